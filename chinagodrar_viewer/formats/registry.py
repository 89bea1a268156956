"""Opens a file whatever it is: a battle, or one sentence that says why not."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.formats.battle_json import LIMIT, read_battle
from chinagodrar_viewer.formats.errors import FormatError, Opened


class Reader(Value):
    """A format: which files it takes, told by their first bytes and suffix, and how it reads them."""

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str], Opened]


def _is_json(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


READERS: tuple[Reader, ...] = (Reader("battle file", (".json",), _is_json, read_battle),)
"""Tried in this order."""

_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a word processor's document (RTF)"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file (7z)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"<!DOCTYPE html", "a web page"),
    (b"<html", "a web page"),
    (b"<?xml", "an XML file"),
)
_HEAD = 4_096


def open_battle(path: Path) -> Opened:
    """The battle of a file and what is doubtful in it; FormatError, naming the file, where it cannot be opened."""
    try:
        data = _bytes_of(path)
        return _reader_for(data[:_HEAD], path.suffix.lower()).read(data, path.name)
    except FormatError as error:
        raise error.about(path.name or str(path)) from None


def _reader_for(head: bytes, suffix: str) -> Reader:
    if not head:
        raise FormatError.of("the file is empty.", "Choose another, or export the battle again.")
    for start, what in _FOREIGN:
        if head.lstrip().startswith(start):
            raise FormatError.of(f"it is {what}, not a battle file.", _REMEDY)
    for reader in READERS:
        if reader.recognises(head):
            return reader
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    what = "data that is no text" if b"\0" in head else "not in a format that the viewer reads"
    raise FormatError.of(f"it is {what}.", _REMEDY)


_REMEDY = "Choose a battle file (.json)."


def _bytes_of(path: Path) -> bytes:
    """All bytes of a regular file up to the limit; never waits for a pipe nor reads a device for ever."""
    # O_NONBLOCK: to open a pipe that nobody writes to would wait for ever, before one can ask what it is.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if path.is_dir():  # Windows cannot open a folder at all
            raise FormatError.of("it is a folder.", "Choose a battle file in it.")
        with open(os.open(path, flags), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise FormatError.of("it is a device or a pipe, not a regular file.", _REMEDY)
            data = b"" if found.st_size > LIMIT else file.read(LIMIT + 1)
    except FileNotFoundError:
        raise FormatError.of("there is no such file.", "It may have been moved or renamed.") from None
    except PermissionError:
        raise FormatError.of(
            "you have no permission to read it.", "Ask its owner, or copy it to a folder of yours."
        ) from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FormatError.of(f"it cannot be read: {why}.", "Copy it to this computer and try again.") from None
    if found.st_size > LIMIT or len(data) > LIMIT:
        raise FormatError.of(f"it is larger than {LIMIT // 2**20} MB.", "No battle needs so much; choose another file.")
    return data
