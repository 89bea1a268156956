"""The pages to print, opened as a printer does: all text is there, within its margins, and nothing is cut."""

from __future__ import annotations

import re
import shutil
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hand_outs import LANGUAGES, run, try_out
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from chinagodrar_viewer.app.self_test import ink_share
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.export.handout.content import handout_of
from chinagodrar_viewer.export.handout.pages.blocks import Row, Table
from chinagodrar_viewer.export.handout.pages.flow import Block, paginated
from chinagodrar_viewer.export.handout.pages.setting import Paragraph, Run
from chinagodrar_viewer.export.handout.pages.worksheet import Sheet

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext of poppler-utils")
SIZES = {"A4": ("595", "842"), "Letter": ("612", "792")}


def written(files: Any, folder: Path) -> list[Path]:
    made = [folder / name for name, _ in files]
    for path, (_, data) in zip(made, files, strict=True):
        path.write_bytes(data)
    return made


def words_of(page: Path, home: Path) -> list[tuple[int, float, float, float, float, str]]:
    """Each word with its page and its box in points."""
    out = run(["pdftotext", "-bbox", str(page), "-"], home)
    found: list[tuple[int, float, float, float, float, str]] = []
    for number, part in enumerate(out.split("<page ")[1:]):
        for match in re.finditer(
            r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<', part
        ):
            found.append((number, *(float(v) for v in match.groups()[:4]), match[5]))  # type: ignore[arg-type]
    return found


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@needs_poppler
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", SIZES)
def test_every_word_of_the_lesson_is_on_a_page_within_the_margins(
    paper: str, language: str, hand_outs: Any, battle: Battle, tmp_path: Path
) -> None:
    (page,) = written(hand_outs(".pdf", language, paper), tmp_path)
    said = squeezed(run(["pdftotext", "-raw", str(page), "-"], tmp_path))
    for step in try_out(battle).steps:
        for text in (step.headline, step.question):
            assert text is not None
            assert squeezed(text.get(language)) in said
    width, height = (float(v) for v in SIZES[paper])
    margin = 18 / 25.4 * 72 - 1
    for number, left, top, right, bottom, word in words_of(page, tmp_path):
        assert left >= margin - 1 and right <= width - margin + 1, (number, word)
        assert top >= margin - 4 and bottom <= height - margin + 6, (number, word)
    assert SIZES[paper][0] in run(["pdfinfo", str(page)], tmp_path).split("Page size:")[1]


@needs_poppler
def test_pages_are_numbered_and_say_their_title_again(hand_outs: Any, tmp_path: Path) -> None:
    (page,) = written(hand_outs(".pdf"), tmp_path)
    pages = run(["pdftotext", "-layout", str(page), "-"], tmp_path).split("\f")[:-1]
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert ("Every view" in text.lstrip().splitlines()[0]) or number == 1


@needs_poppler
def test_answers_are_in_the_second_file_only(hand_outs: Any, tmp_path: Path) -> None:
    sheet, key = written(hand_outs(".pdf", answers=True), tmp_path)
    assert key.name == "try-out-answers.pdf"
    pupils, teacher = (run(["pdftotext", str(p), "-"], tmp_path) for p in (sheet, key))
    for word in ("Answer of claims", "Notes of claims"):
        assert word not in pupils
        assert word in teacher
    assert "Question of claims" in pupils


@needs_poppler
def test_every_number_in_a_page_has_its_source(hand_outs: Any, battle: Battle, tmp_path: Path) -> None:
    content = handout_of(battle, try_out(battle), "en")
    (page,) = written(hand_outs(".pdf"), tmp_path)
    said = squeezed(run(["pdftotext", str(page), "-"], tmp_path))
    numbers = {n for step in content.steps for n in step.numbers}
    numbers |= {n for table in content.claims for line in table.lines for n in line.numbers}
    assert numbers <= content.cited
    for source in content.sources:
        assert (squeezed(source.title) in said) or source.number not in content.cited


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="needs pdffonts of poppler-utils")
def test_fonts_are_embedded_and_the_file_says_its_title_and_language(hand_outs: Any, tmp_path: Path) -> None:
    (page,) = written(hand_outs(".pdf", "fr"), tmp_path)
    fonts = run(["pdffonts", str(page)], tmp_path).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts), fonts
    info = run(["pdfinfo", str(page)], tmp_path)
    assert "Toutes les vues" in info
    assert "CreationDate" not in info
    data = page.read_bytes()
    assert b"/Lang (fr)" in data
    assert data.count(b"/Outlines") == 2  # in the catalogue, and the outline itself


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs pdftoppm of poppler-utils")
def test_no_page_is_empty(hand_outs: Any, tmp_path: Path) -> None:
    (page,) = written(hand_outs(".pdf", "fr", "Letter"), tmp_path)
    run(["pdftoppm", "-r", "40", "-png", str(page), str(tmp_path / "page")], tmp_path)
    pictures = sorted(tmp_path.glob("page*.png"))
    assert len(pictures) > 3
    for picture in pictures:
        assert ink_share(QImage(str(picture))) > 0.004, picture.name


def test_no_label_of_a_timeline_is_lost(battle: Battle, qapp: object) -> None:
    """A picture that cannot be zoomed is as high as its labels need."""
    from chinagodrar_viewer.core.view_state import Leading
    from chinagodrar_viewer.export.handout.drawings import Artist, unsaid_words, without_selection

    for step in try_out(battle).steps:
        if step.state.leading is not Leading.TIMELINE:
            continue
        drawing = Artist(battle, "fr").draw(without_selection(step.state), 657, 240, 900)
        assert drawing is not None
        drawn = re.sub(r"<[^>]*>|\s+", "", drawing.svg("t-"))
        shown = [e for e in battle.events if step.state.visible_range.contains(e.anchor)]
        assert len(shown) > 10
        for event in shown:
            labelled = escape(squeezed(event.label.get("fr")))[:12] in drawn
            assert labelled or event.id in drawing.unsaid, event.id
        assert len(drawing.unsaid) <= 3
        assert "…" not in drawn
        told = unsaid_words(battle, "fr", drawing.unsaid)
        assert all(battle.event(id).label.get("fr") in told for id in drawing.unsaid)  # type: ignore[union-attr]


# --- flowing


class Brick(Block):
    """A block of fixed height that notes where it was painted."""

    def __init__(self, height: float, *, with_next: bool = False, floats: bool = False) -> None:
        self.height = height
        self.with_next = with_next
        self.floats = floats

    def lay(self, width: float) -> float:
        return self.height

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Nothing."""


def test_a_heading_goes_with_what_it_heads() -> None:
    filler, heading, body = Brick(80), Brick(10, with_next=True), Brick(30)
    assert paginated([filler, heading, body], 100, 100) == [[(filler, 0)], [(heading, 0), (body, 10)]]


def test_a_picture_that_does_not_fit_lets_the_text_go_before_it() -> None:
    filler, picture, caption, text = Brick(80), Brick(50, with_next=True, floats=True), Brick(10), Brick(15)
    placed = paginated([filler, picture, caption, text], 100, 100)
    assert placed == [[(filler, 0), (text, 80)], [(picture, 0), (caption, 50)]]


def test_a_question_never_parts_from_its_lines(qapp: object) -> None:
    filler, picture, caption = Brick(60), Brick(80, with_next=True, floats=True), Brick(5)
    question, lines = Brick(10, with_next=True), Brick(40)
    pages = paginated([filler, picture, caption, question, lines], 100, 100)
    assert pages == [[(filler, 0)], [(picture, 0), (caption, 80)], [(question, 0), (lines, 10)]]


def test_what_is_higher_than_a_page_is_divided_and_nothing_is_lost(qapp: object) -> None:
    words = [f"word{n}" for n in range(3_000)]
    pages = paginated([Paragraph([Run(" ".join(words))])], 300, 400)
    assert len(pages) > 3
    for page in pages:
        assert sum(block.lay(300) for block, _ in page) <= 400.01
    table = Table(None, [Row(([Paragraph([Run(" ".join(words))])], [Paragraph([Run("x")])]), (1, 1))])
    pages = paginated([table], 300, 400)
    assert len(pages) > 6
    for page in pages:
        assert all(top + block.lay(300) <= 400.01 for block, top in page)


def test_a_paragraph_leaves_no_line_alone(qapp: object) -> None:
    paragraph = Paragraph([Run("word " * 40)])
    whole = paragraph.lay(120)
    line = whole / round(whole / (14 * 1.42))
    parts = paragraph.divided(whole - line / 2)
    assert parts is not None
    assert parts[1].lay(120) == pytest.approx(2 * line)
    assert paragraph.divided(line * 1.5) is None


def test_hostile_texts_are_printed_as_they_are(battle: Battle, qapp: object) -> None:
    from chinagodrar_viewer.core.text import plain
    from chinagodrar_viewer.core.value import replace

    bad = plain("<b>&amp; \ud800\x00 " + "W" * 5_000)
    lesson = try_out(battle)
    lesson = replace(lesson, title=bad, steps=(replace(lesson.steps[0], headline=bad, text=bad, question=bad),))
    sheet = Sheet(handout_of(battle, lesson, "en"), 600, 800)
    image = QImage(700, 900, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        for page in paginated([b for part in sheet.worksheet() for b in part], 600, 800):
            for block, top in page:
                assert QRectF(0, top, 600, block.lay(600)).bottom() <= 800.5
                block.paint(painter, 50, 50 + top)
    finally:
        painter.end()
        sheet.close()
