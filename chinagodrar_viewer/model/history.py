"""Where one has been: states to go back and forward through."""

from __future__ import annotations

from chinagodrar_viewer.core.view_state import ViewState

LONGEST_HISTORY = 200


class History:
    """Two stacks of states; the present state is never in either."""

    def __init__(self) -> None:
        self._past: list[ViewState] = []
        self._future: list[ViewState] = []

    def clear(self) -> None:
        """Forget everything."""
        self._past.clear()
        self._future.clear()

    def remember(self, state: ViewState) -> None:
        """Note the state that is about to be left; a new way forgets the old future."""
        if not self._past or self._past[-1] != state:
            self._past.append(state)
            del self._past[:-LONGEST_HISTORY]
        self._future.clear()

    def back(self, present: ViewState) -> ViewState | None:
        """The state before, or None; ``present`` becomes the future."""
        return self._step(self._past, self._future, present)

    def forward(self, present: ViewState) -> ViewState | None:
        """The state after, or None; ``present`` becomes the past."""
        return self._step(self._future, self._past, present)

    @staticmethod
    def _step(take: list[ViewState], put: list[ViewState], present: ViewState) -> ViewState | None:
        while take:
            state = take.pop()
            if state != present:
                put.append(present)
                return state
        return None

    @property
    def can_go_back(self) -> bool:
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._future)
