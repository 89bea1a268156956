"""The licences of everything that the frozen program consists of, as texts beside it, and how to replace Qt."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from steps.ingredients import Ingredient, ingredients
from steps.project import ROOT, empty, say, version

ABOUT = """\
Chinagodrar viewer {version}: licences

The program is under the MIT licence (program.txt), its content under CC BY-SA 4.0 (content.txt). It is delivered
together with the parts listed below; their licences' texts are in the folders beside this file.

Qt {qt} and PySide6 {qt} are used under the GNU Lesser General Public License, version 3 (LGPL-3.txt, and GPL-3.txt,
which it refers to), unchanged, as shared libraries: you may replace them. They are the files in
lib/PySide6/ and lib/shiboken6/ of the program's folder; put your own build of the same versions there. You may
change them for your own use, and take the program apart to find faults in such changes. Their source code:
    Qt:      {qt_source}
    PySide6: {pyside_source}
Third-party code inside Qt: https://doc.qt.io/qt-6/licenses-used-in-qt.html

"""


def write(folder: Path, tree: Path) -> Path:
    """Write the texts for a tree into ``folder``; gives the folder."""
    return write_texts(folder, ingredients(tree))


def write_texts(folder: Path, parts: Sequence[Ingredient]) -> Path:
    """Write the texts of these parts, Qt and PySide6 among them, into ``folder``; gives the folder."""
    empty(folder)
    named = {part.name.lower(): part for part in parts}
    qt, pyside = named["qt"], named["pyside6-essentials"]
    about = ABOUT.format(version=version(), qt=qt.version, qt_source=qt.source, pyside_source=pyside.source)
    rows = [f"{part.name} {part.version}".rstrip() + f"\n    {_licence(part)}\n    {part.source}\n" for part in parts]
    (folder / "README.txt").write_text(about + "".join(rows), encoding="utf-8")
    shutil.copyfile(ROOT / "LICENSE", folder / "program.txt")
    shutil.copyfile(ROOT / "resources/LICENSE-CONTENT", folder / "content.txt")
    for part in parts:
        if not part.texts:
            raise ValueError(f"{part.name} has no licence text; add it to packaging/licences/.")
        for text in part.texts:
            if text.parent.name == "licences":  # those that many share
                target = folder / text.name
            else:
                target = folder / part.name.replace(" ", "-") / _name(part, text)
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(text, target)
    return folder


def _name(part: Ingredient, text: Path) -> str:
    """Of ``…/licenses/numpy/random/LICENSE.md`` what tells it from others; always a .txt."""
    inside = text.parts[text.parts.index("licenses") + 1 :] if "licenses" in text.parts else (text.name,)
    return "-".join(inside).removesuffix(".txt") + ".txt"


def _licence(part: Ingredient) -> str:
    return part.licence or "see the text in its folder"


def build(dist: Path) -> Path:
    """The same texts as a folder in ``dist``, for a release's page."""
    from steps import tree

    folder = write(dist / "licences", tree.built(dist))
    say(f"Licences of {sum(1 for p in folder.iterdir() if p.is_dir())} parts")
    return folder
