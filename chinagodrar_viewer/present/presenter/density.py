"""How large the presenter window's own text is: three densities, from a small laptop to a large screen."""

from __future__ import annotations

from chinagodrar_viewer.core.value import Value


class Density(Value):
    """Text sizes and distances in logical pixels."""

    label: int
    body: int
    title: int
    clock: int
    button: int
    notes: int
    gap: int
    """Between cards."""
    room: int
    """Within a card, around what it holds."""


COMPACT = Density(label=12, body=13, title=15, clock=24, button=12, notes=15, gap=8, room=8)
NORMAL = Density(label=13, body=15, title=18, clock=32, button=13, notes=18, gap=12, room=12)
LARGE = Density(label=15, body=18, title=24, clock=40, button=15, notes=24, gap=16, room=16)


def density_for(width: int, height: int) -> Density:
    """The density that suits a window of that size in logical pixels."""
    if width < 1_200 or height < 680:
        return COMPACT
    return LARGE if width >= 1_700 and height >= 900 else NORMAL
