"""Playback steps through the story, and every toll is out when it plays."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.event import Kind
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.playback import Playback, told_by


def test_each_toll_plays_with_its_own_number(model: EventModel) -> None:
    published = {c.id: c for c in model.battle.claims if c.known_from is not None}
    tolls = [e for e in model.battle.events if e.kind is Kind.TOLL and e.id in ("toll-first", "toll-government")]
    assert len(tolls) == 2
    for toll, claim in zip(tolls, ("ministry-soldiers", "government-soldiers"), strict=True):
        model.set_playhead(told_by(toll))
        assert published[claim].known_at(model.playhead), toll.id


def test_it_steps_and_stops_at_the_last_event(model: EventModel, qtbot: QtBot) -> None:
    playback = Playback(model)
    playback._timer.setInterval(0)
    model.select(model.events[-4].id)
    with qtbot.waitSignal(playback.playing_changed):
        playback.play()
    qtbot.waitUntil(lambda: not playback.playing)
    assert model.state.selection == model.events[-1].id


def test_from_the_last_event_it_starts_anew(model: EventModel, qtbot: QtBot) -> None:
    playback = Playback(model)
    model.select(model.events[-1].id)
    playback.play()
    assert model.state.selection == model.events[0].id
    assert model.playhead == told_by(model.events[0])
    playback.toggle()
    assert not playback.playing
