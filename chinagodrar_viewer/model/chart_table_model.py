"""ChartTableModel: the rows behind the casualty chart that is shown, as a table for eyes and screen readers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.core.chart_data import AttackBar, attack_bars, chart_for, claim_bars, known_steps
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.core.view_state import ChartMode, ViewState
from chinagodrar_viewer.model.claim_words import (
    about_words,
    claim_lines,
    cut,
    figure_words,
    relation_words,
    side_words,
    source_words,
    speaker_words,
    status_words,
)
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.reported_deaths import (
    LayerPeriods,
    PeriodSum,
    ReportedDeaths,
    key_of,
    period_words,
    span_words,
    sum_lines,
)

Index = QModelIndex | QPersistentModelIndex
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The id of the mark: a claim's id, or an attack bar's key."""
_NOWHERE = QModelIndex()
REST = 120
"""Milliseconds without a change of the range after which the periods are written down."""


def settled_state(model: EventModel) -> ViewState:
    """The state where a flight under way will end: the chart does not swap in mid flight."""
    state = model.state
    destination = model.destination
    return state if destination == state.visible_range else replace(state, visible_range=destination)


def shown_chart(model: EventModel) -> ChartMode:
    """Which chart is shown now; never AUTO."""
    return chart_for(settled_state(model), model.battle, layers=bool(model.context.layers))


class Row(Value):
    """A line of the table: ``key`` of its mark, what a click selects, a cell a column, all of it as a sentence."""

    key: str
    claim: str | None
    event: str
    cells: tuple[str, ...]
    tip: str


class ChartTableModel(QAbstractTableModel):
    """Follows the EventModel: the same claims, attacks or periods, in the same order, as the chart shows."""

    def __init__(self, model: EventModel, parent: QObject | None = None, deaths: ReportedDeaths | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._deaths = deaths if deaths is not None else ReportedDeaths(model, self)
        # A hand that pans changes the periods in each frame; who reads them reads them at rest.
        self._at_rest = QTimer(self)
        self._at_rest.setSingleShot(True)
        self._at_rest.setInterval(REST)
        self._at_rest.timeout.connect(self.write_periods)
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._drawn: object = None
        self._said: object = None
        self._claims: dict[str, Row] = {}
        for signal in (
            model.battle_changed, model.selection_changed, model.visible_range_changed, model.playhead_changed,
            model.filter_changed, model.clock_changed, model.chart_changed,
        ):  # fmt: skip
            signal.connect(self.refresh)
        for signal in (model.context_event_changed, model.context.layers_changed, self._deaths.changed):
            signal.connect(self.refresh)
        self.refresh()

    # --- asking

    @property
    def rows(self) -> tuple[Row, ...]:
        """All lines, in the order of the chart's marks."""
        return self._rows

    def row_of(self, key: str | None) -> int:
        """The line of a mark, -1 where there is none."""
        return next((i for i, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headers[index.column()]}: {row.cells[index.column()]}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.tip
        if role == Qt.ItemDataRole.ToolTipRole:
            from html import escape

            return f"<qt>{escape(row.tip).replace(chr(10), '<br>')}</qt>"
        if role == KEY_ROLE:
            return row.key
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._headers[section] if 0 <= section < len(self._headers) else None
        return section + 1

    # --- following

    def refresh(self) -> None:
        """Take the rows of the chart that is shown now; tells of a reset only where something differs."""
        model = self._model
        state = settled_state(model)
        chart = chart_for(state, model.battle, layers=bool(model.context.layers))
        if chart is ChartMode.PERIODS:
            # Coming from another chart its rows go at once.
            if isinstance(self._drawn, tuple):
                self.write_periods()
            else:
                self._at_rest.start()
            return
        self._at_rest.stop()
        # A flight moves the range only, and only what is compared looks at it.
        facets = (chart, state.selection, state.playhead, state.filter, state.clock, id(model.battle))
        drawn = (facets, state.visible_range) if chart is ChartMode.COMPARED else facets
        if drawn == self._drawn:
            return
        self._drawn = drawn
        if chart is ChartMode.COMPARED:
            headers, rows = self._attack_rows(state)
        else:
            shown = claim_bars(model.battle, state) if chart is ChartMode.CLAIMS else known_steps(model.battle, state)
            headers, rows = self._claim_rows(shown.claims)
        self._show(headers, rows)

    def _show(self, headers: tuple[str, ...], rows: tuple[Row, ...]) -> None:
        if (headers, rows) != (self._headers, self._rows):
            self.beginResetModel()
            self._headers, self._rows = headers, rows
            self.endResetModel()

    def write_periods(self) -> None:
        """Take the rows of the periods in sight now."""
        self._at_rest.stop()
        self._drawn = None
        layers = self._deaths.layers(settled_state(self._model).visible_range)
        several = len(layers) > 1
        headers = (
            self.tr("Period"), *((self.tr("Table"),) if several else ()), self.tr("Reported deaths"),
            self.tr("Lowest to highest estimates"), self.tr("Events"), self.tr("Without a number"),
        )  # fmt: skip
        sought = any(layer.found is not None for layer in layers)
        if sought:
            headers = (*headers, self.tr("Found: deaths"), self.tr("Found: events"))
        rows = tuple(
            self._period_row(layer, part, place, several=several, sought=sought)
            for layer in layers
            for place, part in enumerate(layer.periods or ())
        )
        self._show(headers, rows)

    def _period_row(self, layer: LayerPeriods, part: PeriodSum, place: int, *, several: bool, sought: bool) -> Row:
        words = self._model.words
        number = words.phrases.number
        period = period_words(words, self._deaths.period, part)
        found = layer.found[place] if layer.found else None
        cells = (
            period,
            *((cut(layer.layer.name),) if several else ()),
            number(part.best) if part.stated else "?" if part.events else "–",
            span_words(words, part) if part.stated else "–",
            number(part.events),
            number(part.unknown),
        )
        if sought:
            deaths = "–" if found is None or not found.events else number(found.best) if found.stated else "?"
            cells = (*cells, deaths, number(found.events) if found is not None else "–")
        tip = "\n".join((f"{period} · {cut(layer.layer.name)}", *sum_lines(words, part, found)))
        return Row(key_of(layer.layer, part), None, "", cells, tip)

    def _claim_rows(self, claims: tuple[CasualtyClaim, ...]) -> tuple[tuple[str, ...], tuple[Row, ...]]:
        battle, words = self._model.battle, self._model.words
        headers = (
            self.tr("Number"), self.tr("Of whom"), self.tr("Who says so"), self.tr("Published"), self.tr("Counts"),
            self.tr("Status"), self.tr("Source"),
        )  # fmt: skip
        # Selecting another claim changes none of them.
        said = (id(battle), self._model.state.clock)
        if said != self._said:
            self._said = said
            self._claims.clear()
        rows = tuple(self._claims.get(claim.id) or self._claim_row(claim, words) for claim in claims)
        return headers, rows

    def _claim_row(self, claim: CasualtyClaim, words: DateWords) -> Row:
        battle, language = self._model.battle, words.language
        cells = (
            figure_words(claim, words),
            about_words(battle, claim, language),
            speaker_words(claim, language),
            cut(words.published(claim)),
            relation_words(claim.relation),
            status_words(claim.status),
            source_words(battle, claim),
        )
        row = Row(claim.id, claim.id, claim.event, cells, "\n".join(claim_lines(battle, claim, words)))
        self._claims[claim.id] = row
        return row

    def _attack_rows(self, state: ViewState) -> tuple[tuple[str, ...], tuple[Row, ...]]:
        headers = (
            self.tr("Attack"), self.tr("Date"), self.tr("Killed"), self.tr("Last official count"),
            self.tr("Lowest to highest claim"), self.tr("Who says so"),
        )  # fmt: skip
        return headers, tuple(self._attack_row(bar) for bar in attack_bars(self._model.battle, state).bars)

    def _attack_row(self, bar: AttackBar) -> Row:
        battle, words = self._model.battle, self._model.words
        language = words.language
        tip = [f"{cut(bar.event.title.get(language))}, {words.when(bar.event)}"]
        for claim in bar.claims:
            tip.append(
                f"{figure_words(claim, words)} — {about_words(battle, claim, language)}: "
                f"{speaker_words(claim, language)} ({status_words(claim.status)}, {cut(words.published(claim))}); "
                f"{source_words(battle, claim)}"
            )
        cells = (
            cut(bar.event.label.get(language)),
            words.when(bar.event),
            side_words(battle, bar.side, language) if bar.side else "–",
            figure_words(bar.official, words) if bar.official else self.tr("none known"),
            self.span_words(bar),
            cut(" · ".join(speaker_words(c, language) for c in bar.claims)) or "–",
        )
        return Row(bar.key, None, bar.event.id, cells, "\n".join(tip))

    def span_words(self, bar: AttackBar) -> str:
        """``71–100 or more``; ``number not stated``."""
        number = self._model.words.phrases.number
        if bar.low is None or bar.high is None:
            return self.tr("number not stated")
        said = number(bar.low) if bar.low == bar.high else f"{number(bar.low)}–{number(bar.high)}"
        return self.tr("{0} or more").format(said) if bar.open_end else said
