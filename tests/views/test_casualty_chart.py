"""The casualty panel as a reader uses it: by mouse, by keys, by table, beside the timeline."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.chart_data import claim_bars
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ChartMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel
from chinagodrar_viewer.views.fonts import load_fonts
from chinagodrar_viewer.views.theme import Appearance, Preference

Show = Callable[..., CasualtyPanel]


def end_of(day: int) -> int:
    """The local midnight that ends a day of January 2020."""
    return instant_of(2020, 1, day) + DAY - 3_600


def named(battle: Battle, name: str) -> TimeRange:
    return next(r.range for r in battle.ranges if r.id == name)


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    load_fonts()
    return Appearance(Preference.LIGHT)


@pytest.fixture
def show(qtbot: QtBot, appearance: Appearance) -> Iterator[Show]:
    """Shows a loaded panel of a model, at rest."""

    def make(model: EventModel, mode: ChartMode, size: tuple[int, int] = (460, 640)) -> CasualtyPanel:
        model.set_chart(mode)
        panel = CasualtyPanel(model, appearance)
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show()
        panel.ensure_loaded()
        QApplication.processEvents()
        return panel

    yield make


def settle(panel: CasualtyPanel) -> None:
    """What a turn of the event loop would do."""
    QApplication.processEvents()


def click(qtbot: QtBot, panel: CasualtyPanel, key: str) -> None:
    canvas = panel.body.canvas
    canvas.ensure_visible(key)
    point = canvas.widget_point(key)
    assert point is not None
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    settle(panel)


def test_importing_and_making_the_panel_brings_neither_numpy_nor_pyqtgraph() -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel;"
        "from chinagodrar_viewer.formats.bundled import bundled_battle;"
        "from chinagodrar_viewer.model.event_model import EventModel;"
        "from chinagodrar_viewer.views.theme import Appearance;"
        "panel = CasualtyPanel(EventModel(bundled_battle()), Appearance()); panel.show(); app.processEvents();"
        "print(sorted({'numpy', 'pyqtgraph'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_loading_comes_in_turns_of_the_event_loop(qtbot: QtBot, model: EventModel, appearance: Appearance) -> None:
    panel = CasualtyPanel(model, appearance)
    qtbot.addWidget(panel)
    panel.show()
    panel.load()
    assert not panel.loaded
    qtbot.waitUntil(lambda: panel.loaded, timeout=10_000)


@pytest.mark.parametrize(("day", "shown"), [(9, 3), (10, 5), (11, 6), (12, 8), (13, 10), (14, 12)])
def test_the_marks_are_the_claims_known_that_evening(model: EventModel, show: Show, day: int, shown: int) -> None:
    panel = show(model, ChartMode.CLAIMS)
    model.set_playhead(end_of(day))
    settle(panel)
    keys = panel.body.canvas.mark_keys()
    assert len(keys) == shown
    assert keys == [c.id for c in claim_bars(model.battle, model.state).claims]
    assert [row.key for row in panel.body.rows_model.rows] == keys


def test_a_line_counts_what_is_not_yet_published(model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.CLAIMS)
    model.set_playhead(end_of(13))
    settle(panel)
    assert "6 later" in panel.body.left_words
    assert "13 January" in panel.body.left_words
    model.set_playhead(None)
    settle(panel)
    assert panel.body.left_words == ""


@pytest.mark.parametrize("mode", [ChartMode.CLAIMS, ChartMode.KNOWN])
def test_a_click_on_any_mark_selects_its_claim(qtbot: QtBot, model: EventModel, show: Show, mode: ChartMode) -> None:
    model.set_visible_range(named(model.battle, "aftermath"))
    panel = show(model, mode, (900, 640))
    for key in panel.body.canvas.mark_keys():
        click(qtbot, panel, key)
        assert model.state.claim == key
        assert panel.body.canvas.selected_key() == key
        assert panel.body.chart is mode


def test_a_click_on_an_attack_selects_it_and_the_chart_stays(qtbot: QtBot, model: EventModel, show: Show) -> None:
    model.set_visible_range(named(model.battle, "insurgency"))
    panel = show(model, ChartMode.AUTO)
    assert panel.body.chart is ChartMode.COMPARED
    for key in panel.body.canvas.mark_keys():
        click(qtbot, panel, key)
        assert model.state.selection == key.partition("/")[0]
        assert panel.body.canvas.selected_key() == key
        assert panel.body.chart is ChartMode.COMPARED


@pytest.mark.parametrize("mode", [ChartMode.CLAIMS, ChartMode.KNOWN, ChartMode.COMPARED])
def test_keys_go_through_all_marks_and_enter_asks_for_the_source(
    qtbot: QtBot, model: EventModel, show: Show, mode: ChartMode
) -> None:
    model.set_visible_range(named(model.battle, "aftermath"))
    model.select(None)
    panel = show(model, mode)
    canvas = panel.body.canvas
    keys = canvas.mark_keys()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    seen = [canvas.selected_key()]
    for _ in keys[1:]:
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
        settle(panel)
        seen.append(canvas.selected_key())
    assert seen == keys
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    settle(panel)
    assert canvas.selected_key() == keys[-2]
    with qtbot.waitSignal(panel.source_requested) as asked:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert asked.args[0].partition(":")[0] in model.battle.sources


def test_a_key_that_the_chart_does_not_use_goes_on_to_the_window(qtbot: QtBot, model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.CLAIMS)
    heard: list[int] = []
    panel.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClick(panel.body.canvas, Qt.Key.Key_Plus)
    assert heard == [Qt.Key.Key_Plus]


def test_selection_anywhere_marks_the_bar_and_the_row(model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.CLAIMS, (1_100, 500))
    claim = model.battle.claims_of("assault")[6]
    before = panel.body.canvas.grab().toImage()
    model.select_claim(claim.id)
    settle(panel)
    assert panel.body.canvas.selected_key() == claim.id
    assert panel.body.canvas.grab().toImage() != before
    table = panel.body.table
    assert panel.body.rows_model.rows[table.currentIndex().row()].key == claim.id
    model.select("radio-call")
    settle(panel)
    assert panel.body.canvas.selected_key() is None
    assert table.selectionModel().selectedRows() == []


@pytest.mark.parametrize("mode", [ChartMode.CLAIMS, ChartMode.KNOWN, ChartMode.COMPARED])
def test_table_and_chart_agree_and_the_table_selects(
    qtbot: QtBot, model: EventModel, show: Show, mode: ChartMode
) -> None:
    model.set_visible_range(named(model.battle, "aftermath"))
    panel = show(model, mode)
    qtbot.mouseClick(panel.table_button, Qt.MouseButton.LeftButton)
    table = panel.body.table
    assert table.isVisible()
    assert not panel.body.canvas.isVisible()
    assert [row.key for row in panel.body.rows_model.rows] == panel.body.canvas.mark_keys()
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    settle(panel)
    row = panel.body.rows_model.rows[1]
    assert model.state.selection == row.event
    if row.claim:
        assert model.state.claim == row.claim


def test_wide_panels_show_table_and_chart_side_by_side(model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.CLAIMS, (1_100, 500))
    assert panel.body.canvas.isVisible()
    assert panel.body.table.isVisible()


def test_every_mark_has_a_tooltip_with_speaker_date_and_source(model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.CLAIMS)
    for key in panel.body.canvas.mark_keys():
        claim = model.battle.claim(key)
        assert claim is not None
        tip = panel.body.canvas.tip_of(key)
        assert claim.speaker.get("en") in tip
        assert "Published:" in tip
        assert model.battle.sources[claim.citations[0].source].title[:100] in tip


def test_the_chart_tells_its_state_in_words(model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.CLAIMS)
    model.select_claim(model.battle.claims_of("assault")[0].id)
    settle(panel)
    canvas = panel.body.canvas
    assert "Who says what" in canvas.accessibleName()
    assert "25 — Niger — soldiers · killed" in canvas.accessibleDescription()


# --- what was known when


def test_the_time_axis_is_the_timelines_own(model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.KNOWN)
    known = panel.body.known
    for name in ("aftermath", "weeks", "everything"):
        shown = named(model.battle, name)
        model.set_visible_range(shown)
        left, right = known.view.viewRange()[0]
        assert right - left == pytest.approx(shown.span)
        assert known.pixel_of(shown.start) == pytest.approx(0)
        assert known.pixel_of(shown.end) == pytest.approx(known.view.width())


def test_following_the_range_builds_no_item_anew(model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.KNOWN)
    known = panel.body.known
    before = [id(item) for item in known.view.addedItems]
    for step in range(5):
        model.set_visible_range(named(model.battle, "aftermath").panned(step * 3_600))
        settle(panel)
    assert [id(item) for item in known.view.addedItems] == before


def test_a_range_without_publication_offers_the_way_to_one(qtbot: QtBot, model: EventModel, show: Show) -> None:
    model.set_visible_range(named(model.battle, "day"))
    panel = show(model, ChartMode.KNOWN)
    button = panel.body.known._empty.button
    assert button.isVisible()
    assert button.text() == "Show 9–15 January 2020"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(panel)
    assert model.visible_range.contains(end_of(9))
    assert model.visible_range.contains(end_of(14))
    assert not button.isVisible()


def test_the_lines_end_at_the_playhead(model: EventModel, show: Show) -> None:
    model.set_visible_range(named(model.battle, "aftermath"))
    panel = show(model, ChartMode.KNOWN)
    model.set_playhead(end_of(11))
    settle(panel)
    known = panel.body.known
    for line in known.shown.lines:
        assert known.corners(line)[-1].x() == pytest.approx(known.pixel_of(end_of(11)))
    model.set_playhead(None)
    settle(panel)
    for line in known.shown.lines:
        assert known.corners(line)[-1].x() > known.view.width()


def test_wheel_and_drag_act_on_the_models_range(qtbot: QtBot, model: EventModel, show: Show) -> None:
    model.set_visible_range(named(model.battle, "aftermath"))
    panel = show(model, ChartMode.KNOWN)
    known = panel.body.known
    before = model.visible_range
    centre = known.viewport().rect().center()
    about = known.time_at(known.plot_point(centre).x())
    QApplication.sendEvent(
        known.viewport(),
        QWheelEvent(
            QPointF(centre), QPointF(known.viewport().mapToGlobal(centre)), QPoint(), QPoint(0, 120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip
    assert model.visible_range.span < before.span
    assert known.time_at(known.plot_point(centre).x()) == pytest.approx(about, abs=1)
    zoomed = model.visible_range
    empty = QPoint(known.viewport().width() - 20, known.viewport().height() // 2)
    qtbot.mousePress(known.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    qtbot.mouseMove(known.viewport(), empty - QPoint(60, 0))
    qtbot.mouseRelease(known.viewport(), Qt.MouseButton.LeftButton, pos=empty - QPoint(60, 0))
    assert model.visible_range.start > zoomed.start
    assert model.visible_range.span == pytest.approx(zoomed.span)


# --- compared


def test_the_mouse_over_a_bar_is_seen_in_every_view(qtbot: QtBot, model: EventModel, show: Show) -> None:
    model.set_visible_range(named(model.battle, "insurgency"))
    panel = show(model, ChartMode.COMPARED)
    canvas = panel.body.canvas
    key = next(k for k in canvas.mark_keys() if k.startswith("sanam"))
    canvas.ensure_visible(key)
    point = canvas.widget_point(key)
    assert point is not None
    qtbot.mouseMove(canvas.viewport(), point)
    assert model.hovered == "sanam-2019"


# --- look, languages, hostile content


@pytest.mark.parametrize("preference", [Preference.LIGHT, Preference.DARK])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("mode", [ChartMode.CLAIMS, ChartMode.KNOWN, ChartMode.COMPARED])
@pytest.mark.parametrize("size", [(330, 260), (900, 500)])
def test_no_text_leaves_its_room(
    battle: Battle, show: Show, appearance: Appearance, preference: Preference, language: str, mode: ChartMode,
    size: tuple[int, int],
) -> None:  # fmt: skip
    model = EventModel(battle, language)
    model.reduced_motion = True
    appearance.prefer(preference)
    panel = show(model, mode, size)
    body = panel.body
    assert not panel.grab().isNull()
    for placed in body.bars.placed.rows:
        edges = [(p.x, p.x + p.width) for p in sorted(placed.pieces, key=lambda p: p.x)]
        assert all(0 <= left <= right <= body.bars.placed.width for left, right in edges)
        assert all(a[1] <= b[0] for a, b in pairwise(edges))


def test_a_change_of_theme_repaints(model: EventModel, show: Show, appearance: Appearance) -> None:
    panel = show(model, ChartMode.CLAIMS)
    light = panel.grab().toImage().pixelColor(3, 3)
    appearance.prefer(Preference.DARK)
    assert panel.grab().toImage().pixelColor(3, 3).name() == appearance.theme.panel.lower() != light.name()


def test_hostile_text_stays_text(qtbot: QtBot, battle: Battle, show: Show) -> None:
    hostile = plain("<img src=file:///dev/zero>" + "x" * 10_000)
    claims = tuple(replace(c, speaker=hostile, note=hostile, published_note=hostile) for c in battle.claims)
    events = tuple(replace(e, title=hostile, label=hostile) for e in battle.events)
    model = EventModel(replace(battle, claims=claims, events=events, title=hostile))
    model.reduced_motion = True
    panel = show(model, ChartMode.CLAIMS)
    for mode in ChartMode:
        model.set_chart(mode)
        model.select("sanam-2019")
        settle(panel)
        panel.grab()
        for label in panel.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText
            assert len(label.text()) < 2_000
        assert len(panel.body.canvas.accessibleDescription()) < 12_000


def test_an_empty_battle_says_that_there_is_nothing(battle: Battle, show: Show) -> None:
    model = EventModel(replace(battle, claims=(), events=tuple(replace(e, comparison=False) for e in battle.events)))
    panel = show(model, ChartMode.CLAIMS)
    for mode in (ChartMode.CLAIMS, ChartMode.KNOWN, ChartMode.COMPARED):
        model.set_chart(mode)
        settle(panel)
        assert not panel.grab().isNull()
        assert panel.body.canvas.mark_keys() == []


def test_another_battle_takes_the_place_of_the_first(battle: Battle, model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.CLAIMS)
    model.set_battle(replace(battle, claims=battle.claims_of("assault")[:2]))
    model.set_chart(ChartMode.CLAIMS)
    settle(panel)
    assert len(panel.body.canvas.mark_keys()) == 2


def test_grown_by_what_is_hidden_the_panel_shows_every_row(model: EventModel, show: Show) -> None:
    panel = show(model, ChartMode.CLAIMS, (460, 330))
    panel.show_controls(False)
    assert not panel.mode_button.isVisible()
    assert panel.hidden_height > 0
    panel.resize(460, 330 + panel.hidden_height)
    settle(panel)
    assert panel.hidden_height == 0
