"""Sizes on the wall, all from its height: what is read in the last row is 28 px at 1080 lines at least.

The design asks for body text of 1/40 of the height at the least; a class of eighty sits far back, so body
text begins at 1/27 and gives way to 1/33 only where a long text asks for it.
"""

from __future__ import annotations

from math import ceil

from chinagodrar_viewer.core.value import Value

ASPECT = 0.75
"""Of a wall narrower than 4:3 the width decides, not the height."""


class Sizes(Value):
    """Pixels; ``base`` is the height that counts."""

    width: float
    height: float

    @property
    def base(self) -> float:
        return min(self.height, self.width * ASPECT)

    @property
    def least(self) -> int:
        """The smallest text that must be read."""
        return max(6, ceil(self.base * 28 / 1080))

    @property
    def body(self) -> int:
        """Body text that has room."""
        return max(self.body_least, round(self.base / 27))

    @property
    def body_least(self) -> int:
        return max(self.least, ceil(self.base / 36))

    @property
    def headline(self) -> int:
        return round(self.base * 0.068)

    @property
    def kicker(self) -> int:
        return max(self.least, round(self.base / 33))

    @property
    def margin(self) -> float:
        """Left and right of everything."""
        return round(self.width * 0.05)

    @property
    def top(self) -> float:
        return round(self.base * 0.065)

    @property
    def gap(self) -> float:
        """Between things that belong together; twice as much between those that do not."""
        return round(self.base * 0.022)

    @property
    def unit(self) -> float:
        """What enlarges the main window's views, so that their smallest text (12 px) is still read."""
        return self.least / 12

    @property
    def hairline(self) -> float:
        return max(1.0, round(self.base / 720))
