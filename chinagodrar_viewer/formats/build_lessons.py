"""Makes the lessons of a battle from its document: what each step shows, checked against the battle.

Like ``build`` it takes the types as valid and is on the start path.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import MINUTES, Activity, ActivityKind, Lesson, Step, playhead_of, range_of
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text, heading
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.view_state import ChartMode, Filter, Leading, ViewState
from chinagodrar_viewer.core.window import Instant
from chinagodrar_viewer.formats import mistakes
from chinagodrar_viewer.formats.where import Where

Item = Mapping[str, Any]

TODAY = "today"
MAP_SPAN = 160.0
"""Kilometres about a place whose step says no span: the next towns and the border are in sight."""


class Checks(NamedTuple):
    """What the battle's builder lends: problems are told in one list, ids and dates are read in one way."""

    error: Callable[[str, str, str], None]
    reference: Callable[[str, str | None, str], str | None]
    listed: Callable[[Item, str, str, Where], tuple[str, ...]]
    citations: Callable[[Item, Where], tuple[Citation, ...]]
    instant: Callable[[str, str, bool], Instant | None]
    """Of a date, or of a date with a local time; the place to blame; True takes the whole of the last day."""


def build_lessons(items: Sequence[Item], battle: Battle, checks: Checks) -> tuple[Lesson, ...]:
    """The lessons of a document; problems go to ``checks``, ``battle`` is all of it but its lessons."""
    return tuple(_lesson(item, Where(f"lessons[{i}]", f'lesson "{item["id"]}"'), battle, checks)
                 for i, item in enumerate(items))  # fmt: skip


def _lesson(item: Item, place: Where, battle: Battle, checks: Checks) -> Lesson:
    steps: Sequence[Item] = item["steps"]
    first: dict[str, int] = {}
    for i, step in enumerate(steps):
        if first.setdefault(step["id"], i) != i:
            by = f"{place.path}.steps[{first[step['id']]}]"
            checks.error(place.at(f".steps[{i}].id"), *mistakes.step_id_taken(step["id"], by))
    return Lesson(
        item["id"],
        heading(item["title"]),
        _text(item, "aim"),
        tuple(
            _Step(step, Where(f"{place.path}.steps[{i}]", f'step "{step["id"]}"'), battle, checks).made()
            for i, step in enumerate(steps)
        ),
    )


class _Step:
    def __init__(self, item: Item, place: Where, battle: Battle, checks: Checks) -> None:
        self.item = item
        self.place = place
        self.battle = battle
        self.checks = checks

    def made(self) -> Step:
        item = self.item
        return Step(
            item["id"],
            heading(item["headline"]),
            Text(item["text"]),
            _text(item, "notes"),
            _text(item, "question"),
            _text(item, "answer"),
            self._state(),
            float(item.get("minutes", MINUTES)),
            item.get("deaths", False),
            self._activity(),
            self.checks.citations(item, self.place),
        )

    def _state(self) -> ViewState:
        item, checks, place = self.item, self.checks, self.place
        event = checks.reference("event", item.get("event"), place.at(".event"))
        return ViewState(
            self._range(event),
            event,
            checks.reference("claim", item.get("claim"), place.at(".claim")),
            self._playhead(),
            self._filter(),
            place=checks.reference("place", item.get("place"), place.at(".place")),
            chart=ChartMode(item.get("chart", "auto")),
            map=self._map(),
            leading=Leading(item.get("leading", "timeline")),
        )

    # --- the time shown

    def _range(self, event: str | None) -> TimeRange:
        item, checks, place = self.item, self.checks, self.place
        named = checks.reference("range", item.get("range"), place.at(".range"))
        start_said, end_said = item.get("start"), item.get("end")
        if named is not None:
            if start_said is not None or end_said is not None:
                checks.error(place.at(".range"), *mistakes.range_and_ends())
            return next((r.range for r in self.battle.ranges if r.id == named), self.battle.extent)
        if (start_said is None) != (end_said is None):
            missing = "end" if end_said is None else "start"
            checks.error(place.at(""), *mistakes.one_end_of_range(missing))
        elif start_said is not None and end_said is not None:
            start = checks.instant(start_said, place.at(".start"), False)
            end = checks.instant(end_said, place.at(".end"), True)
            if start is not None and end is not None:
                if end > start:
                    return TimeRange(float(start), float(end))
                checks.error(place.at(".end"), *mistakes.range_backwards())
        return range_of(self.battle, self.battle.event(event))

    def _playhead(self) -> Instant | None:
        """What was known: up to a day, a moment or an event; None is today."""
        said = self.item.get("as_of")
        named = [key for key in ("as_of_event", "at_event") if self.item.get(key) is not None]
        for key in named[:1]:
            at = self.place.at(f".{key}")
            if said is not None or len(named) > 1:
                other = "as_of" if said is not None else named[1]
                self.checks.error(at, *mistakes.another_too(other))
            self.checks.reference("event", self.item[key], at)
            event = self.battle.event(self.item[key])
            if event is None:
                return None
            return event.anchor if key == "at_event" else playhead_of(event)
        if said is None or said == TODAY:
            return None
        return self.checks.instant(said, self.place.at(".as_of"), True)

    # --- what else is shown

    def _filter(self) -> Filter:
        item: Item = self.item.get("filter", {})
        place = Where(self.place.path + ".filter", self.place.what)
        return Filter(
            frozenset(self.checks.listed(item, "sides", "side", place)),
            frozenset(item.get("kinds", ())),
            frozenset(item.get("levels", ())),
            frozenset(self.checks.listed(item, "sources", "source", place)),
        )

    def _map(self) -> MapView | None:
        item: Item | None = self.item.get("map")
        if item is None:
            return None
        at = self.place.at(".map")
        span = float(item.get("span", MAP_SPAN))
        latitude, longitude, id = item.get("latitude"), item.get("longitude"), item.get("place")
        if (latitude is None) != (longitude is None):
            self.checks.error(at, *mistakes.half_a_map_position())
        elif id is not None and latitude is not None:
            self.checks.error(at, *mistakes.place_and_position())
        elif id is not None:
            self.checks.reference("place", id, self.place.at(".map.place"))
            place = self.battle.places.get(id)
            if place is not None and place.latitude is not None and place.longitude is not None:
                return MapView(place.latitude, place.longitude, span)
            if place is not None:
                self.checks.error(self.place.at(".map.place"), *mistakes.place_without_position(id))
        elif latitude is not None and longitude is not None:
            return MapView(float(latitude), float(longitude), span)
        else:
            self.checks.error(at, *mistakes.map_nowhere())
        return None

    def _activity(self) -> Activity | None:
        item: Item | None = self.item.get("activity")
        if item is None:
            return None
        place = Where(self.place.path + ".activity", self.place.what)
        said = item.get("as_of")
        return Activity(
            ActivityKind(item["kind"]),
            self.checks.listed(item, "events", "event", place),
            self.checks.listed(item, "claims", "claim", place),
            self.checks.instant(said, place.at(".as_of"), True) if said is not None else None,
        )


def _text(item: Item, key: str) -> Text | None:
    words = item.get(key)
    return Text(words) if words else None
