"""ClaimsDialog: who says what, side by side, with the reason why they may differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from chinagodrar_viewer.core.battle import Disagreement
from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.core.citation_numbers import merged
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.model.claim_words import relation_words, side_words, speaker_words, status_words
from chinagodrar_viewer.model.claims_table_model import ClaimColumn, ClaimsTableModel
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import toll_words
from chinagodrar_viewer.views.evidence.citation_mark import marks_for
from chinagodrar_viewer.views.evidence.cited_text import CitedText, Run
from chinagodrar_viewer.views.theme import BODY, GRID, SMALL, TITLE, Appearance, font, palette


class ClaimsTable(QTableView):
    """The rows; Enter asks for the source."""

    activated_row = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_row.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class ClaimsDialog(QDialog):
    """Beside the window, which stays usable: a row selected here is selected in every view."""

    source_requested = Signal(str)

    def __init__(
        self,
        model: EventModel,
        appearance: Appearance,
        claims: Sequence[CasualtyClaim],
        disagreements: Sequence[Disagreement],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sources disagree"))
        self.setSizeGripEnabled(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        self._explanations: list[CitedText] = []
        for disagreement in disagreements:
            self._explain(disagreement, column)
        headers = (
            self.tr("Who says so"), self.tr("Figure"), self.tr("Of whom"), self.tr("Speaker counts"),
            self.tr("Published"), self.tr("Status"), self.tr("Source"),
        )  # fmt: skip
        ordered = sorted(claims, key=lambda c: (c.side, c.kind, c.known_from is None, c.known_from or 0))
        self._rows = ClaimsTableModel(ordered, headers, self._tell, self)
        self.table = ClaimsTable(self)
        self.table.setModel(self._rows)
        self._set_up_table()
        if model.playhead is not None:
            known = QLabel(self.tr("Claims published by {day}").format(day=model.words.day(model.playhead - 1)))
            known.setTextFormat(Qt.TextFormat.PlainText)
            known.setFont(font(SMALL, bold=True))
            column.addWidget(known)
        column.addWidget(self.table, 1)
        hint = QLabel(self.tr("Enter opens the source of the selected claim."))
        hint.setFont(font(SMALL))
        column.addWidget(hint)
        if not ordered:
            self.table.hide()
            hint.hide()
        self.resize(780, 420 if ordered else 160)
        model.claim_changed.connect(self._follow_claim)
        model.battle_changed.connect(self.close)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self._follow_claim()
        self.table.setFocus()

    def _explain(self, disagreement: Disagreement, column: QVBoxLayout) -> None:
        language = self._model.language
        title = CitedText(self._appearance, self, size=TITLE, serif=True)
        title.say([Run(disagreement.title.get(language))])
        body = CitedText(self._appearance, self)
        body.say([Run(disagreement.explanation.get(language))])
        body.set_marks(marks_for(disagreement.citations, self._model, self._appearance, body, self._show_source))
        for text in (title, body):
            self._explanations.append(text)
            column.addWidget(text)

    def _set_up_table(self) -> None:
        table = self.table
        table.setFont(font(BODY))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.setAccessibleName(self.tr("Claims"))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for logical in ClaimColumn:
            header.setSectionResizeMode(logical, QHeaderView.ResizeMode.Interactive)
        for logical, width in zip(ClaimColumn, (170, 80, 60, 118, 112, 80), strict=False):
            table.setColumnWidth(logical, width)
        header.setStretchLastSection(True)
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        table.activated_row.connect(self._open_source)
        table.doubleClicked.connect(lambda index: self._open_source(index.row()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.resizeRowsToContents()

    def _tell(self, claim: CasualtyClaim, column: ClaimColumn) -> str:
        language = self._model.language
        if column is ClaimColumn.SPEAKER:
            return speaker_words(claim, language)
        if column is ClaimColumn.FIGURE:
            return toll_words(claim, language)
        if column is ClaimColumn.SIDE:
            return side_words(self._model.battle, claim.side, language)
        if column is ClaimColumn.RELATION:
            return relation_words(claim.relation)
        if column is ClaimColumn.PUBLISHED:
            return self._model.words.published(claim)
        if column is ClaimColumn.STATUS:
            return status_words(claim.status)
        sources = self._model.battle.sources
        named = (sources[c.source].publisher if c.source in sources else c.source for c in merged(claim.citations))
        return ", ".join(dict.fromkeys(named))

    def _row_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        claim = self._rows.claim_at(current.row())
        # Opening the table is not choosing: the first row comes with the focus, not from the reader.
        if claim is not None and before.isValid():
            self._model.select_claim(claim.id)

    def _follow_claim(self) -> None:
        row = self._rows.row_of(self._model.state.claim)
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.setCurrentIndex(self._rows.index(row, 0))

    def _open_source(self, row: int) -> None:
        claim = self._rows.claim_at(row)
        if claim is not None and claim.citations:
            self._model.select_claim(claim.id)
            self._show_source(str(merged(claim.citations)[0]))

    def _show_source(self, citation: str) -> None:
        from chinagodrar_viewer.views.evidence.source_dialog import show_source

        self.source_requested.emit(citation)
        show_source(self._model, self._appearance, Citation.parse(citation), self)

    def _restyle(self) -> None:
        self.setPalette(palette(self._appearance.theme))
        for text in self._explanations:
            text.restyle()


def show_claims(
    model: EventModel,
    appearance: Appearance,
    claims: Sequence[CasualtyClaim],
    disagreements: Sequence[Disagreement],
    parent: QWidget,
) -> ClaimsDialog:
    """Show claims that contradict each other, in a window of their own beside the main one."""
    dialog = ClaimsDialog(model, appearance, claims, disagreements, parent.window())
    dialog.show()
    return dialog
