"""Show: what a presentation shows now; the wall and the presenter's window both ask it and obey it.

How it behaves where programs differ, after PowerPoint and pdfpc:

- Moving on lifts black and white; the zoom box goes too, since it belongs to the picture that is left.
- Next reveals an activity's answer first and moves on then; Back hides a revealed answer first.
- Next after the last step is a quiet end; after that nothing.  Only ``end`` and ``escape`` end the show.
- The class is warned once a show, by a stage of its own before the first step about deaths, however that
  step is reached; Back from there goes to the step before it.
- While frozen the wall keeps its step, its model's state and its activity; the teacher moves on
  privately.  Cover, pointer, zoom box and ink still act on the wall, on the frozen picture.
- Auto-advance gives each step its own minutes, counted anew whenever a step is shown, and waits while the
  wall is covered or frozen, the overview is open or the timer paused.
- The main model's history notes where one was before the show, not each step of it.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.core.lesson import Lesson, Step
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.follower import Follower
from chinagodrar_viewer.model.show_activities import ShowActivities
from chinagodrar_viewer.model.show_steps import Position, nearest_step, steps_of
from chinagodrar_viewer.model.show_timer import Clock, lesson_clock
from chinagodrar_viewer.model.show_tools import Cover, Tool

__all__ = ["Cover", "Mode", "Show", "Tool", "nearest_step", "steps_of"]

NOTE_SECONDS, REVEALED_SECONDS, LEAST_SECONDS = 15.0, 20.0, 5.0
"""What auto-advance gives a content note, a revealed answer, and any step at least."""


class Mode(Enum):
    """What the arrow keys and Enter act on: the innermost thing that is open."""

    STEPS = "steps"
    TYPING = "typing"
    OVERVIEW = "overview"
    ACTIVITY = "activity"
    ZOOM = "zoom"


class Show(ShowActivities):
    """A lesson, or every event, step by step."""

    step_changed = Signal()
    """The teacher's step, or its note or end."""
    ended = Signal()
    """Once; who made the show closes its windows."""

    def __init__(
        self,
        model: EventModel,
        lesson: Lesson | None = None,
        *,
        start: int = 0,
        clock: Clock = lesson_clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(clock, parent)
        self._model = model
        self._lesson = lesson
        self._steps = steps_of(model.battle, lesson)
        self._wall = Follower(model, self)
        self._at = Position(0)
        self._held: Position | None = None
        self._held_play: ActivityPlay | None = None
        self._warned = False
        self._remembered = False
        self._has_ended = False
        self._battle_id = model.battle.id
        model.battle_changed.connect(self._take_battle)
        self._go(self._arrival(min(max(start, 0), len(self._steps) - 1)))

    # --- steps

    @property
    def model(self) -> EventModel:
        """The teacher's model, shared with the main window."""
        return self._model

    @property
    def wall(self) -> EventModel:
        """The model of what the class sees."""
        return self._wall

    @property
    def lesson(self) -> Lesson | None:
        return self._lesson

    @property
    def steps(self) -> tuple[Step, ...]:
        return self._steps

    @property
    def index(self) -> int:
        return self._at.index

    @property
    def step(self) -> Step:
        return self._steps[self._at.index]

    @property
    def next_step(self) -> Step | None:
        """What comes next; the present step itself while its note is shown, None at the last."""
        index = self._at.index + (not self._at.note)
        return self._steps[index] if index < len(self._steps) else None

    @property
    def note_shown(self) -> bool:
        """True while the content note stands before the present step."""
        return self._at.note

    @property
    def at_end(self) -> bool:
        """True after the last step."""
        return self._at.end

    @property
    def wall_index(self) -> int:
        return self._wall_at.index

    @property
    def wall_step(self) -> Step:
        return self._steps[self._wall_at.index]

    @property
    def wall_note_shown(self) -> bool:
        return self._wall_at.note

    @property
    def wall_at_end(self) -> bool:
        return self._wall_at.end

    @property
    def wall_overview(self) -> bool:
        """True where the class sees the overview: not while its picture is frozen."""
        return self.overview and not self.frozen

    def next(self) -> None:
        """Go on: past the note, to the answer, to the next step, to the quiet end."""
        at, activity = self._at, self.activity
        if at.note:
            self._go(Position(at.index))
        elif activity is not None and not activity.revealed:
            self._reveal(activity, True)
        elif at.end or at.index + 1 == len(self._steps):
            self._go(Position(at.index, end=True))
        else:
            self._go(self._arrival(at.index + 1))

    def previous(self) -> None:
        """Go back: before the end, behind the answer, to the step before; the first step is shown again."""
        at, activity = self._at, self.activity
        if at.end:
            self._go(Position(at.index))
        elif activity is not None and activity.revealed:
            self._reveal(activity, False)
        elif at.index > 0:
            self._go(self._arrival(at.index - 1))
        elif not at.note:
            self._go(self._arrival(0))

    def first(self) -> None:
        """Go to the first step."""
        self.go_to(0)

    def last(self) -> None:
        """Go to the last step."""
        self.go_to(len(self._steps) - 1)

    def go_to(self, index: int) -> None:
        """Go to a step, counted from 0; the present one is shown again as the lesson has it."""
        if 0 <= index < len(self._steps):
            self._go(self._arrival(index))

    def show_leading(self, leading: Leading) -> None:
        """Let another view lead until the next step."""
        self._model.set_leading(leading)

    def next_leading(self) -> None:
        """Let the next view lead, round and round."""
        order = tuple(Leading)
        self.show_leading(order[(order.index(self._model.state.leading) + 1) % len(order)])

    # --- freezing

    @property
    def frozen(self) -> bool:
        return self._held is not None

    def toggle_freeze(self) -> None:
        """Hold what the class sees, or show at once where the teacher is."""
        if self._held is None:
            self._model.finish_motion()  # a wall that is held in mid-flight shows nothing of use
            self._wall.hold()
            self._held = self._at
            self._held_play = self.activity.copy() if self.activity is not None else None
            self._pace()
            self.wall_changed.emit()
            return
        moved = self._held.index != self._at.index
        self._held = self._held_play = None
        stood = self._at
        self._at = self._warning(stood) if stood.on_step else stood
        dropped = moved and self._drop_zoom()
        self._wall.release()
        self._pace()
        if self._at != stood:
            self.step_changed.emit()
        self._tell_wall(tool=dropped)

    # --- time

    def toggle_auto(self) -> None:
        """Let steps follow each other, or pause that; after the last one nothing follows."""
        if not self._at.end:
            super().toggle_auto()

    @property
    def _stage_seconds(self) -> float:
        if self._at.note:
            return NOTE_SECONDS
        if self.activity is not None and self.activity.revealed:
            return REVEALED_SECONDS
        return max(self.step.minutes * 60, LEAST_SECONDS)

    @property
    def _class_waits(self) -> bool:
        return super()._class_waits or self.frozen or self._at.end

    # --- choosing

    def enter(self) -> None:
        """Go to the step that was typed; else choose in the overview, act in the activity, or go on."""
        if self._enter_typed():
            return
        if self.overview:
            self.choose_overview()
        elif self._playing and self.activity is not None:
            self.activity.act()
        else:
            self.next()

    # --- activities

    @property
    def activity(self) -> ActivityPlay | None:
        """The activity of the teacher's step."""
        return self._play_of(self._model.battle, self.step) if self._at.on_step else None

    @property
    def wall_activity(self) -> ActivityPlay | None:
        """What the class sees of its step's activity; held while frozen."""
        return self._held_play if self.frozen else self.activity

    # --- leaving

    @property
    def mode(self) -> Mode:
        """What arrows and Enter act on."""
        if self._typed.open:
            return Mode.TYPING
        if self.overview:
            return Mode.OVERVIEW
        if self._playing:
            return Mode.ACTIVITY
        return Mode.ZOOM if self.tool is Tool.ZOOM else Mode.STEPS

    def escape(self) -> None:
        """Leave the innermost special mode; with none left, end the show."""
        if self._typed.forget():
            self.typed_changed.emit()
        elif self.overview:
            self.toggle_overview()
        elif self.activity is not None and self.activity.drop():
            return  # the card that was in the hand is put down
        elif self._playing:
            self.toggle_activity()
        elif self.tool is not Tool.NONE:
            self.toggle_tool(self.tool)
        elif self.cover is not Cover.NONE:
            self._set_cover(Cover.NONE)
        elif self.frozen:
            self.toggle_freeze()
        else:
            self.end()

    def end(self) -> None:
        """End the show; the main window stays as the last step left it."""
        if not self._has_ended:
            self._has_ended = True
            self._stop_ticking()
            self._set_auto(False)
            self.ended.emit()

    # --- inside

    @property
    def ink_step(self) -> str:
        # A note and the end are pictures of their own, beside their step's.
        at = self._wall_at
        return f"{self.wall_step.id}{':note' * at.note}{':end' * at.end}"

    @property
    def _wall_at(self) -> Position:
        return self._at if self._held is None else self._held

    def _arrival(self, index: int) -> Position:
        """How a step is reached: with the note before it where the class needs one."""
        return self._warning(Position(index))

    def _warning(self, at: Position) -> Position:
        # What the teacher sees privately warns nobody; the note then comes when the wall catches up.
        if self._steps[at.index].deaths and not self._warned and not self.frozen:
            self._warned = True
            return Position(at.index, note=True)
        return at

    def _go(self, at: Position) -> None:
        """Settle everything that a move changes, then tell of it."""
        was, self._at = self._at, at
        live = not self.frozen
        overview, typed = self._forget_choice()
        self._playing = self._playing and at == was
        dropped = live and self._drop_zoom()
        if live:
            self._uncover()
        self._dwell.reset()
        if at.on_step:
            self._show_state()
        self._pace()
        if at != was:
            self.step_changed.emit()
        if live:
            self._tell_wall(tool=dropped)
        elif at != was:
            self.activity_changed.emit()
        self._tell_choice(overview, typed)
        if at.end:
            self._set_auto(False)

    def _reveal(self, activity: ActivityPlay, revealed: bool) -> None:
        """Move on, or back, within the step: like any move it lifts the cover and closes what is open."""
        overview, typed = self._forget_choice()
        lifted = not self.frozen and self._uncover()
        self._dwell.reset()
        self._pace()
        activity.reveal(revealed)
        if lifted:
            self.wall_changed.emit()
        self._tell_choice(overview, typed)

    def _show_state(self) -> None:
        self._model.show(self.step.state, remember=not self._remembered)
        self._remembered = True

    def _tell_wall(self, *, tool: bool) -> None:
        """The class sees another picture: all that lies on it is another too."""
        self.wall_changed.emit()
        self.ink_changed.emit()
        self.activity_changed.emit()
        if tool:
            self.tool_changed.emit()

    def _take_battle(self) -> None:
        """The file was opened anew: go on with its lesson of the same id; with another battle the show ends."""
        battle, lesson = self._model.battle, self._lesson
        if lesson is not None:
            lesson = next((one for one in battle.lessons if one.id == lesson.id), None)
        if (lesson is None) != (self._lesson is None) or battle.id != self._battle_id:
            self.end()
            return
        stood = self.step.id
        self._held = self._held_play = None
        self._forget_plays()
        self._lesson, self._steps = lesson, steps_of(battle, lesson)
        again = [i for i, step in enumerate(self._steps) if step.id == stood]
        self._at = Position(min(self._at.index, len(self._steps) - 1))
        self._wall.release()
        self._go(self._arrival(again[0] if again else self._at.index))
        self.step_changed.emit()
