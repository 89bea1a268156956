"""Body: the charts, their table, the legend, and a line that says what is not shown.

This module imports pyqtgraph; the panel imports it after the first paint.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from chinagodrar_viewer.core.chart_data import (
    AttackChart,
    ClaimChart,
    Left,
    attack_bars,
    chart_for,
    claim_bars,
    known_steps,
    subject_of,
)
from chinagodrar_viewer.core.chart_data import (
    KnownChart as KnownData,
)
from chinagodrar_viewer.core.civil import civil_of
from chinagodrar_viewer.core.view_state import ChartMode, ViewState
from chinagodrar_viewer.model.chart_table_model import ChartTableModel, settled_state
from chinagodrar_viewer.model.claim_words import cut, side_words, whose_words
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.reported_deaths import ReportedDeaths
from chinagodrar_viewer.views.casualty_chart.bar_chart import BarChart
from chinagodrar_viewer.views.casualty_chart.bar_layout import BarRow, Fill
from chinagodrar_viewer.views.casualty_chart.bar_rows import Rows, attack_rows, claim_rows
from chinagodrar_viewer.views.casualty_chart.chart_base import Chart
from chinagodrar_viewer.views.casualty_chart.known_chart import KnownChart
from chinagodrar_viewer.views.casualty_chart.legend import Entry, Legend, Swatch
from chinagodrar_viewer.views.casualty_chart.marks import fill_of
from chinagodrar_viewer.views.casualty_chart.period_chart import PeriodChart
from chinagodrar_viewer.views.casualty_chart.table import ClaimsTable
from chinagodrar_viewer.views.theme import SMALL, Appearance, font


class Body(QWidget):
    """Shows the chart that the model's state asks for."""

    source_requested = Signal(str)

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._seen: object = None
        self._drawn_claims: object = None
        self._chart = ChartMode.CLAIMS
        self.deaths = ReportedDeaths(model, self)
        self.rows_model = ChartTableModel(model, self, self.deaths)
        self.bars = BarChart(model, appearance)
        self.known = KnownChart(model, appearance)
        self.periods = PeriodChart(model, self.deaths, appearance)
        self.table = ClaimsTable(model, self.rows_model, appearance)
        self.legend = Legend(appearance)
        self._subject = self._line(bold=True)
        self._left = self._line()
        self._nothing = self._line()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        charts = QWidget(self)
        self._stack = QStackedLayout(charts)
        for widget in (self.bars, self.known, self.periods, self._nothing):
            self._stack.addWidget(widget)
        self._chart_side = QWidget(self)
        column = QVBoxLayout(self._chart_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._subject)
        column.addWidget(charts, 1)
        column.addWidget(self.legend)
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(self._chart_side, 5)
        both.addWidget(self.table, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(both, 1)
        layout.addWidget(self._left)
        for chart in (self.bars, self.known, self.periods):
            chart.source_requested.connect(self.source_requested)
            chart.mark_chosen.connect(self._tell_chosen)
        self.table.source_requested.connect(self.source_requested)
        self.table.row_chosen.connect(self._choose_bar)
        self.table.row_entered.connect(self.periods.zoom_into)
        self.deaths.changed.connect(self._forget)
        self.rows_model.modelReset.connect(self._describe_at_rest)
        self.apply_theme()

    def _line(self, *, bold: bool = False) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(font(SMALL, bold=bold))
        return label

    # --- asking

    @property
    def chart(self) -> ChartMode:
        """Which chart is shown; never AUTO."""
        return self._chart

    @property
    def canvas(self) -> Chart:
        """The chart's widget."""
        return {ChartMode.KNOWN: self.known, ChartMode.PERIODS: self.periods}.get(self._chart, self.bars)

    @property
    def left_words(self) -> str:
        """What is said of what is not shown."""
        return self._left.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = event.size().height()
        self.legend.set_most_lines(1 if height < 170 else 2 if height < 300 else 4)

    @property
    def hidden_height(self) -> int:
        """Pixels of rows that are scrolled away."""
        return self.bars.hidden_height if self.canvas is self.bars else 0

    # --- following

    def arrange(self, *, chart: bool, table: bool) -> None:
        """Show the chart, the table, or both beside each other."""
        self._chart_side.setVisible(chart)
        self.table.setVisible(table)

    def follow_range(self) -> bool:
        """Follow a frame of a flight; False where the chart itself has to be drawn anew."""
        if self._chart is ChartMode.KNOWN:
            self.known.follow_range()
        elif self._chart is ChartMode.PERIODS:
            self.periods.follow_range()
            self._say_left_out()
            if chart_for(settled_state(self._model), self._model.battle, layers=True) is ChartMode.PERIODS:
                return True
        return self._seen == (settled_state(self._model), self._model.battle)

    def follow_scale(self) -> None:
        """Follow a stage of the morph between the scales."""
        if self._chart is ChartMode.KNOWN:
            self.known.follow_scale()
        elif self._chart is ChartMode.PERIODS:
            self.periods.follow_range()

    def show_hovered(self) -> None:
        """Mark the attack that the mouse is over in any view."""
        if self._chart is ChartMode.COMPARED:
            self.bars.set_hovered(self._keys_of_event(self._model.hovered))

    def _tell_chosen(self) -> None:
        self.table.follow_selection(self.canvas.selected_key())
        self._describe()

    def _choose_bar(self, key: str) -> None:
        if self._chart is ChartMode.COMPARED:
            self.bars.set_selected(key)
        elif self._chart is ChartMode.PERIODS:
            self.periods.select_key(key)

    def apply_theme(self) -> None:
        """Take the colours of the theme that holds."""
        theme = self._appearance.theme
        for label, colour in ((self._left, theme.muted), (self._nothing, theme.muted), (self._subject, theme.ink)):
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)
        for chart in (self.bars, self.known, self.periods):
            chart.apply_theme()
        self.table.apply_theme()
        self.legend.update()

    def refresh(self) -> None:
        """Draw what the model says now, where it differs from what is drawn."""
        model = self._model
        state = settled_state(model)
        if self._seen == (state, model.battle):
            return
        self._seen = (state, model.battle)
        self._chart = chart_for(state, model.battle, layers=bool(model.context.layers))
        self.rows_model.refresh()
        if self._chart is ChartMode.CLAIMS:
            self._show_claims(state)
        elif self._chart is ChartMode.KNOWN:
            self._show_known(state)
        elif self._chart is ChartMode.PERIODS:
            self._show_periods()
        else:
            self._show_compared(state)
        self._say_subject(state)
        self.table.follow_selection(self.canvas.selected_key())
        self._describe()

    def _show_claims(self, state: ViewState) -> None:
        data = claim_bars(self._model.battle, state)
        drawn = (data, state.clock, self._model.battle)
        if self._drawn_claims != drawn:
            self._show_bars(claim_rows(self._model, self.rows_model, data), names_left=False)
            self._drawn_claims = drawn
        self.bars.set_selected(state.claim if any(c.id == state.claim for c in data.claims) else None)
        self.bars.set_hovered(frozenset())
        self.legend.set_entries(self._claim_legend(data))
        self._say_left(data.left, state)
        self._show(self.bars, empty=not data.claims)

    def _show_known(self, state: ViewState) -> None:
        data = known_steps(self._model.battle, state)
        self.known.set_data(data, {row.key: row.tip for row in self.rows_model.rows})
        self.legend.set_entries(self._known_legend(data))
        self._say_left(data.left, state)
        self._show(self.known, empty=False)

    def _show_compared(self, state: ViewState) -> None:
        data = attack_bars(self._model.battle, state)
        before = self.bars.selected_key()
        rows = attack_rows(self._model, self.rows_model, data)
        self._show_bars(rows, names_left=True)
        keys = [key for key, (_, event) in rows.targets.items() if event == state.selection]
        # An attack may have a bar for each side that it hit: the one that was chosen stays chosen.
        self.bars.set_selected(before if before in keys else next(iter(keys), None))
        self.bars.set_hovered(self._keys_of_event(self._model.hovered))
        self.legend.set_entries(self._attack_legend(data, rows))
        self._say_left(data.left, state, attacks=True)
        self._show(self.bars, empty=not data.bars)

    def _show_periods(self) -> None:
        self.periods.follow_range()
        self.legend.set_entries(self._period_legend())
        self._say_left_out()
        self._show(self.periods, empty=False)

    def _say_left_out(self) -> None:
        said = self.periods.left_out()
        if said != self._left.text():
            self._left.setText(said)
        self._left.setVisible(bool(said))

    def _describe_at_rest(self) -> None:
        """After a hand has panned or zoomed, what is told of the chart is of where it stands."""
        if self._chart is ChartMode.PERIODS:
            self._describe()

    def come_to_rest(self) -> None:
        """Sum at once what a thread would sum soon: a picture is taken now."""
        if self._chart is ChartMode.PERIODS:
            self.deaths.finish()
            self.rows_model.write_periods()

    def _forget(self) -> None:
        """What was drawn was of other sums."""
        if self._chart is ChartMode.PERIODS or self._model.context.layers:
            self._seen = None

    def _show_bars(self, rows: Rows, *, names_left: bool) -> None:
        self._drawn_claims = None
        self.bars.set_rows(
            rows.rows, names_left=names_left, tips=rows.tips, citations=rows.citations, targets=rows.targets
        )

    def _show(self, chart: Chart, *, empty: bool) -> None:
        if empty:
            self._nothing.setText(
                self.tr("No claim about casualties had been published by then.")
                if self._model.playhead is not None
                else self.tr("The file holds no claim about casualties here.")
            )
        self._stack.setCurrentWidget(self._nothing if empty else chart)

    def _keys_of_event(self, event: str | None) -> frozenset[str]:
        return frozenset(row.key for row in self.rows_model.rows if row.event == event)

    # --- words

    def _say_subject(self, state: ViewState) -> None:
        model = self._model
        subject = model.battle.event(subject_of(state, model.battle))
        of_event = self._chart not in (ChartMode.COMPARED, ChartMode.PERIODS)
        other = subject is not None and subject.id != model.battle.main_event and of_event
        self._subject.setVisible(other)
        if other and subject is not None:
            self._subject.setText(f"{cut(subject.title.get(model.language))} · {model.words.when(subject)}")

    def _say_left(self, left: Left, state: ViewState, *, attacks: bool = False) -> None:
        parts: list[str] = []
        if left.later and state.playhead is not None:
            day = self._day_words(state.playhead)
            said = (
                self.tr("%n later attack(s) not shown on {0}", "", left.later)
                if attacks
                else self.tr("%n later claim(s) not yet published on {0}", "", left.later)
            )
            parts.append(said.format(day))
        if left.undated:
            parts.append(self.tr("%n undated claim(s) left out", "", left.undated))
        if left.filtered:
            parts.append(self.tr("%n hidden by the filter", "", left.filtered))
        self._left.setText(" · ".join(parts))
        self._left.setVisible(bool(parts))

    def _day_words(self, playhead: int) -> str:
        """``10 January``; with its year where it is not the battle's. A moment at midnight ends the day before it."""
        words, battle = self._model.words, self._model.battle
        year, month, day, *_ = civil_of(playhead - 1 + words.shift)
        main = battle.event(battle.main_event)
        if main is not None and civil_of(main.anchor + words.shift)[0] == year:
            return words.phrases.day_month(month, day)
        return words.day(playhead - 1)

    def _describe(self) -> None:
        """The state of the chart in words, for those who do not see it."""
        chart = self.canvas
        rows = self.rows_model.rows
        count = self.tr("%n mark(s).", "", len(rows))
        selected = chart.selected_key()
        said = [count, *([chart.tip_of(selected)] if selected else []), self.left_words]
        if self._chart is ChartMode.PERIODS:
            said = [self.periods.description(), *said[1:-1]]
        name = {
            ChartMode.CLAIMS: self.tr("Who says what"),
            ChartMode.KNOWN: self.tr("What was known when"),
            ChartMode.COMPARED: self.tr("Compared with other attacks"),
            ChartMode.PERIODS: self.tr("Reported deaths per period"),
        }[self._chart]
        chart.setAccessibleName(self.tr("Casualty chart: {0}").format(name))
        chart.setAccessibleDescription(" ".join(s for s in said if s))

    # --- legends

    def _fills(self, fills: set[Fill], *, point: bool) -> list[Entry]:
        return [
            entry
            for fill, entry in (
                (Fill.OWN, Entry(Swatch.OWN, self.tr("own losses"), point=point)),
                (Fill.THIRD, Entry(Swatch.THIRD, self.tr("third party"), point=point)),
                (Fill.ENEMY, Entry(Swatch.ENEMY, self.tr("opponent’s claim"), point=point)),
            )
            if fill in fills
        ]

    def _claim_legend(self, data: ClaimChart) -> tuple[Entry, ...]:
        bars = [bar for group in data.groups for bar in group.bars]
        entries = self._fills({fill_of(b.claim) for b in bars if b.stated}, point=False)
        if any(b.open_end for b in bars):
            entries.append(Entry(Swatch.AT_LEAST, self.tr("or more")))
        if any(b.revised for b in bars):
            entries.append(Entry(Swatch.REVISED, self.tr("since revised")))
        return tuple(entries)

    def _known_legend(self, data: KnownData) -> tuple[Entry, ...]:
        battle, language = self._model.battle, self._model.language
        sides: dict[tuple[str, str], Entry] = {}
        for mark in data.marks:
            claim = mark.claim
            side = battle.side(claim.side)
            text = whose_words(side_words(battle, claim.side, language), claim.group)
            sides.setdefault((claim.side, claim.group), Entry(Swatch.SIDE, text, side.role if side else None))
        entries = [*sides.values(), *self._fills({fill_of(m.claim) for m in data.marks}, point=True)]
        if any(m.claim.figure.endswith("+") for m in data.marks):
            entries.append(Entry(Swatch.AT_LEAST, self.tr("or more"), point=True))
        return tuple(entries)

    def _period_legend(self) -> tuple[Entry, ...]:
        entries = [
            Entry(Swatch.BEST, self.tr("best estimate")),
            Entry(Swatch.ESTIMATES, self.tr("lowest to highest estimate")),
        ]
        if any(layer.found is not None for layer in self.periods.layers):
            entries.append(Entry(Swatch.FOUND, self.tr("of these found")))
        return tuple(entries)

    def _attack_legend(self, data: AttackChart, rows: Rows) -> tuple[Entry, ...]:
        entries: list[Entry] = []
        bars = [r for r in rows.rows if isinstance(r, BarRow)]
        if any(r.official is not None for r in bars):
            entries.append(Entry(Swatch.OFFICIAL, self.tr("last official count")))
        if any(r.fill is Fill.THIRD and r.low is not None for r in bars):
            entries.append(Entry(Swatch.THIRD, self.tr("no official count")))
        if any(r.whisker and r.whisker[0] != r.whisker[1] for r in bars):
            entries.append(Entry(Swatch.SPAN, self.tr("lowest to highest claim")))
        roles = {b.side for b in data.bars if b.side}
        battle, language = self._model.battle, self._model.language
        for side_id, side in battle.sides.items():
            if side_id in roles:
                entries.append(Entry(Swatch.SIDE, side_words(battle, side_id, language), side.role))
        return tuple(entries)
