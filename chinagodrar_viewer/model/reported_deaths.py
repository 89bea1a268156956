"""ReportedDeaths: the context layers' deaths per period of the shown time, and how they are said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.background import Background, Stopped
from chinagodrar_viewer.model.event_model import EventModel

if TYPE_CHECKING:  # numpy comes with a layer
    from chinagodrar_viewer.core.context_layer import ContextLayer
    from chinagodrar_viewer.core.date_words import DateWords
    from chinagodrar_viewer.core.deaths_per_period import DeathsByDay, Period, Sums
    from chinagodrar_viewer.core.event_table import EventTable, Rows


class PeriodSum(Value):
    """Days ``first`` to ``following`` (not included) since 1970; deaths by three estimates; events counted.

    ``unknown`` events have no best estimate and are in no sum.
    """

    first: int
    following: int
    low: int
    best: int
    high: int
    events: int
    unknown: int

    @property
    def range(self) -> TimeRange:
        """In seconds."""
        return TimeRange(self.first * DAY, self.following * DAY)

    @property
    def stated(self) -> bool:
        """False where no event of the period has a number."""
        return self.events > self.unknown


class LayerPeriods(Value):
    """A layer's periods in the shown time; ``found`` those of what the query found, None where all are alike.

    ``periods`` None while they are counted.
    """

    layer: ContextLayer
    periods: tuple[PeriodSum, ...] | None
    found: tuple[PeriodSum, ...] | None

    @property
    def highest(self) -> int:
        """The largest number of any period, 0 where there is none."""
        return max((max(p.high, p.best) for p in self.periods or ()), default=0)

    @property
    def unknown(self) -> int:
        """Events in the shown periods without a best estimate."""
        return sum(p.unknown for p in self.periods or ())


def key_of(layer: ContextLayer, period: PeriodSum) -> str:
    """Names a bar of the chart, and its row in the table."""
    return f"{layer.id}|{period.first}"


class ReportedDeaths(QObject):
    """Follows a model's layers and what is found in them; sums are made in a thread, once for a table."""

    changed = Signal()

    def __init__(self, model: EventModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._context = model.context
        self._all: dict[str, DeathsByDay] = {}
        self._found: dict[str, DeathsByDay] = {}
        self._awake = False
        self._summer = Background(self._take_all, self._sum_again, self)
        self._found_summer = Background(self._take_found, self._sum_again, self)
        self._context.tie(self._summer, self._found_summer)
        for signal in (self._context.layers_changed, self._context.detail_changed, self._context.found_changed):
            signal.connect(self._sum)

    # --- asking

    @property
    def period(self) -> Period:
        """How long a period is, by the stretch that is shown, or that a flight goes to."""
        from chinagodrar_viewer.core.deaths_per_period import period_for

        return period_for(self._model.destination.span)

    def layers(self, shown: TimeRange) -> tuple[LayerPeriods, ...]:
        """The periods that have a part in ``shown``, layer by layer, in the order in which they were added."""
        self._wake()
        made: list[LayerPeriods] = []
        for layer, table in self._tables():
            sums = self._all.get(layer.id)
            if sums is None or sums.table is not table:
                made.append(LayerPeriods(layer, None, None))
                continue
            found, places = self._found.get(layer.id), self._places(layer, table)
            # What was found before stands until the newest is summed: a search tells it better and better.
            alike = found is None or places is None or found.table is not table
            made.append(
                LayerPeriods(
                    layer, self._periods(sums, sums, shown), None if alike else self._periods(sums, found, shown)
                )
            )
        return tuple(made)

    def _periods(self, within: DeathsByDay, sums: DeathsByDay | None, shown: TimeRange) -> tuple[PeriodSum, ...]:
        from chinagodrar_viewer.core.deaths_per_period import period_edges

        extent = within.extent
        if sums is None or extent is None or shown.end <= extent.start or shown.start >= extent.end:
            return ()
        edges = period_edges(self.period, max(shown.start, extent.start), min(shown.end, extent.end))
        return tuple(
            PeriodSum(first, following, *numbers)
            for (first, following), numbers in zip(pairwise(edges), _rows(sums.sums(edges)), strict=True)
        )

    # --- summing

    def _tables(self) -> Iterator[tuple[ContextLayer, EventTable]]:
        for layer, detail in self._context.drawn:
            yield layer, detail.table

    def _places(self, layer: ContextLayer, table: EventTable) -> Rows | None:
        """What stands out among what is drawn; None where all of it was found, or nothing is sought."""
        found = self._context.found(layer.id)
        return found.places if found is not None and table is layer.table else None

    def _wake(self) -> None:
        """Summing begins when it is first asked for: most readers never see this chart."""
        if not self._awake:
            self._awake = True
            self._sum()

    def _sum(self) -> None:
        if not self._awake:
            return
        there = {layer.id for layer in self._context.layers}
        for kept in (self._all, self._found):
            for gone in [id for id in kept if id not in there]:
                del kept[gone]
        tables = [(layer, table, self._places(layer, table)) for layer, table in self._tables()]
        missing = [(x.id, t, None) for x, t, _ in tables if (s := self._all.get(x.id)) is None or s.table is not t]
        sought = [
            (x.id, t, p)
            for x, t, p in tables
            if p is not None and ((s := self._found.get(x.id)) is None or s.places is not p)
        ]
        for worker, wanted in ((self._summer, missing), (self._found_summer, sought)):
            if not wanted:
                worker.stop()
            elif not worker.running:  # else it begins again when it has ended: a search never waits for the next answer
                worker.start(lambda stopped, wanted=wanted: _summed(wanted, stopped))
        self.changed.emit()

    def _take_all(self, item: tuple[str, DeathsByDay]) -> None:
        self._all[item[0]] = item[1]
        self.changed.emit()

    def _take_found(self, item: tuple[str, DeathsByDay]) -> None:
        self._found[item[0]] = item[1]
        self.changed.emit()

    def _sum_again(self, wrong: Exception | None) -> None:
        if wrong is not None:
            raise wrong
        self._sum()

    @property
    def behind(self) -> bool:
        """True while something is being summed."""
        return self._summer.running or self._found_summer.running

    def finish(self) -> None:
        """Sum at once: pictures are taken at rest."""
        self._wake()
        self._summer.stop()
        self._found_summer.stop()
        from chinagodrar_viewer.core.deaths_per_period import DeathsByDay

        for layer, table in self._tables():
            places = self._places(layer, table)
            if (s := self._all.get(layer.id)) is None or s.table is not table:
                self._all[layer.id] = DeathsByDay(table)
            if places is not None and ((s := self._found.get(layer.id)) is None or s.places is not places):
                self._found[layer.id] = DeathsByDay(table, places)
        self.changed.emit()


def _summed(
    wanted: Sequence[tuple[str, EventTable, Rows | None]], stopped: Stopped
) -> Iterator[tuple[str, DeathsByDay]]:
    from chinagodrar_viewer.core.deaths_per_period import DeathsByDay

    for id, table, places in wanted:
        made = DeathsByDay(table, places, stopped)
        if stopped():
            return
        yield id, made


def _rows(sums: Sums) -> Iterator[tuple[int, int, int, int, int]]:
    columns = (sums.low, sums.best, sums.high, sums.events, sums.unknown)
    yield from zip(*(column.tolist() for column in columns), strict=True)


# --- words


def period_words(words: DateWords, period: Period, part: PeriodSum) -> str:
    """``2014``, ``January–March 2014``, ``6–12 January 2014``."""
    return words.phrases.dashed(period.told_in, part.first, part.following - 1)


def per_words(period: Period) -> str:
    """What a bar stands for."""
    from chinagodrar_viewer.core.deaths_per_period import Period

    translate = QCoreApplication.translate
    return {
        Period.DAY: translate("ReportedDeaths", "reported deaths per day"),
        Period.WEEK: translate("ReportedDeaths", "reported deaths per week"),
        Period.MONTH: translate("ReportedDeaths", "reported deaths per month"),
        Period.QUARTER: translate("ReportedDeaths", "reported deaths per quarter"),
        Period.YEAR: translate("ReportedDeaths", "reported deaths per year"),
        Period.DECADE: translate("ReportedDeaths", "reported deaths per decade"),
        Period.CENTURY: translate("ReportedDeaths", "reported deaths per century"),
    }[period]


def sum_figure(words: DateWords, part: PeriodSum) -> str:
    """``1,204 (980–1,500)``; ``?`` where no event has a number, a dash where there is no event."""
    number = words.phrases.number
    if not part.events:
        return "–"
    if not part.stated:
        return "?"
    return (
        number(part.best) if part.low == part.best == part.high else f"{number(part.best)} ({span_words(words, part)})"
    )


def span_words(words: DateWords, part: PeriodSum) -> str:
    """``980–1,500``: the sums of the lowest and of the highest estimates."""
    number = words.phrases.number
    return f"{number(part.low)}–{number(part.high)}"


def sum_lines(words: DateWords, part: PeriodSum, found: PeriodSum | None) -> list[str]:
    """A period in full, for a tooltip: deaths, events, those without a number, those found."""
    translate, number = QCoreApplication.translate, words.phrases.number
    if not part.events:
        return [translate("ReportedDeaths", "No events begin in this period.")]
    lines: list[str] = []
    if part.stated:
        lines.append(translate("ReportedDeaths", "Reported deaths: {0}").format(number(part.best)))
        if not part.low == part.best == part.high:
            lines.append(
                translate("ReportedDeaths", "Lowest estimates {0}, highest {1}").format(
                    number(part.low), number(part.high)
                )
            )
    lines.append(translate("ReportedDeaths", "Events that begin in it: {0}").format(number(part.events)))
    if part.unknown:
        lines.append(translate("ReportedDeaths", "Of these without a number: {0}").format(number(part.unknown)))
    if found is not None:
        lines.append(
            translate("ReportedDeaths", "Found: {events} events, {deaths} deaths").format(
                events=number(found.events), deaths=sum_figure(words, found)
            )
        )
    return lines
