"""The look: colours, fonts and shapes of both themes, and the Appearance that says which one holds.

Numbers of design: an 8-px grid, text in 12, 13, 15, 18 and 24 px, serif for titles, one accent (amber).
Sides have colours after Okabe and Ito (2008, colour-blind safe); never colour alone: each has a shape too.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.value import Value

GRID = 8
SMALL, BODY, LARGE, TITLE, HEADLINE = 12, 13, 15, 18, 24
SANS, SERIF, SYMBOLS = "Noto Sans", "Noto Serif", "Chinagodrar Symbols"


class Shape(Enum):
    """A side's mark, so that colour is never alone."""

    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    CIRCLE = "circle"
    RING = "ring"


SHAPES = {
    Role.GOVERNMENT: Shape.SQUARE,
    Role.AIR: Shape.TRIANGLE,
    Role.ATTACKERS: Shape.DIAMOND,
    Role.CIVIL: Shape.CIRCLE,
    Role.CONTEXT: Shape.RING,
}


def _of(colours: tuple[tuple[Role, str], ...], role: Role | None) -> str:
    """The colour of a role; sought one by one, because a dict would be made for every mark of every frame."""
    wanted = role or Role.CONTEXT
    for each, colour in colours:
        if each is wanted:
            return colour
    raise KeyError(wanted)


@lru_cache(maxsize=64)
def _colour(hex_: str) -> QColor:
    return QColor(hex_)


@lru_cache(maxsize=64)
def _on(fill: str) -> str:
    """White or ink, whichever contrasts more."""
    return max(("#FFFFFF", "#14171A"), key=lambda c: contrast(c, fill))


class Theme(Value):
    """Colours as hex text, so that a theme can be compared, tested and named without a screen.

    ``marks`` fill bars and shapes (3:1 on panel and paper); ``inks`` are the same hues for text (4.5:1).
    """

    name: str
    paper: str
    panel: str
    ink: str
    muted: str
    hairline: str
    accent: str
    """Selection and playhead: amber; a darker one on light paper, where the design's #E69F00 has only 2.2:1."""
    accent_soft: str
    """Behind something marked, such as "Sources disagree"."""
    on_accent_soft: str
    link: str
    band: str
    """Fill of every second background band."""
    scroll: str
    """Handle of a scroll bar: 3:1 on panel, as it is a control."""
    marks: tuple[tuple[Role, str], ...]
    inks: tuple[tuple[Role, str], ...]

    def mark(self, role: Role | None) -> QColor:
        """Fill colour of a side; context grey for no side."""
        return QColor(_colour(_of(self.marks, role)))

    def mark_ink(self, role: Role | None) -> QColor:
        """Text colour of a side."""
        return QColor(_colour(_of(self.inks, role)))

    def on_mark(self, role: Role | None) -> QColor:
        """Text colour on top of a side's mark: white or ink, whichever contrasts more."""
        return QColor(_colour(_on(_of(self.marks, role))))

    @property
    def dark(self) -> bool:
        return self.name == "dark"


LIGHT = Theme(
    name="light", paper="#FBFAF7", panel="#FFFFFF", ink="#1F2328", muted="#5F6670", hairline="#E3E0D8",
    accent="#BF8000", accent_soft="#FCEFD2", on_accent_soft="#5C4000", link="#0B63A5", band="#F4F2EC",
    scroll="#888D95",
    marks=((Role.GOVERNMENT, "#0072B2"), (Role.AIR, "#2E95D3"), (Role.ATTACKERS, "#D55E00"),
           (Role.CIVIL, "#00875F"), (Role.CONTEXT, "#80858E")),
    inks=((Role.GOVERNMENT, "#00639B"), (Role.AIR, "#1B6FA3"), (Role.ATTACKERS, "#B34E00"),
          (Role.CIVIL, "#00734F"), (Role.CONTEXT, "#5F6670")),
)  # fmt: skip
DARK = Theme(
    name="dark", paper="#14171A", panel="#1C2024", ink="#F1EEE6", muted="#9AA0A8", hairline="#3A4046",
    accent="#E69F00", accent_soft="#453412", on_accent_soft="#FFE0A3", link="#7DC0F0", band="#191D21",
    scroll="#6F767F",
    marks=((Role.GOVERNMENT, "#2B8FCB"), (Role.AIR, "#56B4E9"), (Role.ATTACKERS, "#E8762C"),
           (Role.CIVIL, "#1FB386"), (Role.CONTEXT, "#8A8F98")),
    inks=((Role.GOVERNMENT, "#6CB8EA"), (Role.AIR, "#8CCBF0"), (Role.ATTACKERS, "#F39A5F"),
          (Role.CIVIL, "#4CC9A0"), (Role.CONTEXT, "#A6ACB4")),
)  # fmt: skip


def contrast(a: str, b: str) -> float:
    """Contrast ratio of two hex colours, 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(hex_: str) -> float:
        parts = [int(hex_[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b_ = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b_

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=64)
def font(size: int = BODY, *, bold: bool = False, serif: bool = False, tracking: float = 0.0) -> QFont:
    """A font of the bundled families in pixels; bold is semi-bold, serif is for titles and always semi-bold."""
    made = QFont()
    made.setFamilies([SERIF if serif else SANS, SYMBOLS])
    made.setPixelSize(size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    if bold or serif:
        made.setWeight(QFont.Weight.DemiBold)
    if tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    return made


class Preference(Enum):
    """Which theme the reader wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(QObject):
    """The theme that holds now; follows the system unless told otherwise.

    Views paint with ``appearance.theme`` and update on ``changed``.
    """

    changed = Signal()

    def __init__(self, preference: Preference = Preference.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preference = preference
        self._theme = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._settle)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def preference(self) -> Preference:
        return self._preference

    def prefer(self, preference: Preference) -> None:
        """Take a theme, or follow the system."""
        self._preference = preference
        self._settle()

    def _wanted(self) -> Theme:
        if self._preference is Preference.SYSTEM:
            return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._preference is Preference.DARK else LIGHT

    def _settle(self) -> None:
        wanted = self._wanted()
        if wanted != self._theme:
            self._theme = wanted
            self.changed.emit()


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, for every stock widget."""
    made = QPalette()
    group = QPalette.ColorRole
    for role, colour in (
        (group.Window, theme.paper), (group.WindowText, theme.ink), (group.Base, theme.panel),
        (group.AlternateBase, theme.band), (group.Text, theme.ink), (group.Button, theme.panel),
        (group.ButtonText, theme.ink), (group.ToolTipBase, theme.panel), (group.ToolTipText, theme.ink),
        (group.PlaceholderText, theme.muted), (group.Link, theme.link), (group.LinkVisited, theme.link),
        (group.Highlight, theme.accent), (group.HighlightedText, "#14171A"), (group.BrightText, theme.accent),
        (group.Light, theme.panel), (group.Midlight, theme.hairline), (group.Mid, theme.hairline),
        (group.Dark, theme.muted), (group.Shadow, theme.ink), (group.Accent, theme.accent),
    ):  # fmt: skip
        made.setColor(role, QColor(colour))
    for role in (group.WindowText, group.Text, group.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made
