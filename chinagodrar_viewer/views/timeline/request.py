"""What a scene is built from: the model's state, a size, and the few words that are not the document's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.event import Event, Level, Role
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.time_scale import TimeScale, even_steps
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.window import Instant
from chinagodrar_viewer.views.timeline.projection import Projection


class Phrases(Value):
    """The timeline's own words, translated; braces are filled with numbers and dates."""

    minutes_later: str = "+{} min"
    hours_later: str = "+{} h"
    days_later: str = "+{} d"
    no_clock: str = "order known · clock times not published"
    order_known: str = "order known"
    today: str = "Today"
    known_on: str = "As known on {}"
    levels: Mapping[Level, str] | None = None
    more: str = "+{}"

    def later(self, seconds: int) -> str:
        """An offset: ``+20 min``."""
        if seconds % 86_400 == 0 and seconds:
            return self.days_later.format(seconds // 86_400)
        if seconds % 3_600 == 0 and seconds:
            return self.hours_later.format(seconds // 3_600)
        return self.minutes_later.format(round(seconds / 60))


class SceneRequest(Value):
    """Everything that decides how the timeline looks: the same request gives the same scene.

    Sizes in pixels.  ``header`` is the width of the lane titles' column, 0 for none; ``unit`` enlarges
    text and bars alike (the wall).  ``scale_share`` is 1 on even steps and between during the morph.
    """

    __slots__ = ("__dict__",)  # for the cached properties

    battle: Battle
    events: Sequence[Event]
    visible_range: TimeRange
    scale: TimeScale
    scale_share: float
    language: str
    words: DateWords
    width: float
    height: float
    header: float = 152.0
    unit: float = 1.0
    selection: str | None = None
    hovered: str | None = None
    playhead: Instant | None = None
    show_playhead: bool = True
    phrases: Phrases = Phrases()
    foot: float = 0.0
    """Height kept free below the lanes; axis, bands, grid and playhead run through it."""

    @property
    def lanes_height(self) -> float:
        """Height of the axis and the battle's lanes."""
        return self.height - self.foot

    @cached_property
    def projection(self) -> Projection:
        return Projection(self.visible_range, self.scale, self.header, max(1.0, self.width - self.header))

    @cached_property
    def step(self) -> float:
        """Pixels of one step if the scale were even."""
        even = self.scale if self.scale_share >= 1 else even_steps([e.anchor for e in self.battle.events])
        steps = even.position(self.visible_range.end) - even.position(self.visible_range.start)
        return self.projection.width / max(steps, 1e-9)

    @cached_property
    def level_words(self) -> tuple[str, ...]:
        """The words for how sure an event is, which notes are made of."""
        return tuple((self.phrases.levels or {}).values())

    def role(self, event: Event) -> Role | None:
        """The role of an event's side, which is its colour and shape."""
        side = self.battle.side(event.side)
        return side.role if side else None

    def note(self, event: Event) -> str:
        """The quiet second line of a label: doubt first, then a place other than the battle's own."""
        said: list[str] = []
        if self.phrases.levels and event.certainty.level in (Level.DISPUTED, Level.UNCONFIRMED):
            said.append(self.phrases.levels[event.certainty.level])
        main = self.battle.event(self.battle.main_event)
        place = self.battle.places.get(event.place or "")
        if place is not None and (main is None or main.place != event.place):
            said.append(place.name.get(self.language))
        return " · ".join(said)
