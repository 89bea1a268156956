"""The bundled fonts: the same pixels on every machine, and text even where no font is installed."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from chinagodrar_viewer.resources import resource_path

TEXT_FONTS = ("NotoSans_400Regular.ttf", "NotoSans_600SemiBold.ttf", "NotoSerif_600SemiBold.ttf")
SYMBOL_FONT = "NotoSymbols-subset.ttf"
"""Arrows and signs that the fonts for text lack."""
FONT_FILES = (*TEXT_FONTS, SYMBOL_FONT)
FILES_OF = {
    ("Noto Sans", False): TEXT_FONTS[0],
    ("Noto Sans", True): TEXT_FONTS[1],
    ("Noto Serif", True): TEXT_FONTS[2],
    ("Chinagodrar Symbols", False): SYMBOL_FONT,
    ("Chinagodrar Symbols", True): SYMBOL_FONT,
}
"""The file of a family, by whether it is bold."""


def load_fonts() -> list[str]:
    """Load the bundled fonts into the application; returns the names of those that could not be loaded."""
    failed: list[str] = []
    for name in FONT_FILES:
        try:
            path = resource_path(f"fonts/{name}")
        except FileNotFoundError:
            failed.append(name)
            continue
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            failed.append(name)
    return failed
