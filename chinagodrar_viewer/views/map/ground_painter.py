"""Paints the ground: paths made once for each level of detail, moved and enlarged by the painter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

from chinagodrar_viewer.core.map_data import Box, Line, MapLevel
from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.views.kept_pictures import copies_pictures, writes_svg
from chinagodrar_viewer.views.map.camera import Camera
from chinagodrar_viewer.views.map.tints import Tints

Shape = tuple[Box, QPainterPath]
MARGIN = 160
"""Pixels by which the kept picture of the ground is larger than what is shown, on each side."""
LEAST_KEPT = 200_000
"""Pixels of a picture from which copying is worth its memory."""
PIECE = 32
"""Points of a line that are stroked together."""
SAME_SCALE = 8e-4
"""A pan to the north changes the scale by a little: less than a pixel at the picture's edge is none."""
STEP = 4
"""A kept picture is moved by so many pixels: whole ones of the device as well, where it has 1.25 or 1.5 to a pixel."""
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


class _Window(Value):
    """A picture of the plane: its middle in kilometres, pixels of a kilometre, and its size in pixels."""

    x: float
    y: float
    scale: float
    width: float
    height: float

    def shown(self, part: QRectF) -> Box:
        """What of the plane is in a part of the picture."""
        west = self.x + (part.left() - self.width / 2) / self.scale
        north = self.y - (part.top() - self.height / 2) / self.scale
        return Box(west, north - part.height() / self.scale, west + part.width() / self.scale, north)

    @property
    def whole(self) -> QRectF:
        """All of the picture."""
        return QRectF(0, 0, self.width, self.height)


class _Look(Value):
    """What else the ground's picture depends on."""

    level: MapLevel
    home: str
    tints: Tints
    unit: float
    span: float


class _Kept:
    """A picture of the ground a little larger than what is shown."""

    def __init__(self, pixmap: QPixmap, window: _Window, look: _Look) -> None:
        self.pixmap, self.window, self.look = pixmap, window, look
        with self._painter() as painter:
            _paint_part(painter, window, look, window.whole)

    def _painter(self) -> QPainter:
        made = QPainter(self.pixmap)
        made.setRenderHint(QPainter.RenderHint.Antialiasing)
        return made

    def place(self, camera: Camera) -> tuple[int, int]:
        """The pixels at which it is to be shown."""
        x, y = camera.middle
        scale = self.window.scale
        return round((self.window.x - x) * scale) - MARGIN, round((y - self.window.y) * scale) - MARGIN

    def follow(self, left: int, top: int) -> bool:
        """Move what is painted by so much that it covers the picture again, and paint what is new; False if all is."""
        dx, dy = (-(way // STEP) * STEP for way in (-MARGIN - left, -MARGIN - top))
        window = self.window
        width, height = int(window.width), int(window.height)
        if abs(dx) > width / 2 or abs(dy) > height / 2:
            return False
        ratio = self.pixmap.devicePixelRatio()
        self.pixmap.scroll(-round(dx * ratio), -round(dy * ratio), self.pixmap.rect())
        self.window = replace(window, x=window.x + dx / window.scale, y=window.y - dy / window.scale)
        parts = []
        if dx:
            parts.append(QRectF(width - dx, 0, dx, height) if dx > 0 else QRectF(0, 0, -dx, height))
        if dy:
            parts.append(QRectF(0, height - dy, width, dy) if dy > 0 else QRectF(0, 0, width, -dy))
        for part in parts:
            with self._painter() as painter:
                painter.setClipRect(part)
                _paint_part(painter, self.window, self.look, part)
        return True


_kept: dict[tuple[object, ...], _Kept] = {}


def paint_ground(
    painter: QPainter, camera: Camera, level: MapLevel, home: str, tints: Tints, unit: float, span: float
) -> None:
    """Land, water and lines of what the camera shows; a pan copies a picture that was painted a little larger."""
    x, y = camera.middle
    scale = camera.scale
    look = _Look(level, home, tints, unit, span)
    window = _Window(x, y, scale, camera.width, camera.height)
    if not copies_pictures(painter) or camera.width * camera.height < LEAST_KEPT:
        _paint_part(painter, window, look, window.whole)
        return
    ratio = painter.device().devicePixelRatioF()
    key = (id(level), home, id(tints), unit, ratio, camera.width, camera.height)
    kept = _kept.get(key)
    if kept is not None and abs(kept.window.scale / scale - 1) < SAME_SCALE:
        left, top = kept.place(camera)
        if (-2 * MARGIN <= left <= 0 and -2 * MARGIN <= top <= 0) or kept.follow(left, top):
            painter.drawPixmap(QPointF(*kept.place(camera)), kept.pixmap)
            return
    # Where one zooms no two frames are of one scale: a larger picture is worth it at the second frame only.
    last = _last.get(key)
    _last.clear()
    _last[key] = scale
    if last is None or abs(last / scale - 1) >= SAME_SCALE:
        _paint_part(painter, window, look, window.whole)
        return
    larger = replace(window, width=window.width + 2 * MARGIN, height=window.height + 2 * MARGIN)
    size = QSize(int(larger.width * ratio), int(larger.height * ratio))
    # The memory of the one before is used again: new pages of it would cost as much as the painting.
    pixmap = next((k.pixmap for k in _kept.values() if k.pixmap.size() == size), None) or QPixmap(size)
    pixmap.setDevicePixelRatio(ratio)
    _kept.clear()
    _kept[key] = _Kept(pixmap, larger, look)
    painter.drawPixmap(QPointF(-MARGIN, -MARGIN), pixmap)


def _paint_part(painter: QPainter, window: _Window, look: _Look, part: QRectF) -> None:
    """Paint what lies in a part of a picture."""
    tints, unit, span, home = look.tints, look.unit, look.span, look.home
    paths = paths_of(look.level)
    shown = window.shown(part)
    wet = any(line.box.overlaps(shown) for line in look.level.coasts) or not any(
        area.box.holds(shown) for area in look.level.countries
    )
    painter.fillRect(part, tints.water if wet else tints.land)
    painter.save()
    scale = window.scale
    transform = QTransform.fromTranslate(window.width / 2 - window.x * scale, window.height / 2 + window.y * scale)
    transform.scale(scale, scale)
    draw = _Drawing(painter, transform)
    # Every edge of a fill lies under a line of its own: smooth edges would cost twice and show nothing.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for id, box, path in paths.countries:
        if box.overlaps(shown) and (wet or id == home):
            draw.fill(path, tints.home if id == home else tints.land)
    for box, path in paths.lakes:
        if box.overlaps(shown):
            draw.fill(path, tints.water)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # A line's own width reaches into the part from outside.
    edge = 4 * unit / scale
    near = Box(shown.west - edge, shown.south - edge, shown.east + edge, shown.north + edge)
    draw.lines(paths.coasts, near, tints.coast, 1.0 * unit)
    most = 1 if span > 2_000 else 2 if span > 900 else 3 if span > 450 else 9
    for largest in (True, False):
        width = (2.2 if largest else 1.2) * unit * (1.0 if span < 700 else 0.65)
        rivers = [(box, path) for rank, box, path in paths.rivers if rank <= most and (rank == 1) == largest]
        draw.lines(rivers, near, tints.river, width)
    if span < 1_600:
        draw.lines(paths.regions, near, tints.region, 1.0 * unit)
        # So near the ground's own tone that a smooth edge is not seen, only paid for.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        draw.lines(paths.borders, near, tints.border_soft, 6.0 * unit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Qt draws lines of one pixel many times faster than those of 1.1.
    draw.lines(paths.borders, near, tints.border, (1.5 if span < 1_000 else 1.0) * unit)
    painter.restore()


class _Drawing:
    """Draws paths of the plane: moved and enlarged by the painter; in SVG put where they belong one by one."""

    def __init__(self, painter: QPainter, transform: QTransform) -> None:
        self._painter = painter
        self._own = transform if writes_svg(painter) else None
        if self._own is None:
            painter.setTransform(transform, True)

    def fill(self, path: QPainterPath, colour: QColor) -> None:
        """An area; it has no line."""
        self._painter.fillPath(path if self._own is None else self._own.map(path), colour)

    def lines(self, shapes: Iterable[Shape], shown: Box, colour: QColor, width: float) -> None:
        """Lines of a width in pixels, those that are in sight."""
        pen = QPen(colour, width)
        pen.setCosmetic(self._own is None)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)  # pieces meet without a gap
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if width > 3 else Qt.PenJoinStyle.BevelJoin)
        for box, path in shapes:
            if box.overlaps(shown):
                self._painter.strokePath(path if self._own is None else self._own.map(path), pen)


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
