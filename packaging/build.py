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
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from steps.tools import go_inside


def targets() -> dict[str, tuple[str, Callable[[Path], Path]]]:
    """What each word builds, in the order in which ``all`` does it."""
    from steps import appimage, checksums, deb_rpm, licences, linux_files, sbom, tree, wheel

    def windows(dist: Path) -> Path:
        from steps import windows as step

        return step.build(dist)

    return {
        "wheel": ("wheel and sdist for PyPI, pipx and uvx", wheel.build),
        "tree": ("the program with Python and Qt in one folder; deb, rpm and appimage hold it", tree.build),
        "linux-files": ("desktop file, icons, MIME type, metainfo, man page, completions", linux_files.build),
        "deb": ("package for Debian and Ubuntu", deb_rpm.build_deb),
        "rpm": ("package for Fedora and openSUSE", deb_rpm.build_rpm),
        "appimage": ("one file for any Linux, without installing", appimage.build),
        "windows": ("setup.exe", windows),
        "licences": ("texts of all licences", licences.build),
        "sbom": ("what everything consists of, as CycloneDX", sbom.build),
        "checksums": ("SHA256SUMS of all files in dist/", checksums.build),
    }


def main() -> int:
    """Build what the command line names; returns the exit code."""
    go_inside(Path(__file__).resolve())

    from steps.project import DIST, BuildError, mega, say, size

    table = targets()
    rows = [f"  {name:<12} {what}" for name, (what, _) in table.items()]
    more = ["  all          all of these", "  test         try what was built; --fast: wheel and deb only"]
    parser = argparse.ArgumentParser(
        prog="packaging/build.py",
        description=__doc__,
        epilog="\n".join(["targets:", *rows, *more]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    words = [*table, "all", "test"]
    parser.add_argument("targets", nargs="+", metavar="TARGET", choices=words)
    parser.add_argument("--dist", type=Path, default=DIST, help="where the results go (default: dist/)")
    parser.add_argument("--fast", action="store_true", help="of test: only wheel and deb, for every change")
    options = parser.parse_args()
    dist: Path = options.dist.resolve()
    try:
        for word in [w for w in words[:-2] if w in options.targets or "all" in options.targets]:
            made = table[word][1](dist)
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
