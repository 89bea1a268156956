"""The few rules of look that a palette cannot say, as a Qt style sheet for the window's frame."""

from __future__ import annotations

from chinagodrar_viewer.views.theme import Theme


def frame_style(theme: Theme) -> str:
    """Style of header, docks, menus and tooltips; views paint themselves."""
    return f"""
QMainWindow::separator {{ background: {theme.paper}; width: 8px; height: 8px; }}
QMainWindow::separator:hover {{ background: {theme.hairline}; }}
QToolBar {{ border: none; padding: 0; margin: 0; spacing: 0; }}
#header {{ background: {theme.panel}; border-bottom: 1px solid {theme.hairline}; }}
#header QToolButton {{
  color: {theme.ink}; background: {theme.panel}; border: 1px solid {theme.hairline}; border-radius: 6px;
  padding: 5px 10px; min-height: 18px; }}
#header QToolButton:hover {{ background: {theme.band}; }}
#header QToolButton:checked {{ background: {theme.hairline}; font-weight: 600; }}
#header QToolButton:focus {{ border: 1px solid {theme.accent}; }}
#header QToolButton:disabled {{ color: {theme.muted}; }}
#header #present {{ color: {theme.paper}; background: {theme.ink}; border-color: {theme.ink}; font-weight: 600; }}
#header #present:hover {{ background: {theme.muted}; }}
#header #present:focus {{ border: 2px solid {theme.accent}; padding: 4px 9px; }}
#segments QToolButton {{ border-radius: 0px; margin-left: -1px; }}
#segments QToolButton[first="true"] {{ margin-left: 0px; }}
#header QLineEdit {{
  color: {theme.ink}; background: {theme.panel}; border: 1px solid {theme.hairline}; border-radius: 6px;
  padding: 4px 8px; min-height: 18px; }}
#header QLineEdit:focus {{ border: 1px solid {theme.accent}; }}
QMenuBar {{ background: {theme.panel}; color: {theme.ink}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {theme.hairline}; }}
QStatusBar {{ background: {theme.panel}; color: {theme.muted}; border-top: 1px solid {theme.hairline}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {theme.muted}; padding: 0 8px; }}
QToolTip {{ color: {theme.ink}; background: {theme.panel}; border: 1px solid {theme.hairline}; padding: 4px; }}
QCheckBox::indicator:unchecked, QListWidget::indicator:unchecked {{
  background: {theme.panel}; border: 1px solid {theme.scroll}; border-radius: 2px; width: 11px; height: 11px; }}
QTableView {{ border: none; outline: 0; }}
QTableView::item {{ padding: 0 8px; border: none; }}
QTableView::item:selected {{ background: {theme.accent_soft}; color: {theme.on_accent_soft}; }}
QHeaderView::section {{
  background: {theme.panel}; color: {theme.muted}; border: none; border-bottom: 1px solid {theme.hairline};
  padding: 4px 8px; }}
QTabBar::tab {{
  background: {theme.paper}; color: {theme.muted}; border: none; border-top: 2px solid transparent;
  padding: 5px 14px; }}
QTabBar::tab:selected {{ background: {theme.panel}; color: {theme.ink}; border-top: 2px solid {theme.accent}; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {theme.scroll}; border-radius: 4px; margin: 2px; min-width: 24px; min-height: 24px; }}
QScrollBar::handle:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
#panel-title {{ background: {theme.panel}; }}
#panel-title QLabel {{ color: {theme.muted}; }}
#panel-title QToolButton {{ border: none; color: {theme.muted}; padding: 0 4px; }}
#panel-title QToolButton:hover, #panel-title QToolButton:focus {{ color: {theme.ink}; background: {theme.band}; }}
"""
