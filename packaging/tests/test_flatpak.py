"""The Flatpak manifest: its syntax, and that it pins what the other packages pin. It is built elsewhere."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from steps import ingredients
from steps.project import APP_ID, PACKAGING, ROOT, version

MANIFEST = PACKAGING / "flatpak" / f"{APP_ID}.yml"


def manifest() -> dict[str, Any]:
    if shutil.which("flatpak-builder") is None:
        pytest.skip("not installed: flatpak-builder")
    done = subprocess.run(["flatpak-builder", "--show-manifest", MANIFEST], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def sources(name: str) -> list[dict[str, str]]:
    read = json.loads((PACKAGING / "flatpak" / name).read_text(encoding="utf-8"))
    return read["sources"] if isinstance(read, dict) else read


def test_flatpak_builder_reads_it() -> None:
    read = manifest()
    assert read["id"] == APP_ID
    assert [module["name"] for module in read["modules"]] == ["python-wheels", "chinagodrar-viewer"]
    assert not any("network" in word or "filesystem" in word for word in read["finish-args"])


def test_its_wheels_are_those_of_the_other_packages() -> None:
    sums = (PACKAGING / "requirements-linux.txt").read_text(encoding="utf-8")
    found = {}
    for source in sources("python-wheels.json"):
        name, number = Path(source["url"]).name.split("-")[:2]
        found[name.replace("_", "-").lower()] = number
        assert f"sha256:{source['sha256']}" in sums, name
    assert found == dict(ingredients.requirements()), "run packaging/flatpak/pin_wheels.py"


def test_its_tools_are_those_of_the_build() -> None:
    sums = (PACKAGING / "requirements.txt").read_text(encoding="utf-8")
    for source in sources("tools.json"):
        assert f"sha256:{source['sha256']}" in sums, "run packaging/flatpak/pin_wheels.py"


def test_the_files_that_it_installs_are_there() -> None:
    text = MANIFEST.read_text(encoding="utf-8")
    named = re.findall(r"(?:packaging|resources)/[\w./-]+\.\w+", text)
    assert len(named) >= 4
    for name in named:
        assert (ROOT / name).exists(), name


def test_its_metainfo_is_filled_in_without_the_builds_tools(tmp_path: Path) -> None:
    target = tmp_path / "share/metainfo.xml"
    subprocess.run(["/usr/bin/env", "python3", PACKAGING / "steps/metainfo.py", target], check=True)
    assert f'version="{version()}"' in target.read_text(encoding="utf-8")
