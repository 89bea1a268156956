"""What a picture of the context layers is built from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.timeline.projection import Projection

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_layer import ContextLayer
    from chinagodrar_viewer.core.context_query import Found
    from chinagodrar_viewer.core.level_of_detail import LevelOfDetail


class Part(Value):
    """A layer, what of it is drawn, and what was found in it."""

    layer: ContextLayer
    detail: LevelOfDetail
    found: Found | None
    said: Callable[[int], str]
    """The heading's words, given the number of events in sight."""

    @property
    def narrowed(self) -> bool:
        """True where only what was found is drawn."""
        return self.detail.table is not self.layer.table


class ContextRequest(Value):
    """Everything that decides how the layers look; sizes in pixels, ``top`` to ``top + height`` is theirs."""

    projection: Projection
    top: float
    height: float
    width: float
    header: float
    parts: tuple[Part, ...]
    number: Callable[[int], str]
    """A number as the language writes it."""
    lane_words: Callable[[str], str]
    unit: float = 1.0
    selected: ContextEvent | None = None
    hovered: ContextEvent | None = None
    new_names: int = 10_000
    """Names that may be decoded for this picture; a frame of a flight takes few, and the next one more."""
