"""CasualtyPanel: title, choice of chart, the chart, its table, and what is not shown.

Cheap to import and to make: numpy and pyqtgraph come with ``load`` after the first paint, or at once
with ``ensure_loaded`` where a picture is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from chinagodrar_viewer.core.view_state import ChartMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import GRID, SMALL, Appearance, font

if TYPE_CHECKING:
    from chinagodrar_viewer.views.casualty_chart.body import Body

SIDE_BY_SIDE_FROM = 1_000
"""From this width on, chart and table stand beside each other."""


class _Title(QWidget):
    """The longest of its two wordings that has room, elided where neither has."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._long = self._short = ""
        self._font = font(SMALL, bold=True, tracking=0.8)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, long: str, short: str) -> None:
        """Show one of these."""
        self._long, self._short = long, short
        self.setAccessibleName(long)
        self.setToolTip(long)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, QFontMetricsF(self._font).height().__ceil__())

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics, room = QFontMetricsF(self._font), float(self.width())
        fits = metrics.horizontalAdvance(self._long) <= room
        said = self._long if fits else metrics.elidedText(self._short, Qt.TextElideMode.ElideRight, room)
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(self._appearance.theme.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, said)
        painter.end()


class CasualtyPanel(QWidget):
    """Shows the casualty claims of the model's state in one of four charts, and the same as a table."""

    source_requested = Signal(str)
    """A citation, as ``SOURCE`` or ``SOURCE:LOCATOR``."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._body: Body | None = None
        self._modes: dict[ChartMode, QAction] = {}
        self._loading = False
        self._controls = True
        self._coalesced = QTimer(self)
        self._coalesced.setSingleShot(True)
        self._coalesced.setInterval(0)
        self._coalesced.timeout.connect(self.refresh)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(self.tr("Casualties"))

        self._title = _Title(appearance, self)
        self.mode_button = QToolButton(self)
        self.mode_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.table_button = QToolButton(self)
        self.table_button.setCheckable(True)
        self.table_button.setText(self.tr("Table"))
        self.table_button.setToolTip(self.tr("Show the numbers as a table, or the chart again (Space)"))
        self.table_button.setAccessibleName(self.tr("Numbers as a table"))
        self.table_button.toggled.connect(self._arrange)
        for button in (self.mode_button, self.table_button):
            button.setFont(font(SMALL))
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        header = QHBoxLayout()
        header.setContentsMargins(0, 0, 0, 0)
        header.setSpacing(2)
        header.addWidget(self._title, 1)
        header.addWidget(self.mode_button)
        header.addWidget(self.table_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        self._layout.setSpacing(0)
        self._layout.addLayout(header)
        self._layout.addStretch(1)
        self._say_title()
        self._apply_theme()

        appearance.changed.connect(self._apply_theme)
        model.visible_range_changed.connect(self._follow_range)
        model.scale_changed.connect(self._follow_scale)
        for signal in (
            model.battle_changed, model.selection_changed, model.claim_changed, model.playhead_changed,
            model.filter_changed, model.clock_changed, model.chart_changed,
        ):  # fmt: skip
            signal.connect(self._coalesced.start)
        context = model.context
        for signal in (model.context_event_changed, context.layers_changed, context.found_changed):
            signal.connect(self._coalesced.start)
        model.hover_changed.connect(self._show_hovered)

    # --- loading

    @property
    def loaded(self) -> bool:
        """True once the chart is there."""
        return self._body is not None

    @property
    def body(self) -> Body:
        """Charts and table; loads them where they are not there yet."""
        self.ensure_loaded()
        assert self._body is not None
        return self._body

    def load(self) -> None:
        """Bring the chart in steps between which the window lives: numpy, pyqtgraph, the chart."""
        if self._body is None and not self._loading:
            self._loading = True
            QTimer.singleShot(0, self, self._load_numpy)

    def _load_numpy(self) -> None:
        import numpy as _  # noqa: F401

        QTimer.singleShot(0, self, self._load_pyqtgraph)

    def _load_pyqtgraph(self) -> None:
        import pyqtgraph as _  # noqa: F401

        QTimer.singleShot(0, self, self.ensure_loaded)

    def ensure_loaded(self) -> None:
        """Bring the chart at once: for pictures and tests."""
        if self._body is not None:
            return
        from chinagodrar_viewer.views.casualty_chart.body import Body

        self._body = Body(self._model, self._appearance, self)
        self._body.source_requested.connect(self.source_requested)
        self._body.deaths.changed.connect(self._coalesced.start)
        self._make_menu()
        self._layout.takeAt(1)
        self._layout.addWidget(self._body, 1)
        self._arrange()
        self.refresh()

    # --- for pictures

    def show_controls(self, shown: bool) -> None:
        """Show or hide the header's buttons: a printed chart has nothing to press."""
        self._controls = shown
        if not shown and self._body is not None:
            self._body.come_to_rest()
            self.refresh()
        self._arrange()

    @property
    def hidden_height(self) -> int:
        """Pixels by which the panel would have to grow so that no row is left to scroll to."""
        return self._body.hidden_height if self._body is not None else 0

    # --- following the model

    def refresh(self) -> None:
        """Show what the model says now; called once for any number of changes."""
        self._coalesced.stop()
        if self._body is not None:
            self._body.refresh()
        self._say_title()

    def _follow_range(self) -> None:
        if self._body is not None and not self._body.follow_range():
            self._coalesced.start()

    def _follow_scale(self) -> None:
        if self._body is not None:
            self._body.follow_scale()

    def _show_hovered(self) -> None:
        if self._body is not None:
            self._body.show_hovered()

    # --- header

    def _make_menu(self) -> None:
        menu = QMenu(self.mode_button)
        group = QActionGroup(menu)
        for mode in ChartMode:
            action = QAction(self.title_of(mode), menu)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, mode=mode: self._model.set_chart(mode))
            group.addAction(action)
            menu.addAction(action)
            self._modes[mode] = action
        menu.insertSeparator(self._modes[ChartMode.CLAIMS])
        self.mode_button.setMenu(menu)

    def title_of(self, mode: ChartMode) -> str:
        """What a chart is called."""
        return {
            ChartMode.AUTO: self.tr("Chosen by selection and zoom"),
            ChartMode.CLAIMS: self.tr("Who says what"),
            ChartMode.KNOWN: self.tr("What was known when"),
            ChartMode.COMPARED: self.tr("Compared with other attacks"),
            ChartMode.PERIODS: self.tr("Reported deaths per period"),
        }[mode]

    def _say_title(self) -> None:
        chosen = self._model.state.chart
        said = {
            ChartMode.AUTO: self.tr("Auto"),
            ChartMode.CLAIMS: self.tr("By claim"),
            ChartMode.KNOWN: self.tr("By date"),
            ChartMode.COMPARED: self.tr("By attack"),
            ChartMode.PERIODS: self.tr("By period"),
        }[chosen]
        self.mode_button.setText(said + " ▾")
        if self._body is None:
            # Which chart it will be takes an import that the first paint does not wait for.
            self._title.say(self.accessibleName().upper(), "")
            return
        self._modes[ChartMode.PERIODS].setVisible(bool(self._model.context.layers))
        name = self.title_of(self._body.chart)
        self._title.say(self.tr("Casualties — {0}").format(name).upper(), name.upper())
        self._modes[chosen].setChecked(True)
        self.mode_button.setToolTip(self.tr("Choose the chart: {0} is shown (Space opens the menu)").format(name))
        self.mode_button.setAccessibleName(self.tr("Casualty chart: {0}").format(name))

    def _arrange(self) -> None:
        wide = self.width() >= SIDE_BY_SIDE_FROM
        self.mode_button.setVisible(self._controls)
        self.table_button.setVisible(self._controls and not wide)
        self.table_button.setText(self.tr("Chart") if self.table_button.isChecked() else self.tr("Table"))
        if self._body is not None:
            table = self.table_button.isChecked()
            self._body.arrange(chart=wide or not table, table=wide or table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- look

    def _apply_theme(self) -> None:
        theme = self._appearance.theme
        style = (
            f"QToolButton {{ color: {theme.muted}; border: 1px solid transparent; border-radius: 4px;"
            " padding: 3px 6px; }"
            f"QToolButton:hover {{ background: {theme.band}; color: {theme.ink}; }}"
            f"QToolButton:checked {{ background: {theme.hairline}; color: {theme.ink}; }}"
            f"QToolButton:focus {{ border-color: {theme.accent}; color: {theme.ink}; }}"
            "QToolButton::menu-indicator { image: none; width: 0; }"
        )
        for button in (self.mode_button, self.table_button):
            button.setStyleSheet(style)
        if self._body is not None:
            self._body.apply_theme()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._coalesced.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._appearance.theme.panel)
        painter.end()
