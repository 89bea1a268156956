"""The workflows, as far as they can be looked at without running them: YAML, shell, what they name."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from steps.project import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
SCRIPTS = sorted(path for path in (ROOT / ".github").iterdir() if path.is_file())
NAMED = re.compile(r"(?<![\w$}/])((?:packaging|resources|tests|\.ci|\.github)/[\w./-]+|CHANGELOG\.md)")
"""A file of the project, as a script names it."""
MADE = {"packaging/RESULTS.md"}
SECRET = re.compile(r"\$\{\{\s*secrets\.")


def read(path: Path) -> dict[str, Any]:
    """A workflow; YAML takes the key ``on`` for True."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """All steps with their job's name."""
    for name, job in read(path)["jobs"].items():
        for step in job["steps"]:
            yield name, step


def scripts(path: Path) -> list[str]:
    """What the steps run."""
    return [step["run"] for _, step in steps(path) if "run" in step]


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.name)
def workflow(request: pytest.FixtureRequest) -> Path:
    """One workflow after the other."""
    return request.param


def test_there_are_two() -> None:
    assert [path.name for path in WORKFLOWS] == ["release.yml", "tests.yml"]


def test_every_job_says_where_it_runs_and_for_how_long(workflow: Path) -> None:
    text = read(workflow)
    assert text[True], "nothing starts it"
    assert text["permissions"] == {"contents": "read"}
    assert text["defaults"]["run"]["shell"] == "bash"
    for name, job in text["jobs"].items():
        assert job["runs-on"] and job["timeout-minutes"] <= 120, name
        needed = job.get("needs", [])
        assert set([needed] if isinstance(needed, str) else needed) <= set(text["jobs"]), name
    for _, step in steps(workflow):
        assert ("run" in step) != ("uses" in step), step


def test_what_is_run_is_shell(workflow: Path) -> None:
    for script in scripts(workflow):
        plain = re.sub(r"\$\{\{.*?\}\}", "value", script)
        done = subprocess.run(["bash", "-n"], input=plain, text=True, capture_output=True)
        assert done.returncode == 0, f"{done.stderr}\n{script}"
        assert "${{ github.event" not in script, "what a stranger writes would be run"
        assert not SECRET.search(script), "secrets go through env"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_beside_them_are_shell(script: Path) -> None:
    subprocess.run(["bash", "-n", script], check=True)
    assert script.stat().st_mode & 0o111, f"{script.name} is not executable"
    assert "set -euo pipefail" in script.read_text(encoding="utf-8")


def test_files_that_they_name_exist(workflow: Path) -> None:
    texts = [*scripts(workflow), *(path.read_text(encoding="utf-8") for path in SCRIPTS)]
    named = {match.rstrip(".") for text in texts for match in NAMED.findall(text)}
    assert named, "the pattern finds nothing"
    for name in named - MADE:
        assert (ROOT / name).exists(), name


def test_targets_that_they_build_exist(workflow: Path) -> None:
    helped = (ROOT / "packaging/build.py").read_text(encoding="utf-8")
    for script in scripts(workflow):
        for words in re.findall(r"packaging/build\.py ([a-z ]+)", script):
            for word in words.split():
                assert f'"{word}"' in helped, word


def test_actions_are_pinned_by_commit(workflow: Path) -> None:
    lines = [line.strip() for line in workflow.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert lines
    for line in lines:
        assert re.search(r"uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_checkouts_keep_no_key(workflow: Path) -> None:
    for _, step in steps(workflow):
        if str(step.get("uses", "")).startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_what_is_handed_on_is_taken_up() -> None:
    release = ROOT / ".github/workflows/release.yml"
    made = [step for _, step in steps(release) if "upload-artifact@" in str(step.get("uses"))]
    used = [step for _, step in steps(release) if "download-artifact@" in str(step.get("uses"))]
    given = {str(step["with"]["name"]) for step in made}
    assert {str(step["with"]["name"]) for step in used if "name" in step["with"]} <= given
    gather = (ROOT / ".github/gather").read_text(encoding="utf-8")
    for name in ("linux", "windows", "macos"):
        assert any(artifact.startswith(name) for artifact in given)
        assert re.search(rf'artifacts"?/{name}', gather), f"{name} does not reach the release"


def test_only_the_draft_may_write() -> None:
    jobs = read(ROOT / ".github/workflows/release.yml")["jobs"]
    assert [name for name, job in jobs.items() if "permissions" in job] == ["draft"]
    assert set(jobs["draft"]["needs"]) == {"linux", "windows", "macos"}
    assert "--draft" in "".join(step.get("run", "") for step in jobs["draft"]["steps"])


def test_a_release_is_gathered_with_sums(tmp_path: Path) -> None:
    artifacts = tmp_path / "all"
    for name in (
        "linux/dist/a.deb", "linux/dist/v-setup.exe", "linux/dist/SHA256SUMS", "linux/dist/licences/LGPL-3.txt",
        "linux/packaging/RESULTS.md", "windows/v-setup.exe", "macos-arm64/v.dmg",
    ):  # fmt: skip
        path = artifacts / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    if shutil.which("zip") is None:
        pytest.skip("zip is not installed")
    subprocess.run([ROOT / ".github/gather", "all", "release"], cwd=tmp_path, check=True, capture_output=True)
    release = tmp_path / "release"
    assert {path.name for path in release.iterdir()} == {
        "a.deb", "v-setup.exe", "v.dmg", "RESULTS.md", "licences.zip", "SHA256SUMS",
    }  # fmt: skip
    assert (release / "v-setup.exe").read_text() == "windows/v-setup.exe", "not the signed one"
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=release, check=True, capture_output=True)


def test_the_part_of_the_changelog_is_found() -> None:
    """The draft's notes: what stands under this version's heading."""
    script = next(s["run"] for _, s in steps(ROOT / ".github/workflows/release.yml") if s.get("name") == "Draft")
    program = re.search(r"'(/\^## .*?)'", script)
    assert program is not None
    text = "# Changes\n\n## 1.2.3 (2026-01-01)\n\nWell.\n\n## 1.2.2\n\nOld.\n"
    told = subprocess.run(["awk", "-v", "version=1.2.3", program[1]], input=text, text=True, capture_output=True)
    assert told.stdout.split() == ["Well."]


def test_actionlint_agrees(workflow: Path) -> None:
    actionlint = shutil.which("actionlint")
    if actionlint is None:
        pytest.skip("actionlint is not installed")
    done = subprocess.run([actionlint, "-format", "{{json .}}", workflow], text=True, capture_output=True)
    assert json.loads(done.stdout or "[]") == []
