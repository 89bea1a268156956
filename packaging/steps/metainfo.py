"""Fills version, date and homepage into the AppStream metainfo.

packaging/steps/metainfo.py FILE     as a program, where build.py is not run (the Flatpak)
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from steps.project import APP_ID, PACKAGING, epoch, homepage, version

SOURCE = PACKAGING / "linux" / f"{APP_ID}.metainfo.xml"


def filled() -> str:
    """The text with everything filled in; the comment that says so goes."""
    day = datetime.fromtimestamp(epoch(), UTC).strftime("%Y-%m-%d")
    head, _, tail = SOURCE.read_text(encoding="utf-8").partition("<!--")
    text = head + tail.partition("-->\n")[2]
    for mark, value in (("@HOMEPAGE@", homepage()), ("@VERSION@", version()), ("@DATE@", day)):
        text = text.replace(mark, value)
    return text


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(filled(), encoding="utf-8")
