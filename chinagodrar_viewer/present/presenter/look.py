"""The presenter window's style: cards on the theme's paper, as a Qt style sheet."""

from __future__ import annotations

from chinagodrar_viewer.views.theme import Theme


def presenter_style(theme: Theme) -> str:
    """Style of the window's stock widgets; buttons and pictures paint themselves."""
    # On light paper a card hardly differs from what is around it: a hairline says where it ends.
    border = "none" if theme.dark else f"1px solid {theme.hairline}"
    return f"""
#presenter {{ background: {theme.paper}; }}
#card {{ background: {theme.panel}; border: {border}; border-radius: 8px; }}
#card QLabel {{ color: {theme.ink}; background: transparent; }}
#card QLabel[muted="true"] {{ color: {theme.muted}; }}
#card QScrollArea, #reading {{ background: transparent; }}
#card QListView {{ background: transparent; border: none; outline: 0; }}
#message {{ background: {theme.accent_soft}; border-radius: 8px; }}
#message QLabel {{ color: {theme.on_accent_soft}; background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {theme.hairline}; }}
QToolTip {{ color: {theme.ink}; background: {theme.panel}; border: 1px solid {theme.hairline}; padding: 4px; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {theme.scroll}; border-radius: 4px; margin: 2px; min-width: 24px; min-height: 24px; }}
QScrollBar::handle:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
