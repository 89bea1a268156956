"""LayerChoices: which events of the tables behind the battle are shown, by deaths and by lane."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.model.context_words import lane_words
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import BODY, GRID, SMALL, font

MOST_DEATHS = 10_000_000
PAUSE = 200
"""Milliseconds after a digit before the tables are gone through."""
_LANE_ROLE = Qt.ItemDataRole.UserRole + 1


def layers_filtered(context: Context) -> bool:
    """True where a least number of deaths or a lane is chosen."""
    query = context.query
    return bool(context.layers) and query is not None and bool(query.least_deaths or query.lanes)


def clear_layers_filter(context: Context) -> None:
    """Let all deaths and lanes through; words that are sought stay."""
    if context.query is not None:
        context.set_query(replace(context.query, least_deaths=0, lanes=frozenset()))
    if context.query is None:
        context.set_narrowed(False)


class LayerChoices(QWidget):
    """Not there without a table. What is chosen narrows what is drawn, unless the reader wants all beside it."""

    def __init__(self, model: EventModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._context = model.context
        self._names: tuple[str, ...] | None = None
        self._showing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._set_deaths)
        title = QLabel(self.tr("Tables behind the battle"))
        title.setFont(font(SMALL, bold=True))
        self.deaths = QSpinBox()
        self.deaths.setRange(0, MOST_DEATHS)
        self.deaths.setSpecialValueText(self.tr("any number"))
        self.deaths.setAccessibleName(self.tr("Least number of reported deaths"))
        self.deaths.setToolTip(self.tr("Only events with at least so many reported deaths, by the best estimate"))
        self.deaths.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        self.deaths.setMinimumWidth(120)
        self.deaths.valueChanged.connect(lambda _: None if self._showing else self._pause.start())
        label = QLabel(self.tr("Reported deaths, at least"))
        label.setFont(font(BODY))
        label.setBuddy(self.deaths)
        self.lanes = QListWidget()
        self.lanes.setAccessibleName(self.tr("Lanes of the tables"))
        self.lanes.setToolTip(self.tr("Show only the lanes that are checked (Space checks)"))
        self.lanes.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.lanes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lanes.itemChanged.connect(self._set_lane)
        self.only = QCheckBox(self.tr("Show only these, and what the search finds"))
        self.only.setFont(font(BODY))
        self.only.setToolTip(self.tr("Unchecked, all events of the tables stay and these stand out (Space)"))
        self.only.clicked.connect(self._context.set_narrowed)
        self.count = QLabel()
        self.count.setFont(font(SMALL))
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.deaths)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addLayout(row)
        column.addWidget(self.lanes)
        below = QHBoxLayout()
        below.addWidget(self.only, 1)
        below.addWidget(self.count)
        column.addLayout(below)
        self._context.layers_changed.connect(self._take_layers)
        self._context.found_changed.connect(self._show)
        self._take_layers()

    # --- acting

    def _choose(self, *, least_deaths: int | None = None, lanes: frozenset[int] | None = None) -> None:
        from chinagodrar_viewer.core.context_query import ContextQuery

        before = self._context.query or ContextQuery()
        query = replace(
            before,
            least_deaths=before.least_deaths if least_deaths is None else least_deaths,
            lanes=before.lanes if lanes is None else lanes,
        )
        if query == before:
            return
        # A filter lets through: that what it holds back is gone is what the reader expects.
        if bool(query.least_deaths or query.lanes) and not (before.least_deaths or before.lanes):
            self._context.set_narrowed(True)
        self._context.set_query(query)
        if self._context.query is None:
            self._context.set_narrowed(False)

    def _set_deaths(self) -> None:
        self._choose(least_deaths=self.deaths.value())

    def _set_lane(self, item: QListWidgetItem) -> None:
        if self._showing:
            return
        lane, on = item.data(_LANE_ROLE), item.checkState() is Qt.CheckState.Checked
        query = self._context.query
        chosen = query.lanes if query is not None else frozenset[int]()
        self._choose(lanes=chosen | {lane} if on else chosen - {lane})

    # --- showing

    def _take_layers(self) -> None:
        layers = self._context.layers
        # A lane is a number in every table: where two call it differently, both names stand.
        columns = [[lane_words(name) for name in layer.lane_names] for layer in layers]
        names = tuple(
            " / ".join(dict.fromkeys(column[lane] for column in columns if lane < len(column)))
            for lane in range(max((len(column) for column in columns), default=0))
        )
        if names != self._names:
            self._names = names
            self._showing = True
            self.lanes.clear()
            for lane, name in enumerate(names):
                item = QListWidgetItem(cut(name))
                item.setData(_LANE_ROLE, lane)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.lanes.addItem(item)
            self.lanes.setVisible(len(names) > 1)
            self.lanes.setFixedHeight(min(len(names), 4) * max(self.lanes.sizeHintForRow(0), 18) + 6)
            self._showing = False
        self.setVisible(bool(layers))
        self._show()

    def _show(self) -> None:
        query, context = self._context.query, self._context
        self._showing = True
        if not self._pause.isActive():
            self.deaths.setValue(min(query.least_deaths if query is not None else 0, MOST_DEATHS))
        for row in range(self.lanes.count()):
            item = self.lanes.item(row)
            on = query is not None and item.data(_LANE_ROLE) in query.lanes
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.only.setChecked(context.narrowed)
        self.only.setEnabled(query is not None)
        number = self._model.words.phrases.number
        every = sum(len(layer) for layer in context.layers)
        found = [context.found(layer.id) for layer in context.layers]
        shown = every if query is None else sum(len(each.places) for each in found if each is not None)
        self.count.setText(self.tr("{shown} of {all} events").format(shown=number(shown), all=number(every)))
        self._showing = False
