"""TypedNumber: digits on the way to a step, as a remote control takes them."""

from __future__ import annotations

from chinagodrar_viewer.model.show_timer import Clock

PATIENCE = 5.0
"""Seconds after which digits without Enter are forgotten."""
PROMPT_PATIENCE = 30.0
"""The same for a prompt that was asked for: somebody looks for the number."""
MOST_DIGITS = 4


class TypedNumber:
    """``digits`` so far; ``refused`` is the number that was last entered and is no step's."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = 0.0
        self._patience = PATIENCE
        self.digits = ""
        self.prompt = False
        self.refused: int | None = None

    @property
    def open(self) -> bool:
        """True while a number is being typed or asked for, or a refusal is said."""
        return self.prompt or bool(self.digits) or self.refused is not None

    def ask(self) -> None:
        """Show the prompt and wait."""
        self.forget()
        self.prompt, self._patience = True, PROMPT_PATIENCE
        self._touch()

    def type(self, digit: int) -> bool:
        """Add a digit; False where there is no room for it or it is a leading zero."""
        if not 0 <= digit <= 9 or len(self.digits) >= MOST_DIGITS or (digit == 0 and not self.digits):
            return False
        self.refused = None
        self.digits += str(digit)
        self._touch()
        return True

    def rub_out(self) -> None:
        """Take back the last digit; with none left the prompt goes too."""
        if not self.digits:
            self.forget()
            return
        self.digits = self.digits[:-1]
        self._touch()

    def take(self) -> int | None:
        """The number typed, and forget it."""
        number = int(self.digits) if self.digits else None
        self.forget()
        return number

    def refuse(self, number: int) -> None:
        """Say for a while that there is no such step."""
        self.forget()
        self.refused = number
        self._touch()

    def forget(self) -> bool:
        """Drop everything; False where there was nothing."""
        was = self.open
        self.digits, self.prompt, self.refused, self._patience = "", False, None, PATIENCE
        return was

    def tick(self) -> bool:
        """Forget what nobody completed; True where that was so."""
        return self.open and self._clock() - self._since >= self._patience and self.forget()

    def _touch(self) -> None:
        self._since = self._clock()
