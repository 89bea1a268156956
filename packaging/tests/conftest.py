"""What the tests of packages share: what was built, and machines to install it in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "packaging/tests"), str(ROOT / "tests/journeys")]

import machines  # noqa: E402
from machines import Machine  # noqa: E402
from steps import deb_rpm  # noqa: E402
from steps.project import DIST, version  # noqa: E402

OLDER = "0.0.9"
DESKTOP_TOOLS = ("shared-mime-info", "desktop-file-utils", "libglib2.0-bin")
"""Every desktop has them; a bare Debian has not."""


@pytest.fixture(scope="session")
def dist() -> Path:
    """The folder of what was built."""
    return Path(os.environ.get("VIEWER_DIST", str(DIST)))


@pytest.fixture(scope="session")
def bare() -> Path:
    """The folder of a bare Debian."""
    reason = machines.missing()
    if reason:
        pytest.skip(reason)
    return machines.base()


@pytest.fixture(scope="session")
def deb(dist: Path) -> Path:
    """The Debian package of this version."""
    return deb_rpm.package_in(dist, "deb", version())


@pytest.fixture(scope="session")
def older_machine(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A machine with the package of an older version, put there by apt, and what every desktop has."""
    folder = tmp_path_factory.mktemp("older")
    package = deb_rpm.package("deb", folder / "dist", OLDER, small=False)
    machine = Machine.copied(bare, folder / "machine")
    machine.apt("update")
    machine.install(package, *DESKTOP_TOOLS)
    package.unlink()
    return machine.root


@pytest.fixture(scope="session")
def machine(older_machine: Path, deb: Path, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A machine with the package, upgraded from an older version; tests leave it as it is."""
    made = Machine.copied(older_machine, tmp_path_factory.mktemp("installed") / "machine")
    made.install(deb)
    return made


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[object]:
    """An X server with a window manager."""
    import x_screen

    if lacking := x_screen.missing():
        pytest.skip(f"not installed: {', '.join(lacking)}")
    made = x_screen.XScreen(1280, 720, tmp_path)
    made.run("xhost", "+local:")
    yield made
    made.close()
