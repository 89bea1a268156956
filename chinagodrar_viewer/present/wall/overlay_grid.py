"""The overview: all steps as small pictures, to choose one by hand or by keys."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.present.wall.scene import Box
from chinagodrar_viewer.present.wall.sizes import Sizes
from chinagodrar_viewer.views.theme import Theme, font


class Grid(Value):
    """Cells in rows, in pixels, scrolled."""

    cells: tuple[Box, ...]
    label: float
    """Height of the line below each picture, inside its cell."""
    foot: float
    """Where the line with the chosen step's headline begins."""

    def at(self, x: float, y: float) -> int | None:
        """The step at a point."""
        return next((i for i, box in enumerate(self.cells) if box.contains(x, y)), None)

    def picture(self, index: int) -> Box:
        """A cell without its line of text."""
        cell = self.cells[index]
        return Box(cell.x, cell.y, cell.width, cell.height - self.label)


def lay_grid(count: int, columns: int, chosen: int, width: float, height: float) -> Grid:
    """Cells for ``count`` steps; rows that have no room are scrolled so that ``chosen`` is in sight."""
    sizes = Sizes(width, height)
    columns = max(columns, 1)
    gap = sizes.gap * 1.1
    label = sizes.least * 1.5
    edge = sizes.margin * 0.6
    wide = (width - 2 * edge - gap * (max(columns, 2) - 1)) / max(columns, 2)
    tall = wide * height / width + label
    rows = ceil(count / columns)
    whole = rows * tall + gap * (rows - 1)
    foot = sizes.least * 2.2
    room = height - edge - foot
    shift = 0.0
    if whole > room:
        middle = (chosen // columns) * (tall + gap) + tall / 2
        shift = min(max(middle - room / 2, 0.0), whole - room)
    top = edge if whole > room else edge + (room - whole) / 2
    cells = tuple(
        Box(edge + (i % columns) * (wide + gap), top - shift + (i // columns) * (tall + gap), wide, tall)
        for i in range(count)
    )
    return Grid(cells, label, height - foot)


def picture_size(grid: Grid) -> QSize:
    """Pixels of one picture."""
    box = grid.picture(0)
    return QSize(max(round(box.width), 1), max(round(box.height), 1))


def paint_grid(
    painter: QPainter, grid: Grid, chosen: int, current: int, images: list[QImage | None], titles: list[str],
    width: float, height: float, theme: Theme,
) -> None:  # fmt: skip
    """Paint the overview over the whole wall; a step without a picture yet shows its title's place."""
    sizes = Sizes(width, height)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(QRectF(0, 0, width, height), QColor(theme.paper))
    painter.setFont(font(sizes.least, bold=True))
    for i, cell in enumerate(grid.cells):
        if cell.bottom < 0 or cell.y > height:
            continue
        box = grid.picture(i)
        target = QRectF(box.x, box.y, box.width, box.height)
        image = images[i]
        if image is not None:
            painter.drawImage(target, image)
        else:
            painter.fillRect(target, QColor(theme.panel))
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                target.adjusted(8, 8, -8, -8), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), titles[i]
            )
        line = max(1.0, sizes.base / 500)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.hairline), line))
        painter.drawRect(target)
        if i == chosen:
            painter.setPen(QPen(QColor(theme.accent), line * 3.2))
            painter.drawRoundedRect(target.adjusted(-line * 2, -line * 2, line * 2, line * 2), line * 2, line * 2)
        painter.setPen(QColor(theme.ink if i in (chosen, current) else theme.muted))
        number = QRectF(box.x, box.bottom, box.width, grid.label)
        mark = " •" if i == current else ""
        painter.drawText(number, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), f"{i + 1}{mark}")
    foot = QRectF(0, grid.foot, width, height - grid.foot)
    painter.fillRect(foot, QColor(theme.panel))
    painter.setPen(QColor(theme.ink))
    said = f"{chosen + 1} · {titles[chosen]}"
    said = QFontMetricsF(painter.font()).elidedText(said, Qt.TextElideMode.ElideRight, width - 2 * sizes.margin)
    painter.drawText(foot.adjusted(sizes.margin, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), said)
    painter.restore()
