"""Blocks that flow over pages: what fits stays together, what is too high is divided, nothing is cut.

Lengths in pixels of 1/96 inch, as the program's painters use them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QPainter

Placed = tuple["Block", float]


class Block:
    """A part of a page; laid out for one width before anything else is asked."""

    before = 0.0
    """Room above, but at the top of a page."""
    with_next = False
    """True for a heading: it never stands alone at the foot of a page."""
    floats = False
    """True for a picture: where it does not fit it waits for the next page, and what follows goes before it."""
    bookmark = ""
    """What the list of bookmarks calls the place; empty for none."""

    def lay(self, width: float) -> float:
        """Take a width; returns the height needed."""
        raise NotImplementedError

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the top left corner there."""
        raise NotImplementedError

    def divided(self, room: float) -> tuple[Block, Block] | None:
        """A part that fits into ``room`` and the rest, both laid; None where it cannot be divided so."""
        return None


def paginated(blocks: Iterable[Block], width: float, height: float) -> list[list[Placed]]:
    """The blocks on pages of that size, each with its distance from the top."""
    flow = _Flow(width, height)
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not block.with_next:
            flow.place(chain)
            chain = []
    flow.place(chain)
    flow.finish()
    return [page for page in flow.pages if page]


class _Flow:
    def __init__(self, width: float, height: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._width = width
        self._height = height
        self._y = 0.0
        self._waiting: list[Sequence[Block]] = []

    def place(self, chain: Sequence[Block]) -> None:
        """Blocks of which all but the last stay with what follows."""
        heights = [block.lay(self._width) for block in chain]
        needed = sum(heights) + sum(block.before for block in chain)
        if chain and chain[0].floats and (self._waiting or not self._has_room(needed)):
            self._waiting.append(chain)
            return
        # A page on which waiting pictures stand may be full already, so it is asked again.
        while not self._has_room(needed) and not self._begins(chain, heights):
            self._turn()
        for block, height in zip(chain, heights, strict=True):
            self._put(block, height)

    def _has_room(self, needed: float) -> bool:
        """True where that height fits on this page, or the page is empty and no other has more room."""
        return not self.pages[-1] or self._y + needed <= self._height

    def finish(self) -> None:
        """Place the pictures that still wait."""
        while self._waiting:
            self._turn()

    def _begins(self, chain: Sequence[Block], heights: Sequence[float]) -> bool:
        """True where the last of the chain can begin on this page."""
        if not chain:
            return True
        before = sum(heights[:-1]) + sum(block.before for block in chain)
        return chain[-1].divided(self._height - self._y - before) is not None

    def _put(self, block: Block, height: float) -> None:
        while True:
            top = self._y + (block.before if self.pages[-1] else 0.0)
            if top + height <= self._height + 0.01:
                self._add(block, top, height)
                return
            parts = block.divided(self._height - top)
            if parts is None:
                if not self.pages[-1]:  # an empty page is too small for it: nothing better can be done
                    self._add(block, top, height)
                    return
                self._turn()
                continue
            first, block = parts
            self._add(first, top, first.lay(self._width))
            height = block.lay(self._width)
            self._turn()

    def _add(self, block: Block, top: float, height: float) -> None:
        self.pages[-1].append((block, top))
        self._y = top + height

    def _turn(self) -> None:
        self.pages.append([])
        self._y = 0.0
        waiting, self._waiting = self._waiting, []
        for chain in waiting:
            self.place(chain)
