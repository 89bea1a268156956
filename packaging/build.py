#!/usr/bin/env python3
"""Builds what people install: one target a word, results in dist/.

    packaging/build.py wheel deb          the wheel, the sdist and the Debian package
    packaging/build.py all                everything that this machine can build, with SBOM and checksums
    packaging/build.py test [--fast]      install what was built elsewhere and try it; writes RESULTS.md

Run twice with the same SOURCE_DATE_EPOCH it gives the same bytes; left out, it is the time of the last commit.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from steps.tools import go_inside

TARGETS = {
    "wheel": ("wheel", "build", "wheel and sdist for PyPI, pipx and uvx"),
    "tree": ("tree", "build", "the program with Python and Qt in one folder; deb, rpm and appimage hold it"),
    "linux-files": ("linux_files", "build", "desktop file, icons, MIME type, metainfo, man page, completions"),
    "deb": ("deb_rpm", "build_deb", "package for Debian and Ubuntu"),
    "rpm": ("deb_rpm", "build_rpm", "package for Fedora and openSUSE"),
    "appimage": ("appimage", "build", "one file for any Linux, without installing"),
    "portable": ("portable", "build", "a folder for a USB stick that writes nothing outside itself"),
    "windows": ("windows", "build", "setup.exe"),
    "windows-portable": ("windows", "build_portable", "the same as a folder for a USB stick"),
    "licences": ("licences", "build", "texts of all licences"),
    "sbom": ("sbom", "build", "what everything consists of, as CycloneDX"),
    "checksums": ("checksums", "build", "SHA256SUMS of all files in dist/"),
}
"""Each target's module in steps/, its function of the folder of results, and what it makes; in the order of ``all``."""


def main() -> int:
    """Build what the command line names; returns the exit code."""
    go_inside(Path(__file__).resolve())

    from steps.project import DIST, BuildError, mega, say, size

    rows = [f"  {name:<12} {what}" for name, (_, _, what) in TARGETS.items()]
    more = ["  all          all of these", "  test         try what was built; --fast: wheel and deb only"]
    parser = argparse.ArgumentParser(
        prog="packaging/build.py",
        description=__doc__,
        epilog="\n".join(["targets:", *rows, *more]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    words = [*TARGETS, "all", "test"]
    parser.add_argument("targets", nargs="+", metavar="TARGET", choices=words)
    parser.add_argument("--dist", type=Path, default=DIST, help="where the results go (default: dist/)")
    parser.add_argument("--fast", action="store_true", help="of test: only wheel and deb, for every change")
    options = parser.parse_args()
    dist: Path = options.dist.resolve()
    try:
        for word in [w for w in words[:-2] if w in options.targets or "all" in options.targets]:
            module, function, _ = TARGETS[word]
            made: Path = getattr(import_module(f"steps.{module}"), function)(dist)
            say(f"{word}: {made} ({mega(size(made))})")
        if "test" in options.targets:
            from steps import testing

            return testing.run_tests(dist, fast=options.fast)
    except BuildError as error:
        print(f"build.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
