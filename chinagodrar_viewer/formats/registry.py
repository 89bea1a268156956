"""Opens a file whatever it is: a battle, or one sentence that says why not."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from chinagodrar_viewer.core.sentence import told
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
    (b"PK\x03\x04", told("FileErrors", "a ZIP archive or an office document")),
    (b"PK\x05\x06", told("FileErrors", "an empty ZIP archive")),
    (b"\x89PNG\r\n\x1a\n", told("FileErrors", "a picture (PNG)")),
    (b"\xff\xd8\xff", told("FileErrors", "a picture (JPEG)")),
    (b"GIF8", told("FileErrors", "a picture (GIF)")),
    (b"%PDF-", told("FileErrors", "a PDF")),
    (b"{\\rtf", told("FileErrors", "a word processor's document (RTF)")),
    (b"\xd0\xcf\x11\xe0", told("FileErrors", "an old office document")),
    (b"\x1f\x8b", told("FileErrors", "a compressed file (gzip)")),
    (b"7z\xbc\xaf\x27\x1c", told("FileErrors", "a compressed file (7z)")),
    (b"Rar!", told("FileErrors", "a compressed file (RAR)")),
    (b"SQLite format 3\0", told("FileErrors", "a database")),
    (b"\x7fELF", told("FileErrors", "a program")),
    (b"MZ", told("FileErrors", "a program")),
    (b"<!DOCTYPE html", told("FileErrors", "a web page")),
    (b"<html", told("FileErrors", "a web page")),
    (b"<?xml", told("FileErrors", "an XML file")),
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
        raise FormatError.of(
            told("FileErrors", "the file is empty."), told("FileErrors", "Choose another, or export the battle again.")
        )
    for start, what in _FOREIGN:
        if head.lstrip().startswith(start):
            raise FormatError.of(told("FileErrors", "it is {0}, not a battle file.").format(what), _REMEDY)
    for reader in READERS:
        if reader.recognises(head):
            return reader
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    what = (
        told("FileErrors", "data that is no text")
        if b"\0" in head
        else told("FileErrors", "not in a format that the viewer reads")
    )
    raise FormatError.of(told("FileErrors", "it is {0}.").format(what), _REMEDY)


_REMEDY = told("FileErrors", "Choose a battle file (.json).")


def _bytes_of(path: Path) -> bytes:
    """All bytes of a regular file up to the limit; never waits for a pipe nor reads a device for ever."""
    # O_NONBLOCK: to open a pipe that nobody writes to would wait for ever, before one can ask what it is.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if path.is_dir():  # Windows cannot open a folder at all
            raise FormatError.of(
                told("FileErrors", "it is a folder."), told("FileErrors", "Choose a battle file in it.")
            )
        with open(os.open(path, flags), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise FormatError.of(told("FileErrors", "it is a device or a pipe, not a regular file."), _REMEDY)
            data = b"" if found.st_size > LIMIT else file.read(LIMIT + 1)
    except FileNotFoundError:
        raise FormatError.of(
            told("FileErrors", "there is no such file."), told("FileErrors", "It may have been moved or renamed.")
        ) from None
    except PermissionError:
        raise FormatError.of(
            told("FileErrors", "you have no permission to read it."),
            told("FileErrors", "Ask its owner, or copy it to a folder of yours."),
        ) from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FormatError.of(
            told("FileErrors", "it cannot be read: {0}.").format(why),
            told("FileErrors", "Copy it to this computer and try again."),
        ) from None
    if found.st_size > LIMIT or len(data) > LIMIT:
        raise FormatError.of(
            told("FileErrors", "it is larger than {0} MB.").format(LIMIT // 2**20),
            told("FileErrors", "No battle needs so much; choose another file."),
        )
    return data
