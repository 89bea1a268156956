"""Packs a .deb's files anew with the system's xz, which makes them a fifth smaller than nfpm does, in less time."""

from __future__ import annotations

from pathlib import Path

from steps.project import BuildError, epoch, need, run

MAGIC = b"!<arch>\n"
HEADER = 60
"""Bytes before each member, in ASCII columns: name 16, time 12, owner 6, group 6, mode 8, size 10, end mark 2."""
SQUEEZE = ("--x86", "--lzma2=preset=3", "--threads=2", "--block-size=48MiB")
"""Machine code packs better through the x86 filter; blocks of one size give the same bytes on every machine.

Preset 6 would take twice the time for a package that is 8 % smaller.
"""


def squeeze(package: Path) -> None:
    """Replace ``data.tar`` in a package by ``data.tar.xz``."""
    members = _members(package.read_bytes())
    if "data.tar" not in members:
        raise BuildError(f"{package.name} has no data.tar but {', '.join(members)}; did nfpm change?")
    plain = package.with_suffix(".data.tar")
    packed = plain.with_suffix(".tar.xz")
    plain.write_bytes(members.pop("data.tar"))
    run([need("xz", "xz-utils"), "--force", *SQUEEZE, plain])
    members["data.tar.xz"] = packed.read_bytes()
    packed.unlink()
    package.write_bytes(MAGIC + b"".join(_member(name, data) for name, data in members.items()))


def _members(archive: bytes) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    place = len(MAGIC)
    while place < len(archive):
        header = archive[place : place + HEADER].decode("ascii")
        name, length = header[:16].strip().rstrip("/"), int(header[48:58])
        found[name] = archive[place + HEADER : place + HEADER + length]
        place += HEADER + length + length % 2
    return found


def _member(name: str, data: bytes) -> bytes:
    header = f"{name:<16}{epoch():<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n"
    return header.encode("ascii") + data + b"\n" * (len(data) % 2)
