"""The wall's own words in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from chinagodrar_viewer.model.show import Show
    from chinagodrar_viewer.model.show_tools import Cover


class WallCounts(QObject):
    """Counted words; an object, because lupdate finds plurals in ``tr`` alone."""

    def more_rows(self, count: int) -> str:
        """``3 more in the chart``."""
        return self.tr("%n more in the chart", "", count)

    def more_sources(self, count: int) -> str:
        """``2 more``."""
        return self.tr("%n more", "", count)

    def voices(self, count: int) -> str:
        """``4 sources``, after a number that several give."""
        return self.tr("%n source(s)", "", count)

    def later(self, count: int) -> str:
        """``4 later claims not yet published``."""
        return self.tr("%n claim(s) published later", "", count)

    def undated(self, count: int) -> str:
        """``2 undated claims left out``."""
        return self.tr("%n undated claim(s) left out", "", count)


def more_rows(count: int) -> str:
    """``3 more in the chart``."""
    return WallCounts().more_rows(count)


def count_words(index: int, count: int) -> str:
    """``4 / 18``."""
    return QCoreApplication.translate("Wall", "{0} / {1}").format(index + 1, count)


def note_headline() -> str:
    """Above the content note."""
    return QCoreApplication.translate("Wall", "Before we go on")


def note_body(note: str) -> str:
    """The content note: the file's own sentence, and what the next steps do."""
    said = QCoreApplication.translate(
        "Wall", "What follows gives numbers of people killed or wounded. Anyone who needs to may look away."
    )
    return f"{note}\n{said}" if note else said


def hidden_headline() -> str:
    """Instead of a headline whose words are hidden."""
    return QCoreApplication.translate("Wall", "Details are hidden")


def hidden_body() -> str:
    """Instead of numbers and accounts of deaths."""
    return QCoreApplication.translate(
        "Wall", "This step speaks of people who were killed. Its numbers and accounts are not shown."
    )


def hidden_value() -> str:
    """Instead of a number of the infobox."""
    return QCoreApplication.translate("Wall", "not shown")


def end_headline() -> str:
    """After the last step."""
    return QCoreApplication.translate("Wall", "End of the presentation")


def covered_words(cover: Cover) -> str:
    """``black`` or ``white``; empty where the wall shows its picture."""
    return "" if cover.value == "none" else cover.value


def prompt_words(show: Show) -> str:
    """The number that is being typed and where it leads; empty without one."""
    translate = QCoreApplication.translate
    typed = show.typed
    if show.refused is not None:
        return translate("Wall", "There is no step {0}").format(show.refused)
    if not show.typing:
        return ""
    number = int(typed) if typed.isdigit() else 0
    if not 1 <= number <= len(show.steps):
        return translate("Wall", "Go to step {0}").format(typed or "…")
    headline = show.steps[number - 1].headline.get(show.model.language)[:80]
    return translate("Wall", "Go to step {0}: {1}").format(number, headline)


def overview_words(show: Show) -> str:
    """The overview in words: which step is chosen."""
    step = show.steps[show.overview_index]
    return QCoreApplication.translate("Wall", "All steps. Chosen: {0} / {1}, {2}").format(
        show.overview_index + 1, len(show.steps), step.headline.get(show.model.language)[:200]
    )


def window_title(battle: str, *, full_screen: bool) -> str:
    """The audience window's title: what the class sees, and how to share it from a window."""
    translate = QCoreApplication.translate
    if full_screen:
        return translate("Wall", "{0} — what the class sees").format(battle)
    return translate("Wall", "{0} — what the class sees (share this window)").format(battle)
