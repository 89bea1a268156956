"""FilterChoices: check boxes for the sides, kinds, certainties and sources that one wants to see."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chinagodrar_viewer.core.event import Kind, Level
from chinagodrar_viewer.core.text import folded
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import Filter
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import event_kind_words, level_words
from chinagodrar_viewer.views.filter.layer_choices import LayerChoices, clear_layers_filter, layers_filtered
from chinagodrar_viewer.views.theme import BODY, GRID, SMALL, Appearance, font, palette

LONGEST_CHOICE = 40
"""Characters of a side's name: the panel grows as wide as the longest."""
LEAST_HEIGHT = 120
"""Pixels of the check boxes that are seen however small the screen is."""
_ID_ROLE = Qt.ItemDataRole.UserRole + 1


class _Scrolled(QScrollArea):
    """As high as what it holds where the screen has the room, so that many sides do not push the foot out of it."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._held = held
        self.setWidget(held)
        self.setWidgetResizable(True)

    def sizeHint(self) -> QSize:
        hint = self._held.sizeHint()
        return QSize(hint.width() + self.verticalScrollBar().sizeHint().width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(hint.width(), min(hint.height(), LEAST_HEIGHT))


class FilterChoices(QFrame):
    """Check boxes; nothing checked in a group lets everything of it through."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._model = model
        self._appearance = appearance
        self._boxes: dict[tuple[str, str], QCheckBox] = {}
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Filter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        boxes = QWidget()
        groups = QGridLayout(boxes)
        groups.setContentsMargins(0, 0, 0, 0)
        groups.setHorizontalSpacing(3 * GRID)
        groups.setVerticalSpacing(6)
        battle, language = model.battle, model.language
        used = {e.side for e in battle.events}
        self._group(
            groups, 0, "sides", self.tr("Sides"),
            [(s.id, s.name.get(language)) for s in battle.sides.values() if s.id in used],
        )  # fmt: skip
        kinds = {e.kind for e in battle.events}
        self._group(
            groups, 1, "kinds", self.tr("Kinds"), [(k.value, event_kind_words(k.value)) for k in Kind if k in kinds]
        )
        levels = {e.certainty.level for e in battle.events}
        self._group(
            groups, 2, "levels", self.tr("Certainty"), [(v.value, level_words(v.value)) for v in Level if v in levels]
        )
        groups.setRowStretch(groups.rowCount(), 1)
        column.addWidget(_Scrolled(boxes))
        self._sources_group(column)
        self.layers = LayerChoices(model)
        column.addWidget(self.layers)
        self._foot(column)
        model.filter_changed.connect(self._update)
        model.context.found_changed.connect(self._update_clear)
        model.context.layers_changed.connect(self._update_clear)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self._update()

    def _title(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setFont(font(SMALL, bold=True))
        return label

    def _group(self, groups: QGridLayout, place: int, facet: str, title: str, choices: list[tuple[str, str]]) -> None:
        groups.addWidget(self._title(title), 0, place)
        for row, (value, words) in enumerate(choices, 1):
            # "&" would make a shortcut of the letter after it.
            box = QCheckBox(cut(words, LONGEST_CHOICE).replace("&", "&&"))
            box.setFont(font(BODY))
            box.setAccessibleName(f"{title}: {cut(words)}")
            box.setToolTip(self.tr("Show only what is checked (Space)"))
            box.clicked.connect(lambda on, facet=facet, value=value: self._set(facet, value, on))
            groups.addWidget(box, row, place)
            self._boxes[(facet, value)] = box

    def _sources_group(self, column: QVBoxLayout) -> None:
        column.addWidget(self._title(self.tr("Sources")))
        self.source_search = QLineEdit()
        self.source_search.setPlaceholderText(self.tr("Find a source"))
        self.source_search.setAccessibleName(self.tr("Find a source"))
        self.source_search.setToolTip(self.tr("Narrows the list of sources below"))
        self.source_search.setClearButtonEnabled(True)
        for clear in self.source_search.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear"))
            clear.setToolTip(self.tr("Clear"))
        self.source_search.textChanged.connect(self._narrow)
        column.addWidget(self.source_search)
        self.sources = QListWidget()
        self.sources.setAccessibleName(self.tr("Sources"))
        self.sources.setToolTip(self.tr("Show only events on these sources (Space checks)"))
        self.sources.setMinimumHeight(150)
        self.sources.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sources.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cited = {c.source for e in self._model.battle.events for c in e.citations}
        for source in sorted(self._model.battle.sources.values(), key=lambda s: folded(s.publisher)):
            if source.id in cited:
                item = QListWidgetItem(f"{source.publisher[:80]}: {source.title[:160]}")
                item.setData(_ID_ROLE, source.id)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.sources.addItem(item)
        self.sources.itemChanged.connect(self._source_changed)
        column.addWidget(self.sources, 1)

    def _foot(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        self.count = QLabel()
        self.count.setFont(font(SMALL))
        self.clear_button = QPushButton(self.tr("Clear all"))
        self.clear_button.setToolTip(self.tr("Show every event again"))
        self.clear_button.setAutoDefault(False)
        self.clear_button.clicked.connect(self._clear)
        row.addWidget(self.count, 1)
        row.addWidget(self.clear_button)
        column.addLayout(row)

    def box(self, facet: str, value: str) -> QCheckBox:
        """The check box of a facet's value, such as ``sides``, ``niger``."""
        return self._boxes[(facet, value)]

    # --- acting

    def _set(self, facet: str, value: str, on: bool) -> None:
        filter_ = self._model.state.filter
        chosen: frozenset[str] = getattr(filter_, facet)
        self._model.set_filter(replace(filter_, **{facet: chosen | {value} if on else chosen - {value}}))

    def _clear(self) -> None:
        self._model.set_filter(Filter())
        clear_layers_filter(self._model.context)

    def _source_changed(self, item: QListWidgetItem) -> None:
        source, on = item.data(_ID_ROLE), item.checkState() == Qt.CheckState.Checked
        if on != (source in self._model.state.filter.sources):
            self._set("sources", source, on)

    def _narrow(self, query: str) -> None:
        wanted = folded(query).split()
        for row in range(self.sources.count()):
            item = self.sources.item(row)
            text = folded(item.text())
            item.setHidden(not all(word in text for word in wanted))

    # --- showing

    def _update(self) -> None:
        filter_ = self._model.state.filter
        for (facet, value), box in self._boxes.items():
            box.setChecked(value in getattr(filter_, facet))
        for row in range(self.sources.count()):
            item = self.sources.item(row)
            on = item.data(_ID_ROLE) in filter_.sources
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.count.setText(
            self.tr("{shown} of {all} events").format(shown=len(self._model.events), all=len(self._model.battle.events))
        )
        self._update_clear()

    def _update_clear(self) -> None:
        # With a table's choices below, the panel still has to fit on a small screen.
        self.sources.setMinimumHeight(90 if self._model.context.layers else 150)
        self.clear_button.setEnabled(bool(self._model.state.filter) or layers_filtered(self._model.context))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.setPalette(palette(self._appearance.theme))
