"""Makes the core's Battle from a document: the plain dict that the JSON of a battle file holds.

The document's types are taken as valid (``battle_json`` checks them for foreign files, the tests for the bundled
one); what no schema can say is checked here: ids that nothing has, impossible dates, contradictions of order.
On the start path: imports no msgspec, re or datetime.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from chinagodrar_viewer.core.battle import Battle, Disagreement, NamedRange, Zone
from chinagodrar_viewer.core.casualties import Bound, CasualtyClaim, Relation
from chinagodrar_viewer.core.chronology import Resolution, Timed, resolve
from chinagodrar_viewer.core.dates import DateError, HistoricalDate, parse_edtf
from chinagodrar_viewer.core.event import (
    Certainty,
    Event,
    Kind,
    Lane,
    Level,
    Offset,
    Period,
    Person,
    Place,
    Relations,
    Role,
    Side,
)
from chinagodrar_viewer.core.infobox import PARAMETERS, Infobox, InfoboxField, InfoboxLine
from chinagodrar_viewer.core.movement import Movement
from chinagodrar_viewer.core.problems import Problem, Severity, shown
from chinagodrar_viewer.core.sources import Citation, Source
from chinagodrar_viewer.core.text import Text, heading, one_line
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant
from chinagodrar_viewer.formats import mistakes
from chinagodrar_viewer.formats.build_places import built_movement, built_place, position_error
from chinagodrar_viewer.formats.durations import seconds_of
from chinagodrar_viewer.formats.errors import raise_for_errors
from chinagodrar_viewer.formats.where import LISTS, Where

Item = Mapping[str, Any]
Made = TypeVar("Made")

_SIXTY = frozenset(f"{n:02}" for n in range(60))


def build_battle(document: Item) -> Battle:
    """The Battle of a valid document; FormatError with every problem where ids, dates or order are wrong."""
    return _Builder(document).battle()


class _Builder:
    def __init__(self, document: Item) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.ids: dict[str, Collection[str]] = {name: self._ids_of(name) for name in LISTS}
        self.zone = self._zone(document["zone"])

    def battle(self) -> Battle:
        document = self.document
        battle = Battle(
            id=document["id"],
            title=heading(document["title"]),
            part_of=_text(document.get("part_of")),
            summary=_text(document.get("summary")),
            content_note=_text(document.get("content_note")),
            licence=document.get("licence"),
            credits=_text(document.get("credits")),
            zone=self.zone,
            main_event=self._reference("event", document.get("main_event"), "main_event"),
            h_hour=self._reference("event", document.get("h_hour"), "h_hour"),
            sources=_by_id(self._each("sources", self._source)),
            sides=_by_id(self._each("sides", _side)),
            lanes=self._each("lanes", self._lane),
            places=_by_id(self._each("places", self._place)),
            people=_by_id(self._each("people", self._person)),
            periods=tuple(p for p in self._each("periods", self._period) if p is not None),
            ranges=tuple(r for r in self._each("ranges", self._range) if r is not None),
            events=self._events(),
            claims=self._each("claims", self._claim),
            disagreements=self._each("disagreements", self._disagreement),
            infobox=self._infobox(),
            movements=self._each("movements", self._movement),
        )
        battle = self._with_lessons(battle)
        raise_for_errors(self.problems)
        return battle

    def _with_lessons(self, battle: Battle) -> Battle:
        """A lesson's steps show the battle, so that they can only be made of it."""
        items: Sequence[Item] = self.document.get("lessons", ())
        if not items:
            return battle
        from chinagodrar_viewer.formats.build_lessons import Checks, build_lessons

        checks = Checks(self._error, self._reference, self._listed, self._citations, self._local_instant)
        return replace(battle, lessons=build_lessons(items, battle, checks))

    # --- problems

    def _error(self, place: str, message: str, remedy: str = "") -> None:
        self.problems.append(Problem(Severity.ERROR, place, message, remedy))

    def _each(self, name: str, make: Callable[[Item, Where], Made]) -> tuple[Made, ...]:
        """Each item of a list, made with the place where it stands."""
        what = LISTS[name]
        items: Sequence[Item] = self.document.get(name, ())
        return tuple(make(item, Where(f"{name}[{i}]", f'{what} "{item["id"]}"')) for i, item in enumerate(items))

    def _ids_of(self, name: str) -> Collection[str]:
        items: Sequence[Item] = self.document.get(name, ())
        first: dict[str, int] = {}
        for i, item in enumerate(items):
            if first.setdefault(item["id"], i) != i:
                self._error(f"{name}[{i}].id", *mistakes.id_taken(item["id"], f"{name}[{first[item['id']]}]"))
        return first

    def _reference(self, what: str, id: str | None, place: str) -> str | None:
        """``id`` as it is; a problem where nothing of that list has it."""
        if id is not None:
            known = self.ids["people" if what == "person" else what + "s"]
            if id not in known:
                self._error(place, *mistakes.unknown_id(what, id, known))
        return id

    def _citations(self, item: Item, place: Where) -> tuple[Citation, ...]:
        made = tuple(map(Citation.parse, item.get("citations", ())))
        sources = self.ids["sources"]
        for i, citation in enumerate(made):
            if citation.source not in sources:
                self._reference("source", citation.source, place.at(f".citations[{i}]"))
        return made

    def _date(self, text: str, place: str, clock: str = "", about: bool = False) -> HistoricalDate | None:
        try:
            return parse_edtf(text, clock, about=about, utc_offset=self.zone.utc_offset)
        except DateError as error:
            self._error(place, error.message)
            return None

    # --- the clock

    def _zone(self, item: Item) -> Zone:
        said: str = item["utc_offset"]
        hours, minutes = int(said[1:3]), int(said[4:6])
        if hours * 60 + minutes > 14 * 60 or minutes > 59:
            self._error("zone.utc_offset", *mistakes.no_offset(said))
            hours = minutes = 0
        seconds = (hours * 60 + minutes) * 60
        return Zone(item["name"], -seconds if said[0] == "-" else seconds, heading(item["label"]))

    def _local_instant(self, text: str, place: str, end: bool) -> Instant | None:
        """A date, or a date with a local time ``2020-01-09T11:00``; the end of a range takes its whole last day."""
        day, mark, clock = text.partition("T")
        minutes, seconds = clock[:5], clock[5:]
        whole = seconds == "" or (len(seconds) == 3 and seconds[0] == ":" and seconds[1:] in _SIXTY)
        if mark and not (len(minutes) == 5 and whole):
            self._error(place, *mistakes.no_local_time(text))
            return None
        date = self._date(day, place, minutes)
        if date is None:
            return None
        if date.window.latest_end >= FAR_FUTURE if end else date.window.earliest_start <= FAR_PAST:
            self._error(place, *mistakes.endless(text))
            return None
        if clock:
            return date.window.earliest_start + int(seconds[1:] or 0)
        return date.window.latest_end if end else date.window.earliest_start

    # --- the lists

    def _source(self, item: Item, place: Where) -> Source:
        published = item.get("published")
        if published is not None:
            self._date(published, place.at(".published"))
        return Source(
            id=item["id"],
            title=one_line(item["title"]),
            publisher=one_line(item["publisher"]),
            kind=item["kind"],
            published=published,
            address=item.get("address"),
            language=item.get("language", "en"),
            note=_text(item.get("note")),
        )

    def _lane(self, item: Item, place: Where) -> Lane:
        return Lane(item["id"], heading(item["title"]), self._reference("side", item.get("side"), place.at(".side")))

    def _place(self, item: Item, place: Where) -> Place:
        error = position_error(item)
        if error is not None:
            self._error(place.at(""), *error)
        start = self._reference("place", item.get("direction_from"), place.at(".direction_from"))
        distances = [
            self._citations(said, Where(f"{place.path}.distances[{i}]", place.what))
            for i, said in enumerate(item.get("distances", ()))
        ]
        return built_place(item, start, self._citations(item, place), distances)

    def _movement(self, item: Item, place: Where) -> Movement:
        event = self._reference("event", item["event"], place.at(".event")) or ""
        origin = self._reference("place", item.get("origin"), place.at(".origin"))
        destination = self._reference("place", item.get("destination"), place.at(".destination"))
        return built_movement(item, event, origin, destination, self._citations(item, place))

    def _person(self, item: Item, place: Where) -> Person:
        aliases = tuple(item.get("aliases", ()))
        return Person(item["id"], one_line(item["name"]), heading(item["role"]), aliases, self._citations(item, place))

    def _period(self, item: Item, place: Where) -> Period | None:
        date = self._date(item["date"], place.at(".date"))
        if date is None:
            return None
        return Period(item["id"], heading(item["title"]), date.window, self._citations(item, place), date)

    def _range(self, item: Item, place: Where) -> NamedRange | None:
        start = self._local_instant(item["start"], place.at(".start"), False)
        end = self._local_instant(item["end"], place.at(".end"), True)
        if start is None or end is None:
            return None
        if end <= start:
            self._error(place.at(".end"), *mistakes.range_backwards())
            return None
        return NamedRange(item["id"], heading(item["title"]), TimeRange(float(start), float(end)))

    def _claim(self, item: Item, place: Where) -> CasualtyClaim:
        low, high = item.get("low"), item.get("high")
        if low is not None and high is not None and low > high:
            self._error(place.at(".low"), *mistakes.low_above_high(low, high))
        return CasualtyClaim(
            id=item["id"],
            event=self._reference("event", item["event"], place.at(".event")) or "",
            side=self._reference("side", item["side"], place.at(".side")) or "",
            group=item["group"],
            kind=item["kind"],
            low=low,
            high=high,
            bound=Bound(item.get("bound", "exact")),
            words=_heading(item.get("words")),
            speaker=heading(item["speaker"]),
            voice=item["voice"],
            relation=Relation(item["relation"]),
            published=item.get("published"),
            published_note=_heading(item.get("published_note")),
            known_from=self._known_from(item, place),
            status=item["status"],
            headline=item.get("headline", False),
            note=_text(item.get("note")),
            citations=self._citations(item, place),
        )

    def _known_from(self, item: Item, place: Where) -> Instant | None:
        published, clock = item.get("published"), item.get("published_time")
        if published is None:
            if clock:
                self._error(place.at(".published_time"), *mistakes.time_without_publication_day())
            return None
        date = self._date(published, place.at(".published"))
        if date is not None and clock:
            date = self._date(published, place.at(".published_time"), clock)
        if date is None:
            return None
        return date.window.earliest_start if clock else date.window.latest_end

    def _disagreement(self, item: Item, place: Where) -> Disagreement:
        fields = tuple(item.get("fields", ()))
        said = {f["field"] for f in self.document.get("infobox", ())}
        for i, field in enumerate(fields):
            if field not in said:
                self._error(place.at(f".fields[{i}]"), *mistakes.unknown_field(field, said))
        return Disagreement(
            id=item["id"],
            title=heading(item["title"]),
            explanation=Text(item["explanation"]),
            claims=self._listed(item, "claims", "claim", place),
            events=self._listed(item, "events", "event", place),
            fields=fields,
            citations=self._citations(item, place),
        )

    def _listed(self, item: Item, key: str, what: str, place: Where) -> tuple[str, ...]:
        ids: tuple[str, ...] = tuple(item.get(key, ()))
        for i, id in enumerate(ids):
            self._reference(what, id, place.at(f".{key}[{i}]"))
        return ids

    def _infobox(self) -> Infobox:
        fields: dict[str, InfoboxField] = {}
        items: Sequence[Item] = self.document.get("infobox", ())
        for i, item in enumerate(items):
            name: str = item["field"]
            place = f"infobox[{i}].field"
            if name not in PARAMETERS:
                self._error(place, *mistakes.unknown_parameter(name, PARAMETERS))
            if name in fields:
                self._error(place, *mistakes.field_twice(name))
            lines = tuple(
                self._line(line, Where(f"infobox[{i}].lines[{j}]", f"field {shown(name)}"))
                for j, line in enumerate(item["lines"])
            )
            fields[name] = InfoboxField(name, lines)
        return Infobox(tuple(fields[name] for name in PARAMETERS if name in fields))

    def _line(self, item: Item, place: Where) -> InfoboxLine:
        return InfoboxLine(
            text=Text(item["text"]),
            side=self._reference("side", item.get("side"), place.at(".side")),
            event=self._reference("event", item.get("event"), place.at(".event")),
            place=self._reference("place", item.get("place"), place.at(".place")),
            note=_text(item.get("note")),
            citations=self._citations(item, place),
        )

    # --- events

    def _events(self) -> tuple[Event, ...]:
        timed = self._each("events", self._timed)
        resolution = resolve(timed, self.zone.utc_offset)
        self.problems += resolution.problems
        if resolution.problems or len(self.ids["events"]) < len(timed):
            return ()
        items: Sequence[Item] = self.document["events"]
        made = {
            t.id: self._event(item, Where(f"events[{i}]", f'event "{t.id}"'), t, resolution)
            for i, (t, item) in enumerate(zip(timed, items, strict=True))
        }
        return tuple(made[id] for id in resolution.order)

    def _timed(self, item: Item, place: Where) -> Timed:
        said, clock, about = item.get("date"), item.get("time", ""), item.get("time_about", False)
        date = None
        if said is not None:
            date = self._date(said, place.at(".date"))
            if date is not None and (clock or about):
                date = self._date(said, place.at(".time"), clock or "", about)
        elif clock:
            self._error(place.at(".time"), *mistakes.time_without_date())
        offset = item.get("offset")
        relations = Relations(
            after=tuple(item.get("after", ())),
            before=tuple(item.get("before", ())),
            follows=tuple(item.get("follows", ())),
            during=tuple(item.get("during", ())),
            offset=Offset(offset["event"], seconds_of(offset["by"]), offset.get("about", True)) if offset else None,
        )
        return Timed(item["id"], date, relations)

    def _event(self, item: Item, place: Where, timed: Timed, resolution: Resolution) -> Event:
        title, certainty = heading(item["title"]), item["certainty"]
        return Event(
            id=timed.id,
            title=title,
            label=_heading(item.get("label")) or title,
            text=Text(item["text"]),
            lane=self._reference("lane", item["lane"], place.at(".lane")) or "",
            side=self._reference("side", item.get("side"), place.at(".side")),
            kind=Kind(item["kind"]),
            date=timed.date,
            relations=timed.relations,
            window=resolution.windows[timed.id],
            anchor=resolution.anchors[timed.id],
            place=self._reference("place", item.get("place"), place.at(".place")),
            places=self._listed(item, "places", "place", place),
            people=self._listed(item, "people", "person", place),
            certainty=Certainty(Level(certainty["level"]), _text(certainty.get("note"))),
            importance=item.get("importance", 2),
            comparison=item.get("comparison", False),
            citations=self._citations(item, place),
        )


def _side(item: Item, place: Where) -> Side:
    name = heading(item["name"])
    return Side(item["id"], name, _heading(item.get("short")) or name, Role(item["role"]))


def _heading(words: Mapping[str, str] | None) -> Text | None:
    return heading(words) if words else None


def _text(words: Mapping[str, str] | None) -> Text | None:
    return Text(words) if words else None


def _by_id(items: Sequence[Any]) -> Mapping[str, Any]:
    return MappingProxyType({item.id: item for item in items})
