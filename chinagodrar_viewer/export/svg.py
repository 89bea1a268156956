"""A widget as SVG, put together from one drawing a widget.

QSvgGenerator's own clipping goes wrong: it keeps a clip that ``restore`` has ended and misplaces those of
child widgets, so that text vanishes.  Without its clipping nothing vanishes, and each drawing is put into
a group that is clipped to the part of the picture in which its widget may show.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

from chinagodrar_viewer.export.widget_painting import Part

Paint = Callable[[QPainter], None]

_CONTENT = re.compile(r"<defs>(.*?)</defs>\s*(<g .*</g>)\s*</svg>", re.DOTALL)
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (its section 2.2) and a file's text may, as a control character."""
_IDS = re.compile(r'(\bid="|url\(#|href="#)')
_TEXT = re.compile(
    r'(?P<start><text [^>]*?)font-family="(?P<family>[^"]*)" font-size="(?P<size>[^"]*)" '
    r'font-weight="(?P<weight>[^"]*)" font-style="(?P<style>[^"]*)"\s*>(?P<text>[^<]*)</text>'
)
_FALLBACKS = {"Noto Sans": "DejaVu Sans, Arial, sans-serif", "Noto Serif": "DejaVu Serif, Georgia, serif"}
"""The reader's machine may lack our fonts: a family of the same kind comes next, not the browser's default."""

_SPACES = "\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
"""What Python does not count as printable and a description may hold."""


def svg_document(size: QSize, title: str, description: str, paper: str, drawings: list[str]) -> bytes:
    """The whole file; ``size`` in pixels."""
    width, height = size.width(), size.height()
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
            f'<svg width="{width}" height="{height}" viewBox="0 0 {width} {height}" version="1.1"'
            ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">',
            f"<title>{_said(title)}</title>",
            f"<desc>{_said(description)}</desc>",
            f'<rect width="{width}" height="{height}" fill="{paper}"/>',
            *drawings,
            "</svg>\n",
        )
    ).encode("utf-8", "replace")


def drawing_of(part: Part, number: int, size: QSize) -> str:
    """One widget as a group, clipped to where it may show; ``number`` keeps its names apart from others'."""
    drawn = drawing(part.paint, f"w{number}-", size)
    if not drawn:
        return ""
    seen = part.seen
    return (
        f'<clipPath id="w{number}"><rect x="{seen.x()}" y="{seen.y()}" width="{seen.width()}"'
        f' height="{seen.height()}"/></clipPath>\n<g clip-path="url(#w{number})">\n{drawn}\n</g>'
    )


def drawing(paint: Paint, prefix: str, size: QSize) -> str:
    """What ``paint`` paints, as a group; empty where it paints nothing."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.SvgTiny12)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    with QPainter(generator) as painter:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        paint(painter)
    found = _CONTENT.search(_NOT_XML.sub("", bytes(buffer.data().data()).decode("utf-8")))
    if found is None or not re.search(r"<(path|rect|text|image|line|poly|circle|ellipse|use)", found[2]):
        return ""
    defs = f"<defs>{found[1]}</defs>\n" if found[1].strip() else ""
    return _TEXT.sub(_lasting_text, _IDS.sub(rf"\g<1>{prefix}", defs + found[2]))


def _lasting_text(found: re.Match[str]) -> str:
    """A text that keeps its width where another font has to stand in."""
    families, text = [name.strip() for name in found["family"].split(",")], unescape(found["text"])
    used = QFont()
    used.setFamilies(families)
    used.setPixelSize(max(round(float(found["size"])), 1))
    used.setWeight(QFont.Weight(int(found["weight"])))
    length = QFontMetricsF(used).horizontalAdvance(text)
    families += [_FALLBACKS[name] for name in families if name in _FALLBACKS]
    names = ", ".join(families)
    kept = f' textLength="{length:.1f}" lengthAdjust="spacingAndGlyphs"' if len(text) > 1 else ""
    return (
        f'{found["start"]}font-family="{names}" font-size="{found["size"]}" font-weight="{found["weight"]}"'
        f' font-style="{found["style"]}"{kept}>{found["text"]}</text>'
    )


def _said(text: str) -> str:
    return escape("".join(c for c in text if c.isprintable() or c in _SPACES))
