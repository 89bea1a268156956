"""ViewState: all that is shown now, as one frozen value.

Back and Forward, session restore, lesson steps and exported pictures are all "show this ViewState".
"""

from __future__ import annotations

from enum import Enum

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.window import Instant


class ScaleMode(Enum):
    """True scale: a minute is a minute. Even steps: every event the same room."""

    TRUE = "true"
    EVEN = "even"


class ClockMode(Enum):
    """How instants are said: the place's own clock, UTC, or relative to H-hour."""

    LOCAL = "local"
    UTC = "utc"
    H_HOUR = "h-hour"


class ChartMode(Enum):
    """Which casualty chart; AUTO chooses by selection and zoom."""

    AUTO = "auto"
    CLAIMS = "claims"
    KNOWN = "known"
    COMPARED = "compared"
    PERIODS = "periods"
    """Reported deaths per period, of the context layers."""


class Leading(Enum):
    """Which view has the room on the wall; TEXT is a thought without a picture."""

    TIMELINE = "timeline"
    INFOBOX = "infobox"
    CASUALTIES = "casualties"
    MAP = "map"
    TEXT = "text"


class Filter(Value):
    """What is let through; an empty set lets everything of that facet through. All ids or enum values."""

    sides: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()

    def passes(self, event: Event) -> bool:
        """True where the event is let through on every facet."""
        return (
            (not self.sides or event.side in self.sides)
            and (not self.kinds or event.kind.value in self.kinds)
            and (not self.levels or event.certainty.level.value in self.levels)
            and (not self.sources or any(c.source in self.sources for c in event.citations))
        )

    def __bool__(self) -> bool:
        return bool(self.sides or self.kinds or self.levels or self.sources)


class ViewState(Value):
    """Selection, claim and place are ids; ``playhead`` None is today, when all claims are known.

    ``context_event`` is one of a context layer; then no event of the battle is selected.  ``place`` is a
    place that was chosen by itself, not through an event.  ``map`` None is the map's own choice.
    """

    visible_range: TimeRange
    selection: str | None = None
    claim: str | None = None
    playhead: Instant | None = None
    filter: Filter = Filter()
    scale: ScaleMode = ScaleMode.TRUE
    clock: ClockMode = ClockMode.LOCAL
    chart: ChartMode = ChartMode.AUTO
    place: str | None = None
    map: MapView | None = None
    leading: Leading = Leading.TIMELINE
    context_event: ContextEvent | None = None


def opening_state(battle: Battle) -> ViewState:
    """What a newly opened battle shows: its day, its main event, today's knowledge."""
    main = battle.event(battle.main_event)
    range_ = battle.extent.grown(0.02)
    if main is not None:
        holding = [r.range for r in battle.ranges if r.range.contains(main.anchor)]
        range_ = min(holding, key=lambda r: r.span, default=range_)
    return ViewState(visible_range=range_, selection=battle.main_event)
