"""Paints the ground: paths made once for each level of detail, moved and enlarged by the painter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

from chinagodrar_viewer.core.map_data import Box, Line, MapLevel
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.views.map.camera import Camera
from chinagodrar_viewer.views.map.sprites import copies_pictures
from chinagodrar_viewer.views.map.tints import Tints

Shape = tuple[Box, QPainterPath]
MARGIN = 160
"""Pixels by which the kept picture of the ground is larger than what is shown, on each side."""
LEAST_KEPT = 200_000
"""Pixels of a picture from which copying is worth its memory."""
PIECE = 32
"""Points of a line that are stroked together."""
SAME_SCALE = 4e-4
"""A pan to the north changes the scale by a little: less than half a pixel at the picture's edge is none."""
_ground: dict[tuple[object, ...], tuple[QPixmap, float, float, float]] = {}
_last: dict[tuple[object, ...], float] = {}


class LevelPaths:
    """One level's areas and lines as paths in kilometres of the plane, y downwards; each with what it covers."""

    def __init__(self, level: MapLevel) -> None:
        self.level = level  # kept, so that its id stays its own
        self.countries = [(area.id, area.box, _filled(area.rings)) for area in level.countries]
        self.lakes: list[Shape] = [(area.box, _filled(area.rings)) for area in level.lakes]
        self.borders = [piece for b in level.borders for piece in _pieces(b.line)]
        self.regions = [piece for b in level.region_borders for piece in _pieces(b.line)]
        self.coasts = [piece for line in level.coasts for piece in _pieces(line)]
        self.rivers = [(s.rank, *piece) for s in level.rivers for piece in _pieces(s.line)]


_paths: dict[int, LevelPaths] = {}


def paths_of(level: MapLevel) -> LevelPaths:
    """The paths of a level, made when it is first drawn; there are as many levels as the bundled data has."""
    made = _paths.get(id(level))
    if made is None:
        if len(_paths) > 12:  # other data, in a test
            _paths.clear()
        made = _paths[id(level)] = LevelPaths(level)
    return made


def paint_ground(
    painter: QPainter, camera: Camera, level: MapLevel, home: str, tints: Tints, unit: float, span: float
) -> None:
    """Land, water and lines of what the camera shows; a pan copies a picture that was painted a little larger."""
    if not copies_pictures(painter) or camera.width * camera.height < LEAST_KEPT:
        _paint_ground(painter, camera, level, home, tints, unit, span)
        return
    ratio = painter.device().devicePixelRatioF()
    key = (id(level), home, id(tints), unit, ratio, camera.width, camera.height)
    scale = camera.scale
    x, y = camera.middle
    kept = _ground.get(key)
    if kept is not None and abs(kept[1] / scale - 1) < SAME_SCALE:
        left, top = (kept[2] - x) * scale - MARGIN, (y - kept[3]) * scale - MARGIN
        if -2 * MARGIN <= left <= 0 and -2 * MARGIN <= top <= 0:
            painter.drawPixmap(QPointF(round(left), round(top)), kept[0])
            return
    # Where one zooms no two frames are of one scale: a larger picture is worth it at the second frame only.
    last = _last.get(key)
    _last.clear()
    _last[key] = scale
    if last is None or abs(last / scale - 1) >= SAME_SCALE:
        _paint_ground(painter, camera, level, home, tints, unit, span)
        return
    shorter = min(camera.width, camera.height)
    larger = Camera(
        replace(camera.view, span=span * (shorter + 2 * MARGIN) / shorter),
        camera.width + 2 * MARGIN,
        camera.height + 2 * MARGIN,
    )
    pixmap = QPixmap(int(larger.width * ratio), int(larger.height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    own = QPainter(pixmap)
    own.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(own, larger, level, home, tints, unit, span)
    own.end()
    _ground.clear()
    _ground[key] = (pixmap, scale, x, y)
    painter.drawPixmap(QPointF(-MARGIN, -MARGIN), pixmap)


def _paint_ground(
    painter: QPainter, camera: Camera, level: MapLevel, home: str, tints: Tints, unit: float, span: float
) -> None:
    paths = paths_of(level)
    shown = camera.shown
    whole = QRectF(0, 0, camera.width, camera.height)
    wet = any(line.box.overlaps(shown) for line in level.coasts) or not any(
        area.box.holds(shown) for area in level.countries
    )
    painter.fillRect(whole, tints.water if wet else tints.land)
    painter.save()
    x, y = camera.middle
    scale = camera.scale
    transform = QTransform.fromTranslate(camera.width / 2 - x * scale, camera.height / 2 + y * scale)
    transform.scale(scale, scale)
    painter.setTransform(transform, True)
    # Every edge of a fill lies under a line of its own: smooth edges would cost twice and show nothing.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    for id, box, path in paths.countries:
        if box.overlaps(shown) and (wet or id == home):
            painter.fillPath(path, tints.home if id == home else tints.land)
    for box, path in paths.lakes:
        if box.overlaps(shown):
            painter.fillPath(path, tints.water)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _stroke(painter, paths.coasts, shown, tints.coast, 1.0 * unit)
    most = 1 if span > 2_000 else 2 if span > 900 else 3 if span > 450 else 9
    for rank, box, path in paths.rivers:
        if rank <= most and box.overlaps(shown):
            width = (2.2 if rank == 1 else 1.2) * unit * (1.0 if span < 700 else 0.65)
            painter.strokePath(path, _pen(tints.river, width))
    if span < 1_600:
        _stroke(painter, paths.regions, shown, tints.region, 1.0 * unit)
    if span < 1_600:
        # So near the ground's own tone that a smooth edge is not seen, only paid for.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        _stroke(painter, paths.borders, shown, tints.border_soft, 6.0 * unit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _stroke(painter, paths.borders, shown, tints.border, (1.5 if span < 1_000 else 1.1) * unit)
    painter.restore()


def _stroke(painter: QPainter, shapes: Iterable[Shape], shown: Box, colour: QColor, width: float) -> None:
    pen = _pen(colour, width)
    for box, path in shapes:
        if box.overlaps(shown):
            painter.strokePath(path, pen)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)  # pieces meet without a gap
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if width > 3 else Qt.PenJoinStyle.BevelJoin)
    return pen


def _polygon(line: Line) -> QPolygonF:
    return QPolygonF([QPointF(x, -y) for x, y in zip(line.xs, line.ys, strict=True)])


def _filled(rings: Iterable[Line]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        path.addPolygon(_polygon(ring))
        path.closeSubpath()
    return path


def _pieces(line: Line) -> list[Shape]:
    """A line in pieces, so that of a long border only what is in sight is stroked."""
    made: list[Shape] = []
    for start in range(0, max(len(line.xs) - 1, 1), PIECE):
        xs, ys = line.xs[start : start + PIECE + 1], line.ys[start : start + PIECE + 1]
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, -y) for x, y in zip(xs, ys, strict=True)]))
        made.append((Box(min(xs), min(ys), max(xs), max(ys)), path))
    return made
