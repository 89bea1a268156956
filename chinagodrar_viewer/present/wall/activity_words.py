"""An activity's keys as the words of a board: cards, options, what the answer says of each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.claim_words import about_words, cut, figure_words, short_published, speaker_words
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.present.wall.activity_board import Board, Card, Link

LONGEST = 160


class ActivityCounts(QObject):
    """Counted words; an object, because lupdate finds plurals in ``tr`` alone."""

    def right(self, count: int, of: int) -> str:
        """``4 of 6 are right``."""
        return self.tr("%n of {0} right", "", count).format(of)


def board_of(play: ActivityPlay, model: EventModel) -> Board:
    """The activity as it stands, in the content's language."""
    cards = tuple(_card(play, key, number, model) for number, key in enumerate(play.order))
    options = tuple(Card(key, piece_words(key, model), "", piece_role(key, model)) for key in play.task.options)
    links = tuple(Link(card, option, play.right(card)) for card, option in play.given.items())
    translate = QCoreApplication.translate
    said = ""
    if play.revealed:
        said = ActivityCounts().right(play.right_count, len(play.order))
    reveal = translate("Activity", "Hide the answer") if play.revealed else translate("Activity", "Show the answer")
    return Board(said, cards, options, links, reveal=reveal)


def _card(play: ActivityPlay, key: str, number: int, model: EventModel) -> Card:
    mark = str(number + 1) if play.ordering else ""
    note = _answer(play, key, model) if play.revealed else ""
    return Card(
        key, piece_words(key, model), mark, piece_role(key, model),
        chosen=play.cursor == key and not play.revealed, taken=play.held == key, right=play.right(key), note=note,
    )  # fmt: skip


def _answer(play: ActivityPlay, key: str, model: EventModel) -> str:
    """What the answer says of a card: when it was, or which option is its own."""
    translate = QCoreApplication.translate
    if play.ordering:
        when = ""
        event = model.battle.event(key)
        if event is not None:
            when = model.words.when(event)
        if play.right(key):
            return when
        place = translate("Activity", "Place {0}").format(list(play.task.order).index(key) + 1)
        return " · ".join(part for part in (place, when) if part)
    answer = play.task.answers.get(key)
    if answer is None or play.right(key):
        return ""
    return translate("Activity", "Answer: {0}").format(piece_words(answer, model))


def piece_words(key: str, model: EventModel) -> str:
    """A card or an option by what its key names: an event, a claim, a side, a person; else the key itself."""
    battle, language = model.battle, model.language
    event, claim, side = battle.event(key), battle.claim(key), battle.side(key)
    if event is not None:
        return cut(event.title.get(language), LONGEST)
    if claim is not None:
        who, when = speaker_words(claim, language), short_published(claim, model.words)
        return " · ".join(
            p for p in (figure_words(claim, model.words), about_words(battle, claim, language), who, when) if p
        )
    if side is not None:
        return cut(side.name.get(language), LONGEST)
    person = battle.people.get(key)
    return cut(person.name if person is not None else key, LONGEST)


def piece_role(key: str, model: EventModel) -> Role | None:
    """The side's role of what a key names."""
    battle = model.battle
    event, claim = battle.event(key), battle.claim(key)
    side = battle.side(event.side if event is not None else claim.side if claim is not None else key)
    return side.role if side is not None else None
