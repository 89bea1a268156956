"""WallPainting: what the class sees, followed from the show and painted at one size; the wall and its preview share it.

Text, strip, chart and infobox stand still within a step: they are painted once into a pixmap.  A frame of a
flight paints the pixmap and the moving picture.  The pixmaps of the next and the previous step are made while
nobody waits, so that a key finds its picture ready.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Show, Tool
from chinagodrar_viewer.present.wall.layout import build_wall_scene
from chinagodrar_viewer.present.wall.live import LivePicture, warm_map
from chinagodrar_viewer.present.wall.overlay_grid import Grid, lay_grid, paint_grid, picture_size
from chinagodrar_viewer.present.wall.overlays import LaserTrail, paint_ink, paint_prompt, paint_spotlight
from chinagodrar_viewer.present.wall.painter import paint_wall, wall_text_width
from chinagodrar_viewer.present.wall.phrases import covered_words, overview_words, prompt_words
from chinagodrar_viewer.present.wall.pictures import picture_ready, wall_picture
from chinagodrar_viewer.present.wall.request import Stage, WallRequest
from chinagodrar_viewer.present.wall.scene import Box, WallScene
from chinagodrar_viewer.present.wall.snapshot import wall_request
from chinagodrar_viewer.present.wall.step_words import about_deaths
from chinagodrar_viewer.views.theme import Appearance

if TYPE_CHECKING:
    from chinagodrar_viewer.views.map.context_points import ContextPoints

KEPT, KEPT_LEAST, KEPT_BYTES = 6, 3, 100_000_000
"""Still pictures: this step's, its neighbours', and those just left; fewer of them on a wall of many pixels."""
AHEAD_MS = 350
"""Rest after a change before the neighbours' pictures are made; a flight takes less."""


class _Still(Value):
    """A scene and its pixmap."""

    scene: WallScene
    pixmap: QPixmap


class WallPainting(QObject):
    """Paints a show's wall of ``size`` pixels; ``ratio`` is the device's pixels to a pixel.

    ``private`` is the teacher's own: it shows the overview while the class's picture is frozen.
    """

    changed = Signal()
    """Anything may look different."""
    picture_moved = Signal()
    """Only the moving picture does: a frame of a flight."""

    def __init__(
        self, show: Show, appearance: Appearance, parent: QObject | None = None, *, private: bool = False
    ) -> None:
        super().__init__(parent)
        self._show, self._appearance = show, appearance
        self._private = private
        self._size, self._ratio = QSizeF(1280, 720), 1.0
        self._still: _Still | None = None
        self._stills: OrderedDict[tuple[object, ...], _Still] = OrderedDict()
        self._live = LivePicture()
        self._scratch: EventModel | None = None
        self._map_warm = False
        self._trail = LaserTrail()
        self._fading = QTimer(self, interval=16)
        self._fading.timeout.connect(self._fade)
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._make_ahead)
        self._thumbs = QTimer(self, singleShot=True, interval=0)
        self._thumbs.timeout.connect(self._make_thumb)
        wall = show.wall
        for signal in (
            show.step_changed, show.wall_changed, show.activity_changed, appearance.changed,
            wall.battle_changed, wall.leading_changed, wall.chart_changed, wall.claim_changed,
            wall.playhead_changed, wall.clock_changed, wall.filter_changed, wall.selection_changed,
        ):  # fmt: skip
            signal.connect(self.renew)
        for signal in (wall.visible_range_changed, wall.scale_changed, wall.map_changed, wall.place_changed):
            signal.connect(self._moved)
        self._points: ContextPoints | None = None
        wall.context.layers_changed.connect(self._follow_context)
        wall.context.detail_changed.connect(self._moved)
        wall.context_event_changed.connect(self._moved)
        self._follow_context()
        for signal in (show.tool_changed, show.ink_changed, show.overview_changed, show.typed_changed):
            signal.connect(self.changed)
        show.pointer_changed.connect(self._pointed)

    # --- what is shown

    @property
    def size(self) -> QSizeF:
        return self._size

    @property
    def ratio(self) -> float:
        """The device's pixels to a pixel."""
        return self._ratio

    def set_size(self, width: float, height: float, ratio: float = 1.0) -> None:
        """Paint at another size from now on."""
        size = QSizeF(max(width, 1.0), max(height, 1.0))
        if size != self._size or ratio != self._ratio:
            self._size, self._ratio = size, ratio
            self._stills.clear()
            self.renew()

    @property
    def stage(self) -> Stage:
        """A step, the content note before it, or the end."""
        if self._show.wall_at_end:
            return Stage.END
        return Stage.NOTE if self._show.wall_note_shown else Stage.STEP

    @property
    def scene(self) -> WallScene:
        """The scene of what the class sees now."""
        return self._now().scene

    def renew(self) -> None:
        """Ask the show anew at the next painting."""
        self._still = None
        self._ahead.start()
        self.changed.emit()

    def _moved(self) -> None:
        show = self._show
        if self._still is not None and self._still.scene.picture is None and not show.zoom_box:
            # A chart that is chosen by the range in sight may be another now.
            self._still = None
            self.changed.emit()
        else:
            self._ahead.start()
            self.picture_moved.emit()

    def _follow_context(self) -> None:
        """Context layers on the map are counted in a thread: the picture is painted again when they are there."""
        if self._points is None and self._show.wall.context.layers:
            from chinagodrar_viewer.views.map.context_points import points_of

            self._points = points_of(self._show.wall)
            self._points.changed.connect(self._moved)
        self._moved()

    def _request(self) -> WallRequest:
        show = self._show
        return wall_request(
            show.wall, show.steps, show.wall_index, self._size.width(), self._size.height(),
            stage=self.stage, hide=show.details_hidden,
        )  # fmt: skip

    def _now(self) -> _Still:
        if self._still is None:
            play = self._show.wall_activity
            veiled = self._show.details_hidden and about_deaths(self._show.wall, self._show.wall_step)
            if play is not None and not veiled:
                from chinagodrar_viewer.present.wall.activity_scene import build_activity_scene

                scene = build_activity_scene(self._request(), play, self._show.wall, wall_text_width)
                self._still = _Still(scene, self._painted(scene))
            else:
                self._still = self._still_of(self._request())
        return self._still

    def _still_of(self, request: WallRequest) -> _Still:
        key = (request, self._appearance.theme.name, self._ratio)
        still = self._stills.get(key)
        if still is None:
            scene = build_wall_scene(request, wall_text_width)
            still = self._stills[key] = _Still(scene, self._painted(scene))
        self._stills.move_to_end(key)
        size = 4 * self._size.width() * self._size.height() * self._ratio**2
        most = min(KEPT, max(KEPT_LEAST, int(KEPT_BYTES / size)))
        while len(self._stills) > most:
            self._stills.popitem(last=False)
        return still

    def _painted(self, scene: WallScene) -> QPixmap:
        ratio = self._ratio
        pixmap = QPixmap(round(scene.width * ratio), round(scene.height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        with QPainter(pixmap) as painter:  # a fault must not leave a painter on a picture that goes: Qt would abort
            paint_wall(painter, scene, self._appearance.theme)
        return pixmap

    # --- ahead of time

    def _make_ahead(self) -> None:
        """The neighbours' still pictures, one a turn of the event loop, so that no key waits for both."""
        show = self._show
        if show.overview:
            return
        if self._scratch is None or self._scratch.battle is not show.wall.battle:
            self._scratch = EventModel(show.wall.battle, show.wall.language)
            self._scratch.reduced_motion = True
        if not self._map_warm and any(step.state.leading is Leading.MAP for step in show.steps):
            self._map_warm = True
            QTimer.singleShot(0, self, warm_map)
        at = show.wall_index
        for delay, index in enumerate((at + 1, at - 1)):
            if 0 <= index < len(show.steps):
                QTimer.singleShot(20 * delay, self, lambda i=index: self._make_one(i))

    def _make_one(self, index: int) -> None:
        show, scratch = self._show, self._scratch
        if scratch is None or not index < len(show.steps) or show.steps[index].activity is not None:
            return
        scratch.show(show.steps[index].state)
        still = self._still_of(
            wall_request(scratch, show.steps, index, self._size.width(), self._size.height(), hide=show.details_hidden)
        )
        if still.scene.leading is Leading.MAP:
            # What a map shows at a step is worked out once; the picture itself is thrown away.
            throwaway = QPixmap(1, 1)
            with QPainter(throwaway) as painter:
                self._live.paint(painter, still.scene, scratch, self._appearance.theme, hide=show.details_hidden)

    # --- painting

    def paint(self, painter: QPainter) -> None:
        """Paint all that the class sees at the painter's origin, in ``size``."""
        show = self._show
        width, height = self._size.width(), self._size.height()
        cover = covered_words(show.cover)
        if cover:
            painter.fillRect(QRectF(0, 0, width, height), QColor("#000000" if cover == "black" else "#FFFFFF"))
            return
        theme = self._appearance.theme
        if self._overview:
            self._paint_overview(painter, width, height)
        else:
            painter.save()
            box = show.zoom_box
            if box is not None:
                self._zoom(painter, box, width, height)
            still = self._now()
            if box is None:
                painter.drawPixmap(0, 0, still.pixmap)
            else:
                paint_wall(painter, still.scene, theme)
            self._live.paint(painter, still.scene, show.wall, theme, hide=show.details_hidden)
            strokes = [stroke.points for stroke in show.strokes]
            if strokes:
                paint_ink(painter, width, height, strokes, theme)
            painter.restore()
            self._paint_tool(painter, width, height)
        prompt = prompt_words(show)
        if prompt:
            paint_prompt(painter, width, height, prompt, theme)

    def _zoom(self, painter: QPainter, box: tuple[float, float, float, float], width: float, height: float) -> None:
        """The chosen part fills the wall, in its own shape; what lies beside it is seen too."""
        x, y, wide, tall = box
        scale = min(1 / max(wide, 0.02), 1 / max(tall, 0.02))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(QRectF(0, 0, width, height), QColor(self._appearance.theme.paper))
        painter.translate(width / 2, height / 2)
        painter.scale(scale, scale)
        painter.translate(-(x + wide / 2) * width, -(y + tall / 2) * height)

    def _paint_tool(self, painter: QPainter, width: float, height: float) -> None:
        show = self._show
        if show.tool is Tool.SPOTLIGHT:
            paint_spotlight(painter, width, height, show.pointer)
        elif show.tool is Tool.LASER:
            self._trail.paint(painter, width, height, show.pointer)

    def _pointed(self) -> None:
        if self._show.tool is Tool.LASER:
            self._trail.follow(self._show.pointer)
            self._fading.start()
        self.changed.emit()

    def _fade(self) -> None:
        if not self._trail.fading:
            self._fading.stop()
        self.changed.emit()

    # --- overview

    @property
    def grid(self) -> Grid:
        """Where the overview's pictures stand."""
        show, size = self._show, self._size
        return lay_grid(len(show.steps), show.overview_columns, show.overview_index, size.width(), size.height())

    @property
    def thumb_size(self) -> QSize:
        """Device pixels of the overview's pictures."""
        return picture_size(self.grid) * self._ratio

    def grid_at(self, x: float, y: float) -> int | None:
        """The step of the overview at a point."""
        return self.grid.at(x, y)

    def _paint_overview(self, painter: QPainter, width: float, height: float) -> None:
        show, theme = self._show, self._appearance.theme
        grid = self.grid
        size = self.thumb_size
        images: list[QImage | None] = [picture_ready(show, i, size, theme) for i in range(len(show.steps))]
        titles = [step.headline.get(show.model.language)[:80] for step in show.steps]
        paint_grid(painter, grid, show.overview_index, show.wall_index, images, titles, width, height, theme)
        if any(image is None for image in images):
            self._thumbs.start()

    def _make_thumb(self) -> None:
        """One missing picture of the overview, the nearest to the chosen first; the next follows after a painting."""
        show, theme = self._show, self._appearance.theme
        if not self._overview or not show.steps:
            return
        size = self.thumb_size
        near = sorted(range(len(show.steps)), key=lambda i: abs(i - show.overview_index))
        missing = next((i for i in near if picture_ready(show, i, size, theme) is None), None)
        if missing is not None:
            wall_picture(show, missing, size, theme)
            self.changed.emit()

    # --- words

    @property
    def _overview(self) -> bool:
        return self._show.overview if self._private else self._show.wall_overview

    @property
    def said(self) -> str:
        """What the class sees, in words."""
        show = self._show
        cover = covered_words(show.cover)
        if cover:
            return phrase_of_cover(cover)
        if self._overview:
            return overview_words(show)
        return self.scene.said

    def picture_box(self) -> Box | None:
        """Where the moving picture stands now; None where all has to be painted anew."""
        show = self._show
        if self._still is None or show.zoom_box is not None or self._overview:
            return None
        return self._still.scene.picture


def phrase_of_cover(cover: str) -> str:
    """That the wall is covered, in words."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    return translate("Wall", "The wall is black") if cover == "black" else translate("Wall", "The wall is white")
