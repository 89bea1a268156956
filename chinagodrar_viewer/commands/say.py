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
