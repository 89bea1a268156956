"""``export``: every kind of file, exact sizes, the state that was asked for; a good file is never lost."""

from __future__ import annotations

import csv
import io
import json
import re
import resource
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import pytest
from command_line import ROOT, environment, run
from PySide6.QtGui import QImage
from small_battle import small_battle

from chinagodrar_viewer.app.self_test import ink_share
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.citation_numbers import citation_numbers
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.export.safe_file import write_safely
from chinagodrar_viewer.export.tables import iso_utc
from chinagodrar_viewer.export.targets import VIEWS, ExportError, suffix_of
from chinagodrar_viewer.export.wanted_state import Wanted, wanted_state
from chinagodrar_viewer.formats.registry import open_battle

SVG = "{http://www.w3.org/2000/svg}"


def exported(out: Path, *words: str) -> Path:
    done = run("export", "-o", str(out), *words)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return out


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))


def texts(file: Path) -> str:
    return " ".join("".join(t.itertext()) for t in ET.parse(file).iter(f"{SVG}text"))


@pytest.mark.parametrize("view", VIEWS)
def test_a_picture_has_exactly_the_size_asked_for(view: str, tmp_path: Path) -> None:
    image = QImage(str(exported(tmp_path / "x.png", "--view", view, "--size", "1234x789")))
    assert (image.width(), image.height()) == (1234, 789)
    assert ink_share(image) > 0.005
    assert "Battle of Chinagodrar" in image.text("Title")


@pytest.mark.parametrize(("view", "last"), [("infobox", "210 km"), ("casualties", "77")])
def test_without_a_size_a_page_is_as_high_as_it_needs(view: str, last: str, tmp_path: Path) -> None:
    file = exported(tmp_path / "x.svg", "--view", view)
    whole = int(ET.parse(file).getroot().get("height", "0"))
    assert whole >= 640
    assert last in texts(file)
    for text in ET.parse(file).iter(f"{SVG}text"):
        assert float(text.get("y", "0")) < whole


def test_the_numbers_of_an_infobox_are_explained_below_it(tmp_path: Path, battle: Battle) -> None:
    root = ET.parse(exported(tmp_path / "x.svg", "--view", "infobox")).getroot()
    described = root.findtext(f"{SVG}desc", "").splitlines()
    listed = {int(number): said for number, _, said in (line.partition("  ") for line in described) if said}
    marks = {int(t.text) for t in root.iter(f"{SVG}text") if t.text and t.text.isdigit() and t.text in map(str, listed)}
    numbers = citation_numbers(battle)
    assert len(listed) >= 5
    assert marks == set(listed)
    for source, number in numbers.items():
        if number in listed:
            assert listed[number].startswith(f"{battle.sources[source].title} — {battle.sources[source].publisher}")


def test_a_small_picture_keeps_its_room_for_the_view(tmp_path: Path) -> None:
    small = ET.parse(exported(tmp_path / "x.svg", "--view", "infobox", "--size", "320x240")).getroot()
    assert "Sources by their numbers" not in small.findtext(f"{SVG}desc", "")


def test_svg_names_a_common_font_after_ours(tmp_path: Path) -> None:
    families = set(re.findall(r'<text [^>]*font-family="([^"]*)"', exported(tmp_path / "x.svg").read_text("utf-8")))
    assert families
    assert all(f.endswith("serif") for f in families), families


def test_dark_is_dark_and_light_is_light(tmp_path: Path) -> None:
    light = QImage(str(exported(tmp_path / "l.png", "--view", "timeline", "--theme", "light")))
    dark = QImage(str(exported(tmp_path / "d.png", "--view", "timeline", "--theme", "dark")))
    assert light.pixelColor(2, 2).lightness() > 200
    assert dark.pixelColor(2, 2).lightness() < 60


@pytest.mark.parametrize("view", VIEWS)
def test_svg_is_well_formed_and_holds_its_text(view: str, tmp_path: Path) -> None:
    file = exported(tmp_path / "x.svg", "--view", view, "--size", "1300x820")
    root = ET.parse(file).getroot()
    assert (root.get("width"), root.get("height")) == ("1300", "820")
    assert "Battle of Chinagodrar" in texts(file)
    assert "CC BY-SA 4.0" in texts(file)


def test_svg_is_well_formed_whatever_a_file_says(tmp_path: Path) -> None:
    """JSON may hold control characters, which XML cannot."""
    document = small_battle()
    for event in document["events"]:
        event["text"] = {"en": "a\x00b\x01c\x0bd\ufffee", "fr": "f"}
        event["title"] = {"en": "Assault\ufffe\x1b[31m", "fr": "g"}
    battle = tmp_path / "battle.json"
    battle.write_text(json.dumps(document))
    file = exported(tmp_path / "x.svg", str(battle), "--event", "assault")
    assert "Assault" in texts(file)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext of poppler-utils")
def test_pdf_is_vector_of_one_page_with_its_text(tmp_path: Path) -> None:
    file = exported(tmp_path / "x.pdf", "--view", "infobox", "--as-of", "2020-01-10", "--lang", "fr")
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout
    info = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    assert "10 janvier 2020" in text
    assert "Pages:           1" in info


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs pdftoppm of poppler-utils")
def test_what_is_pale_on_screen_is_pale_in_pdf(tmp_path: Path) -> None:
    """Qt's own PDF paints a possible time as if it were certain."""
    words = ("--view", "timeline", "--size", "1200x600")
    screen = QImage(str(exported(tmp_path / "x.png", *words)))
    file = exported(tmp_path / "x.pdf", *words)
    subprocess.run(["pdftoppm", "-r", "96", "-png", "-singlefile", str(file), str(tmp_path / "page")], check=True)
    page = QImage(str(tmp_path / "page.png"))
    assert (page.width(), page.height()) == (screen.width(), screen.height())
    strong = [
        sum(_strong(image, x, y) for x in range(0, 1200, 4) for y in range(0, 500, 2)) for image in (screen, page)
    ]
    assert strong[0] > 0
    assert strong[1] < 1.5 * strong[0]


def _strong(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).hsvSaturation() > 150


def test_what_was_known_is_what_is_shown(tmp_path: Path) -> None:
    early = texts(exported(tmp_path / "early.svg", "--view", "infobox", "--as-of", "2020-01-10"))
    late = texts(exported(tmp_path / "late.svg", "--view", "infobox"))
    assert "25" in early.split()
    assert "89" not in early
    assert "89" in late
    assert "10 January 2020" in early


def test_the_event_asked_for_is_selected(tmp_path: Path, battle: Battle) -> None:
    event = battle.events[3]
    said = texts(exported(tmp_path / "x.svg", "--event", event.id, "--size", "1900x1200"))
    assert "".join(event.title.get("en").split())[:20] in "".join(said.split())


def test_events_as_csv(tmp_path: Path, battle: Battle) -> None:
    found = rows(exported(tmp_path / "x.csv"))
    assert [r["id"] for r in found] == [e.id for e in battle.events]
    assert all(r["when"] and r["certainty"] and r["sources"] for r in found)


def test_a_range_limits_the_rows(tmp_path: Path, battle: Battle) -> None:
    found = rows(exported(tmp_path / "x.csv", "--range", "2020-01-13..2020-01-14"))
    assert 0 < len(found) < len(battle.events)


def test_claims_as_csv_are_those_known_then_and_never_summed(tmp_path: Path, battle: Battle) -> None:
    every = rows(exported(tmp_path / "all.csv", "--view", "casualties"))
    assert sorted(r["id"] for r in every) == sorted(c.id for c in battle.claims)
    then = rows(exported(tmp_path / "then.csv", "--view", "casualties", "--as-of", "2020-01-10"))
    assert 0 < len(then) < len(every)
    assert {r["figure"] for r in then if r["event"] == battle.main_event} >= {"25", "63"}
    open_ended = next(r for r in every if r["figure"] == "89+")
    assert (open_ended["low"], open_ended["high"]) == ("89", "")


def test_json_opens_as_the_same_battle(tmp_path: Path, battle: Battle) -> None:
    again = open_battle(exported(tmp_path / "x.json")).battle
    assert [e.id for e in again.events] == [e.id for e in battle.events]
    assert again.claims == battle.claims


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-o", "x.png", "--event", "radio-cal"), "radio-call"),
        (("-o", "x.png", "--as-of", "2020-13-01"), "2020-13-01"),
        (("-o", "x.png", "--range", "2020-01-09"), "A..B"),
        (("-o", "x.png", "--range", "2020-01-10..2020-01-09"), "before"),
        (("-o", "x.png", "--range", "1500..1501"), "outside"),
        (("-o", "x.png", "--range", "2020-01-09T1..2020-01-10"), "2020-01-09T11:00"),
        (("-o", "x.gif",), ".png"),
        (("-o", "x.json", "--event", "radio-call"), "leave out"),
    ],
)  # fmt: skip
def test_a_wrong_wish_is_answered_in_one_sentence(words: Sequence[str], said: str, tmp_path: Path) -> None:
    done = run("export", *words, folder=ROOT)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr
    assert not (ROOT / "x.png").exists()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = run("export", "-o", str(tmp_path / "none" / "x.csv"))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """A limit on the size of files stands for the full disk: the write ends before all is written."""
    target = tmp_path / "x.json"
    target.write_text("the old file", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "chinagodrar_viewer", "export", "-o", str(target)],
        cwd=ROOT,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000)),
    )
    assert done.returncode == 1, done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "unchanged" in done.stderr
    assert target.read_text("utf-8") == "the old file"
    assert [p.name for p in tmp_path.iterdir()] == ["x.json"]


def test_a_short_write_without_an_error_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Short(io.FileIO):
        def write(self, data: bytes, /) -> int:  # type: ignore[override]
            return super().write(data[:3])

    monkeypatch.setattr("os.fdopen", lambda handle, mode: Short(handle, mode))
    target = tmp_path / "x.bin"
    target.write_bytes(b"old")
    with pytest.raises(ExportError, match="3 of 10 bytes"):
        write_safely(str(target), b"0123456789")
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["x.bin"]


@pytest.mark.parametrize("path", ["/dev/full", "/dev/null", "/"])
def test_devices_and_folders_are_not_replaced(path: str) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        write_safely(path, b"x")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    write_safely(str(tmp_path / "link"), b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o640


def test_a_formula_in_a_document_stays_text(tmp_path: Path) -> None:
    document = json.loads((ROOT / "resources/battles/chinagodrar.json").read_text("utf-8"))
    document["events"][0]["title"] = {"en": '=HYPERLINK("http://example.org")'}
    file = tmp_path / "x.json"
    file.write_text(json.dumps(document), "utf-8")
    found = rows(exported(tmp_path / "x.csv", str(file)))
    assert "'=HYPERLINK" in {r["title"][:11] for r in found}


def test_a_day_ends_at_its_local_midnight(battle: Battle) -> None:
    state = wanted_state(battle, Wanted(as_of="2020-01-10"))
    assert state.playhead == instant_of(2020, 1, 11) - battle.zone.utc_offset


def test_a_range_may_be_given_in_local_time_or_utc_and_be_open(battle: Battle) -> None:
    local = wanted_state(battle, Wanted(range="2020-01-09T11:00..2020-01-09T17:00")).visible_range
    assert (local.start, local.span) == (instant_of(2020, 1, 9, 10), 6 * 3600)
    utc = wanted_state(battle, Wanted(range="2020-01-09T10:00Z..2020-01-09T16:00Z")).visible_range
    assert utc == local
    assert wanted_state(battle, Wanted(range="2020-01-09..")).visible_range.end == battle.extent.end


def test_years_before_one_are_astronomical() -> None:
    assert iso_utc(instant_of(0, 1, 1)) == "0000-01-01T00:00:00Z"
    assert iso_utc(instant_of(-43, 3, 15)) == "-0043-03-15T00:00:00Z"


def test_the_ending_chooses_the_kind() -> None:
    assert suffix_of("a/b.PDF") == ".pdf"
    with pytest.raises(ExportError):
        suffix_of("no-ending")
