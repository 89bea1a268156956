"""The map's colours, mixed from the theme's own: quiet ground, so that what happened stands out."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.theme import Theme


class Tints(Value):
    """Fills and lines of the ground; all opaque, because see-through fills of a screen cost a millisecond each."""

    water: QColor
    land: QColor
    home: QColor
    border: QColor
    border_soft: QColor
    region: QColor
    river: QColor
    coast: QColor
    grid: QColor
    town: QColor
    country_ink: QColor
    region_ink: QColor
    water_ink: QColor
    town_ink: QColor


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """``a`` with ``share`` of ``b``."""
    pairs = ((a.redF(), b.redF()), (a.greenF(), b.greenF()), (a.blueF(), b.blueF()))
    return QColor.fromRgbF(*(p + (q - p) * share for p, q in pairs))


def faded(colour: QColor, opacity: float) -> QColor:
    """The colour with that opacity."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


@lru_cache(maxsize=8)
def tints(theme: Theme) -> Tints:
    """The ground's colours in a theme."""
    panel, ink, muted = QColor(theme.panel), QColor(theme.ink), QColor(theme.muted)
    air = theme.mark(Role.AIR)
    dark = theme.dark
    land = mixed(QColor(theme.paper), ink, 0.055 if dark else 0.05)
    home = mixed(panel, ink, 0.075) if dark else panel
    return Tints(
        water=mixed(QColor(theme.paper), air, 0.17 if dark else 0.2),
        land=land,
        home=home,
        border=mixed(muted, ink, 0.25),
        border_soft=mixed(land, ink, 0.09 if dark else 0.085),
        region=mixed(home, ink, 0.32),
        river=mixed(home, air, 0.62),
        coast=mixed(land, air, 0.5),
        grid=mixed(land, ink, 0.12),
        town=mixed(muted, ink, 0.35),
        country_ink=mixed(muted, home, 0.08) if dark else muted,
        region_ink=muted,
        water_ink=theme.mark_ink(Role.AIR),
        town_ink=mixed(muted, ink, 0.35),
    )
