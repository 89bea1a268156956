"""Why a file cannot be opened is told in the reader's language, whole and with its parts."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from small_battle import small_battle

from chinagodrar_viewer.app.application import Translation
from chinagodrar_viewer.app.context_reading import failure_words
from chinagodrar_viewer.app.error_words import error_words, problem_words, sentence_words
from chinagodrar_viewer.core.problems import Problem, Severity
from chinagodrar_viewer.core.sentence import Sentence, told
from chinagodrar_viewer.formats.context import read_context
from chinagodrar_viewer.formats.errors import FormatError
from chinagodrar_viewer.formats.registry import open_battle

BATTLES = {
    "empty.json": (b"", "le fichier est vide. Choisissez-en un autre"),
    "picture.json": (b"\x89PNG\r\n\x1a\n....", "c’est une image (PNG), pas un fichier de bataille."),
    "list.json": (b"[1]", "le fichier contient une liste, pas une bataille."),
    "comma.json": (b'{"a": 1,}', "ligne 1, colonne"),
    "other.json": (b'{"format": "x"}', "c’est du JSON mais pas un fichier de bataille\xa0: il indique"),
    "newer.json": (json.dumps({"format": "chinagodrar-viewer/battle", "version": 9}).encode(), "plus récente"),
}
TABLES = {
    "empty.csv": (b"", "il est vide."),
    "header.csv": (b"date,deaths\n", "il a un en-tête mais aucune ligne."),
    "nothing.csv": (b"date,deaths\nsoon,1\n", "aucune de ses 1 lignes ne peut être lue."),
    "binary.csv": (bytes(range(128, 256)) * 30, "ne peut pas être ouvert"),
    "nodate.csv": (b"a,b\n1,2\n", "aucune colonne ne porte un nom de date."),
}


SPOILT: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "date": (
        lambda d: d["events"][0].update(date="2020-13-40"),
        "events[0].date (event \"assault\")\xa0: «\xa02020-13-40\xa0»\xa0: il n’y a pas de mois 13\xa0; écrivez",
    ),
    "type": (lambda d: d.update(title="x"), "il faut ici un objet entre accolades, pas un texte entre guillemets."),
    "word": (lambda d: d["events"][0].update(kind="atack"), "peut figurer ici. Vouliez-vous dire \"attack\"\xa0?"),
    "key": (lambda d: d["events"][0].pop("lane"), "\"lane\" manque. Ajoutez-le."),
    "id": (lambda d: d.update(main_event="x"), "aucun élément de type «\xa0événement\xa0» n’a l’identifiant \"x\"."),
    "circle": (
        lambda d: d["events"][0].update(after=["radio"]),
        "cet ordre tourne en rond\xa0: \"radio\" est après \"assault\" et \"assault\" est après \"radio\".",
    ),
    "offset": (
        lambda d: (d["events"][1].pop("after"), d["events"][1].update(date="2020-01-11")),
        "se contredisent\xa0: \"radio\" est daté 2020-01-11, \"mirage\" commence environ 20 minutes après",
    ),
    "length": (lambda d: d["events"][0].update(id="x" * 2_000), "c’est plus long que les "),
}  # fmt: skip
"""How a battle file of a few lines is spoilt, and what French readers are told."""


@pytest.fixture
def french(qapp: QApplication) -> Generator[Translation]:
    translation, before = Translation(qapp), QLocale()
    translation.install("fr")
    yield translation
    translation.remove()
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", sorted(BATTLES))
def test_a_battle_that_cannot_be_opened(name: str, tmp_path: Path, french: Translation) -> None:
    data, wanted = BATTLES[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(FormatError) as caught:
        open_battle(tmp_path / name)

    said = error_words(caught.value)
    assert said.startswith(f"«\xa0{name}\xa0» ne peut pas être ouvert\xa0: ")
    assert wanted in said
    assert "cannot be opened" in str(caught.value), "the command line goes on in English"


@pytest.mark.parametrize("name", sorted(SPOILT))
def test_what_is_wrong_inside_a_battle(name: str, tmp_path: Path, french: Translation) -> None:
    spoil, wanted = SPOILT[name]
    document = small_battle()
    spoil(document)
    (tmp_path / "b.json").write_text(json.dumps(document))
    with pytest.raises(FormatError) as caught:
        open_battle(tmp_path / "b.json")

    said = [problem_words(problem) for problem in caught.value.problems]
    assert any(wanted in one for one in said), said


def test_what_is_doubtful_in_a_battle(tmp_path: Path, french: Translation) -> None:
    document = small_battle()
    document["periods"][0]["citations"] = []
    document["places"][0].update(latitude=3, longitude=15.2, citations=[])
    document["claims"][0].update(published="2019-12-31")
    del document["lanes"][0]["title"]["fr"]
    (tmp_path / "b.json").write_text(json.dumps(document))

    said = "\n".join(problem_words(p) for p in open_battle(tmp_path / "b.json").problems)
    for wanted in (
        "aucune source n’est citée. Ajoutez une référence.",
        "aucune source n’est citée pour les coordonnées.",
        'c’est publié avant que "assault" ait pu commencer.',
        "le texte manque en français.",
    ):
        assert wanted in said


def test_numbers_are_grouped_as_the_language_does(french: Translation) -> None:
    said = told("FileErrors", "low is {0} and high is {1}.").format(12_345, 7)

    assert said == "low is 12,345 and high is 7."
    assert sentence_words(said) == "«\xa0low\xa0» vaut 12\u202f345 et «\xa0high\xa0» vaut 7."


@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_table_that_cannot_be_opened(name: str, tmp_path: Path, french: Translation) -> None:
    data, wanted = TABLES[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(FormatError) as caught:
        list(read_context(tmp_path / name, None))

    said = failure_words(name, caught.value)
    assert wanted in said and name in said
    assert "cannot" not in said


def test_a_sentence_is_english_text_that_remembers_how_it_was_made() -> None:
    said = told("FileErrors", "it is {0}.").format(told("FileErrors", "a PDF"))

    assert said == "it is a PDF." and isinstance(said, Sentence)
    assert said.template == "it is {0}." and said.parts == ("a PDF",)


def test_a_text_of_a_file_with_braces_is_not_taken_for_a_template(french: Translation) -> None:
    said = told("FileErrors", "it says {0}").format('"{1} {x}"')
    error = FormatError(Problem(Severity.ERROR, "", said), name="{0}.json")

    assert error_words(error) == '«\xa0{0}.json\xa0» ne peut pas être ouvert\xa0: il indique "{1} {x}"'
