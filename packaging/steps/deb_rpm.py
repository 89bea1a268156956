"""The packages for Debian and Fedora, by nfpm from one description: the frozen tree and the files for the desktop."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any, Literal

from steps import linux_files, tree
from steps.deb_archive import squeeze
from steps.project import (
    BUILD,
    NAME,
    PACKAGING,
    ROOT,
    SUMMARY,
    BuildError,
    empty,
    epoch,
    homepage,
    maintainer,
    mega,
    run,
    same_moment,
    size,
    step,
    version,
)
from steps.tools import tool
from steps.trim import SYSTEM

Kind = Literal["deb", "rpm"]
LINUX = PACKAGING / "linux"
DEFAULTS = LINUX / "defaults.toml"
"""What an administrator sets for all users; a configuration file that upgrades leave as it is."""
HOME = f"/usr/lib/{NAME}"
LARGEST_DEB = 60_000_000
RELEASE = "1"
MORE_FOR_DEB = ("xkb-data",)
"""What the shipped libraries read: libxkbcommon the keyboards' descriptions."""
MORE_FOR_RPM = ("xkeyboard-config",)
CHANGES_NOTE = "What is new stands in the program's own list of changes, beside this one."
DESCRIPTION = """\
Shows what happened at Chinagodrar (Niger) on 9 January 2020, in which order,
what each party says about the dead, who said it, and when that was known.
For teachers, students and journalists: with lessons, a view for the
projector, hand-outs and a map. It works offline and needs no account."""


def build_deb(dist: Path) -> Path:
    """Write the Debian package; gives its path."""
    made = package("deb", dist, version())
    if size(made) > LARGEST_DEB:
        raise BuildError(f"{made.name} has {mega(size(made))}, more than {mega(LARGEST_DEB)}.")
    return made


def build_rpm(dist: Path) -> Path:
    """Write the RPM package; gives its path."""
    return package("rpm", dist, version())


def package_in(dist: Path, kind: Kind, number: str) -> Path:
    """Where a package of a version lies."""
    names = {"deb": f"{NAME}_{number}-{RELEASE}_amd64.deb", "rpm": f"{NAME}-{number}-{RELEASE}.x86_64.rpm"}
    return dist / names[kind]


def package(kind: Kind, dist: Path, number: str, *, small: bool = True) -> Path:
    """Write a package that says it is version ``number``; tests of upgrades need an older one, which may be large."""
    tree.built(dist)
    linux_files.build(dist)
    with step(f"Package {kind} {number}"):
        work = empty(BUILD / kind)
        config = work / "nfpm.json"  # JSON is YAML
        config.write_text(json.dumps(_description(kind, number, work), indent=1))
        dist.mkdir(parents=True, exist_ok=True)
        target = package_in(dist, kind, number)
        run([tool("nfpm"), "package", "--config", config, "--packager", kind, "--target", target])
        if kind == "deb" and small:
            squeeze(target)
    return target


def _description(kind: Kind, number: str, work: Path) -> dict[str, Any]:
    moment = datetime.fromtimestamp(epoch(), UTC).isoformat()
    documents = _documents(work / "doc", kind, number)
    contents: list[dict[str, Any]] = [
        {"src": str(tree.TREE), "dst": HOME, "type": "tree"},
        {"src": f"../lib/{NAME}/{NAME}", "dst": f"/usr/bin/{NAME}", "type": "symlink"},
    ]
    for path in sorted(linux_files.FILES.rglob("*")):
        if path.is_file():
            inside = str(path.relative_to(linux_files.FILES))
            if kind == "rpm":
                inside = inside.replace("zsh/vendor-completions", "zsh/site-functions")
            contents.append({"src": str(path), "dst": f"/usr/{inside}", "type": _kind(kind, inside)})
    for path in sorted(p for p in documents.rglob("*") if p.is_file()):
        inside = f"share/{path.relative_to(documents)}"
        contents.append({"src": str(path), "dst": f"/usr/{inside}", "type": _kind(kind, inside)})
    if DEFAULTS.exists():
        contents.append({"src": str(DEFAULTS), "dst": f"/etc/{NAME}/{DEFAULTS.name}", "type": "config|noreplace"})
    if kind == "rpm":  # dpkg removes empty folders by itself
        folders = [f"/usr/share/doc/{NAME}", f"/usr/share/licenses/{NAME}", f"/etc/{NAME}"]
        contents += [{"dst": folder, "type": "dir"} for folder in folders]
    for entry in contents:
        entry["file_info"] = {"mtime": moment}
        if entry["type"] not in ("tree", "symlink", "dir"):
            entry["file_info"]["mode"] = 0o644
    more: dict[str, Any] = {}
    if kind == "rpm":
        release = {"semver": f"{number}-{RELEASE}", "date": moment, "packager": maintainer()}
        (work / "changes.json").write_text(json.dumps([release | {"changes": [{"note": CHANGES_NOTE}]}]))
        more["changelog"] = str(work / "changes.json")
    return more | {
        "name": NAME,
        "arch": "amd64",
        "platform": "linux",
        "version": number,
        "release": RELEASE,
        "section": "education",
        "priority": "optional",
        "maintainer": maintainer(),
        "description": f"{SUMMARY}\n{DESCRIPTION}" if kind == "deb" else DESCRIPTION,
        "vendor": maintainer().partition(" <")[0],
        "homepage": homepage(),
        "license": "MIT AND CC-BY-SA-4.0 AND LGPL-3.0-only",
        "mtime": moment,
        "umask": 0o022,
        "contents": contents,
        "depends": _depends_deb() if kind == "deb" else _depends_rpm(),
        "deb": {"compression": "none"},
        "rpm": {"summary": SUMMARY, "group": "Amusements/Teaching", "compression": "xz", "buildhost": "localhost"},
    }


def _kind(kind: Kind, inside: str) -> str:
    """What rpm calls a file of this path; Debian has no such kinds."""
    if kind == "rpm" and inside.startswith(("share/doc/", "share/man/")):
        return "doc"
    return "license" if kind == "rpm" and inside.startswith("share/licenses/") else ""


def _depends_deb() -> list[str]:
    needs = tree.needs()
    names = {SYSTEM[library] for library in needs.libraries} - {"libc6"}
    return [f"libc6 (>= {needs.glibc})", *sorted({*names, *MORE_FOR_DEB})]


def _depends_rpm() -> list[str]:
    """The libraries themselves, which Fedora, openSUSE and others call the same; their packages they do not."""
    needs = tree.needs()
    libraries = [f"{library}()(64bit)" for library in needs.libraries if library != "libc.so.6"]
    return [f"libc.so.6(GLIBC_{needs.glibc})(64bit)", *libraries, *MORE_FOR_RPM]


def _documents(folder: Path, kind: Kind, number: str) -> Path:
    """What the distributions want in /usr/share: changes, licence, and what their checkers shall leave out."""
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), 9, mtime=0)
    licence = (LINUX / "copyright").read_text(encoding="utf-8").replace("@HOMEPAGE@", homepage())
    licence = licence.replace("@MAINTAINER@", maintainer())
    doc = folder / "doc" / NAME
    doc.mkdir(parents=True)
    if kind == "deb":
        day = format_datetime(datetime.fromtimestamp(epoch(), UTC))
        entry = f"{NAME} ({number}-{RELEASE}) stable; urgency=medium\n\n  * {CHANGES_NOTE}\n\n"
        entry += f" -- {maintainer()}  {day}\n"
        (doc / "changelog.Debian.gz").write_bytes(gzip.compress(entry.encode(), 9, mtime=0))
        (doc / "changelog.gz").write_bytes(changes)
        (doc / "copyright").write_text(licence, encoding="utf-8")
        overrides = folder / "lintian/overrides" / NAME
        overrides.parent.mkdir(parents=True)
        overrides.write_text((LINUX / "lintian-overrides").read_text(encoding="utf-8"), encoding="utf-8")
    else:
        (doc / "CHANGELOG.md.gz").write_bytes(changes)
        licences = folder / "licenses" / NAME
        licences.mkdir(parents=True)
        (licences / "copyright").write_text(licence, encoding="utf-8")
    same_moment(folder)
    return folder
