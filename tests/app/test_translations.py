"""French is complete: every text of the sources has a translation, and the compiled files hold it."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
Message = tuple[str, str]


def tool() -> ModuleType:
    """packaging/translations.py, which is no package."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(path: Path) -> dict[Message, ElementTree.Element]:
    """Context and source text of every message of a .ts file."""
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message.find("translation")
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_files_hold_just_the_texts_of_the_sources(language: str, tmp_path: Path) -> None:
    tool().update(tmp_path)
    name = f"chinagodrar_{language}.ts"
    assert set(messages(FOLDER / name)) == set(messages(tmp_path / name)), "run packaging/translations.py update"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_text_is_translated_and_compiled(language: str, qapp: object) -> None:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"chinagodrar_{language}.qm"))
    for (context, source), translation in messages(FOLDER / f"chinagodrar_{language}.ts").items():
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        assert translation.get("type") != "unfinished", f"{context}: {source!r}"
        assert all(forms), f"{context}: {source!r}"
        number = 1 if translation.find("numerusform") is not None else -1
        assert translator.translate(context, source, "", number), f"not compiled: {context}: {source!r}"


def test_placeholders_and_menu_keys_survive_translation() -> None:
    for (context, source), translation in messages(FOLDER / "chinagodrar_fr.ts").items():
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        for form in forms:
            where = f"{context}: {source!r} → {form!r}"
            assert sorted(re.findall(r"\{\w*\}", form)) == sorted(re.findall(r"\{\w*\}", source)), where
            assert ("%n" in form) == ("%n" in source), where
            assert ("&" in source) == ("&" in form), where
