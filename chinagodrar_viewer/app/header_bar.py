"""The bar on top: title, stepping, named ranges, search, scale, the show."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from chinagodrar_viewer.app.actions import ActionTable
from chinagodrar_viewer.core.view_state import ScaleMode
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.playback import Playback
from chinagodrar_viewer.views.evidence.citation_mark import plain_tooltip
from chinagodrar_viewer.views.theme import GRID, TITLE, Appearance, font

TITLE_FROM_WIDTH = 1_320
"""Below this width the title gives its room to the controls: the window's frame and the infobox say it too."""
TITLE_LEAST, TITLE_MOST = 120, 360
"""Pixels."""
LONGEST_RANGE = 30
"""Characters of a named range's button."""
WORDS_FROM_WIDTH = 1_500
"""Below this width stepping shows arrows only."""


def _button(action: QAction | None = None) -> QToolButton:
    button = QToolButton()
    button.setFont(font())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    if action is not None:
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text().replace("&", ""))
        button.clicked.connect(action.trigger)
    return button


class Title(QLabel):
    """One line; where the room is short it ends with an ellipsis."""

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(min(wanted.width(), TITLE_MOST), wanted.height())

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), TITLE_LEAST), wanted.height())

    def shown(self) -> str:
        """As much of the text as there is room for."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.shown())


class Segments(QWidget):
    """Buttons joined to one control, of which one at most is down."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self.group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def add(self, text: str, tip: str, number: int) -> QToolButton:
        """Another button at the right."""
        button = _button()
        button.setCheckable(True)
        button.setProperty("first", not self.group.buttons())
        # "&" would make a shortcut of the letter after it.
        button.setText(cut(text, LONGEST_RANGE).replace("&", "&&"))
        button.setToolTip(plain_tooltip(tip))
        button.setAccessibleName(cut(text))
        self.group.addButton(button, number)
        self._layout.addWidget(button)
        return button

    def clear(self) -> None:
        """Take all buttons away."""
        for button in self.group.buttons():
            self.group.removeButton(button)
            self._layout.removeWidget(button)
            button.deleteLater()

    def check(self, number: int | None) -> None:
        """Put one button down, or none."""
        self.group.setExclusive(False)
        for button in self.group.buttons():
            button.setChecked(self.group.id(button) == number)
        self.group.setExclusive(number is not None)


class HeaderBar(QWidget):
    """Shows and commands the shared model; the search box and the filter button are handed in."""

    def __init__(
        self,
        model: EventModel,
        playback: Playback,
        actions: ActionTable,
        appearance: Appearance,
        search: QWidget,
        filter_button: QWidget,
    ) -> None:
        super().__init__()
        self._model = model
        self._playback = playback
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Title()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setFont(font(TITLE, serif=True))
        self._previous = _button(actions["previous"])
        self._next = _button(actions["next"])
        self._play = _button(actions["play"])
        self._ranges = Segments(self.tr("Named ranges"))
        self._ranges.group.idClicked.connect(self._show_range)
        self._scale = Segments(self.tr("Scale"))
        self._scale.add(self.tr("True scale"), self.tr("An hour takes the same room everywhere (E switches)"), 0)
        self._scale.add(self.tr("Even steps"), self.tr("Every event takes the same room (E switches)"), 1)
        self._scale.group.idClicked.connect(lambda n: model.set_scale(ScaleMode.EVEN if n else ScaleMode.TRUE))
        self._present = _button(actions["present"])
        self._present.setObjectName("present")
        if not actions["present"].isVisible():
            self._present.hide()
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        for widget in (self._title, self._previous, self._next, self._play, self._ranges):
            layout.addWidget(widget)
        layout.addWidget(search, 1)
        layout.addWidget(filter_button)
        layout.addWidget(self._scale)
        layout.addWidget(self._present)
        appearance.changed.connect(self.update)
        model.battle_changed.connect(self._fill)
        model.visible_range_changed.connect(self._mark_range)
        model.scale_changed.connect(self._mark_scale)
        model.selection_changed.connect(self._mark_step)
        model.filter_changed.connect(self._mark_step)
        playback.playing_changed.connect(self._name_buttons)
        self._fill()

    def minimumSizeHint(self) -> QSize:
        return QSize(640, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._name_buttons()
        super().resizeEvent(event)

    def _fill(self) -> None:
        model = self._model
        title = cut(model.battle.title.get(model.language))
        self._title.setText(title)
        self._ranges.clear()
        for i, named in enumerate(model.battle.ranges[:5]):
            title = named.title.get(model.language)
            self._ranges.add(title, self.tr("Show {0} ({1})").format(title, i + 1), i)
        self._ranges.setVisible(bool(model.battle.ranges))
        self._name_buttons()
        self._mark_range()
        self._mark_scale()
        self._mark_step()

    def _name_buttons(self) -> None:
        width = self.width()
        words = width >= WORDS_FROM_WIDTH
        self._title.setVisible(width >= TITLE_FROM_WIDTH)
        self._previous.setText(self.tr("‹ Previous") if words else "‹")
        self._next.setText(self.tr("Next ›") if words else "›")
        if self._playback.playing:
            self._play.setText(self.tr("❚❚ Pause") if words else "❚❚")
        else:
            self._play.setText(self.tr("► Play") if words else "►")
        present = self.tr("Present")
        self._present.setText(f"{present}  F5" if words else present)

    def _show_range(self, number: int) -> None:
        self._model.fly_to(self._model.battle.ranges[number].range)
        self._mark_range()

    def _mark_range(self) -> None:
        model = self._model
        shown = model.destination
        for i, named in enumerate(model.battle.ranges[:5]):
            wanted = named.range.clamped(model.limits)
            slack = wanted.span * 0.01
            if abs(shown.start - wanted.start) < slack and abs(shown.end - wanted.end) < slack:
                self._ranges.check(i)
                return
        self._ranges.check(None)

    def _mark_scale(self) -> None:
        self._scale.check(1 if self._model.state.scale is ScaleMode.EVEN else 0)

    def _mark_step(self) -> None:
        events = self._model.events
        selection = self._model.state.selection
        self._previous.setEnabled(bool(events) and selection != events[0].id)
        self._next.setEnabled(bool(events) and selection != events[-1].id)
