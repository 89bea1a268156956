"""The bytes of a table, wherever they stand: in a plain file, a gz, or the only table of a zip."""

from __future__ import annotations

import codecs
import io
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar, cast

import numpy as np

from chinagodrar_viewer.core.sentence import told
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.formats.context.row_ends import LINE_END, RETURN, Data, Marks, marks_of
from chinagodrar_viewer.formats.errors import FormatError

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from _typeshed import WriteableBuffer

FIRST, BLOCK, GROWTH = 1 << 19, 1 << 24, 4
"""Bytes of the first block, which is shown at once, and of the others, each so many times as long up to the most."""
LONGEST_LINE = 1 << 20
MOST_LINES = 1_000
"""Lines at the end of a block that may all belong to one row."""
MOST_EXPANDED = 16 << 30
"""Bytes that come out of a compressed file before it counts as a bomb."""
LOOKED_AT = 1 << 16
"""Bytes in which a table has its first line ends."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
TEXT_ENDINGS = (".csv", ".tsv", ".tab", ".txt")

T = TypeVar("T")


class Block(Value):
    """Whole rows in UTF-8, or nearly, and where their lines end.

    ``line`` is the number of the first; ``skipped`` a line that was too long.
    """

    data: Data
    marks: Marks
    line: int
    share: float
    skipped: bool = False


def block_of(data: Data, line: int, share: float) -> Block:
    """A block whose line ends have still to be found."""
    return Block(data, marks_of(data), line, share)


class Source:
    """An open table; close it."""

    def __init__(self, file: IO[bytes], size: int, told: Callable[[], int], under: IO[bytes] | None = None) -> None:
        """``told`` says how many of the ``size`` bytes of the file itself were read; ``under`` is closed as well."""
        self._under = under
        self._stamp = _stamp(file)
        self._file, self._size, self._told = file, max(size, 1), told
        start = _tried(lambda: file.read(4))
        self._utf16 = start.startswith(_UTF16)
        self._decode: codecs.IncrementalDecoder | None = None
        if self._utf16:
            self._decode = codecs.getincrementaldecoder("utf-16")("replace")
        self._start = start.removeprefix(codecs.BOM_UTF8)
        self._expanded = 0

    def close(self) -> None:
        """Give the file back."""
        self._file.close()
        if self._under is not None:
            self._under.close()

    def blocks(self, stopped: Callable[[], bool]) -> Iterator[Block]:
        """Whole rows, some at a time; raises FormatError where the file fails."""
        rest, self._start = (b"", self._start) if self._utf16 else (self._start, b"")
        line, size, skipping = 1, FIRST, False
        while not stopped():
            data, more = self._read(rest, size)
            size = min(GROWTH * size, BLOCK)
            share = min(self._told() / self._size, 1.0)
            marks = marks_of(data)
            if skipping:
                if more and not len(marks.lines):
                    rest = b""
                    continue
                skipping = False
                line += 1
                data = data[int(marks.lines[0]) + 1 :] if len(marks.lines) else b""
                marks = marks_of(data)
            if marks.nul:
                data = bytes(data).replace(b"\0", b"")
                marks = marks_of(data)
            whole, rest = data, b""
            if more:
                marks, end = _cut(marks)
                whole, rest = data[:end], bytes(data[end:])
            lines = len(marks.lines)
            if len(rest) > LONGEST_LINE:
                yield Block(whole, marks, line, share)
                line += lines
                yield Block(b"", marks_of(b""), line, share, skipped=True)
                rest, skipping = b"", True
            elif len(whole):
                yield Block(whole, marks, line, share)
                line += lines
            if not more and not skipping:
                if self._stamp is not None and _stamp(self._file) != self._stamp:
                    raise FormatError.of(
                        told("FileErrors", "it was changed while it was read."), told("FileErrors", "Read it again.")
                    )
                return

    def _read(self, rest: bytes, size: int) -> tuple[Data, bool]:
        """What was left and ``size`` bytes more; False where there are no more."""
        if isinstance(self._file, io.BufferedReader) and self._decode is None:
            # Read where it stays: joining would copy all of it once more, and nothing else could run meanwhile.
            left = max(self._size - self._told(), 0)
            place = np.empty(len(rest) + min(size, left + 1), np.uint8).data
            place[: len(rest)] = rest
            count = _tried(lambda: cast("io.BufferedReader", self._file).readinto(place[len(rest) :]))
            return place[: len(rest) + count], count > 0
        data = _tried(lambda: self._file.read(size))
        self._expanded += len(data)
        if self._expanded > max(MOST_EXPANDED, self._size * 1_000):
            raise FormatError.of(told("FileErrors", "it grows beyond all measure when it is unpacked."))
        if self._decode is not None:
            text = self._decode.decode(self._start + data, final=not data)
            self._start = b""
            return rest + text.encode("utf-8", "replace"), bool(data)
        return rest + data, bool(data)


class _Returns(io.RawIOBase):
    """A file whose lines end with returns alone, as Excel's "CSV (Macintosh)": they become line ends."""

    def __init__(self, file: io.BufferedReader) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._file.fileno()

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        place = memoryview(buffer)
        count = self._file.readinto(place)
        bytes_ = np.frombuffer(place, np.uint8, count)
        bytes_[bytes_ == RETURN] = LINE_END
        return count

    def close(self) -> None:
        self._file.close()
        super().close()


def _has_returns_alone(start: bytes) -> bool:
    """True of a file's first bytes with returns and no line end; the last byte's may still come."""
    return b"\r" in start[:-1] and b"\n" not in start and not start.startswith(_UTF16)


def _stamp(file: IO[bytes]) -> tuple[int, int] | None:
    """Size and time of the last change of an open file; None of what is unpacked on the way."""
    if not isinstance(file, io.BufferedReader):
        return None
    about = os.fstat(file.fileno())
    return about.st_size, about.st_mtime_ns


def _tried(read: Callable[[], T]) -> T:
    try:
        return read()
    except (OSError, EOFError, ValueError, ArithmeticError) as error:
        raise FormatError.of(
            told("FileErrors", "its data end or break in the middle ({0}).").format(error),
            told("FileErrors", "Download it again."),
        ) from None
    except Exception as error:  # zlib.error and zipfile's own
        raise FormatError.of(
            told("FileErrors", "its data are damaged ({0}).").format(error), told("FileErrors", "Download it again.")
        ) from None


def _cut(marks: Marks) -> tuple[Marks, int]:
    """Those of whole rows and where these end: at the last line end that stands outside of quotes."""
    count = len(marks.lines)
    if not count:
        return Marks(marks.lines, marks.quoted, False, False), 0
    outside = np.flatnonzero(~marks.quoted[-MOST_LINES:])
    # A quote that is never closed, such as an inch: lines are rows then.
    some = max(count - MOST_LINES, 0) + int(outside[-1]) + 1 if len(outside) else count
    return Marks(marks.lines[:some], marks.quoted[:some], not len(outside), False), int(marks.lines[some - 1]) + 1


def decoded(line: bytes) -> str:
    """A line's text: UTF-8, or what older programs on Windows write."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def opened(path: Path) -> Source:
    """Open a table; FormatError says what is in the way."""
    try:
        mode = path.stat()
        if stat.S_ISDIR(mode.st_mode):
            raise FormatError.of(told("FileErrors", "it is a folder."), told("FileErrors", "Choose the file in it."))
        if not stat.S_ISREG(mode.st_mode):
            raise FormatError.of(told("FileErrors", "it is no file but a device or a pipe."))
        raw = path.open("rb")
    except FileNotFoundError:
        raise FormatError.of(told("FileErrors", "there is no such file.")) from None
    except PermissionError:
        raise FormatError.of(told("FileErrors", "this user may not read it.")) from None
    except OSError as error:
        raise FormatError.of(told("FileErrors", "it cannot be read: {0}.").format(error.strerror or error)) from None
    size = mode.st_size
    start = raw.read(LOOKED_AT)
    head = start[:4]
    raw.seek(0)
    try:
        if head[:2] == b"\x1f\x8b":
            import gzip

            return Source(cast("IO[bytes]", gzip.GzipFile(fileobj=raw)), size, raw.tell, raw)
        if head in (b"PK\x03\x04", b"PK\x05\x06"):
            return Source(_in_zip(raw), size, raw.tell, raw)
        if head == b"PAR1":
            raise FormatError.of(told("FileErrors", "Parquet is read by another way."))
        if _has_returns_alone(start):
            return Source(io.BufferedReader(_Returns(raw)), size, raw.tell)
        return Source(raw, size, raw.tell)
    except FormatError:
        raw.close()
        raise
    except Exception as error:
        raw.close()
        raise FormatError.of(
            told("FileErrors", "its data are damaged ({0}).").format(error), told("FileErrors", "Download it again.")
        ) from None


def _beside(entry: ZipInfo) -> bool:
    """A folder, or what macOS puts beside each file of its archives."""
    return entry.is_dir() or entry.filename.startswith("__MACOSX/") or entry.filename.split("/")[-1].startswith("._")


def _in_zip(raw: IO[bytes]) -> IO[bytes]:
    import zipfile

    try:
        archive = zipfile.ZipFile(raw)
    except zipfile.BadZipFile:
        raise FormatError.of(
            told("FileErrors", "it is a damaged zip."), told("FileErrors", "Download it again.")
        ) from None
    texts = [i for i in archive.infolist() if i.filename.lower().endswith(TEXT_ENDINGS) and not _beside(i)]
    # A read-me is text too: it counts as a table only where nothing else is one.
    tables = [i for i in texts if not i.filename.lower().endswith(".txt")] or texts
    if len(tables) != 1:
        names = ", ".join(i.filename for i in tables[:5])
        said = (
            told("FileErrors", "it holds {0} tables ({1}).").format(len(tables), names)
            if tables
            else told("FileErrors", "it holds no CSV or TSV table.")
        )
        raise FormatError.of(said, told("FileErrors", "Unpack it and choose one table."))
    if tables[0].flag_bits & 1:
        raise FormatError.of(
            told("FileErrors", "it is locked with a password."), told("FileErrors", "Unpack it first.")
        )
    return archive.open(tables[0])
