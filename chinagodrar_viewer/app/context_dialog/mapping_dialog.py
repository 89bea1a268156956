"""MappingDialog: which column of a table says what, with the first rows to look at and a check as one chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chinagodrar_viewer.app.context_dialog.column_check import Check, checked
from chinagodrar_viewer.core.context_layer import ColumnMapping
from chinagodrar_viewer.model.background import Background, Stopped
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.unread_words import reason_words
from chinagodrar_viewer.views.theme import GRID, TITLE, Appearance, font, palette

PREVIEWED = 20
"""Rows of the sample that are shown."""
LONGEST_CELL, LONGEST_NAME, LONGEST_EXAMPLE = 60, 40, 24
WIDEST_COLUMN = 220
"""Pixels."""
SIZE = (880, 620)
SEVERAL = ("title", "where")
"""Meanings whose text may come from several columns."""

Rows = Sequence[Sequence[str]]
Checker = Callable[[Sequence[str], Rows, ColumnMapping], Check]


class MappingDialog(QDialog):
    """Asks; ``mapping`` is the answer. Only the beginning is needed, everything else may be none."""

    def __init__(
        self,
        name: str,
        columns: Sequence[str],
        rows: Rows,
        guess: ColumnMapping | None,
        appearance: Appearance,
        parent: QWidget | None,
        check: Checker = checked,
    ) -> None:
        """``rows`` are a sample of the table's, ``guess`` is chosen at first; ``check`` runs in a thread."""
        super().__init__(parent)
        self._columns, self._rows, self._check = tuple(columns), rows, check
        self._guess = guess
        self._checker = Background(self._take_check, None, self)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Choose columns"))
        self.resize(*SIZE)
        self.choosers: dict[str, QComboBox] = {}
        self.said = self._label("")
        self.said.setObjectName("check")
        self.preview = self._table()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        heading = self._label(self.tr("Which column says what?"))
        heading.setFont(font(TITLE, serif=True))
        lead = self.tr("Choose columns of “{0}”. Only “Begins” is needed; choose “none” for what it does not have.")
        column.addWidget(heading)
        column.addWidget(self._label(lead.format(cut(name, LONGEST_NAME))))
        column.addLayout(self._choices())
        column.addWidget(self.said)
        column.addWidget(self.preview, 1)
        column.addWidget(self._buttons())
        appearance.changed.connect(self._restyle)
        self._restyle()
        self._take()
        self.choosers["start"].setFocus()

    @property
    def mapping(self) -> ColumnMapping:
        """What was chosen; its ``start`` is empty where nothing was."""
        one: dict[str, str | None] = {n: box.currentData() for n, box in self.choosers.items() if n not in SEVERAL}
        # How exact a date is stands in a column of UCDP's and ACLED's only; it is found by name, never chosen.
        precision = self._guess.precision if self._guess is not None else None
        return ColumnMapping(
            one["start"] or "",
            one["end"],
            one["low"],
            one["best"],
            one["high"],
            one["latitude"],
            one["longitude"],
            precision,
            one["lane"],
            tuple(self.choosers["title"].currentData() or ()),
            tuple(self.choosers["where"].currentData() or ()),
        )

    # --- parts

    def _choices(self) -> QGridLayout:
        left = (
            ("start", self.tr("Begins")),
            ("end", self.tr("Ends")),
            ("title", self.tr("Title")),
            ("where", self.tr("Place")),
            ("lane", self.tr("Lanes by")),
        )
        right = (
            ("best", self.tr("Deaths, best estimate")),
            ("low", self.tr("Deaths, lowest")),
            ("high", self.tr("Deaths, highest")),
            ("latitude", self.tr("Latitude")),
            ("longitude", self.tr("Longitude")),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        for side, meanings in enumerate((left, right)):
            for row, (meaning, words) in enumerate(meanings):
                label = QLabel(words)
                label.setFont(font(bold=meaning == "start"))
                box = self._chooser(meaning, words)
                label.setBuddy(box)
                grid.addWidget(label, row, 2 * side)
                grid.addWidget(box, row, 2 * side + 1)
                self.choosers[meaning] = box
            grid.setColumnStretch(2 * side + 1, 1)
        return grid

    def _chooser(self, meaning: str, words: str) -> QComboBox:
        box = QComboBox()
        box.setFont(font())
        box.setAccessibleName(words)
        box.setToolTip(words)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        box.setMaxVisibleItems(20)
        several = meaning in SEVERAL
        box.addItem(self.tr("none"), None)
        guessed = getattr(self._guess, meaning) if self._guess is not None else None
        if several and guessed and len(guessed) > 1:
            box.addItem(cut(" + ".join(guessed), LONGEST_CELL), tuple(guessed))
        for number, name in enumerate(self._columns):
            example = next((row[number] for row in self._rows if number < len(row) and row[number].strip()), "")
            shown = cut(name, LONGEST_NAME) or self.tr("column {0}").format(number + 1)
            if example:
                shown = self.tr("{0} ({1})").format(shown, cut(example, LONGEST_EXAMPLE))
            box.addItem(shown, (name,) if several else name)
        wanted = (tuple(guessed) if several else guessed) if guessed else None
        places = [at for at in range(box.count()) if box.itemData(at) == wanted]
        box.setCurrentIndex(places[0] if places else 0)
        box.currentIndexChanged.connect(self._take)
        return box

    def _table(self) -> QTableWidget:
        shown = self._rows[:PREVIEWED]
        table = QTableWidget(len(shown), len(self._columns))
        table.setFont(font())
        table.setAccessibleName(self.tr("The first rows of the table"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        for at, row in enumerate(shown):
            for number in range(len(self._columns)):
                text = cut(row[number], LONGEST_CELL) if number < len(row) else ""
                table.setItem(at, number, QTableWidgetItem(text))
        return table

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.accept_button = QPushButton(self.tr("Show the events"))
        self.accept_button.setToolTip(self.tr("Reads the table by these columns (Enter)"))
        self.accept_button.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setToolTip(self.tr("Leaves the table unread (Esc)"))
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(font())
        return label

    # --- what was chosen

    def _take(self) -> None:
        """Check the sample by what is chosen now, and mark the columns in the preview."""
        mapping = self.mapping
        self._mark(mapping)
        self.accept_button.setEnabled(False)
        self._checker.stop()
        if not mapping.start:
            self._say(self.tr("Choose the column that says when an event begins."))
            return
        columns, rows, check = self._columns, self._rows, self._check

        def work(stopped: Stopped) -> Iterator[Check]:
            yield check(columns, rows, mapping)

        self._checker.start(work)

    def _take_check(self, check: Check) -> None:
        self.accept_button.setEnabled(check.dates > 0)
        self._say(self._words(check))

    def _say(self, said: str) -> None:
        self.said.setText(said)
        self.said.setAccessibleName(said)

    def _words(self, check: Check) -> str:
        number = QLocale().toString
        of = number(check.rows)
        parts = [self.tr("{0} of {1} sample rows have a date.").format(number(check.dates), of)]
        if check.deaths is not None:
            parts.append(self.tr("{0} have a number of deaths.").format(number(check.deaths)))
        if check.positions is not None:
            parts.append(self.tr("{0} have a position.").format(number(check.positions)))
        if check.problem:
            parts.append(self.tr("First problem: {0}").format(cut(reason_words(check.problem), 200)))
        return " ".join(parts)

    def _mark(self, mapping: ColumnMapping) -> None:
        """Say in the preview's header what a column is taken for, and show the first of them."""
        meanings: dict[str, list[str]] = {}
        for meaning, box in self.choosers.items():
            chosen = getattr(mapping, meaning)
            for name in chosen if isinstance(chosen, tuple) else (chosen,):
                if name:
                    meanings.setdefault(name, []).append(box.accessibleName())
        for number, name in enumerate(self._columns):
            taken = meanings.get(name, [])
            item = QTableWidgetItem("\n".join((cut(name, LONGEST_NAME), ", ".join(taken) or " ")))
            item.setFont(font(bold=bool(taken)))
            self.preview.setHorizontalHeaderItem(number, item)
        self.preview.resizeColumnsToContents()
        for number in range(len(self._columns)):
            if self.preview.columnWidth(number) > WIDEST_COLUMN:
                self.preview.setColumnWidth(number, WIDEST_COLUMN)

    def _restyle(self) -> None:
        self.setPalette(palette(self._appearance.theme))
