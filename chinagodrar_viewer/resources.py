"""Where the bundled files are: inside the installed package, beside a checkout, or in a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource_path(name: str) -> Path:
    """The path of a bundled file such as ``battles/chinagodrar.json``; FileNotFoundError names it where missing."""
    roots = [_HERE / "_resources", _HERE.parent / "resources"]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        roots.insert(0, Path(frozen) / "chinagodrar_viewer" / "_resources")
    for root in roots:
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"The bundled file {name!r} is missing. Install the viewer again.")
