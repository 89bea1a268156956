"""ShowChoice: choosing a step by its number or in the overview of all steps."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.model.show_time import ShowTime
from chinagodrar_viewer.model.show_timer import Clock
from chinagodrar_viewer.model.typed_number import TypedNumber


class ShowChoice(ShowTime):
    """The overview with its chosen step, and the digits typed so far."""

    overview_changed = Signal()
    typed_changed = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(clock, parent)
        self._overview: int | None = None
        self._typed = TypedNumber(clock)

    def go_to(self, index: int) -> None:
        """Go to a step, counted from 0."""
        raise NotImplementedError

    @property
    def _class_waits(self) -> bool:
        return super()._class_waits or self.overview

    def tick(self) -> None:
        """A second has passed, or longer."""
        if self._typed.tick():
            self.typed_changed.emit()
        super().tick()

    # --- overview

    @property
    def overview(self) -> bool:
        return self._overview is not None

    @property
    def overview_index(self) -> int:
        """The step that Enter chooses; the present one while the overview is closed."""
        return self.index if self._overview is None else self._overview

    @property
    def overview_columns(self) -> int:
        """How many steps stand side by side: up and down move by so many."""
        count = len(self.steps)
        return next(columns for columns in range(1, count + 1) if columns * columns >= count)

    def toggle_overview(self) -> None:
        """Show all steps to choose from, or leave that."""
        self._set_overview(self.index if self._overview is None else None)

    def move_overview(self, dx: int, dy: int) -> None:
        """Move the choice along the steps (dx) or from row to row (dy); it stays on a step."""
        if self._overview is not None:
            last, columns = len(self.steps) - 1, self.overview_columns
            wanted = min(max(self._overview + dx, 0), last) + dy * columns
            if wanted > last and wanted // columns == last // columns:
                wanted = last  # the last row is shorter
            if 0 <= wanted <= last:
                self._set_overview(wanted)

    def choose_overview(self) -> None:
        """Go to the chosen step."""
        if self._overview is not None:
            self.go_to(self._overview)

    def _set_overview(self, index: int | None) -> None:
        if index != self._overview:
            self._overview = index
            self._pace()
            self.overview_changed.emit()

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

    def _enter_typed(self) -> bool:
        """Go where the digits say, or say that there is no such step; False where nothing is typed or asked for."""
        if not self._typed.open:
            return False
        number = self._typed.take()
        if number is not None and not 1 <= number <= len(self.steps):
            self._typed.refuse(number)
        self.typed_changed.emit()
        if number is not None:
            self.go_to(number - 1)
        return True

    def _forget_choice(self) -> tuple[bool, bool]:
        """Close overview and digits; whoever calls tells of those that were open."""
        overview, self._overview = self._overview is not None, None
        return overview, self._typed.forget()

    def _tell_choice(self, overview: bool, typed: bool) -> None:
        if overview:
            self.overview_changed.emit()
        if typed:
            self.typed_changed.emit()
