"""An activity's task as the words of a board: cards, options, what the answer says of each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.task import Piece, Task
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.claim_words import cut, side_words
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.present.wall.activity_board import Board, Card, Link

LONGEST, LONGEST_REASON = 160, 320
"""Characters of a card, and of what the answer says of it."""


class ActivityCounts(QObject):
    """Counted words; an object, because lupdate finds plurals in ``tr`` alone."""

    def right(self, count: int, of: int) -> str:
        """``4 of 6 right``."""
        return self.tr("%n of {0} right", "", count).format(of)


def board_of(play: ActivityPlay, model: EventModel) -> Board:
    """The activity as it stands, in the content's language."""
    language, task = model.language, play.task
    cards = tuple(_card(play, key, number, model) for number, key in enumerate(play.order))
    options = tuple(Card(key, piece_words(key, model, task), "", piece_role(key, model)) for key in task.options)
    question = task.question.get(language) if isinstance(task, Task) else ""
    said = [question]
    brief = ""
    if play.revealed:
        said.append(ActivityCounts().right(play.right_count, len(play.order)))
        brief = "\n".join(part for part in said if part)
        if isinstance(task, Task) and task.explanation is not None:
            said.append(task.explanation.get(language))
    translate = QCoreApplication.translate
    reveal = translate("Activity", "Hide the answer") if play.revealed else translate("Activity", "Show the answer")
    whole = "\n".join(part for part in said if part)
    return Board(whole, cards, options, _links(play), brief=brief, reveal=reveal, answered=play.revealed)


def _links(play: ActivityPlay) -> tuple[Link, ...]:
    """What each card was given; with the answer also what was right, drawn last and strongest."""
    given = [Link(card, option, play.right(card)) for card, option in play.given.items()]
    if not play.revealed or play.ordering:
        return tuple(given)
    wrong = [link for link in given if not link.good]
    return (*wrong, *(Link(card, play.task.answers[card], True) for card in play.order if card in play.task.answers))


def _card(play: ActivityPlay, key: str, number: int, model: EventModel) -> Card:
    mark = str(number + 1) if play.ordering else ""
    short = _answer(play, key) if play.revealed else ""
    reason = _reason(play, key, model) if play.revealed else ""
    note = " · ".join(part for part in (short, reason) if part)
    return Card(
        key, piece_words(key, model, play.task), mark, piece_role(key, model) if play.ordering else None,
        chosen=play.cursor == key and not play.revealed, taken=play.held == key, right=play.right(key),
        note=note, short=short,
    )  # fmt: skip


def _answer(play: ActivityPlay, key: str) -> str:
    """The place where a card of a row belongs; empty where it is there, and of options, to which lines lead."""
    order = list(play.task.order)
    if play.right(key) or key not in order:
        return ""
    return QCoreApplication.translate("Activity", "Place {0}").format(order.index(key) + 1)


def _reason(play: ActivityPlay, key: str, model: EventModel) -> str:
    piece = _piece(key, play.task)
    if piece is not None and piece.reason is not None:
        return cut(piece.reason.get(model.language), LONGEST_REASON)
    event = model.battle.event(key)
    return model.words.when(event) if event is not None else ""


def _piece(key: str, task: object) -> Piece | None:
    return task.piece(key) if isinstance(task, Task) else None


def piece_words(key: str, model: EventModel, task: object = None) -> str:
    """A card or an option in the task's own words; without them an event's title or a side's name."""
    piece = _piece(key, task)
    if piece is not None:
        return cut(piece.words.get(model.language), LONGEST)
    event = model.battle.event(key)
    if event is not None:
        return cut(event.title.get(model.language), LONGEST)
    return side_words(model.battle, key, model.language)


def piece_role(key: str, model: EventModel) -> Role | None:
    """The side's role of the event that a card stands for."""
    event = model.battle.event(key)
    side = model.battle.side(event.side) if event is not None else None
    return side.role if side is not None else None
