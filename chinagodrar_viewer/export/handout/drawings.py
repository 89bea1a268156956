"""The pictures of a hand-out: timeline, map and casualty chart, painted by the painters of the screen.

A picture on paper cannot be zoomed, so a timeline is made as high as it needs for every label to be written.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPalette
from PySide6.QtWidgets import QScrollBar, QWidget

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.chart_data import chart_for
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ChartMode, Leading, ViewState
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import DARK, LIGHT, Appearance, Preference, Theme, palette

if TYPE_CHECKING:
    from chinagodrar_viewer.views.timeline.scene import Scene

SHARPNESS = 2.0
"""Pixels of a picture for each of the screen's."""
GROWTH = 40
"""Pixels by which a timeline grows while a label has no room."""
HEADER, MOST_HEADER = 120.0, 0.34
"""Width of the column with the lanes' names: pixels at first, and the share of the picture that it may grow to."""
CHART_HEIGHT = 300
_IMAGE = re.compile(r'<image (x="[^"]*" y="[^"]*" width="[^"]*" height="[^"]*")[^>]*base64,([^"]*)"[^>]*/>')
_PATH = re.compile(r'(?<= d=")[^"]*(?=")')
_STOP = re.compile(r'<stop offset="[^"]*" stop-color="([^"]*)" stop-opacity="([^"]*)" />')


class Drawing:
    """A picture of fixed size in pixels; ``paint`` paints it at the painter's origin."""

    def __init__(
        self, width: float, height: float, paint: Callable[[QPainter], None], panel: QWidget | None = None
    ) -> None:
        self.width = width
        self.height = height
        self.paint = paint
        self._panel = panel
        self.as_pixels = False
        """True where Qt's SVG cannot say how it is painted."""
        self.unsaid: tuple[str, ...] = ()
        """Events of a timeline for whose label there was no room at any height: ids."""

    def svg(self, prefix: str) -> str:
        """As an ``<svg>`` element whose names begin with ``prefix``, so that two may stand in one page."""
        from chinagodrar_viewer.export.svg import drawing, drawing_of
        from chinagodrar_viewer.export.widget_painting import parts_of

        size = QSize(round(self.width), round(self.height))
        if self.as_pixels:
            data = base64.b64encode(self.png()).decode("ascii")
            return f'<image width="{size.width()}" height="{size.height()}" href="data:image/png;base64,{data}"/>'
        if self._panel is None:
            inside = drawing(self.paint, prefix, size)
        else:
            drawn = (drawing_of(part, number, size) for number, part in enumerate(parts_of(self._panel)))
            inside = "\n".join(_renamed(d, prefix) for d in drawn if d)
        return _thinned(_PATH.sub(_rounded, _IMAGE.sub(_plain, inside)))

    def image(self, scale: float) -> QImage:
        """As pixels, ``scale`` of them for each of the drawing's."""
        image = QImage(round(self.width * scale), round(self.height * scale), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.scale(scale, scale)
            self.paint(painter)
        return image

    def png(self) -> bytes:
        """As a PNG file, sharp on a fine screen."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self.image(SHARPNESS))
        return bytes(buffer.data().data())

    def close(self) -> None:
        """Let go of the widget that paints, where there is one."""
        if self._panel is not None:
            self._panel.close()
            self._panel.deleteLater()
            self._panel = None


class Artist:
    """Draws what a state shows, of one battle in one language and theme."""

    def __init__(self, battle: Battle, language: str, theme: Theme = LIGHT) -> None:
        self._battle = battle
        self._language = language
        self._theme = theme

    def draw(self, state: ViewState, width: float, least: float, most: float, unit: float = 1.0) -> Drawing | None:
        """What leads in the state, ``width`` wide; None where that is text or infobox, or nothing can be drawn."""
        if state.leading is Leading.TIMELINE:
            return self.timeline(state, width, least, most, unit)
        if state.leading is Leading.CASUALTIES:
            return self.chart(state, width)
        if state.leading is Leading.MAP:
            return self.map(state, width, least, unit)
        return None

    def timeline(self, state: ViewState, width: float, least: float, most: float, unit: float = 1.0) -> Drawing:
        """The timeline, as high as its labels need, between two heights."""
        from chinagodrar_viewer.views.text_painting import text_width
        from chinagodrar_viewer.views.timeline.layout import build_scene
        from chinagodrar_viewer.views.timeline.painter import paint_scene
        from chinagodrar_viewer.views.timeline.snapshot import scene_request

        model = self._model(state)
        show = {"unit": unit, "show_playhead": state.playhead is not None}
        header = HEADER * unit
        while header < width * MOST_HEADER:
            scene = build_scene(scene_request(model, width, least, header, **show), text_width)
            if not any("…" in label.text for lane in scene.lanes for label in lane.labels):
                break
            header += GROWTH / 4 * unit
        best: tuple[Scene, tuple[str, ...]] | None = None
        height = least
        while best is None or (best[1] and height <= most):
            scene = build_scene(scene_request(model, width, height, header, **show), text_width)
            unsaid = _unsaid(model, scene)
            # More height is taken only where it lets more be said.
            if best is None or len(unsaid) < len(best[1]):
                best = scene, unsaid
            height += GROWTH * unit
        chosen, unsaid = best
        drawing = Drawing(width, chosen.height, lambda painter: paint_scene(painter, chosen, self._theme))
        drawing.unsaid = unsaid
        return drawing

    def chart(self, state: ViewState, width: float) -> Drawing:
        """The casualty chart, as high as its marks need; it is painted by the panel of the screen."""
        from chinagodrar_viewer.export.picture import settle
        from chinagodrar_viewer.export.widget_painting import paint_widget
        from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel

        appearance = Appearance(Preference.DARK if self._theme == DARK else Preference.LIGHT)
        model = self._model(state)
        panel = CasualtyPanel(model, appearance)
        # Painted at its own size of text, then brought to the width.
        own = min(width, 960.0)
        panel.ensure_loaded()
        panel.show_controls(False)
        look = palette(self._theme)  # the program's may be that of the other theme
        look.setColor(QPalette.ColorRole.Window, QColor(self._theme.panel))
        panel.setPalette(look)
        settle(panel, QSize(round(own), CHART_HEIGHT))
        for _ in range(3):  # a higher chart may say more, and so need more
            if panel.hidden_height <= 0:
                break
            settle(panel, QSize(round(own), panel.height() + panel.hidden_height))
        for bar in panel.findChildren(QScrollBar):
            bar.hide()
        kept = (panel, model, appearance)

        def paint(painter: QPainter) -> None:
            paint_widget(kept[0], painter)

        return Drawing(panel.width(), panel.height(), paint, panel)

    def map(self, state: ViewState, width: float, height: float, unit: float = 1.0) -> Drawing | None:
        """The map at that size."""
        from chinagodrar_viewer.views.map.layout import build_map_scene
        from chinagodrar_viewer.views.map.painter import paint_map
        from chinagodrar_viewer.views.map.snapshot import map_request
        from chinagodrar_viewer.views.text_painting import text_width

        scene = build_map_scene(map_request(self._model(state), width, height, unit), text_width)

        def paint(painter: QPainter) -> None:
            painter.save()
            painter.setClipRect(QRectF(0, 0, width, height))
            paint_map(painter, scene, self._theme)
            painter.restore()

        drawing = Drawing(width, height, paint)
        drawing.as_pixels = True  # of gradients along a line and of masks Qt's SVG knows nothing
        return drawing

    def _model(self, state: ViewState) -> EventModel:
        model = EventModel(self._battle, self._language)
        model.reduced_motion = True
        model.show(state)
        model.finish_motion()
        return model


def _unsaid(model: EventModel, scene: Scene) -> tuple[str, ...]:
    shown, labelled = model.visible_range, {label.owner for label in scene.labels}
    return tuple(e.id for e in model.events if shown.contains(e.anchor) and e.id not in labelled)


def unsaid_words(battle: Battle, language: str, ids: Sequence[str]) -> str:
    """The events that a picture shows without their label, by name and date; empty where there are none."""
    words = EventModel(battle, language).words
    events = [event for id in ids if (event := battle.event(id)) is not None]
    if not events:
        return ""
    said = "; ".join(f"{event.label.get(language)} ({words.when(event)})" for event in events)
    return QCoreApplication.translate("HandOut", "Without a label in the picture: {0}.").format(said)


def without_selection(state: ViewState) -> ViewState:
    """The same view with nothing picked out: on paper one picture serves several steps; a map keeps its place."""
    if state.leading is Leading.MAP:
        return state
    return replace(state, selection=None, claim=None, place=None)


def picture_key(battle: Battle, state: ViewState) -> tuple[object, ...]:
    """Equal where two steps would have the same picture on paper."""
    seen = state.leading, state.filter, state.playhead, state.clock
    if state.leading is Leading.TIMELINE:
        return *seen, state.visible_range, state.scale
    if state.leading is Leading.CASUALTIES:
        mode = chart_for(state, battle)
        return *seen, mode, state.visible_range if mode is not ChartMode.CLAIMS else None
    return *seen, state.map, state.place or state.selection


def picture_words(battle: Battle, language: str, state: ViewState) -> str:
    """What a picture shows, as a caption and as its text for those who do not see it."""
    translate = QCoreApplication.translate
    words = EventModel(battle, language).words
    if state.leading is Leading.TIMELINE:
        said = translate("HandOut", "Timeline: {0}").format(words.range(state.visible_range))
    elif state.leading is Leading.MAP:
        said = translate("HandOut", "Map")
        place = _place(battle, language, state)
        if place:
            said = translate("HandOut", "Map: {0}").format(place)
    else:
        mode = chart_for(state, battle)
        said = {
            ChartMode.CLAIMS: translate("HandOut", "Casualties: who says what"),
            ChartMode.KNOWN: translate("HandOut", "Casualties: what was known when"),
            ChartMode.COMPARED: translate("HandOut", "Casualties: compared with other attacks"),
        }.get(mode, "")
    if state.playhead is not None:
        known = translate("HandOut", "as known on {0}").format(words.playhead(state.playhead))
        said = f"{said} — {known}"
    return said


def _place(battle: Battle, language: str, state: ViewState) -> str:
    event = battle.event(state.selection)
    place = battle.places.get(state.place or (event.place if event and event.place else ""))
    return place.name.get(language) if place else ""


def _renamed(drawing: str, prefix: str) -> str:
    """A widget's drawing with its names kept apart from those of another picture's."""
    return re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{prefix}", drawing)


def _rounded(found: re.Match[str]) -> str:
    """A path to the hundredth of a pixel: a map's borders are long."""
    return re.sub(r"(\.\d\d)\d+", r"\1", found[0])


def _plain(found: re.Match[str]) -> str:
    """A picture of one colour, as which Qt writes a chart's background, as a rectangle."""
    image = QImage.fromData(base64.b64decode(found[2]))
    colour = image.pixelColor(0, 0)
    even = image.copy(0, 0, 1, 1).scaled(image.size())
    return f'<rect {found[1]} fill="{colour.name()}"/>' if even == image else found[0]


def _thinned(drawing: str) -> str:
    """Without the stops of gradients that say the same as those before and after them: Qt writes fifty for one."""
    lines = drawing.split("\n")
    looks = [_look(line) for line in lines]
    kept = [
        line
        for n, line in enumerate(lines)
        if looks[n] is None or not 0 < n < len(lines) - 1 or not (_alike(looks[n], looks[n - 1], looks[n + 1]))
    ]
    return "\n".join(kept)


def _look(line: str) -> tuple[int, int, int, int] | None:
    """Red, green, blue and opacity of a gradient's stop, 0 to 255."""
    found = _STOP.search(line)
    if found is None or not re.fullmatch("#[0-9a-f]{6}", found[1]):
        return None
    red, green, blue = (int(found[1][i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue, round(float(found[2]) * 255)


def _alike(*looks: tuple[int, int, int, int] | None) -> bool:
    """True where all are stops that no eye tells apart."""
    known = [look for look in looks if look is not None]
    return len(known) == len(looks) and all(max(v) - min(v) <= 2 for v in zip(*known, strict=True))
