"""The slides, opened as LibreOffice and as a teacher's program do: native text, notes, tables and charts."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pptx
import pytest
from hand_outs import LANGUAGES, finished, run, try_out
from pptx.util import Emu
from PySide6.QtGui import QImage

from chinagodrar_viewer.app.self_test import ink_share
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.chart_data import claim_bars, level_of
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.export.handout.content import handout_of
from chinagodrar_viewer.export.handout.making import HandOutWish


def opened(hand_outs: Any, language: str = "en") -> Any:
    ((_, data),) = hand_outs(".pptx", language)
    return pptx.Presentation(io.BytesIO(data))


def texts(slide: Any) -> str:
    parts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            parts += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_has_its_slide_with_notes_question_and_answer(hand_outs: Any, battle: Battle, language: str) -> None:
    made = opened(hand_outs, language)
    for step in try_out(battle).steps:
        matching = [
            s
            for s in made.slides
            if s.has_notes_slide and step.notes and step.notes.get(language) in s.notes_slide.notes_text_frame.text
        ]
        assert len(matching) == 1, step.id
        notes = matching[0].notes_slide.notes_text_frame.text
        assert step.question and step.question.get(language) in notes
        assert step.answer and step.answer.get(language) in notes
        assert matching[0].shapes.title.text_frame.text == step.headline.get(language)
        assert step.text.get(language)[:40] in texts(matching[0])
        assert re.search(r"Sources\s?: [\d–, ]+$", texts(matching[0]), re.MULTILINE)


def test_nothing_stands_outside_of_a_slide_and_everything_has_words(hand_outs: Any) -> None:
    made = opened(hand_outs)
    assert (made.slide_width, made.slide_height) == (Emu(12191695), Emu(6858000))
    for slide in made.slides:
        assert texts(slide).strip()
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= made.slide_width
            assert shape.top + shape.height <= made.slide_height, (texts(slide), shape.name)
            if shape.shape_type is not None and not shape.has_text_frame:
                assert shape._element.find(".//{*}cNvPr").get("descr"), shape.name


def test_charts_are_native_and_editable_with_the_claims_own_numbers(hand_outs: Any, battle: Battle) -> None:
    made = opened(hand_outs)
    charts = [shape.chart for slide in made.slides for shape in slide.shapes if shape.has_chart]
    assert len(charts) >= 5
    (step,) = (s for s in try_out(battle).steps if s.id == "claims")
    groups = claim_bars(battle, step.state).groups
    for group, chart in zip(groups, charts, strict=False):
        (series,) = chart.plots[0].series
        assert list(series.values) == [level_of(bar.claim) for bar in group.bars]
        labels = [str(c.label) for c in chart.plots[0].categories]
        for bar, label in zip(group.bars, labels, strict=True):
            assert bar.claim.speaker.get("en")[:20] in label
    for chart in charts:
        book = zipfile.ZipFile(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        assert "xl/worksheets/sheet1.xml" in book.namelist()


def test_an_open_end_is_said_and_an_unknown_number_is_no_bar(hand_outs: Any) -> None:
    ((_, data),) = hand_outs(".pptx")
    package = zipfile.ZipFile(io.BytesIO(data))
    charts = [package.read(n).decode() for n in package.namelist() if re.fullmatch(r"ppt/charts/chart[^/]*\.xml", n)]
    assert any("89 or more" in chart for chart in charts)
    assert any("SITE, 14 Jan: no number stated" in chart for chart in charts)


def test_the_same_lesson_gives_the_same_bytes_and_no_date(hand_outs: Any, battle: Battle) -> None:
    ((_, once),) = hand_outs(".pptx")
    ((_, again),) = finished(battle, try_out(battle), "en", HandOutWish("x.pptx"))
    assert once == again
    package = zipfile.ZipFile(io.BytesIO(once))
    assert b"dcterms" not in re.sub(rb'xmlns:\w+="[^"]*"', b"", package.read("docProps/core.xml"))
    assert {entry.date_time[0] for entry in package.infolist()} == {1980}


def test_hostile_texts_make_a_file_that_opens(battle: Battle, qapp: object) -> None:
    bad = plain("<a:t>&amp; \x00\x0b ]]> " + "W" * 3_000)
    lesson = try_out(battle)
    steps = tuple(replace(step, headline=bad, text=bad, notes=bad) for step in lesson.steps[:4])
    ((_, data),) = finished(battle, replace(lesson, title=bad, steps=steps), "en", HandOutWish("x.pptx"))
    made = pptx.Presentation(io.BytesIO(data))
    assert any("<a:t>&amp;" in texts(slide) for slide in made.slides)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice Impress")
@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs pdftoppm of poppler-utils")
@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_shows_every_slide(hand_outs: Any, battle: Battle, language: str, tmp_path: Path) -> None:
    ((name, data),) = hand_outs(".pptx", language)
    (tmp_path / name).write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / name)],
        tmp_path,
    )
    slides = tmp_path / name.replace(".pptx", ".pdf")
    pages = run(["pdftotext", "-layout", str(slides), "-"], tmp_path).split("\f")[:-1]
    made = opened(hand_outs, language)
    assert len(pages) == len(made.slides)
    for number, (page, slide) in enumerate(zip(pages, made.slides, strict=True), 1):
        first = slide.shapes.title.text_frame.text.split()[0]
        assert first in page, number
    assert any("89" in page and "SITE" in page for page in pages)
    run(["pdftoppm", "-r", "30", "-png", str(slides), str(tmp_path / "slide")], tmp_path)
    for picture in sorted(tmp_path.glob("slide*.png")):
        assert ink_share(QImage(str(picture))) > 0.003, picture.name


def test_texts_fit_their_places_in_our_wider_fonts(hand_outs: Any, battle: Battle) -> None:
    from chinagodrar_viewer.export.handout.slides.deck import BODY_SIZES

    content = handout_of(battle, try_out(battle), "fr")
    sizes = {
        run.font.size.pt
        for slide in opened(hand_outs, "fr").slides
        for shape in slide.placeholders
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if any(step.text[:30] in shape.text_frame.text for step in content.steps)
    }
    assert min(sizes) > BODY_SIZES[-1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson_id", ["the-day", "who-says-so"])
def test_the_bundled_lessons_are_read_from_the_back_row(
    lesson_id: str, language: str, battle: Battle, qapp: object
) -> None:
    """Body texts are never set smaller than 14 points to fit."""
    lesson = next(lesson for lesson in battle.lessons if lesson.id == lesson_id)
    ((_, data),) = finished(battle, lesson, language, HandOutWish("x.pptx"))
    made = pptx.Presentation(io.BytesIO(data))
    assert len(made.slides) >= len(lesson.steps) + 3
    for slide in made.slides:
        for shape in slide.placeholders:
            if shape.placeholder_format.idx == 1 and "GeoNames" not in shape.text_frame.text:
                sizes = [run.font.size.pt for p in shape.text_frame.paragraphs for run in p.runs if run.font.size]
                assert min(sizes) >= 14, shape.text_frame.text[:60]
