#!/usr/bin/env python3
"""Draws chinagodrar-viewer.icns from the program's SVG; run it after changing the drawing.

    packaging/macos/icon.py

macOS lays icons on a grid: of 1024 units the drawing takes 824, the rest is air for the shadow.
"""

from __future__ import annotations

import io
from pathlib import Path

HERE = Path(__file__).resolve().parent
DRAWING = HERE.parents[1] / "resources/icons/chinagodrar-viewer.svg"
ICON = HERE / "chinagodrar-viewer.icns"
SIZES = (32, 64, 128, 256, 512, 1024)
SHARE = 824 / 1024


def main() -> None:
    """Write the icon."""
    ICON.write_bytes(drawn())


def drawn() -> bytes:
    """The icon's bytes, the same on every machine."""
    from PIL import Image
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(str(DRAWING))
    pictures = []
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(0)
        with QPainter(picture) as painter:
            air = size * (1 - SHARE) / 2
            drawing.render(painter, QRectF(air, air, size * SHARE, size * SHARE))
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - takes a device too
        pictures.append(Image.open(io.BytesIO(data.data())))
    made = io.BytesIO()
    pictures[-1].save(made, format="ICNS", append_images=pictures[:-1])
    return made.getvalue()


if __name__ == "__main__":
    main()
