"""A show's steps and states in words, so that window, list and screen reader say them alike."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.lesson import ActivityKind, Step
from chinagodrar_viewer.model.show import Cover, Show, Tool

MINUTE = 60


def clock_words(seconds: float) -> str:
    """``06:12``, ``1:06:12`` from an hour on; never negative."""
    whole = max(int(seconds), 0)
    hours, rest = divmod(whole, 60 * MINUTE)
    minutes, seconds_ = divmod(rest, MINUTE)
    return f"{hours}:{minutes:02}:{seconds_:02}" if hours else f"{minutes:02}:{seconds_:02}"


def minutes_words(seconds: float) -> str:
    """``2 min``, ``1 min 30 s``, ``40 s``; to the second."""
    minutes, rest = divmod(max(round(seconds), 0), MINUTE)
    translate = QCoreApplication.translate
    if not minutes:
        return translate("PresenterWords", "{0} s").format(rest)
    if not rest:
        return translate("PresenterWords", "{0} min").format(minutes)
    return translate("PresenterWords", "{0} min {1} s").format(minutes, rest)


def activity_words(kind: ActivityKind) -> str:
    """The task of an activity."""
    translate = QCoreApplication.translate
    return {
        ActivityKind.ORDER: translate("PresenterWords", "Put in order"),
        ActivityKind.KNOWN: translate("PresenterWords", "Who could know this when?"),
        ActivityKind.CLAIM: translate("PresenterWords", "Which claim?"),
    }[kind]


def step_marks(step: Step) -> tuple[str, ...]:
    """What a teacher wants to know before going there: an activity, accounts of deaths."""
    translate = QCoreApplication.translate
    marks: list[str] = []
    if step.activity is not None:
        marks.append(translate("PresenterWords", "Activity: {0}").format(activity_words(step.activity.kind)))
    if step.deaths:
        marks.append(translate("PresenterWords", "About deaths"))
    return tuple(marks)


def cover_words(show: Show) -> str:
    """That the wall is black or white; empty where it is neither."""
    translate = QCoreApplication.translate
    if show.cover is Cover.BLACK:
        return translate("PresenterWords", "The wall is black")
    if show.cover is Cover.WHITE:
        return translate("PresenterWords", "The wall is white")
    return ""


def frozen_words(show: Show) -> str:
    """That the wall stands still, and where; empty where it follows."""
    if not show.frozen:
        return ""
    return QCoreApplication.translate("PresenterWords", "Frozen: the class sees step {0}").format(show.wall_index + 1)


def tool_words(tool: Tool) -> str:
    """What to do with the tool that is in the hand; empty without one."""
    translate = QCoreApplication.translate
    return {
        Tool.NONE: "",
        Tool.SPOTLIGHT: translate("PresenterWords", "Spotlight: move over this picture"),
        Tool.LASER: translate("PresenterWords", "Laser: move over this picture"),
        Tool.ZOOM: translate(
            "PresenterWords", "Zoom: the class sees the box; drag it, draw another, or turn the wheel"
        ),
        Tool.PEN: translate("PresenterWords", "Pen: draw on this picture"),
        Tool.ERASER: translate("PresenterWords", "Eraser: rub on this picture"),
    }[tool]


def wall_words(show: Show) -> str:
    """All that is special about the wall now, in one sentence or none."""
    hidden = QCoreApplication.translate("PresenterWords", "Details are hidden") if show.details_hidden else ""
    return " · ".join(part for part in (cover_words(show), frozen_words(show), hidden) if part)


def typed_words(show: Show) -> str:
    """The step whose number is being typed; empty where none is."""
    translate, typed = QCoreApplication.translate, show.typed
    if show.refused is not None:
        return translate("PresenterWords", "There is no step {0}; there are {1}").format(show.refused, len(show.steps))
    if not show.typing:
        return ""
    if not typed:
        return translate("PresenterWords", "Go to step: type its number, then Enter")
    number = int(typed)
    if not 1 <= number <= len(show.steps):
        return translate("PresenterWords", "Go to {0}: there are {1} steps").format(typed, len(show.steps))
    headline = show.steps[number - 1].headline.get(show.model.language)
    return translate("PresenterWords", "Go to {0}: {1} (Enter)").format(typed, headline)


def place_words(show: Show) -> str:
    """Which step the class sees: ``4 of 18``, and that it is the content note before it, or the end."""
    translate = QCoreApplication.translate
    if show.wall_at_end:
        return translate("PresenterWords", "the end")
    place = translate("PresenterWords", "{0} of {1}").format(show.wall_index + 1, len(show.steps))
    if show.wall_note_shown:
        return translate("PresenterWords", "{0}, content note").format(place)
    return place
