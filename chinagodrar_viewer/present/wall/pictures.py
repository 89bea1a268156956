"""Pictures of steps that are not on the wall now: the next one, the overview, hand-outs.

A step is laid out as on a wall of 1080 lines and painted smaller, so that a preview is the wall's own picture.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from chinagodrar_viewer.core.activities import task_of_step
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Step
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.present.wall.activity_scene import build_activity_scene
from chinagodrar_viewer.present.wall.layout import build_wall_scene
from chinagodrar_viewer.present.wall.live import LivePicture
from chinagodrar_viewer.present.wall.painter import paint_wall, wall_text_width
from chinagodrar_viewer.present.wall.request import Stage
from chinagodrar_viewer.present.wall.scene import WallScene
from chinagodrar_viewer.present.wall.snapshot import wall_request
from chinagodrar_viewer.present.wall.step_words import about_deaths
from chinagodrar_viewer.views.theme import Theme

if TYPE_CHECKING:
    from chinagodrar_viewer.model.context import Context
    from chinagodrar_viewer.model.show import Show

LINES = 1080
MOST_KEPT = 160
"""Pictures: an overview of a long lesson, and a few previews."""


class StepPainter:
    """Paints any step of a row of steps at rest, without touching what is on the wall."""

    def __init__(self, battle: Battle, language: str, steps: Sequence[Step], *, context: Context | None = None) -> None:
        self._model = EventModel(battle, language, context=context)
        self._model.reduced_motion = True
        self._steps = steps
        self._live = LivePicture(at_rest=True)

    def scene(self, index: int, width: float, height: float, *, hide: bool = False) -> WallScene:
        """The scene of a step on a wall of that size."""
        model, step = self._model, self._steps[index]
        model.show(step.state)
        request = wall_request(model, self._steps, index, width, height, stage=Stage.STEP, hide=hide)
        task = task_of_step(model.battle, step)
        if task is not None and not (hide and about_deaths(model, step)):
            return build_activity_scene(request, ActivityPlay(task), model, wall_text_width)
        return build_wall_scene(request, wall_text_width)

    def paint(
        self, painter: QPainter, index: int, width: float, height: float, theme: Theme, *, hide: bool = False
    ) -> None:
        """Paint a step of that size at the painter's origin; scale the painter for another."""
        scene = self.scene(index, width, height, hide=hide)
        paint_wall(painter, scene, theme)
        self._live.paint(painter, scene, self._model, theme, hide=hide)

    def image(self, index: int, size: QSize, theme: Theme, *, hide: bool = False) -> QImage:
        """A step as a picture of ``size`` pixels."""
        image = QImage(size, QImage.Format.Format_RGB32)
        scale = size.height() / LINES
        with QPainter(image) as painter:  # a fault must not leave a painter on a picture that goes: Qt would abort
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.scale(scale, scale)
            self.paint(painter, index, size.width() / scale, LINES, theme, hide=hide)
        return image


class _Kept:
    def __init__(self, show: Show) -> None:
        self.steps = show.steps
        self.battle = show.model.battle
        self.painter = StepPainter(show.model.battle, show.model.language, show.steps, context=show.model.context)
        self.images: OrderedDict[tuple[object, ...], QImage] = OrderedDict()


_kept: WeakKeyDictionary[Show, _Kept] = WeakKeyDictionary()


def _kept_of(show: Show) -> _Kept:
    kept = _kept.get(show)
    if kept is None or kept.steps is not show.steps or kept.battle is not show.model.battle:
        kept = _kept[show] = _Kept(show)
    return kept


def _key(show: Show, index: int, size: QSize, theme: Theme) -> tuple[object, ...]:
    context = show.model.context
    drawn = tuple((layer.id, len(layer), id(context.detail(layer.id))) for layer in context.layers)
    return index, size.width(), size.height(), theme.name, show.details_hidden, drawn


def wall_picture(show: Show, index: int, size: QSize, theme: Theme) -> QImage:
    """The wall's picture of a step, ``size`` in pixels; painted once."""
    kept, key = _kept_of(show), _key(show, index, size, theme)
    image = kept.images.get(key)
    if image is None:
        image = kept.painter.image(index, size, theme, hide=show.details_hidden)
        kept.images[key] = image
        if len(kept.images) > MOST_KEPT:
            kept.images.popitem(last=False)
    return image


def picture_ready(show: Show, index: int, size: QSize, theme: Theme) -> QImage | None:
    """The picture where it has been painted already."""
    return _kept_of(show).images.get(_key(show, index, size, theme))
