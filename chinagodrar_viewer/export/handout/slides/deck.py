"""The slides of a lesson: a thought each, with its notes, its native chart or table, and its sources."""

from __future__ import annotations

import io
from collections.abc import Callable, Generator, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer import __version__
from chinagodrar_viewer.core.chart_data import attack_bars, chart_for, claim_bars, known_steps
from chinagodrar_viewer.core.view_state import ChartMode, Leading
from chinagodrar_viewer.export.handout.content import HandOut, StepSheet, number_words
from chinagodrar_viewer.export.handout.drawings import Artist, picture_words
from chinagodrar_viewer.export.handout.pages.setting import LEADING, Paragraph, Run
from chinagodrar_viewer.export.handout.pages.worksheet import minutes_words
from chinagodrar_viewer.export.handout.plain_text import clean
from chinagodrar_viewer.export.handout.progress import Progress
from chinagodrar_viewer.export.handout.slides import charts, template
from chinagodrar_viewer.export.handout.slides.charts import Box
from chinagodrar_viewer.export.handout.slides.package import timeless
from chinagodrar_viewer.export.handout.slides.tables import add_fact_tables
from chinagodrar_viewer.export.handout.slides.template import Place
from chinagodrar_viewer.model.claim_words import heading_words, side_words
from chinagodrar_viewer.model.event_model import EventModel

UNIT = 1.4
"""Text of a picture against that of the screen: read from the back row."""
INCH = 96.0
SOURCES_ON_A_SLIDE = 12
BODY_SIZES = (28, 24, 22, 20, 18, 16, 14, 12)
SMALLEST = 16
"""Points of a text that a class has to read, where it can be divided."""
TITLE_SIZES = (32, 28, 24, 20, 16)


def deck(content: HandOut) -> Generator[Progress, None, None]:
    """Make the slides, one step at a time; the last part holds the file."""
    writer = _Deck(content)
    total = len(content.steps) + 3
    writer.opening()
    yield Progress(1, total)
    for number, step in enumerate(content.steps, 2):
        writer.step(step)
        yield Progress(number, total)
    writer.sources()
    yield Progress(total - 1, total)
    yield Progress(total, total, writer.saved())


class _Deck:
    def __init__(self, content: HandOut) -> None:
        self._content = content
        self._artist = Artist(content.battle, content.language)
        self._words = EventModel(content.battle, content.language).words
        self._made = template.new_presentation()
        self._shown: list[object] = []
        self._layouts = {layout.name: layout for layout in self._made.slide_layouts}
        properties = self._made.core_properties
        properties.title = clean(f"{content.title} — {content.battle_title}")[:255]
        properties.author = ""
        properties.last_modified_by = ""
        properties.subject = clean(content.battle_title)[:255]
        properties.language = content.language
        properties.comments = clean(content.licence)[:255]
        properties.keywords = ""
        properties.category = f"Chinagodrar viewer {__version__}"

    # --- slides

    def opening(self) -> None:
        """Title and aim; then the content note, where a step is about deaths."""
        content, translate = self._content, QCoreApplication.translate
        slide = self._slide("Opening", content.title, content.battle_title, content.licence)
        aim = "\n".join(filter(None, (content.aim, minutes_words(content.minutes))))
        self._say(slide, template.BODY, aim, (22, 20, 18, 16, 14))
        self._notes(slide, (content.summary, content.credits))
        if content.deaths and content.content_note:
            title = translate("HandOut", "Before we begin")
            slide = self._slide("Thought", title, "", "")
            self._say(slide, template.BODY, content.content_note, BODY_SIZES)

    def step(self, step: StepSheet) -> None:
        """One step; a chart or table too large for a slide goes on on the next."""
        leading = step.state.leading
        if leading is Leading.CASUALTIES:
            self._charts(step)
        elif leading is Leading.INFOBOX and self._content.facts:
            self._facts(step)
        elif leading in (Leading.TIMELINE, Leading.MAP):
            self._picture(step)
        else:
            slide = self._of_step("Thought", step)
            self._say(slide, template.BODY, step.text, BODY_SIZES)
        if step.task is not None:
            self._task(step)

    def _picture(self, step: StepSheet) -> None:
        beside = step.state.leading is Leading.MAP
        place = template.BESIDE if beside else template.BELOW
        width, height = place.width * INCH, place.height * INCH
        drawing = self._artist.draw(step.state, width, height, height, UNIT)
        if drawing is None:
            slide = self._of_step("Thought", step)
            self._say(slide, template.BODY, step.text, BODY_SIZES)
            return
        slide = self._of_step("Thought beside a picture" if beside else "Thought above a picture", step)
        self._say(slide, template.BODY, step.text, BODY_SIZES[2:])
        words = picture_words(self._content.battle, self._content.language, step.state)
        self._add_picture(slide, drawing, place, words)
        drawing.close()

    def _add_picture(self, slide: Any, drawing: Any, place: Place, words: str) -> None:
        from pptx.util import Inches

        scale = min(place.width / drawing.width, place.height / drawing.height)
        size = Inches(drawing.width * scale), Inches(drawing.height * scale)
        shape = slide.shapes.add_picture(
            io.BytesIO(drawing.png()), Inches(place.x), Inches(place.y), *size
        )  # fmt: skip
        _describe(shape, words, words)

    def _charts(self, step: StepSheet) -> None:
        """The chart of the step's state, native; who says what has a slide for each group of people."""
        battle, words, state = self._content.battle, self._words, step.state
        mode = chart_for(state, battle)
        described = picture_words(battle, self._content.language, state)
        drawn: list[tuple[str, Callable[[Any, Box], Any]]] = []
        if mode is ChartMode.CLAIMS:
            # The filter and the playhead of the step decide which claims are shown; its range does not.
            groups = claim_bars(battle, state).groups
            # What the step has selected comes first; what an earlier slide has shown is not said again.
            for group in sorted(groups, key=lambda g: state.claim not in [bar.claim.id for bar in g.bars]):
                if drawn and group in self._shown:
                    continue
                self._shown.append(group)
                side = side_words(battle, group.side, self._content.language)
                title = heading_words(side, group.group, group.kind)

                def claims(slide: Any, box: Box, group: Any = group) -> Any:
                    return charts.add_claim_chart(slide, box, battle, words, group)

                drawn.append((title, claims))
        elif mode is ChartMode.KNOWN:
            known = known_steps(battle, state)
            if known.lines:
                drawn.append((described, lambda s, b: charts.add_known_chart(s, b, battle, words, known)))
        else:
            bars = attack_bars(battle, state).bars
            if bars:
                drawn.append((described, lambda s, b: charts.add_attack_chart(s, b, battle, words, bars)))
        if not drawn:
            slide = self._of_step("Thought", step)
            self._say(slide, template.BODY, step.text, BODY_SIZES)
        for number, (title, draw) in enumerate(drawn):
            place = template.WHOLE if number else template.BELOW
            if number:
                slide = self._slide("Picture", title, step.headline, self._sources_of(step))
            else:
                slide = self._of_step("Thought above a picture", step)
                self._say(slide, template.BODY, step.text, BODY_SIZES[2:])
            above = self._chart_words(slide, place, "" if number else title, mode)
            draw(slide, Box(place.x, place.y + above, place.width, place.height - above))
            shape = slide.shapes[-1]
            _describe(shape, title, f"{described}: {title}. {self._chart_lines(shape.chart)}")

    def _chart_words(self, slide: Any, place: Place, title: str, mode: ChartMode) -> float:
        """What the chart shows, above it; returns the inches that it takes."""
        legend = ""
        if mode is ChartMode.CLAIMS:
            legend = QCoreApplication.translate(
                "HandOut", "Solid: own losses. Hatched: an opponent’s losses. Dotted: a third party’s figure."
            )
        lines = [line for line in (title, legend) if line]
        if not lines:
            return 0.0
        self._text_box(slide, Box(place.x, place.y, place.width, 0.3 * len(lines)), lines, bold=bool(title))
        return 0.3 * len(lines)

    def _chart_lines(self, chart: Any) -> str:
        """The chart in words, for those who do not see it."""
        plot = chart.plots[0]
        try:
            names = [str(c.label) for c in plot.categories]
        except (AttributeError, KeyError):
            names = []
        said: list[str] = []
        for series in plot.series:
            values = list(series.values)
            pairs = zip(names, values, strict=False) if names else ((series.name, v) for v in values)
            said += [f"{name}: {value:g}" for name, value in pairs if value is not None]
        return "; ".join(said)[:2_000]

    def _facts(self, step: StepSheet) -> None:
        rows = list(self._content.facts)
        slide = self._of_step("Thought above a picture", step)
        self._say(slide, template.BODY, step.text, BODY_SIZES[2:])
        title = QCoreApplication.translate("HandOut", "The battle in brief")
        rows = add_fact_tables(slide, template.BELOW, rows, title)
        while rows:
            slide = self._slide("Picture", title, step.headline, self._sources_of(step))
            rows = add_fact_tables(slide, template.WHOLE, rows, title)

    def _task(self, step: StepSheet) -> None:
        """The cards of an activity, then its answer on a slide of its own."""
        task, translate = step.task, QCoreApplication.translate
        if task is None:
            return
        slide = self._slide("Thought", task.title, step.headline, self._sources_of(step))
        lines = [task.instruction]
        if task.options:
            lines.append("     ".join(f"{o.mark}\u00a0 {o.text}" for o in task.options))
        lines += [f"{card.mark}   {card.text}" for card in task.cards]
        self._say(slide, template.BODY, "\n".join(lines), BODY_SIZES[1:])
        answers = [f"{a.mark}   {a.text}" + (f" — {a.said}" if a.said else "") for a in task.answers]
        told = "\n".join((*answers, task.explanation)).strip()
        self._notes(slide, (translate("HandOut", "Answer"), told))
        cited = sorted({n for a in task.answers for n in a.numbers})
        title = translate("HandOut", "{0} — answer").format(task.title)
        place = template.TEXT_WHOLE
        # What would be too small for the back row is said in two slides.
        whole = not task.explanation or _largest(told, place.width, place.height, BODY_SIZES[1:]) >= SMALLEST
        for text in (told,) if whole else ("\n".join(answers), task.explanation):
            slide = self._slide("Thought", title, step.headline, self._cited(cited))
            self._say(slide, template.BODY, text, BODY_SIZES[1:])

    def sources(self) -> None:
        """The sources by their numbers, then licence and credits."""
        content, translate = self._content, QCoreApplication.translate
        title = translate("HandOut", "Sources by their numbers")
        lines = [s for s in content.sources if s.number in content.cited]
        for at in range(0, len(lines), SOURCES_ON_A_SLIDE):
            slide = self._slide("Picture", title, content.title, "")
            part = lines[at : at + SOURCES_ON_A_SLIDE]
            text = [f"{s.number}   {s.title} — " + " · ".join(filter(None, (s.publisher, s.published))) for s in part]
            self._text_box(slide, Box(template.LEFT, 1.6, template.ACROSS, 5.1), text, self._fitting(text))
            self._notes(slide, [f"{s.number}   {s.address}   {s.note}" for s in part if s.address or s.note])
        if content.licence or content.credits:
            slide = self._slide("Thought", translate("HandOut", "Licence and credits"), content.title, "")
            said = translate("HandOut", "Licence: {0}").format(content.licence) if content.licence else ""
            self._say(slide, template.BODY, "\n".join(filter(None, (said, content.credits))), (20, 18, 16, 14, 12))

    def saved(self) -> bytes:
        """The file."""
        out = io.BytesIO()
        self._made.save(out)
        return timeless(out.getvalue())

    # --- parts of a slide

    def _of_step(self, layout: str, step: StepSheet) -> Any:
        translate = QCoreApplication.translate
        slide = self._slide(layout, step.headline, step.kicker, self._sources_of(step))
        labelled = (
            (translate("HandOut", "Planned: {0}").format(minutes_words(step.minutes)), step.notes),
            (translate("HandOut", "Question"), step.question),
            (translate("HandOut", "Answer"), step.answer),
        )
        self._notes(slide, [f"{label}\n{said}" for label, said in labelled if said])
        return slide

    def _sources_of(self, step: StepSheet) -> str:
        return self._cited(step.numbers)

    def _cited(self, numbers: Sequence[int]) -> str:
        if not numbers:
            return ""
        return QCoreApplication.translate("HandOut", "Sources: {0}").format(number_words(numbers))

    def _slide(self, layout: str, title: str, kicker: str, sources: str) -> Any:
        slide = self._made.slides.add_slide(self._layouts[layout])
        self._say(slide, template.TITLE, title, (44, 40, 36, 32, 28, 24) if layout == "Opening" else TITLE_SIZES)
        self._say(slide, template.KICKER, kicker, (20, 16, 14, 12) if layout == "Opening" else (16, 14, 12))
        self._say(slide, template.SOURCES, sources, (12,))
        template.add_number(slide, self._layouts[layout])
        return slide

    def _say(self, slide: Any, index: int, text: str, sizes: Sequence[int]) -> None:
        """Put a text into a placeholder, in the largest size that fits; an empty one goes."""
        shape = next((p for p in slide.placeholders if p.placeholder_format.idx == index), None)
        if shape is None:
            return
        if not text.strip():
            shape._element.getparent().remove(shape._element)
            return
        place = next(p for p in template.LAYOUTS[slide.slide_layout.name] if p.index == index)
        points = _largest(text, place.width, place.height, sizes, serif=index == template.TITLE)
        self._write(shape.text_frame, text.split("\n"), points)

    def _text_box(self, slide: Any, box: Box, lines: Sequence[str], points: int = 14, *, bold: bool = False) -> None:
        from pptx.util import Inches

        shape = slide.shapes.add_textbox(*(Inches(v) for v in (box.x, box.y, box.width, box.height)))
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        self._write(frame, lines, points)
        if bold:
            frame.paragraphs[0].runs[0].font.bold = True

    def _fitting(self, lines: Sequence[str]) -> int:
        return _largest("\n".join(lines), template.ACROSS, 4.7, (16, 14, 13, 12, 11, 10), between=0.4)

    def _write(self, frame: Any, lines: Sequence[str], points: int) -> None:
        from pptx.util import Pt

        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text = clean(line)
            run.font.size = Pt(points)
            run._r.get_or_add_rPr().set("lang", _LANGUAGES.get(self._content.language, self._content.language))
            paragraph.space_after = Pt(round(points * 0.35))

    def _notes(self, slide: Any, parts: Sequence[str]) -> None:
        said = "\n\n".join(part for part in parts if part)
        if said:
            slide.notes_slide.notes_text_frame.text = clean(said, lines=True)


_LANGUAGES = {"en": "en-GB", "fr": "fr-FR"}


def _describe(shape: Any, name: str, words: str) -> None:
    """Name and text for those who do not see it."""
    element = shape._element.find(".//{*}cNvPr")
    element.set("name", clean(name)[:200])
    element.set("descr", clean(words))


def _largest(
    text: str, width: float, height: float, sizes: Sequence[int], *, serif: bool = False, between: float = 0.35
) -> int:
    """The first of the sizes (points) in which a text fits into inches, measured in our wider fonts; else the last."""
    lines = text.split("\n")
    for points in sizes:
        pixels = round(points * INCH / 72)
        high = 0.0
        for line in lines:
            paragraph = Paragraph([Run(line or " ", pixels, serif=serif)])
            high += paragraph.lay(width * INCH) * 1.22 / LEADING + between * pixels
        if high <= height * INCH + between * pixels + 1:
            return points
    return sizes[-1]
