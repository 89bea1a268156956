"""EventCardPage: the selected event told in full, on a page that scrolls when the card is short."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from chinagodrar_viewer.core.citation_numbers import citation_numbers, merged
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.model.claim_words import kind_words
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import level_words
from chinagodrar_viewer.views.event_card.window_diagram import WindowDiagram
from chinagodrar_viewer.views.evidence.citation_mark import marks_for
from chinagodrar_viewer.views.evidence.cited_text import CitedLink, CitedText, Run, Voice
from chinagodrar_viewer.views.evidence.disagreement_chip import DisagreementChip
from chinagodrar_viewer.views.theme import BODY, GRID, HEADLINE, LARGE, SMALL, TITLE, Appearance

_MARGIN = 2 * GRID
_WIDE = 900
"""From this width in pixels on the text is larger."""
_TWO_COLUMNS = 520
_DIAGRAM_LEAST, _DIAGRAM_MOST = 230, 340
_GAP = 6


class EventCardPage(QWidget):
    """A handful of paragraphs that are filled anew for each event; only chips and marks are remade."""

    source_requested = Signal(str)
    claims_requested = Signal(object)
    """A DisagreementChip, or None for all claims about the event."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self.kicker = CitedText(appearance, self, size=SMALL)
        self.headline = CitedText(appearance, self, size=TITLE, serif=True)
        self.text = CitedText(appearance, self)
        self.sources = CitedText(appearance, self, size=SMALL)
        self.certainty = CitedText(appearance, self, size=SMALL)
        self.claims = CitedLink(appearance, self, lambda: self.claims_requested.emit(None), size=SMALL)
        self.claims.setToolTip(self.tr("Opens the claims side by side (Enter)"))
        self._chips: list[DisagreementChip] = []
        self.where = CitedText(appearance, self, size=SMALL)
        self.who = CitedText(appearance, self, size=SMALL)
        self.diagram = WindowDiagram(model, appearance, self)
        self._rule = QRect()
        self._heights: dict[int, int] = {}
        """By width: Qt's layouts ask for the same ones several times after each event."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # --- content

    def show_event(self, event: Event | None) -> None:
        """Tell this event; None says that nothing is selected."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        if event is None:
            self._say_nothing()
        else:
            self._say(event)
        self.diagram.show_event(event)
        self.diagram.setVisible(event is not None)
        self._heights.clear()
        self.updateGeometry()
        if self.isVisible():
            self._arrange(self.width(), place=True)
            self.update()

    def _say_nothing(self) -> None:
        self.headline.say([Run(self.tr("No event selected"))])
        self.text.say([Run(self.tr("Choose one on the timeline or in the event list."), Voice.MUTED)])
        self.text.set_marks([])
        for line in (self.kicker, self.sources, self.certainty, self.claims, self.where, self.who):
            line.say([])
            line.hide()

    def _say(self, event: Event) -> None:
        model, language = self._model, self._model.language
        lane = next((lane.title.get(language) for lane in model.battle.lanes if lane.id == event.lane), "")
        order = model.words.order_note(event)
        when = model.words.when(event).removesuffix(f" ({order})")
        kicker = " · ".join(part for part in (lane, when) if part)
        self.kicker.say([Run(kicker.upper(), Voice.MUTED)])
        self.kicker.setAccessibleName(kicker)
        self.headline.say([Run(event.title.get(language))])
        self.text.say([Run(event.text.get(language))])
        self.text.set_marks(marks_for(event.citations, model, self._appearance, self.text, self.source_requested))
        self.sources.say([Run(self._source_list(event), Voice.MUTED)], name=self.tr("Sources"))
        self.certainty.say(self._certainty(event))
        self.claims.say(self._claims(event))
        self.where.say(self._where(event))
        self.who.say(self._who(event))
        for disagreement in model.battle.disagreements_of(event.id):
            claims = tuple(c for c in model.battle.claims if c.id in disagreement.claims)
            if model.playhead is not None and not all(c.known_at(model.playhead) for c in claims):
                continue  # its explanation speaks of claims still to come
            title = self.tr("Sources disagree: {title}").format(title=disagreement.title.get(language))
            chip = DisagreementChip(self._appearance, self, title, claims, (disagreement,))
            chip.clicked.connect(lambda _=False, chip=chip: self.claims_requested.emit(chip))
            self._chips.append(chip)
            if self.isVisible():
                chip.show()
        for line in (self.kicker, self.sources, self.certainty, self.claims, self.where, self.who):
            line.setVisible(bool(line.text_shown()))

    def _source_list(self, event: Event) -> str:
        numbers, battle = citation_numbers(self._model.battle), self._model.battle
        parts: list[str] = []
        for citation in sorted(merged(event.citations), key=lambda c: numbers.get(c.source, 0)):
            source = battle.sources.get(citation.source)
            named = f"“{source.title}”, {source.publisher}" if source else citation.source
            where = f", {citation.locator}" if citation.locator else ""
            parts.append(f"{numbers.get(citation.source, 0)} · {named}{where}")
        return "   ".join(parts)

    def _certainty(self, event: Event) -> list[Run]:
        said = self.tr("Certainty: {level}").format(level=level_words(event.certainty.level.value))
        runs = [Run(said, Voice.BOLD)]
        order = self._model.words.order_note(event)
        if order:
            runs.append(Run(f" · {order}", Voice.MUTED))
        if event.certainty.note:
            runs.append(Run(f" — {event.certainty.note.get(self._model.language)}", Voice.MUTED))
        return runs

    def _claims(self, event: Event) -> list[Run]:
        """Every figure that was given by the playhead, side by side: none is picked, none averaged."""
        model = self._model
        known = model.claims_known(event.id)
        figures: dict[tuple[str, str], dict[str, None]] = {}
        for claim in known:
            if claim.figure:
                figures.setdefault((claim.side, claim.kind), {})[claim.figure] = None
        parts: list[str] = []
        for (side_id, kind), given in figures.items():
            side = model.battle.side(side_id)
            template = self.tr("{side}, {kind}: {figures}")
            parts.append(
                template.format(
                    side=side.short.get(model.language) if side else side_id,
                    kind=kind_words(kind),
                    figures=" / ".join(given),
                )
            )
        if not known:
            return []
        count = self.tr("Claims ({count}): ").format(count=len(known))
        return [Run(count, Voice.BOLD), Run("; ".join(parts), Voice.MUTED)]

    def _where(self, event: Event) -> list[Run]:
        names = [self._place(p) for p in dict.fromkeys((event.place, *event.places)) if p]
        if not names:
            return []
        return [Run(self.tr("Place: "), Voice.BOLD), Run("; ".join(names), Voice.MUTED)]

    def _place(self, place_id: str) -> str:
        place = self._model.battle.places.get(place_id)
        if place is None:
            return place_id
        name = place.name.get(self._model.language)
        others = [alias for alias in place.aliases if alias != name][:6]
        said = [self.tr("also {names}").format(names=", ".join(others))] if others else []
        if place.latitude is None:
            said.append(self.tr("position not published"))
        return f"{name} ({'; '.join(said)})" if said else name

    def _who(self, event: Event) -> list[Run]:
        people = [self._model.battle.people.get(p) for p in event.people]
        named = [f"{p.name}, {p.role.get(self._model.language)}" for p in people if p is not None]
        if not named:
            return []
        return [Run(self.tr("People: "), Voice.BOLD), Run("; ".join(named), Voice.MUTED)]

    # --- layout

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(width, place=False)
        return self._heights[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(700, self.heightForWidth(700))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(event.size().width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        """Give every widget its rectangle (``place``); returns the height in pixels."""
        if place:
            wide = width >= _WIDE
            self.headline.set_size(HEADLINE if wide else TITLE)
            self.text.set_size(LARGE if wide else BODY)
            self._heights.clear()
        inner = max(width - 2 * _MARGIN, 160)
        beside = width >= _TWO_COLUMNS and not self.diagram.isHidden()
        right = min(max(round(inner * 0.34), _DIAGRAM_LEAST), _DIAGRAM_MOST) if beside else 0
        column = inner - right - 3 * GRID if beside else inner
        y = _MARGIN - 4
        for line in (self.kicker, self.headline, self.text, self.certainty, self.claims):
            y = self._put(line, y, column, place)
        for chip in self._chips:
            size = chip.size_within(column)
            if place:
                chip.setGeometry(_MARGIN, y, size.width(), size.height())
            y += size.height() + _GAP
        for line in (self.where, self.who, self.sources):
            y = self._put(line, y, column, place)
        rule = QRect()
        if not self.diagram.isHidden():
            hint = self.diagram.height_for(right or inner)
            if beside:
                x = _MARGIN + column + 3 * GRID
                rule = QRect(x - GRID - 4, _MARGIN, 1, max(y, hint + _MARGIN) - _MARGIN)
                box = QRect(x, _MARGIN - 2, right, hint)
                y = max(y, _MARGIN + hint)
            else:
                box = QRect(_MARGIN, y + GRID, inner, hint)
                y += hint + GRID
            if place:
                self.diagram.setGeometry(box)
        if place:
            self._rule = rule
        return y + 4

    def _put(self, line: CitedText | CitedLink, y: int, width: int, place: bool) -> int:
        if line.isHidden():
            return y
        height = line.heightForWidth(width)
        if place:
            line.setGeometry(_MARGIN, y, width, height)
        return y + height + _GAP

    def restyle(self) -> None:
        """Take the theme's colours."""
        for line in (
            self.kicker, self.headline, self.text, self.sources, self.certainty, self.claims, self.where, self.who,
        ):  # fmt: skip
            line.restyle()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.panel))
        if self._rule.isValid():
            painter.fillRect(self._rule, QColor(theme.hairline))
