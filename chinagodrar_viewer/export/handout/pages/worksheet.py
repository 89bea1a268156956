"""What stands on the pages: the pupils' worksheet, and the answer key apart from it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import Leading, ViewState, opening_state
from chinagodrar_viewer.export.handout.content import ClaimTable, FactRow, HandOut, StepSheet
from chinagodrar_viewer.export.handout.drawings import (
    Artist,
    Drawing,
    picture_key,
    picture_words,
    unsaid_words,
    without_selection,
)
from chinagodrar_viewer.export.handout.pages.blocks import Cards, Marked, Picture, Row, Rule, Space, Table, WritingLines
from chinagodrar_viewer.export.handout.pages.flow import Block
from chinagodrar_viewer.export.handout.pages.setting import (
    HEADING,
    LARGE,
    MUTED,
    NOTE,
    TITLE,
    Paragraph,
    Run,
    numbers_run,
)
from chinagodrar_viewer.export.handout.task import Task

LINES = 4
"""Lines to write on under a question."""
LEAST_PICTURE, MAP = 240.0, 360.0
"""Pixels: a timeline grows beyond it as its labels need, a map does not."""


class Sheet:
    """Makes the blocks of one hand-out for a page of ``width`` × ``height`` pixels within its margins."""

    def __init__(self, content: HandOut, width: float, height: float) -> None:
        self._content = content
        self._artist = Artist(content.battle, content.language)
        self._width = width
        self._height = height
        self._figures: dict[tuple[object, ...], int] = {}
        self._drawings: list[Drawing] = []

    def close(self) -> None:
        """Let go of what the pictures were painted by."""
        for drawing in self._drawings:
            drawing.close()

    # --- the worksheet

    def worksheet(self) -> Iterator[list[Block]]:
        """The pupils' pages, a part at a time: drawing takes longer than setting text."""
        content = self._content
        yield self._opening()
        for step in content.steps:
            yield self._step(step)
        yield [*self._facts()]
        yield [*self._claims()]
        yield [*self._sources()]

    def _opening(self) -> list[Block]:
        content, translate = self._content, QCoreApplication.translate
        blocks: list[Block] = [
            Paragraph([Run(content.title, TITLE, serif=True)]),
            Paragraph([Run(content.battle_title, LARGE, colour=MUTED)], before=2),
        ]
        if content.aim:
            aim = translate("HandOut", "Aim:")
            blocks.append(Paragraph([Run(f"{aim} ", bold=True), Run(content.aim)], before=10))
        blocks.append(NameLine())
        if content.deaths and content.content_note:
            blocks += [Rule(14), Paragraph([Run(content.content_note, colour=MUTED)], before=8)]
        if content.summary:
            blocks.append(Paragraph([Run(content.summary)], before=12))
        blocks += self._picture(replace(opening_state(content.battle), selection=None))[0]
        return blocks

    def _step(self, step: StepSheet) -> list[Block]:
        translate = QCoreApplication.translate
        picture, figure = self._picture(without_selection(step.state))
        said = translate("HandOut", "Figure {0}").format(figure).replace(" ", "\N{NO-BREAK SPACE}")
        aside = Run(f" ({said})" if figure else "", colour=MUTED)
        blocks: list[Block] = [
            Rule(22),
            *_headline(step),
            Paragraph([Run(step.text), numbers_run(step.numbers), aside], before=6),
        ]
        # Text, question and lines stay together; a picture or cards between them may stand on the next page.
        blocks[-1].with_next = bool(step.question) and not picture and step.task is None
        blocks[0].with_next = True
        blocks += picture
        if step.task is not None:
            blocks += self._task(step.task)
        if step.question:
            label = translate("HandOut", "Question")
            blocks += [
                Paragraph([Run(f"{label}  ", bold=True), Run(step.question)], before=12, with_next=True),
                WritingLines(LINES),
            ]
        return blocks

    def _task(self, task: Task) -> list[Block]:
        how = f"{task.instruction} {task.writing}"
        blocks: list[Block] = [
            Paragraph([Run(task.title, bold=True)], before=14, with_next=True),
            Paragraph([Run(how)], before=2, with_next=True),
        ]
        if task.options:
            runs = [r for o in task.options for r in (Run(f"{o.mark}\u00a0", bold=True), Run(f"{o.text}     "))]
            blocks.append(Paragraph(runs, before=4, with_next=True))
        marked = [(f"{c.mark}  " if not task.options else "", c.text) for c in task.cards]
        blocks.append(Cards([Paragraph([Run(mark, bold=True, colour=MUTED), Run(text)]) for mark, text in marked]))
        return blocks

    def _picture(self, state: ViewState) -> tuple[list[Block], int]:
        """What leads in the state as a numbered figure, the first time it is needed; and the figure's number, or 0."""
        content, translate = self._content, QCoreApplication.translate
        if state.leading in (Leading.TEXT, Leading.INFOBOX):
            return [], 0
        key = picture_key(content.battle, state)
        if key in self._figures:
            return [], self._figures[key]
        most = self._height - 80
        least = MAP if state.leading is Leading.MAP else LEAST_PICTURE
        drawing = self._artist.draw(state, self._width, least, most)
        if drawing is None:
            return [], 0
        self._drawings.append(drawing)
        number = self._figures[key] = len(self._figures) + 1
        words = picture_words(content.battle, content.language, state)
        said = translate("HandOut", "Figure {0}. {1}").format(number, words)
        unsaid = unsaid_words(content.battle, content.language, drawing.unsaid)
        caption = Paragraph([Run(" — ".join(filter(None, (said, unsaid))), NOTE, colour=MUTED)], before=4)
        return [Picture(drawing, most, before=10), caption], number

    def _facts(self) -> Iterator[Block]:
        content = self._content
        rows = [_fact_row(row) for row in content.facts]
        if rows:
            heading = QCoreApplication.translate("HandOut", "The battle in brief")
            yield _heading(heading)
            yield Table(None, rows, before=6)

    def _claims(self) -> Iterator[Block]:
        translate = QCoreApplication.translate
        if not self._content.claims:
            return
        yield _heading(translate("HandOut", "Who says what"))
        said = translate(
            "HandOut",
            "Each figure is one statement of one speaker. Figures are not added up or averaged; a figure that nobody "
            "gave is unknown, not zero.",
        )
        yield Paragraph([Run(said, colour=MUTED)], before=4, with_next=True)
        for table in self._content.claims:
            yield Marked(table.role, Paragraph([Run(table.title, bold=True)]), before=14, with_next=True)
            yield _claim_table(table)

    def _sources(self) -> Iterator[Block]:
        content, translate = self._content, QCoreApplication.translate
        yield _heading(translate("HandOut", "Sources by their numbers"))
        rows: list[Row] = []
        for source in content.sources:
            if source.number not in content.cited:
                continue
            about = " · ".join(filter(None, (source.publisher, source.published)))
            runs = [Run(f"{source.title}  ", NOTE, bold=True), Run(about, NOTE)]
            quiet = "  ".join(filter(None, (source.address, source.note)))
            runs.append(Run(f"\n{quiet}" if quiet else "", NOTE, colour=MUTED))
            number = [Paragraph([Run(str(source.number), NOTE, bold=True)])]
            rows.append(Row((number, [Paragraph(runs)]), (1, 24), ruled=False, tight=True))
        yield Table(None, rows, before=4)
        yield from self._licence()

    def _licence(self) -> Iterator[Block]:
        content, translate = self._content, QCoreApplication.translate
        if content.licence or content.credits:
            yield _heading(translate("HandOut", "Licence and credits"))
            said = translate("HandOut", "Licence: {0}").format(content.licence) if content.licence else ""
            yield Paragraph([Run("\n".join(filter(None, (said, content.credits))), NOTE)], before=4)

    # --- the answer key

    def answer_key(self) -> Iterator[list[Block]]:
        """For the teacher: notes, questions and answers, planned minutes, where sources disagree and why."""
        content, translate = self._content, QCoreApplication.translate
        head: list[Block] = [
            Paragraph([Run(translate("HandOut", "Answer key"), LARGE, colour=MUTED)]),
            Paragraph([Run(content.title, TITLE, serif=True)], before=2),
            Paragraph([Run(content.battle_title, LARGE, colour=MUTED)], before=2),
        ]
        if content.aim:
            aim = translate("HandOut", "Aim:")
            head.append(Paragraph([Run(f"{aim} ", bold=True), Run(content.aim)], before=10))
        planned = minutes_words(content.minutes)
        head.append(Paragraph([Run(translate("HandOut", "Planned: {0}").format(planned))], before=4))
        if content.content_note:
            head += [Rule(14), Paragraph([Run(content.content_note, colour=MUTED)], before=8)]
        yield head
        for step in content.steps:
            yield self._answers(step)
        disputes: list[Block] = []
        if content.disputes:
            disputes.append(_heading(translate("HandOut", "Where the sources disagree")))
        for dispute in content.disputes:
            disputes.append(Paragraph([Run(dispute.title, bold=True)], before=10, with_next=True))
            disputes.append(Paragraph([Run(dispute.explanation), numbers_run(dispute.numbers)], before=2))
        yield disputes
        yield [*self._sources()]

    def _answers(self, step: StepSheet) -> list[Block]:
        translate = QCoreApplication.translate
        rule = Rule(16)
        rule.with_next = True
        blocks: list[Block] = [rule, *_headline(step)]
        kicker = minutes_words(step.minutes)
        blocks.append(Paragraph([Run(kicker, NOTE, colour=MUTED)], with_next=True))
        for label, said in (
            (translate("HandOut", "Notes"), step.notes),
            (translate("HandOut", "Question"), step.question),
            (translate("HandOut", "Answer"), step.answer),
        ):
            if said:
                blocks.append(Paragraph([Run(f"{label}  ", bold=True), Run(said)], before=6))
        if step.task is not None:
            task = step.task
            blocks.append(Paragraph([Run(f"{task.title}  ", bold=True), Run(task.instruction)], before=8))
            for answer in task.answers:
                why = Run(f" — {answer.said}" if answer.said else "", colour=MUTED)
                runs = [Run(f"{answer.mark}  ", bold=True), Run(answer.text), why, numbers_run(answer.numbers)]
                blocks.append(Paragraph(runs, before=3, indent=18))
            if task.explanation:
                blocks.append(Paragraph([Run(task.explanation)], before=4, indent=18))
        last = Paragraph([Run("")])
        return blocks if not blocks[-1].with_next else [*blocks, last]


class NameLine(Row):
    """Where a pupil writes name, class and date."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        words = (translate("HandOut", "Name"), translate("HandOut", "Class"), translate("HandOut", "Date"))
        cells = [[Space(12), Paragraph([Run(word, NOTE, colour=MUTED)])] for word in words]
        super().__init__(cells, (6, 3, 3), own_rules=True)
        self.before = 14


def _headline(step: StepSheet) -> list[Block]:
    headline = _heading(f"{step.number}  {step.headline}", before=1)
    return [Paragraph([Run(step.kicker, NOTE, colour=MUTED)], before=12, with_next=True), headline]


def _heading(text: str, before: float = 30.0) -> Block:
    made = Paragraph([Run(text, HEADING, serif=True)], before=before, with_next=True)
    made.bookmark = text
    return made


def _fact_row(row: FactRow) -> Row:
    label: list[Block] = [Paragraph([Run(row.label, NOTE, bold=True, colour=MUTED)])]
    cells: list[list[Block]] = [label]
    for column in row.columns:
        cell: list[Block] = []
        for line in column:
            quiet = Run(f" {line.quiet}" if line.quiet else "", colour=MUTED)
            text = Paragraph([Run(line.text, bold=line.strong), quiet, numbers_run(line.numbers)])
            cell.append(Marked(line.role, text) if line.role is not None else text)
        cells.append(cell)
    wide = 9.0 / max(len(row.columns), 1)
    return Row(cells, (2.4, *(wide for _ in row.columns)))


def _claim_table(table: ClaimTable) -> Table:
    translate = QCoreApplication.translate
    names = (translate("HandOut", "Figure"), translate("HandOut", "Who says it"), translate("HandOut", "Published"))
    shares = (2.2, 7.0, 3.2)
    head = Row([[Paragraph([Run(name, NOTE, bold=True, colour=MUTED)])] for name in names], shares, strong=True)
    rows: list[Row] = []
    for line in table.lines:
        who: list[Block] = [
            Paragraph([Run(line.speaker), numbers_run(line.numbers)]),
            Paragraph([Run(f"{line.relation} · {line.status}", NOTE, colour=MUTED)]),
        ]
        if line.note:
            who.append(Paragraph([Run(line.note, NOTE, colour=MUTED)]))
        rows.append(Row(([Paragraph([Run(line.figure, bold=True)])], who, [Paragraph([Run(line.published)])]), shares))
    return Table(head, rows, before=2)


def minutes_words(minutes: float) -> str:
    """``12 minutes``; halves are said."""
    from PySide6.QtCore import QLocale

    number = QLocale().toString(float(minutes), "f", 0 if minutes == round(minutes) else 1)
    return QCoreApplication.translate("HandOut", "{0} min").format(number)
