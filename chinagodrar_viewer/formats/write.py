"""Writes a battle as a battle file: the inverse of ``build``."""

from __future__ import annotations

import json
from typing import Any

from chinagodrar_viewer.core.battle import Battle, Disagreement, NamedRange
from chinagodrar_viewer.core.casualties import Bound, CasualtyClaim
from chinagodrar_viewer.core.dates import parse_edtf
from chinagodrar_viewer.core.event import Event, Lane, Period, Person, Place, Relations, Side
from chinagodrar_viewer.core.infobox import InfoboxField, InfoboxLine
from chinagodrar_viewer.core.movement import Movement
from chinagodrar_viewer.core.sources import Source
from chinagodrar_viewer.formats.battle_json import FORMAT, VERSION
from chinagodrar_viewer.formats.durations import duration_of
from chinagodrar_viewer.formats.write_lessons import lessons_of
from chinagodrar_viewer.formats.write_parts import cited, given, local, words


def write_battle(battle: Battle) -> bytes:
    """The bytes of a battle file: UTF-8, indented, so that two versions can be compared line by line."""
    return (json.dumps(battle_to_document(battle), ensure_ascii=False, indent=2) + "\n").encode()


def battle_to_document(battle: Battle) -> dict[str, Any]:
    """The document that builds the same battle again; what a file may leave out is left out."""
    offset = battle.zone.utc_offset
    return given(
        format=FORMAT,
        version=VERSION,
        id=battle.id,
        title=words(battle.title),
        part_of=words(battle.part_of),
        summary=words(battle.summary),
        content_note=words(battle.content_note),
        licence=battle.licence,
        credits=words(battle.credits),
        zone={"name": battle.zone.name, "utc_offset": _offset(offset), "label": words(battle.zone.label)},
        main_event=battle.main_event,
        h_hour=battle.h_hour,
        sources=[_source(s) for s in battle.sources.values()],
        sides=[_side(s) for s in battle.sides.values()],
        lanes=[_lane(lane) for lane in battle.lanes],
        places=[_place(p) for p in battle.places.values()],
        people=[_person(p) for p in battle.people.values()],
        periods=[_period(p) for p in battle.periods],
        ranges=[_range(r, offset) for r in battle.ranges],
        events=[_event(e) for e in battle.events],
        movements=[_movement(m) for m in battle.movements],
        claims=[_claim(c, offset) for c in battle.claims],
        disagreements=[_disagreement(d) for d in battle.disagreements],
        infobox=[_field(f) for f in battle.infobox.fields],
        lessons=lessons_of(battle),
    )


def _offset(seconds: int) -> str:
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02}:{minutes:02}"


def _source(source: Source) -> dict[str, Any]:
    return given(
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        kind=source.kind,
        published=source.published,
        address=source.address,
        language=source.language,
        note=words(source.note),
    )


def _side(side: Side) -> dict[str, Any]:
    return {"id": side.id, "name": words(side.name), "short": words(side.short), "role": side.role.value}


def _lane(lane: Lane) -> dict[str, Any]:
    return given(id=lane.id, title=words(lane.title), side=lane.side)


def _place(place: Place) -> dict[str, Any]:
    return given(
        id=place.id,
        name=words(place.name),
        aliases=list(place.aliases),
        latitude=place.latitude,
        longitude=place.longitude,
        accuracy=place.accuracy,
        direction=place.direction,
        direction_from=place.direction_from,
        distances=[{"to": words(d.to), "km": d.km, "citations": cited(d.citations)} for d in place.distances],
        note=words(place.note),
        citations=cited(place.citations),
    )


def _person(person: Person) -> dict[str, Any]:
    return given(
        id=person.id,
        name=person.name,
        role=words(person.role),
        aliases=list(person.aliases),
        citations=cited(person.citations),
    )


def _period(period: Period) -> dict[str, Any]:
    if period.date is None:
        raise ValueError(f"the period {period.id!r} has no date that can be written")
    return given(id=period.id, title=words(period.title), date=period.date.text, citations=cited(period.citations))


def _range(named: NamedRange, utc_offset: int) -> dict[str, Any]:
    start, end = local(named.range.start, utc_offset), local(named.range.end, utc_offset, end=True)
    return {"id": named.id, "title": words(named.title), "start": start, "end": end}


def _event(event: Event) -> dict[str, Any]:
    date = event.date
    return given(
        id=event.id,
        title=words(event.title),
        label=None if event.label == event.title else words(event.label),
        text=words(event.text),
        lane=event.lane,
        side=event.side,
        kind=event.kind.value,
        date=date.text if date else None,
        time=date.clock or None if date else None,
        time_about=True if date and date.clock_about else None,
        **_relations(event.relations),
        place=event.place,
        places=list(event.places),
        people=list(event.people),
        certainty=given(level=event.certainty.level.value, note=words(event.certainty.note)),
        importance=event.importance,
        comparison=event.comparison or None,
        citations=cited(event.citations),
    )


def _movement(movement: Movement) -> dict[str, Any]:
    return given(
        id=movement.id,
        event=movement.event,
        means=movement.means.value,
        origin=movement.origin,
        destination=movement.destination,
        heading=movement.heading,
        label=words(movement.label),
        certainty=given(level=movement.certainty.level.value, note=words(movement.certainty.note)),
        citations=cited(movement.citations),
    )


def _relations(said: Relations) -> dict[str, Any]:
    offset = said.offset
    by = {"event": offset.event, "by": duration_of(offset.seconds), "about": offset.about} if offset else None
    return {
        "after": list(said.after),
        "before": list(said.before),
        "follows": list(said.follows),
        "during": list(said.during),
        "offset": by,
    }


def _claim(claim: CasualtyClaim, utc_offset: int) -> dict[str, Any]:
    return given(
        id=claim.id,
        event=claim.event,
        side=claim.side,
        group=claim.group,
        kind=claim.kind,
        low=claim.low,
        high=claim.high,
        bound=None if claim.bound is Bound.EXACT else claim.bound.value,
        words=words(claim.words),
        speaker=words(claim.speaker),
        voice=claim.voice,
        relation=claim.relation.value,
        published=claim.published,
        published_time=_published_time(claim, utc_offset),
        published_note=words(claim.published_note),
        status=claim.status,
        headline=claim.headline or None,
        note=words(claim.note),
        citations=cited(claim.citations),
    )


def _published_time(claim: CasualtyClaim, utc_offset: int) -> str | None:
    """The clock time of publication: known where ``known_from`` is not simply the end of the day."""
    if claim.published is None or claim.known_from is None:
        return None
    if claim.known_from == parse_edtf(claim.published, utc_offset=utc_offset).window.latest_end:
        return None
    return local(claim.known_from, utc_offset).partition("T")[2][:5]


def _disagreement(disagreement: Disagreement) -> dict[str, Any]:
    return given(
        id=disagreement.id,
        title=words(disagreement.title),
        explanation=words(disagreement.explanation),
        claims=list(disagreement.claims),
        events=list(disagreement.events),
        fields=list(disagreement.fields),
        citations=cited(disagreement.citations),
    )


def _field(field: InfoboxField) -> dict[str, Any]:
    return {"field": field.field, "lines": [_line(line) for line in field.lines]}


def _line(line: InfoboxLine) -> dict[str, Any]:
    return given(
        text=words(line.text),
        side=line.side,
        event=line.event,
        place=line.place,
        note=words(line.note),
        citations=cited(line.citations),
    )
