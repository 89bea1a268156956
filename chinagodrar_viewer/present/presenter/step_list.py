"""All steps of the show: where the teacher is, what the class sees, what waits."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from chinagodrar_viewer.model.show import Show
from chinagodrar_viewer.present.presenter.card import Card
from chinagodrar_viewer.present.presenter.density import NORMAL, Density
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.present.presenter.step_words import MINUTE, minutes_words, step_marks
from chinagodrar_viewer.views.theme import GRID, Appearance, font

Index = QModelIndex | QPersistentModelIndex
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
MARKS, MINUTES, SEEN, NUMBER, HEADLINE = (Qt.ItemDataRole.UserRole + i for i in range(5))


class StepsModel(QAbstractListModel):
    """The steps as rows; their texts for screen readers say all that the picture shows."""

    def __init__(self, show: Show, parent: QWidget) -> None:
        super().__init__(parent)
        self._show = show

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._show.steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        show, row = self._show, index.row()
        step = show.steps[row]
        headline = step.headline.get(show.model.language)
        seen = self.tr("The class sees this") if row == show.wall_index and show.frozen else ""
        here = self.tr("You are here") if row == show.index else ""
        minutes = minutes_words(step.minutes * MINUTE) if step.minutes > 0 else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row + 1}. {headline}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (f"{row + 1}", headline, here, seen, *step_marks(step), minutes) if part)
        return {NUMBER: str(row + 1), HEADLINE: headline, MARKS: step_marks(step), MINUTES: minutes, SEEN: seen}.get(
            role
        )

    def refresh(self) -> None:
        """Where we are has changed: no row has come or gone."""
        if self._show.steps:
            self.dataChanged.emit(self.index(0), self.index(len(self._show.steps) - 1))


class StepDelegate(QStyledItemDelegate):
    """Number, headline on as many lines as it needs, planned time; below, quieter, what to mind."""

    def __init__(self, show: Show, appearance: Appearance, parent: QListView) -> None:
        super().__init__(parent)
        self._show, self._appearance, self._view = show, appearance, parent
        self.density = NORMAL
        self._widths = (0, 0, 0)

    def _columns(self) -> tuple[int, int]:
        """Widths of number and minutes, of the bold face: the step where we are is set in it."""
        if self._widths[0] != self.density.label:
            metrics, steps = QFontMetrics(font(self.density.label, bold=True)), self._show.steps
            said = {minutes_words(step.minutes * MINUTE) for step in steps if step.minutes > 0}
            widest = max((metrics.horizontalAdvance(text) for text in said), default=0)
            number = metrics.horizontalAdvance(f"▸ {len(steps)}") + GRID
            self._widths = (self.density.label, number, widest + GRID)
        return self._widths[1:]

    def _boxes(self, index: Index, width: int) -> tuple[QRect, QRect, str]:
        number, minutes = self._columns()
        room = max(width - number - minutes - GRID // 2, 40)
        # One weight for all: the heights then stay when the show goes on.
        plain = QFontMetrics(font(self.density.label))
        top = plain.boundingRect(QRect(0, 0, room, 10_000), WRAPPED, index.data(HEADLINE))
        note = "\n".join(part for part in (index.data(SEEN), *index.data(MARKS)) if part)
        quiet = QFontMetrics(font(12))
        below = quiet.boundingRect(QRect(0, 0, room + minutes, 10_000), WRAPPED, note) if note else QRect()
        headline = QRect(number, GRID // 2, room, top.height())
        return headline, QRect(number, headline.bottom() + 2, room + minutes, below.height()), note

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        headline, below, note = self._boxes(index, width)
        return QSize(width, (below if note else headline).bottom() + GRID // 2 + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._appearance.theme, option.rect
        here = index.row() == self._show.index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(rect.adjusted(0, 1, -1, -1), 4, 4)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 4, 4)
        ink = QColor(theme.on_accent_soft if here else theme.ink)
        quiet = QColor(theme.on_accent_soft if here else theme.muted)
        headline, below, note = self._boxes(index, rect.width())
        painter.setFont(font(self.density.label, bold=True))
        painter.setPen(quiet)
        # A sign beside the colour: where we are is told by its shape too.
        number = f"▸ {index.data(NUMBER)}" if here else index.data(NUMBER)
        left = QRect(rect.left(), rect.top() + headline.top(), headline.left() - GRID, headline.height())
        painter.drawText(left, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, number)
        painter.setFont(font(self.density.label))
        painter.setPen(ink)
        painter.drawText(headline.translated(rect.topLeft()), WRAPPED, index.data(HEADLINE))
        painter.setFont(font(self.density.label))
        painter.setPen(quiet)
        right = QRect(rect.left(), rect.top() + headline.top(), rect.width() - GRID // 2, headline.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, index.data(MINUTES))
        if note:
            painter.setFont(font(12))
            painter.drawText(below.translated(rect.topLeft()), WRAPPED, note)
        painter.restore()


class StepView(QListView):
    """Takes the focus by the window's F6 only; a click goes to the step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMinimumHeight(6 * GRID)
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def reach_move(self, dx: int, dy: int) -> None:
        """Mark the step before or after, going nowhere yet."""
        wanted = self.currentIndex().siblingAtRow(self.currentIndex().row() + (dx or dy))
        if wanted.isValid():
            self.setCurrentIndex(wanted)
            self.scrollTo(wanted)

    def reach_press(self) -> None:
        """Go to the step that is marked."""
        if self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())


class StepListCard(Card):
    """Click, or Enter with the keyboard in the list, goes to a step."""

    gone = Signal()
    """Somebody chose a step in the list."""

    def __init__(self, pulse: Pulse, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        show = self._show = pulse.show
        self._frozen_at = (False, -1)
        self.view = StepView()
        self.view.setAccessibleName(self.tr("Steps"))
        self.rows = StepsModel(show, self)
        self._delegate = StepDelegate(show, appearance, self.view)
        self.view.setModel(self.rows)
        self.view.setItemDelegate(self._delegate)
        self.view.clicked.connect(lambda index: self.go(index.row()))
        self.body.addWidget(self.view, 1)
        pulse.step_changed.connect(self._follow)
        pulse.wall_changed.connect(self._mark_seen)
        appearance.changed.connect(self.view.viewport().update)

    def go(self, row: int) -> None:
        """Go to that step, counted from 0."""
        self._show.go_to(row)
        self.gone.emit()

    def set_density(self, density: Density) -> None:
        super().set_density(density)
        self._delegate.density = density
        self.view.scheduleDelayedItemsLayout()
        self._follow()

    def _mark_seen(self) -> None:
        """Frozen or not: what the class sees is written below its step, which makes that row higher."""
        if self._frozen_at != (self._show.frozen, self._show.wall_index if self._show.frozen else -1):
            self._frozen_at = (self._show.frozen, self._show.wall_index if self._show.frozen else -1)
            self.rows.refresh()
            self.view.scheduleDelayedItemsLayout()

    def _follow(self) -> None:
        show = self._show
        self.say_heading(self.tr("Steps · {0} of {1}").format(show.index + 1, len(show.steps)))
        self.rows.refresh()
        here = self.rows.index(show.index)
        self.view.setCurrentIndex(here)
        # The step before stays in sight, and as much of what follows as there is room for.
        self.view.scrollTo(self.rows.index(max(show.index - 1, 0)), QAbstractItemView.ScrollHint.PositionAtTop)
        self.view.scrollTo(here, QAbstractItemView.ScrollHint.EnsureVisible)
