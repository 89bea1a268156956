"""Talking on the terminal: one sentence, on standard error, whatever the terminal's encoding."""

from __future__ import annotations

import sys
from typing import TextIO

PROGRAM = "chinagodrar-viewer"


def complain(sentence: str) -> None:
    """Print one sentence on standard error, with the program's name before it."""
    _print(f"{PROGRAM}: {one_line(sentence)}", sys.stderr)


def tell(line: str) -> None:
    """Print one line on standard output."""
    _print(line, sys.stdout)


def one_line(text: str) -> str:
    """Text of a document on one line: line ends and control characters, which could paint over a terminal, go."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _print(text: str, stream: TextIO | None) -> None:
    if stream is None:  # a windowed program on Windows has no streams
        return
    encoding = stream.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)


class Meter:
    """How far a long task has come, in per cent on one line of a terminal; silent where nobody looks on."""

    def __init__(self) -> None:
        self._stream = sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None

    def __enter__(self) -> Meter:
        return self

    def show(self, share: float) -> None:
        """Say a share, 0 to 1."""
        if self._stream is not None:
            self._stream.write(f"\r{round(100 * share):3d} %")
            self._stream.flush()

    def __exit__(self, *_: object) -> None:
        if self._stream is not None:
            self._stream.write("\r     \r")
            self._stream.flush()
