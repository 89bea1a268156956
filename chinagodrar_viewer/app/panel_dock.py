"""A dockable panel: a slim title that can be dragged away, floated and closed by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from chinagodrar_viewer.views.theme import GRID, SMALL, font

TITLE_HEIGHT = 26


class PanelTitle(QWidget):
    """The title line; dragging it drags the panel (Qt takes over what it leaves unanswered)."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setObjectName("panel-title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        label = QLabel(dock.windowTitle())
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(font(SMALL))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2, GRID // 2, 0)
        self.setFixedHeight(TITLE_HEIGHT)
        layout.setSpacing(0)
        layout.addWidget(label, 1)
        buttons: list[tuple[str, str, Callable[[], object]]] = [
            ("✕", self.tr("Close “{0}” (View → Panels brings it back)"), dock.close)
        ]
        if dock.features() & QDockWidget.DockWidgetFeature.DockWidgetFloatable:
            floats = self.tr("Put “{0}” in a window of its own, or back")
            buttons.insert(0, ("⇱", floats, lambda: dock.setFloating(not dock.isFloating())))
        for sign, tip, act in buttons:
            button = QToolButton()
            button.setFont(font(SMALL))
            button.setText(sign)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(tip.format(dock.windowTitle()))
            button.setAccessibleName(tip.format(dock.windowTitle()))
            button.clicked.connect(act)
            layout.addWidget(button)


class _TitleRoom(QWidget):
    """Keeps the title's room until the title is made; without a size of its own, Qt before 6.10 complains."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(TITLE_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(0, TITLE_HEIGHT)


class PanelDock(QDockWidget):
    """A dock with our title line; ``name`` identifies it in the remembered layout.

    It starts empty with its room reserved, and is filled after the window's first frame.
    """

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self.setTitleBarWidget(_TitleRoom())
        self.setWidget(QWidget())

    def fill(self, content: QWidget) -> None:
        """Put the view in, and the title above it."""
        self.name_title()
        self.setWidget(content)

    def name_title(self) -> None:
        """Give the panel its title line."""
        self.setTitleBarWidget(PanelTitle(self))
