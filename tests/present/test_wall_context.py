"""Context layers on the wall: a band each under the timeline, and room enough for the battle."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.present.wall.pictures import StepPainter
from chinagodrar_viewer.views.theme import Appearance, Preference
from chinagodrar_viewer.views.timeline.foot import BAND, BANDS_SHARE, bands_height
from tests.benchmarks.synthetic_events import layer

SIZE = QSize(1280, 720)


def picture(battle: Battle, context: Context | None, index: int) -> QImage:
    painter = StepPainter(battle, "en", battle.lessons[0].steps, context=context)
    return painter.image(index, SIZE, Appearance(Preference.LIGHT).theme)


@pytest.fixture
def step(battle: Battle) -> int:
    steps = battle.lessons[0].steps
    return next(i for i, s in enumerate(steps) if s.state.leading is Leading.TIMELINE)


def test_a_layer_has_its_band_on_the_wall(battle: Battle, step: int, qapp: object) -> None:
    context = Context()
    context.put(layer(3_000))

    without, with_layer = picture(battle, None, step), picture(battle, context, step)

    def rows(a: QImage, b: QImage) -> list[int]:
        return [y for y in range(SIZE.height()) if any(a.pixel(x, y) != b.pixel(x, y) for x in range(400, 1280, 8))]

    theme = Appearance(Preference.LIGHT).theme
    changed = rows(without, with_layer)
    assert changed and max(changed) - min(changed) > BAND
    greyed = [y for y in changed if QColor(with_layer.pixel(900, y)).lightness() < QColor(theme.panel).lightness() - 20]
    assert len(greyed) > BAND / 2, "the density is not seen"
    context.close()


def test_an_empty_row_of_layers_changes_nothing(battle: Battle, step: int, qapp: object) -> None:
    assert picture(battle, None, step) == picture(battle, Context(), step)


@pytest.mark.parametrize("layers", range(12))
def test_bands_leave_the_battle_its_room(layers: int) -> None:
    height = bands_height(layers, 400.0)

    assert height in (0.0, layers * BAND)
    assert height <= 400.0 * BANDS_SHARE
