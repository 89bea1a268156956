"""``export --lesson``, and File → Export for a lesson: what is written, what is refused, what a stop leaves."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest
from hand_outs import ROOT
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QMessageBox, QProgressDialog
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.app import export_dialog
from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.app.export_dialog import ExportDialog, ask_and_export, save_hand_out
from chinagodrar_viewer.app.progress import carried_out
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import lesson_of_events
from chinagodrar_viewer.export.handout.making import HandOutWish, answers_path, lesson_of, lessons_of, made, write_files
from chinagodrar_viewer.export.targets import ExportError
from chinagodrar_viewer.model.event_model import EventModel

sys.path.insert(0, str(ROOT / "tests/app"))
from command_line import environment, run

KINDS = {".pptx": b"PK", ".pdf": b"%PDF", ".html": b"<!DOC"}


@pytest.mark.parametrize("suffix", KINDS)
def test_each_ending_makes_its_kind_of_file_in_silence(suffix: str, tmp_path: Path, battle: Battle) -> None:
    lesson = lessons_of(battle)[0]
    out = tmp_path / f"x{suffix.upper()}"
    done = run("export", "--lesson", lesson.id, "-o", str(out), "--lang", "fr", "--paper", "Letter")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.read_bytes().startswith(KINDS[suffix])
    assert [p.name for p in tmp_path.iterdir()] == [out.name]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--lesson", "nonsense", "-o", "x.pdf"), "events"),
        (("--lesson", "events", "-o", "x.png"), ".pptx .pdf .html"),
        (("--lesson", "events", "-o", "x.pdf", "--event", "assault"), "leave out"),
        (("--lesson", "events", "-o", "x.pdf", "--paper", "A3"), "A3"),
    ],
)  # fmt: skip
def test_a_wrong_wish_is_answered_in_one_sentence(words: Sequence[str], said: str, tmp_path: Path) -> None:
    done = run("export", *words, folder=ROOT)
    assert done.returncode == 2
    assert said in done.stderr.splitlines()[-1]
    assert not (ROOT / words[3]).exists()


def test_an_unknown_lesson_is_answered_with_those_that_there_are(battle: Battle) -> None:
    with pytest.raises(ExportError) as raised:
        lesson_of(battle, "nonsense")
    assert raised.value.usage
    assert all(lesson.id in str(raised.value) for lesson in lessons_of(battle))


def test_a_battle_without_lessons_still_has_its_events(battle: Battle) -> None:
    from chinagodrar_viewer.core.value import replace

    bare = replace(battle, lessons=())
    assert lessons_of(bare) == (lesson_of_events(bare),)
    assert len(lesson_of(bare, "events").steps) == len(battle.events)


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "x.html"
    target.write_text("the old page", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "chinagodrar_viewer", "export", "--lesson", "events", "-o", str(target)],
        cwd=ROOT,
        env=environment(PYTHONDONTWRITEBYTECODE="1", XDG_CACHE_HOME=str(tmp_path / "cache")),
        capture_output=True,
        text=True,
        timeout=180,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    assert done.returncode == 1, done.stderr
    assert "unchanged" in done.stderr
    assert target.read_text("utf-8") == "the old page"
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["x.html"]


def test_progress_is_told_after_each_step_and_only_grows(battle: Battle, qapp: QApplication) -> None:
    lesson = lessons_of(battle)[0]
    for suffix in KINDS:
        shares = list(made(battle, lesson, "en", HandOutWish(f"x{suffix}", answers=True)))
        assert len(shares) > len(lesson.steps)
        assert shares == sorted(shares)
        assert shares[-1] == 1.0


def test_a_second_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "day-answers.pdf").mkdir()
    out = str(tmp_path / "day.pdf")
    with pytest.raises(ExportError, match="day-answers"):
        write_files([(out, b"1"), (answers_path(out), b"2")])


def test_an_answer_key_that_nobody_named_is_not_replaced_unasked(tmp_path: Path, battle: Battle) -> None:
    words = ("export", "--lesson", lessons_of(battle)[0].id, "-o", str(tmp_path / "day.pdf"), "--answers")
    key = tmp_path / "day-answers.pdf"
    key.write_text("a teacher's own")
    done = run(*words)
    assert done.returncode == 1 and "day-answers.pdf" in done.stderr and "--overwrite" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == [key.name] and key.read_text() == "a teacher's own"
    assert run(*words, "--overwrite").returncode == 0
    assert key.read_bytes().startswith(b"%PDF") and (tmp_path / "day.pdf").exists()


# --- in the window


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No])
def test_the_window_asks_before_an_answer_key_is_replaced(
    answer: QMessageBox.StandardButton, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = tmp_path / "day-answers.pdf"
    key.write_text("a teacher's own")
    asked: list[str] = []

    def choose(dialog: ExportDialog) -> QDialog.DialogCode:
        view, kind = dialog.findChildren(QComboBox)[:2]
        view.setCurrentIndex(view.count() - 1)
        kind.setCurrentIndex(kind.findData(".pdf"))
        return QDialog.DialogCode.Accepted

    def reply(box: QMessageBox) -> int:
        asked.append(box.text())
        return answer

    monkeypatch.setattr(ExportDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "day.pdf"), ""))
    monkeypatch.setattr(QMessageBox, "exec", reply)
    said = ask_and_export(program.window, program.model, program.appearance, program.window.settings)
    assert len(asked) == 1 and "day-answers.pdf" in asked[0]
    replaced = answer == QMessageBox.StandardButton.Yes
    assert (said is not None) == replaced and (tmp_path / "day.pdf").exists() == replaced
    assert key.read_bytes().startswith(b"%PDF") == replaced


def test_the_dialog_offers_each_lesson_and_what_can_be_made_of_it(program: Program, qtbot: QtBot) -> None:
    lessons = [(lesson.id, lesson.title.get("en")) for lesson in lessons_of(program.model.battle)]
    dialog = ExportDialog(program.appearance, None, lessons)
    qtbot.addWidget(dialog)
    dialog.show()
    view, kind = dialog.findChildren(QComboBox)[:2]
    assert dialog.lesson is None
    assert [kind.itemData(n) for n in range(kind.count())] == [".png", ".svg", ".pdf", ".csv", ".json"]
    for id, title in lessons:
        (index,) = [n for n in range(view.count()) if title in view.itemText(n)]
        view.setCurrentIndex(index)
        assert dialog.lesson == id
        assert [kind.itemData(n) for n in range(kind.count())] == list(KINDS)
    shown = {box.accessibleName() for box in dialog.findChildren(QComboBox) if box.isVisible()}
    assert shown == {"What", "Kind of file"}
    kind.setCurrentIndex(1)
    assert (dialog.suffix, dialog.paper, dialog.answers) == (".pdf", "A4", True)
    shown = {box.accessibleName() for box in dialog.findChildren(QComboBox) if box.isVisible()}
    assert shown == {"What", "Kind of file", "Paper"}


def test_a_hand_out_is_saved_from_the_window(program: Program, tmp_path: Path) -> None:
    out = str(tmp_path / "day.pdf")
    lesson = lessons_of(program.model.battle)[0]
    said = save_hand_out(program.window, program.model, lesson.id, HandOutWish(out, "A4", True))
    assert said is not None and "day.pdf" in said and "day-answers.pdf" in said
    assert {p.name for p in tmp_path.glob("*.pdf")} == {"day.pdf", "day-answers.pdf"}


def test_cancel_ends_it_and_nothing_is_written(program: Program, tmp_path: Path, qapp: QApplication) -> None:
    out = tmp_path / "out"
    out.mkdir()
    seen: list[int] = []

    def cancel() -> None:
        for bar in qapp.topLevelWidgets():
            if isinstance(bar, QProgressDialog) and bar.isVisible():
                seen.append(bar.value())
                bar.cancel()
                return
        QTimer.singleShot(0, cancel)

    QTimer.singleShot(0, cancel)
    said = save_hand_out(program.window, program.model, "events", HandOutWish(str(out / "day.html")))
    assert said is None
    assert len(seen) == 1 and seen[0] < 1_000
    assert list(out.iterdir()) == []


def test_a_fault_on_the_way_is_not_swallowed(qapp: QApplication) -> None:
    def task() -> Generator[float, None, int]:
        yield 0.5
        raise ExportError("no")

    with pytest.raises(ExportError, match="no"):
        carried_out(task(), "Making", None)


def test_the_window_lives_while_a_hand_out_is_made(qapp: QApplication) -> None:
    lived: list[float] = []

    def task() -> Generator[float, None, str]:
        for part in range(5):
            QTimer.singleShot(0, lambda part=part: lived.append(part))
            yield part / 5
        return "made"

    assert carried_out(task(), "Making", None) == "made"
    assert lived[:3] == [0, 1, 2]


def test_the_export_command_of_a_lesson_asks_where_to(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(dialog: ExportDialog) -> ExportDialog.DialogCode:
        view = dialog.findChildren(QComboBox)[0]
        view.setCurrentIndex(view.count() - 1)
        return ExportDialog.DialogCode.Accepted

    def where(_parent: object, _title: str, proposed: str, _filter: str) -> tuple[str, str]:
        asked.append(proposed)
        return "", ""

    monkeypatch.setattr(ExportDialog, "exec", choose)
    monkeypatch.setattr(export_dialog.QFileDialog, "getSaveFileName", where)
    model: EventModel = program.model
    assert export_dialog.ask_and_export(program.window, model, program.appearance, program.window.settings) is None
    assert asked[0].endswith(f"{model.battle.id}-events.pptx")
