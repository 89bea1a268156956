"""Writes the lessons of a battle: the inverse of ``build_lessons``."""

from __future__ import annotations

from typing import Any

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import MINUTES, Activity, Lesson, Step, range_of
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.view_state import ChartMode, Filter, Leading
from chinagodrar_viewer.formats.write_parts import cited, given, local, words


def lessons_of(battle: Battle) -> list[dict[str, Any]]:
    """The lessons as a document's list."""
    return [_lesson(lesson, battle) for lesson in battle.lessons]


def _lesson(lesson: Lesson, battle: Battle) -> dict[str, Any]:
    return given(
        id=lesson.id,
        title=words(lesson.title),
        aim=words(lesson.aim),
        steps=[_step(step, battle) for step in lesson.steps],
    )


def _step(step: Step, battle: Battle) -> dict[str, Any]:
    state, offset = step.state, battle.zone.utc_offset
    return given(
        id=step.id,
        headline=words(step.headline),
        text=words(step.text),
        notes=words(step.notes),
        question=words(step.question),
        answer=words(step.answer),
        event=state.selection,
        claim=state.claim,
        place=state.place,
        **_range(step, battle),
        as_of=local(state.playhead, offset, end=True) if state.playhead is not None else None,
        leading=None if state.leading is Leading.TIMELINE else state.leading.value,
        chart=None if state.chart is ChartMode.AUTO else state.chart.value,
        map=_map(state.map) if state.map is not None else None,
        filter=_filter(state.filter) if state.filter else None,
        minutes=None if step.minutes == MINUTES else step.minutes,
        deaths=step.deaths or None,
        activity=_activity(step.activity, offset) if step.activity is not None else None,
        citations=cited(step.citations),
    )


def _range(step: Step, battle: Battle) -> dict[str, Any]:
    """A named range; or start and end where it is not what shows the event well."""
    shown = step.state.visible_range
    named = [r.id for r in battle.ranges if r.range == shown]
    if named:
        return {"range": named[0]}
    if shown == range_of(battle, battle.event(step.state.selection)):
        return {}
    offset = battle.zone.utc_offset
    return {"start": local(shown.start, offset), "end": local(shown.end, offset, end=True)}


def _map(view: MapView) -> dict[str, Any]:
    return {"latitude": view.latitude, "longitude": view.longitude, "span": view.span}


def _filter(passes: Filter) -> dict[str, Any]:
    return given(
        sides=sorted(passes.sides),
        kinds=sorted(passes.kinds),
        levels=sorted(passes.levels),
        sources=sorted(passes.sources),
    )


def _activity(activity: Activity, utc_offset: int) -> dict[str, Any]:
    return given(
        kind=activity.kind.value,
        events=list(activity.events),
        claims=list(activity.claims),
        as_of=local(activity.playhead, utc_offset, end=True) if activity.playhead is not None else None,
    )
