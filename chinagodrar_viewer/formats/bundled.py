"""The battle that comes with the viewer; validated by the tests, not at every start."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.formats.build import build_battle
from chinagodrar_viewer.resources import resource_path

if TYPE_CHECKING:
    from chinagodrar_viewer.core.lesson import Lesson

BUNDLED = "battles/chinagodrar.json"
_LESSONS = b',\n  "lessons": ['
"""Where the lessons begin: the last key of the file as it is written, which a test checks."""


def bundled_battle() -> Battle:
    """The Battle of Chinagodrar; FileNotFoundError where the installation lacks it.

    Its lessons are read when somebody asks for them: the first picture does without.
    """
    data = resource_path(BUNDLED).read_bytes()
    head, mark, _ = data.partition(_LESSONS)
    battle = build_battle(json.loads(head + b"}" if mark else data))
    return replace(battle, lessons=LessonsWhenAsked(data)) if mark else battle


class LessonsWhenAsked(Sequence["Lesson"]):
    """The lessons of a battle file's bytes, equal to the tuple of them; made once, at the first question."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._made: tuple[Lesson, ...] | None = None

    @property
    def made(self) -> tuple[Lesson, ...]:
        """The lessons."""
        if self._made is None:
            self._made = tuple(build_battle(json.loads(self._data)).lessons)
            self._data = b""
        return self._made

    @overload
    def __getitem__(self, index: int) -> Lesson: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Lesson, ...]: ...
    def __getitem__(self, index: int | slice) -> Lesson | tuple[Lesson, ...]:
        return self.made[index]

    def __len__(self) -> int:
        return len(self.made)

    def __iter__(self) -> Iterator[Lesson]:
        return iter(self.made)

    def __eq__(self, other: Any) -> bool:
        if isinstance(other, LessonsWhenAsked):
            return self.made == other.made
        return self.made == other

    def __hash__(self) -> int:
        return hash(self.made)

    def __repr__(self) -> str:
        return repr(self.made)

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (self.made,)
