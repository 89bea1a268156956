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

from PySide6.QtCore import QObject, QTimer, Signal

from chinagodrar_viewer.core.lesson import Lesson, Step
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.follower import Follower
from chinagodrar_viewer.model.show_steps import Position, nearest_step, steps_of
from chinagodrar_viewer.model.show_timer import Clock, Stopwatch, lesson_clock
from chinagodrar_viewer.model.show_tools import Cover, ShowTools, Tool
from chinagodrar_viewer.model.typed_number import TypedNumber

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


class Show(ShowTools):
    """A lesson, or every event, step by step."""

    step_changed = Signal()
    """The teacher's step, or its note or end."""
    overview_changed = Signal()
    time_changed = Signal()
    """A second has passed, or the timer was paused, resumed or reset."""
    auto_changed = Signal()
    activity_changed = Signal()
    """Another activity, a card of it moved, or its mode was entered or left."""
    typed_changed = Signal()
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
        super().__init__(parent)
        self._model = model
        self._lesson = lesson
        self._steps = steps_of(model.battle, lesson)
        self._wall = Follower(model, self)
        self._at = Position(0)
        self._held: Position | None = None
        self._held_play: ActivityPlay | None = None
        self._warned = False
        self._plays: dict[str, ActivityPlay] = {}
        self._playing = False
        self._overview: int | None = None
        self._typed = TypedNumber(clock)
        self._watch = Stopwatch(clock, running=True)
        self._dwell = Stopwatch(clock, running=False)
        self._auto = False
        self._has_ended = False
        self._battle_id = model.battle.id
        self._ticker = QTimer(self)
        self._ticker.setSingleShot(True)
        self._ticker.timeout.connect(self.tick)
        model.battle_changed.connect(self._take_battle)
        self._go(self._arrival(min(max(start, 0), len(self._steps) - 1)))
        self._wind()

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

    def next(self) -> None:
        """Go on: past the note, to the answer, to the next step, to the quiet end."""
        at, activity = self._at, self.activity
        if at.note:
            self._go(Position(at.index))
        elif activity is not None and not activity.revealed:
            self._lift()
            self._dwell.reset()
            activity.reveal()
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
            self._lift()
            self._dwell.reset()
            activity.reveal(False)
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
            self._held_play = self._held_activity()
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

    # --- overview

    @property
    def overview(self) -> bool:
        return self._overview is not None

    @property
    def overview_index(self) -> int:
        """The step that Enter chooses; the present one while the overview is closed."""
        return self._at.index if self._overview is None else self._overview

    @property
    def overview_columns(self) -> int:
        """How many steps stand side by side: up and down move by so many."""
        count = len(self._steps)
        return next(columns for columns in range(1, count + 1) if columns * columns >= count)

    def toggle_overview(self) -> None:
        """Show all steps to choose from, or leave that."""
        self._set_overview(self._at.index if self._overview is None else None)

    def move_overview(self, dx: int, dy: int) -> None:
        """Move the choice along the steps (dx) or from row to row (dy); it stays on a step."""
        if self._overview is not None:
            wanted = self._overview + dx + dy * self.overview_columns
            if 0 <= wanted < len(self._steps):
                self._set_overview(wanted)

    def choose_overview(self) -> None:
        """Go to the chosen step."""
        if self._overview is not None:
            self.go_to(self._overview)

    def _set_cover(self, cover: Cover) -> None:
        super()._set_cover(cover)
        self._pace()

    def _set_overview(self, index: int | None) -> None:
        if index != self._overview:
            self._overview = index
            self._pace()
            self.overview_changed.emit()

    # --- time

    @property
    def elapsed(self) -> float:
        """Seconds since the show began, pauses left out."""
        return self._watch.seconds

    @property
    def planned(self) -> float:
        """Seconds that all steps may take together."""
        return sum(step.minutes for step in self._steps) * 60

    @property
    def planned_before(self) -> float:
        """Seconds planned for the steps before the present one: who is past them is late."""
        return sum(step.minutes for step in self._steps[: self._at.index]) * 60

    @property
    def over(self) -> bool:
        """True where more time has gone than was planned."""
        return 0 < self.planned < self.elapsed

    @property
    def timer_running(self) -> bool:
        return self._watch.running

    def toggle_timer(self) -> None:
        """Pause the timer, or let it go on."""
        self._watch.run(not self._watch.running)
        self._pace()
        self.time_changed.emit()

    def reset_timer(self) -> None:
        """Begin at 0:00; paused or not stays as it is."""
        self._watch.reset()
        self.time_changed.emit()

    @property
    def auto(self) -> bool:
        """True where steps follow each other by themselves; see ``auto_waiting``."""
        return self._auto

    @property
    def auto_waiting(self) -> bool:
        """True where auto-advance is on but waits: covered, frozen, overview open, timer paused."""
        return self._auto and not self._dwell.running

    @property
    def auto_left(self) -> float:
        """Seconds until auto-advance moves on."""
        return max(self._stage_seconds - self._dwell.seconds, 0.0)

    def toggle_auto(self) -> None:
        """Let steps follow each other, or pause that; the present step's time goes on where it was paused."""
        self._set_auto(not self._auto and not self._at.end)

    def tick(self) -> None:
        """A second has passed, or longer: once a second while the show runs, at once after the laptop has slept."""
        if self._typed.tick():
            self.typed_changed.emit()
        if self._dwell.running and self._dwell.seconds >= self._stage_seconds:
            self.next()  # one step, however long the sleep was
        self.time_changed.emit()
        if not self._has_ended:
            self._wind()

    @property
    def _stage_seconds(self) -> float:
        if self._at.note:
            return NOTE_SECONDS
        if self.activity is not None and self.activity.revealed:
            return REVEALED_SECONDS
        return max(self.step.minutes * 60, LEAST_SECONDS)

    def _set_auto(self, auto: bool) -> None:
        if auto != self._auto:
            self._auto = auto
            self._pace()
            self.auto_changed.emit()

    def _pace(self) -> None:
        """Count the step's time only where it is the auto-advance's to count."""
        waits = self.frozen or self.overview or self.cover is not Cover.NONE or not self._watch.running
        if self._dwell.running != (self._auto and not waits):
            self._dwell.run(self._auto and not waits)
            self.auto_changed.emit()

    def _wind(self) -> None:
        """The next tick is due when the elapsed time's seconds change."""
        self._ticker.start(int((1.0 - self.elapsed % 1.0) * 1000) + 1)

    # --- typing a step's number

    @property
    def typed(self) -> str:
        """The digits so far."""
        return self._typed.digits

    @property
    def typing(self) -> bool:
        """True while a number is asked for, typed, or refused."""
        return self._typed.open

    @property
    def refused(self) -> int | None:
        """The number that was entered last where there is no such step; said for a few seconds."""
        return self._typed.refused

    def ask_step(self) -> None:
        """Ask for a step's number."""
        self._typed.ask()
        self.typed_changed.emit()

    def type_digit(self, digit: int) -> None:
        """Type a digit of a step's number, counted from 1."""
        if self._typed.type(digit):
            self.typed_changed.emit()

    def rub_out(self) -> None:
        """Take back the last digit."""
        self._typed.rub_out()
        self.typed_changed.emit()

    def enter(self) -> None:
        """Go to the step that was typed; else choose in the overview, act in the activity, or go on."""
        if self._typed.open:
            number = self._typed.take()
            if number is not None and not 1 <= number <= len(self._steps):
                self._typed.refuse(number)
            self.typed_changed.emit()
            if number is not None:
                self.go_to(number - 1)
        elif self.overview:
            self.choose_overview()
        elif self._playing and self.activity is not None:
            self.activity.act()
        else:
            self.next()

    # --- activities

    @property
    def activity(self) -> ActivityPlay | None:
        """The activity of the teacher's step."""
        return self._play_of(self.step) if self._at.on_step else None

    @property
    def wall_activity(self) -> ActivityPlay | None:
        """What the class sees of its step's activity; held while frozen."""
        return self._held_play if self.frozen else self.activity

    @property
    def activity_active(self) -> bool:
        """True while arrows and Enter act on the activity's cards."""
        return self._playing

    def toggle_activity(self) -> None:
        """Let arrows and Enter act on the activity, or on the steps again."""
        playing = not self._playing and self.activity is not None
        if playing != self._playing:
            self._playing = playing
            self.activity_changed.emit()

    def toggle_reveal(self) -> None:
        """Show the activity's answer, or hide it."""
        if self.activity is not None:
            self.activity.reveal(not self.activity.revealed)

    def _play_of(self, step: Step) -> ActivityPlay | None:
        if step.activity is None:
            return None
        if step.id not in self._plays:
            play = ActivityPlay(step.activity, self)
            play.changed.connect(self.activity_changed)
            self._plays[step.id] = play
        return self._plays[step.id]

    def _held_activity(self) -> ActivityPlay | None:
        return self.activity

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
            self._ticker.stop()
            self._set_auto(False)
            self.ended.emit()

    # --- inside

    @property
    def ink_step(self) -> str:
        return self.wall_step.id

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
        overview, self._overview = self._overview, None
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
        if overview is not None:
            self.overview_changed.emit()
        if at.end:
            self._set_auto(False)

    def _lift(self) -> None:
        """Whatever moves on shows the wall again."""
        if not self.frozen and self._uncover():
            self._pace()
            self.wall_changed.emit()

    def _show_state(self) -> None:
        self._model.show(self.step.state)

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
            lesson = next((one for one in battle.lessons if isinstance(one, Lesson) and one.id == lesson.id), None)
        if (lesson is None) != (self._lesson is None) or battle.id != self._battle_id:
            self.end()
            return
        stood = self.step.id
        self._held = self._held_play = None
        self._plays.clear()
        self._lesson, self._steps = lesson, steps_of(battle, lesson)
        again = [i for i, step in enumerate(self._steps) if step.id == stood]
        self._at = Position(min(self._at.index, len(self._steps) - 1))
        self._wall.release()
        self._go(self._arrival(again[0] if again else self._at.index))
        self.step_changed.emit()
