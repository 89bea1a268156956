"""Every reason that the reader of tables gives is known where it is translated."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from chinagodrar_viewer.model.unread_words import reason_words

ROOT = Path(__file__).resolve().parents[2]
READER = ROOT / "chinagodrar_viewer" / "formats" / "context"
REASONS = (
    "no date is given", "it ends before it begins", "the line is too long", "“0000-00-00” is no date",
    "“2020/” has no end or no beginning", "“1/2/20” does not say its year in full", "“x” is no number of deaths",
    "-1 is no number of deaths", "“x” is no coordinate", "95 degrees are not on the globe",
    "it has 12 cells, the header 10", "95 degrees are not on the globe: shown without it",
)  # fmt: skip


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_is_the_same_in_english_and_another_in_french(qapp: QApplication, reason: str) -> None:
    assert reason_words(reason) == reason
    french = QTranslator()
    assert french.load(str(ROOT / "resources" / "translations" / "chinagodrar_fr.qm"))
    qapp.installTranslator(french)
    try:
        said = reason_words(reason)
    finally:
        qapp.removeTranslator(french)
    assert said != reason
    for part in ("“0000-00-00”", "95", "12", "10"):
        assert (part in said) == (part in reason)


def test_the_reader_gives_no_other_reason() -> None:
    """Texts of CellError and of refused rows, with what they quote left out."""
    given: set[str] = set()
    for path in READER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("CellError", "refuse"):
                text = node.args[-1]
                if isinstance(text, ast.Constant):
                    given.add(str(text.value))
                elif isinstance(text, ast.JoinedStr):
                    given.add("".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in text.values))
    shapes = {"it is no row of a table ({})"}  # with the library's own words: it stays English
    for reason in REASONS:
        shapes.add(reason)
        shapes.add(reason.replace("12", "{}").replace("10", "{}"))
        quoted, _, rest = reason.partition("” ")
        shapes.add(f"“{{}}” {rest}" if rest else f"{{}} {reason.partition(' ')[2]}")
        assert quoted
    assert given <= shapes, given - shapes
