"""No text of the program needs a font of the system: each of its characters has a glyph in a bundled font."""

from __future__ import annotations

import ast
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFontMetricsF, QRawFont, QTextLayout

from chinagodrar_viewer.app.self_test import SIGNS, letters_without_glyph
from chinagodrar_viewer.resources import resource_path
from chinagodrar_viewer.views.fonts import TEXT_FONTS
from chinagodrar_viewer.views.theme import BODY, SANS, SERIF, SYMBOLS, font

ROOT = Path(__file__).resolve().parents[2]


def literals(path: Path) -> str:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return "".join(n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def program_texts() -> dict[str, str]:
    """Every text that may be shown, by the file that holds it."""
    texts = {p.name: p.read_text(encoding="utf-8") for p in (ROOT / "resources" / "battles").glob("*.json")}
    texts |= {p.name: literals(p) for p in (ROOT / "chinagodrar_viewer").rglob("*.py")}
    for path in (ROOT / "resources" / "translations").glob("*.ts"):
        texts[path.name] = "".join(ElementTree.parse(path).getroot().itertext())
    return texts


def test_every_character_of_the_programs_texts_has_a_glyph(qapp: object) -> None:
    texts = program_texts()
    assert {"chinagodrar.json", "header_bar.py", "chinagodrar_fr.ts"} <= texts.keys()
    assert {name: lacking for name, text in texts.items() if (lacking := letters_without_glyph(text))} == {}


def test_a_character_without_a_glyph_is_found(qapp: object) -> None:
    assert letters_without_glyph("Bâle 東京 ► 🂡\n") == "京東🂡"


def test_the_self_test_knows_every_sign_that_the_text_fonts_lack(qapp: object) -> None:
    fonts = [QRawFont(str(resource_path(f"fonts/{name}")), BODY) for name in TEXT_FONTS]
    seen = {c for text in program_texts().values() for c in text if c.isprintable()}
    assert {c for c in seen if not all(f.supportsCharacter(ord(c)) for f in fonts)} <= set(SIGNS)


@pytest.mark.parametrize("serif", [False, True])
@pytest.mark.parametrize("bold", [False, True])
def test_signs_are_painted_with_the_bundled_symbols(bold: bool, serif: bool, qapp: object) -> None:
    style = font(BODY, bold=bold, serif=serif)
    layout = QTextLayout(f"Aé {SIGNS} 89", style)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()

    assert {run.rawFont().familyName() for run in layout.glyphRuns()} == {SERIF if serif else SANS, SYMBOLS}
    assert line.height() <= QFontMetricsF(style).height() + 1, "a sign makes its line higher"
