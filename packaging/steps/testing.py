"""Tries what was built: builds what is missing, runs packaging/tests, and writes RESULTS.md when all were run."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

from steps import deb_rpm, tree
from steps.project import BUILD, PACKAGING, ROOT, BuildError, mega, say, size, version
from steps.tools import tool

TESTS = PACKAGING / "tests"
FAST = (
    "test_wheel.py", "test_deb.py", "test_bad_cases.py", "test_linux_files.py", "test_flatpak.py", "test_build.py",
    "test_macos.py", "test_workflows.py",
)  # fmt: skip
RESULTS = PACKAGING / "RESULTS.md"


def run_tests(dist: Path, *, fast: bool) -> int:
    """Run the tests and give pytest's exit code; ``fast`` are those of wheel and .deb."""
    settings = {**os.environ, "VIEWER_DIST": str(dist), "QT_QPA_PLATFORM": "offscreen"}
    settings["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(PACKAGING)])
    with subprocess.Popen([tool("python"), TESTS / "machines.py"], env=settings, stderr=subprocess.DEVNULL):
        tree.build(dist)
        deb_rpm.build_deb(dist)
    if not fast:
        from steps import appimage, checksums, portable, sbom, windows

        for build in (deb_rpm.build_rpm, appimage.build, portable.build, windows.build, sbom.build, checksums.build):
            try:
                build(dist)
            except BuildError as error:  # its tests fail, or say why they were left out
                say(f"Not built: {error}")
    report = BUILD / "tests.xml"
    tests = [TESTS / name for name in FAST] if fast else [TESTS]
    command = [tool("python"), "-m", "pytest", "-c", TESTS / "pytest.ini", "--rootdir", TESTS, f"--junitxml={report}"]
    command += ["-q", "--durations=5", *(["-m", "not slow"] if fast else []), *tests]
    done = subprocess.run(command, cwd=ROOT, env=settings)
    if not fast:
        RESULTS.write_text(_results(report, dist), encoding="utf-8")
        say(f"Results: {RESULTS.relative_to(ROOT)}")
    return done.returncode


def _results(report: Path, dist: Path) -> str:
    cases = list(ElementTree.parse(report).getroot().iter("testcase"))
    counts = {name: sum(1 for case in cases if _outcome(case)[0] == name) for name in ("passed", "failed", "skipped")}
    commit = subprocess.run(
        ["git", "log", "-1", "--format=%h"], cwd=ROOT, capture_output=True, text=True
    ).stdout.strip()
    system = platform.freedesktop_os_release()
    lines = [
        "# Results of the packages' tests",
        "",
        "Written by `packaging/build.py test`; not by hand.",
        "",
        f"- {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, version {version()}, commit {commit or 'unknown'}",
        f"- {system.get('PRETTY_NAME', platform.system())}, Python {platform.python_version()}",
        f"- {counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} left out",
        "",
        "| file | size |",
        "|---|---|",
        *(f"| {path.name} | {mega(size(path))} |" for path in sorted(dist.iterdir()) if path.is_file()),
        "",
        "| test | result | seconds |",
        "|---|---|---|",
    ]
    for case in cases:
        outcome, why = _outcome(case)
        module = case.get("classname", "").rpartition(".")[2]
        name = case.get("name", "").removeprefix("test_").replace("_", " ")
        said = f"{outcome}: {why}" if why else outcome
        lines.append(f"| {module.removeprefix('test_')}: {name} | {said} | {float(case.get('time', 0)):.1f} |")
    return "\n".join(lines) + "\n"


def _outcome(case: ElementTree.Element) -> tuple[str, str]:
    """How a test ended, and why where it is not plain."""
    for tag, outcome in (("failure", "failed"), ("error", "failed"), ("skipped", "skipped")):
        found = case.find(tag)
        if found is not None:
            first = (found.get("message") or "").splitlines()
            return outcome, first[0].replace("|", "/")[:200] if first else ""
    return "passed", ""
