"""InfoboxPage: the infobox's lines put on a page; rows of label and value, sections of sides in columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.evidence.citation_mark import CitationMark, marks_for, plain_tooltip
from chinagodrar_viewer.views.evidence.cited_text import CitedLink, CitedText, Run, Voice
from chinagodrar_viewer.views.evidence.disagreement_chip import DisagreementChip
from chinagodrar_viewer.views.evidence.note_mark import NoteMark
from chinagodrar_viewer.views.infobox.content import Content, Dispute, Entry, Part, Section, infobox_content, remark
from chinagodrar_viewer.views.theme import BODY, GRID, SMALL, TITLE, Appearance, font

_MARGIN = 2 * GRID
_LINE_GAP = 4
_ROW_GAP = 10
_SECTION_GAP = 12
_COLUMN_GAP = 2 * GRID

Line = CitedText | CitedLink


class _Widgets(NamedTuple):
    """A part's widgets, top to bottom."""

    name: str
    lines: list[Line]
    chip: DisagreementChip | None


class _Block(NamedTuple):
    """A row (one part, no title) or a section."""

    title: str
    parts: list[_Widgets]


class InfoboxPage(QWidget):
    """Built anew where content changes; laid out by hand, because a grid of eighty cells would cost the first frame."""

    source_requested = Signal(str)
    place_requested = Signal(str)
    claims_requested = Signal(object)
    """Carries the DisagreementChip that was pressed."""
    note_turned = Signal()
    """A note was unfolded or folded: the page is to be rebuilt."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._unfolded: set[tuple[str, tuple[Run, ...]]] = set()
        self._casualties: _Block | None = None
        self._heights: dict[int, int] = {}
        self._title = CitedText(appearance, self, size=TITLE, serif=True)
        self._title_said: object = None
        self._part_of: Line | None = None
        self._blocks: list[_Block] = []
        self._note: CitedText | None = None
        self._made: list[QWidget] = []
        self._kept: dict[object, list[QWidget]] = {}
        self._keys: dict[QWidget, object] = {}
        self._battle: Battle | None = None
        self._words: list[tuple[QRect, str, QFont, bool]] = []
        self._rules: list[QRect] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._restyle)

    # --- content

    def rebuild(self) -> None:
        """Say what the model shows now."""
        self._keep_for_reuse()
        content = infobox_content(self._model)
        self._say_title(content)
        self._part_of = self._line(content.part_of, "") if content.part_of else None
        self._blocks = [self._block(block) for block in content.blocks]
        casualties = (b for b, c in zip(self._blocks, content.blocks, strict=True) if c is content.casualties)
        self._casualties = next(casualties, None)
        self._note = None
        if content.content_note:
            self._note = self._kept_line(("note", content.content_note))
            if self._note is None:
                self._note = CitedText(self._appearance, self, size=SMALL)
                self._note.say([Run(content.content_note, Voice.MUTED)], name=self.tr("Content note"))
                self._keys[self._note] = ("note", content.content_note)
            self._made.append(self._note)
        self._drop_what_is_left()
        self._heights.clear()
        self.updateGeometry()
        if self.isVisible():
            for widget in self._made:
                if widget.isHidden():
                    widget.show()
            self._arrange(self.width(), place=True)
            self.update()

    # A day more of what was known changes a line or two: the other widgets stay, with layout, focus and all.

    def _keep_for_reuse(self) -> None:
        same = self._battle is self._model.battle
        self._battle = self._model.battle
        self._kept = {}
        for widget in self._made:
            self._kept.setdefault(self._keys.get(widget) if same else None, []).append(widget)
        self._made = []

    def _kept_line(self, key: object) -> Any:
        """The widget that said the same before; None where it is new."""
        kept = self._kept.get(key)
        return kept.pop(0) if kept else None

    def _drop_what_is_left(self) -> None:
        gone = [widget for kept in self._kept.values() for widget in kept]
        self._kept = {}
        for widget in gone:
            self._keys.pop(widget, None)
            widget.hide()
            widget.deleteLater()
        if gone:
            self._put_in_tab_order()

    def _put_in_tab_order(self) -> None:
        """As on the page: Qt puts what is new behind what was there."""
        before: QWidget | None = None
        for widget in (self._title, *self._made):
            inner = widget.marks if isinstance(widget, CitedText | CitedLink) else ()
            for each in (widget, *inner):
                if each.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                    if before is not None:
                        QWidget.setTabOrder(before, each)
                    before = each

    def _say_title(self, content: Content) -> None:
        if self._title_said != (said := (content.title, self._battle)):
            self._title_said = said
            self._title.say(content.title.runs)
            self._title.set_marks(self._marks(content.title, self._title))

    def _block(self, block: Part | Section) -> _Block:
        if isinstance(block, Part):
            return _Block("", [self._part(block)])
        return _Block(block.title, [self._part(column) for column in block.columns])

    def _part(self, part: Part) -> _Widgets:
        lines = [self._line(entry, part.name) for entry in part.entries]
        return _Widgets(part.name, lines, self._chip(part.dispute, part.name) if part.dispute else None)

    def _line(self, entry: Entry, name: str) -> Line:
        unfolded = (name, entry.runs) in self._unfolded
        key = ("line", name, entry, unfolded)
        line: Line | None = self._kept_line(key)
        if line is None:
            line = self._new_line(entry, name, unfolded)
            self._keys[line] = key
        self._made.append(line)
        return line

    def _new_line(self, entry: Entry, name: str, unfolded: bool) -> Line:
        line: Line
        if entry.event or entry.place:
            line = CitedLink(self._appearance, self, lambda: self._follow(entry))
            goal = self._goal(entry)
            line.setToolTip(plain_tooltip(goal))
            line.setAccessibleDescription(goal)
        else:
            line = CitedText(self._appearance, self)
        runs = (*entry.runs, remark(entry.note)) if entry.note and unfolded else entry.runs
        line.say(runs, role=entry.role, name=name)
        marks: list[QAbstractButton] = list(self._marks(entry, line))
        if entry.note:
            marks.append(self._note_mark(entry, name, line, unfolded))
        line.set_marks(marks)
        return line

    def _marks(self, entry: Entry, line: QWidget) -> list[CitationMark]:
        return marks_for(entry.citations, self._model, self._appearance, line, self.source_requested)

    def _note_mark(self, entry: Entry, name: str, line: QWidget, unfolded: bool) -> NoteMark:
        mark = NoteMark(entry.note, unfolded, self._appearance, line)
        key = (name, entry.runs)

        def turn() -> None:
            self._unfolded ^= {key}
            self.note_turned.emit()

        mark.clicked.connect(turn)
        return mark

    def _chip(self, dispute: Dispute, name: str) -> DisagreementChip:
        # The battle holds these objects as long as the page does.
        key = ("chip", name, dispute.voices, *map(id, (*dispute.claims, *dispute.disagreements)))
        kept: DisagreementChip | None = self._kept_line(key)
        if kept is not None:
            self._made.append(kept)
            return kept
        text = self.tr("Sources disagree")
        if dispute.voices:
            text = self.tr("Sources disagree ({count})").format(count=dispute.voices)
        chip = DisagreementChip(self._appearance, self, text, dispute.claims, dispute.disagreements)
        chip.setAccessibleName(f"{name}: {text}")
        chip.clicked.connect(lambda: self.claims_requested.emit(chip))
        self._keys[chip] = key
        self._made.append(chip)
        return chip

    def _goal(self, entry: Entry) -> str:
        event = self._model.battle.event(entry.event)
        if event is not None:
            return self.tr("Go to “{event}” (Enter)").format(event=event.label.get(self._model.language))
        return self.tr("Show the place (Enter)")

    def _follow(self, entry: Entry) -> None:
        if entry.event:
            self._model.select(entry.event)
        elif entry.place:
            self._model.select(self._model.battle.main_event)
            self.place_requested.emit(entry.place)

    def casualties_box(self) -> QRect:
        """Where the toll stands on the page."""
        box = QRect()
        for part in self._casualties.parts if self._casualties else ():
            for widget in (*part.lines, *((part.chip,) if part.chip else ())):
                box = box.united(widget.geometry())
        return box.adjusted(0, -28, 0, GRID) if box.isValid() else box

    # --- layout

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(width, place=False)
        return self._heights[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(340, self.heightForWidth(340) if self.isVisible() else 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(event.size().width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        """Give every widget its rectangle (``place``); returns the height in pixels."""
        inner = max(width - 2 * _MARGIN, 120)
        words: list[tuple[QRect, str, QFont, bool]] = []
        rules: list[QRect] = []
        y = _SECTION_GAP
        for line in (self._title, self._part_of):
            if line is not None:
                y = self._put([line], _MARGIN, y, inner, place)
        y += GRID
        rules.append(QRect(0, y, width, 1))
        y += _ROW_GAP
        labels = [b.parts[0].name for b in self._blocks if not b.title]
        measure = QFontMetrics(font(BODY))
        longest = max((measure.horizontalAdvance(label) for label in labels), default=0)
        label_width = min(longest + GRID, inner * 2 // 5)
        in_rows = True
        for block in self._blocks:
            if not block.title:
                part = block.parts[0]
                if not in_rows:
                    rules.append(QRect(0, y, width, 1))
                    y += _ROW_GAP
                    in_rows = True
                box = measure.boundingRect(QRect(0, 0, label_width - GRID, 1000), Qt.TextFlag.TextWordWrap, part.name)
                words.append((QRect(_MARGIN, y, label_width - GRID, box.height()), part.name, font(BODY), True))
                end = self._put_part(part, _MARGIN + label_width, y, inner - label_width, place)
                y = max(end, y + box.height()) + _ROW_GAP - _LINE_GAP
                continue
            rules.append(QRect(0, y, width, 1))
            in_rows = False
            y += GRID
            words.append((QRect(_MARGIN, y, inner, 16), block.title, font(SMALL, bold=True), True))
            y += 22
            y = self._put_section(block, y, inner, place, rules) + _SECTION_GAP - _LINE_GAP
        if self._note is not None:
            rules.append(QRect(0, y, width, 1))
            y = self._put([self._note], _MARGIN, y + GRID, inner, place)
        y += GRID
        if place:
            self._words, self._rules = words, rules
        return y

    def _put_section(self, block: _Block, y: int, inner: int, place: bool, rules: list[QRect]) -> int:
        count = len(block.parts)
        column = (inner - (count - 1) * _COLUMN_GAP) // count
        bottom = y
        for n, part in enumerate(block.parts):
            bottom = max(bottom, self._put_part(part, _MARGIN + n * (column + _COLUMN_GAP), y, column, place))
        for n in range(1, count):
            x = _MARGIN + n * (column + _COLUMN_GAP) - _COLUMN_GAP // 2
            rules.append(QRect(x, y - 26, 1, bottom - y + 30))
        return bottom

    def _put_part(self, part: _Widgets, x: int, y: int, width: int, place: bool) -> int:
        y = self._put(part.lines, x, y, width, place)
        if part.chip is not None:
            size = part.chip.size_within(width)
            if place:
                part.chip.setGeometry(x, y, size.width(), size.height())
            y += size.height() + _LINE_GAP
        return y

    def _put(self, lines: Sequence[Line], x: int, y: int, width: int, place: bool) -> int:
        for line in lines:
            height = line.heightForWidth(width)
            if place:
                line.setGeometry(x, y, width, height)
            y += height + _LINE_GAP
        return y

    # --- paint

    def _restyle(self) -> None:
        for line in self.findChildren(CitedText) + self.findChildren(CitedLink):
            line.restyle()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.panel))
        for rule in self._rules:
            painter.fillRect(rule, QColor(theme.hairline))
        for box, text, face, muted in self._words:
            painter.setFont(face)
            painter.setPen(QColor(theme.muted if muted else theme.ink))
            painter.drawText(box, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, text)
