"""SHA256SUMS of everything in the folder of results; ``sha256sum --check SHA256SUMS`` reads it."""

from __future__ import annotations

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def build(dist: Path) -> Path:
    """Write the sums of all files but their own; gives the file."""
    dist.mkdir(parents=True, exist_ok=True)
    files = sorted(path for path in dist.iterdir() if path.is_file() and path.name != NAME)
    target = dist / NAME
    target.write_text("".join(f"{sum_of(path)}  {path.name}\n" for path in files), encoding="utf-8")
    return target


def sum_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
