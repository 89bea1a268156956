"""Paints the ground: paths made once for each level of detail, moved and enlarged by the painter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from chinagodrar_viewer.core.map_data import Box, Line, MapLevel
from chinagodrar_viewer.views.map.camera import Camera
from chinagodrar_viewer.views.map.tints import Tints

Shape = tuple[Box, QPainterPath]


class LevelPaths:
    """One level's areas and lines as paths in kilometres of the plane, y downwards; each with what it covers."""

    def __init__(self, level: MapLevel) -> None:
        self.level = level  # kept, so that its id stays its own
        self.countries = [(area.id, area.box, _filled(area.rings)) for area in level.countries]
        self.lakes: list[Shape] = [(area.box, _filled(area.rings)) for area in level.lakes]
        self.borders: list[Shape] = [(b.line.box, _drawn(b.line)) for b in level.borders]
        self.regions: list[Shape] = [(b.line.box, _drawn(b.line)) for b in level.region_borders]
        self.coasts: list[Shape] = [(line.box, _drawn(line)) for line in level.coasts]
        self.rivers = [(stream.rank, stream.line.box, _drawn(stream.line)) for stream in level.rivers]


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
    """Land, water and lines of what the camera shows."""
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
        _stroke(painter, paths.borders, shown, tints.border_soft, 6.0 * unit)
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


def _drawn(line: Line) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(_polygon(line))
    return path
