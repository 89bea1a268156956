"""The bytes of a table, wherever they stand: in a plain file, a gz, or the only table of a zip."""

from __future__ import annotations

import codecs
import io
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.formats.errors import FormatError

FIRST, BLOCK = 1 << 18, 1 << 24
"""Bytes of the first block, which is shown at once, and of the others."""
LONGEST_LINE = 1 << 20
MOST_EXPANDED = 16 << 30
"""Bytes that come out of a compressed file before it counts as a bomb."""
TEXT_ENDINGS = (".csv", ".tsv", ".tab", ".txt")


class Block(Value):
    """Whole rows in UTF-8, or nearly; ``line`` is the number of the first; ``skipped`` a line that was too long."""

    data: bytes
    line: int
    share: float
    skipped: bool = False


class Source:
    """An open table; close it."""

    def __init__(self, file: IO[bytes], size: int, told: Callable[[], int], under: IO[bytes] | None = None) -> None:
        """``told`` says how many of the ``size`` bytes of the file itself were read; ``under`` is closed as well."""
        self._under = under
        self._stamp = _stamp(file)
        self._file, self._size, self._told = file, max(size, 1), told
        start = _tried(file, 4)
        self._utf16 = start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
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
        rest, line, size, skipping = b"", 1, FIRST, False
        while not stopped():
            data = self._read(size)
            size = BLOCK
            share = min(self._told() / self._size, 1.0)
            if skipping:
                end = data.find(b"\n")
                if data and end < 0:
                    continue
                data, skipping = data[end + 1 :] if end >= 0 else b"", False
                line += 1
            whole, rest = _cut(rest + data) if data else (rest, b"")
            if len(rest) > LONGEST_LINE:
                yield Block(whole.replace(b"\0", b"") if b"\0" in whole else whole, line, share)
                line += whole.count(b"\n")
                yield Block(b"", line, share, skipped=True)
                whole, rest, skipping = b"", b"", True
            elif whole:
                yield Block(whole.replace(b"\0", b"") if b"\0" in whole else whole, line, share)
                line += whole.count(b"\n")
            if not data and not skipping:
                if self._stamp is not None and _stamp(self._file) != self._stamp:
                    raise FormatError.of("it was changed while it was read.", "Read it again.")
                return

    def _read(self, size: int) -> bytes:
        data = self._start + _tried(self._file, size)
        self._start = b""
        self._expanded += len(data)
        if self._expanded > max(MOST_EXPANDED, self._size * 1_000) and self._expanded > MOST_EXPANDED:
            raise FormatError.of("it grows beyond all measure when it is unpacked.")
        if self._decode is not None:
            return self._decode.decode(data, final=not data).encode("utf-8", "replace")
        return data


def _stamp(file: IO[bytes]) -> tuple[int, int] | None:
    """Size and time of the last change of an open file; None of what is unpacked on the way."""
    if not isinstance(file, io.BufferedReader):
        return None
    about = os.fstat(file.fileno())
    return about.st_size, about.st_mtime_ns


def _tried(file: IO[bytes], size: int) -> bytes:
    try:
        return file.read(size)
    except (OSError, EOFError, ValueError, ArithmeticError) as error:
        raise FormatError.of(f"its data end or break in the middle ({error}).", "Download it again.") from None
    except Exception as error:  # zlib.error and zipfile's own
        raise FormatError.of(f"its data are damaged ({error}).", "Download it again.") from None


def _cut(data: bytes) -> tuple[bytes, bytes]:
    """Whole rows and the rest: cut at the last line end that stands outside of quotes."""
    end = data.rfind(b"\n")
    if end < 0:
        return b"", data
    quotes = data.count(b'"', 0, end + 1)
    at = end
    for _ in range(1_000):
        if quotes % 2 == 0:
            return data[: at + 1], data[at + 1 :]
        before = data.rfind(b"\n", 0, at)
        if before < 0:
            break
        quotes -= data.count(b'"', before + 1, at + 1)
        at = before
    # A quote that is never closed, such as an inch: lines are rows then.
    return data[: end + 1], data[end + 1 :]


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
            raise FormatError.of("it is a folder.", "Choose the file in it.")
        if not stat.S_ISREG(mode.st_mode):
            raise FormatError.of("it is no file but a device or a pipe.")
        raw = path.open("rb")
    except FileNotFoundError:
        raise FormatError.of("there is no such file.") from None
    except PermissionError:
        raise FormatError.of("this user may not read it.") from None
    except OSError as error:
        raise FormatError.of(f"it cannot be read: {error.strerror or error}.") from None
    size = mode.st_size
    head = raw.read(4)
    raw.seek(0)
    try:
        if head[:2] == b"\x1f\x8b":
            import gzip

            return Source(cast("IO[bytes]", gzip.GzipFile(fileobj=raw)), size, raw.tell, raw)
        if head == b"PK\x03\x04":
            return Source(_in_zip(raw), size, raw.tell, raw)
        if head == b"PAR1":
            raise FormatError.of("Parquet is read by another way.")
        return Source(raw, size, raw.tell)
    except FormatError:
        raw.close()
        raise
    except Exception as error:
        raw.close()
        raise FormatError.of(f"its data are damaged ({error}).", "Download it again.") from None


def _in_zip(raw: IO[bytes]) -> IO[bytes]:
    import zipfile

    try:
        archive = zipfile.ZipFile(raw)
    except zipfile.BadZipFile:
        raise FormatError.of("it is a damaged zip.", "Download it again.") from None
    tables = [i for i in archive.infolist() if i.filename.lower().endswith(TEXT_ENDINGS) and not i.is_dir()]
    if len(tables) != 1:
        names = ", ".join(i.filename for i in tables[:5])
        said = f"it holds {len(tables)} tables ({names})." if tables else "it holds no CSV or TSV table."
        raise FormatError.of(said, "Unpack it and choose one table.")
    if tables[0].flag_bits & 1:
        raise FormatError.of("it is locked with a password.", "Unpack it first.")
    return archive.open(tables[0])
