"""A long task done in parts while the window lives: a bar says how far it has come, Cancel or Escape ends it."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

T = TypeVar("T")
STEPS = 1_000


def carried_out(task: Generator[float, None, T], title: str, parent: QWidget | None) -> T | None:
    """Do a task that gives its share done (0 to 1) after each part; returns what it makes, None where cancelled.

    Painting and fonts belong to the thread of the window, so the parts are done between its events.
    """
    dialog = QProgressDialog(title, QCoreApplication.translate("Progress", "Cancel"), 0, STEPS, parent)
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(0)
    dialog.setAutoReset(False)
    dialog.setAutoClose(False)
    ended: list[T] = []
    failed: list[BaseException] = []

    def go_on() -> None:
        try:
            share = next(task)
        except StopIteration as end:
            ended.append(end.value)
            dialog.done(0)
        except Exception as error:  # raised again below: an exception in a slot would be lost
            failed.append(error)
            dialog.done(0)
        else:
            dialog.setValue(round(share * STEPS))  # which handles events, so the next part is ordered only now
            timer.start(0)

    timer = QTimer(dialog)
    timer.setSingleShot(True)
    timer.timeout.connect(go_on)
    dialog.canceled.connect(dialog.reject)
    timer.start(0)
    dialog.exec()
    timer.stop()
    task.close()
    dialog.deleteLater()
    if failed:
        raise failed[0]
    return ended[0] if ended else None
