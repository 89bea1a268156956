"""The web page: a readable document without JavaScript, step by step with it; it loads nothing from anywhere.

Its policy (Content Security Policy, level 3) lets through the one style and the one script whose hashes it names
and forbids everything else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Generator, Sequence

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer import __version__
from chinagodrar_viewer.core.view_state import Leading, ViewState, opening_state
from chinagodrar_viewer.export.handout.content import HandOut, StepSheet
from chinagodrar_viewer.export.handout.drawings import Artist, picture_words, unsaid_words
from chinagodrar_viewer.export.handout.progress import Progress
from chinagodrar_viewer.export.handout.task import Task
from chinagodrar_viewer.export.handout.web.elements import Html, element, joined
from chinagodrar_viewer.export.handout.web.tables import (
    cited,
    claim_tables,
    event_table,
    fact_table,
    place_table,
    source_list,
)
from chinagodrar_viewer.resources import resource_path
from chinagodrar_viewer.views.theme import DARK, LIGHT

WIDTH, LEAST, MOST, MAP = 940.0, 320.0, 900.0, 520.0
"""Of a picture, in pixels."""


def page(content: HandOut, *, answers: bool) -> Generator[Progress, None, None]:
    """Make the page, a step at a time; the last part holds the file. ``answers`` folds them under the questions."""
    writer = _Writer(content, answers)
    total = len(content.steps) + 2
    parts = [writer.cover()]
    yield Progress(1, total)
    for number, step in enumerate(content.steps, 2):
        parts.append(writer.step(step))
        yield Progress(number, total)
    parts += writer.appendix()
    yield Progress(total, total, writer.document(parts).encode("utf-8", "replace"))


class _Writer:
    def __init__(self, content: HandOut, answers: bool) -> None:
        self._content = content
        self._answers = answers
        self._artists = tuple((Artist(content.battle, content.language, theme), theme) for theme in (LIGHT, DARK))
        self._pictures = 0

    # --- parts

    def cover(self) -> Html:
        """Title, aim, content note, and the whole day."""
        content, translate = self._content, QCoreApplication.translate
        parts: list[Html] = [
            element("h1", content.title),
            element("p", content.battle_title, class_="kicker"),
        ]
        if content.aim:
            parts.append(element("p", element("strong", translate("HandOut", "Aim:")), Html(" "), content.aim))
        if content.deaths and content.content_note:
            parts.append(element("p", content.content_note, class_="note"))
        if content.summary:
            parts.append(element("p", content.summary, class_="lead"))
        parts.append(self._figure(opening_state(content.battle)))
        items = [element("li", element("a", step.headline, href=f"#step-{step.number}")) for step in content.steps]
        heading = element("h3", translate("HandOut", "Steps"))
        parts.append(element("nav", heading, element("ol", joined(items)), aria_label=translate("HandOut", "Steps")))
        return element("section", joined(parts), id="start", class_="part", data_part="")

    def step(self, step: StepSheet) -> Html:
        """One step with its picture, question and activity."""
        parts = [
            element("p", step.kicker, class_="kicker"),
            element("h2", f"{step.number}. {step.headline}", id=f"step-{step.number}-title"),
        ]
        if step.deaths and self._content.content_note:
            parts.append(element("p", self._content.content_note, class_="note"))
        parts.append(element("p", step.text, cited(step.numbers), class_="lead"))
        if step.state.leading is Leading.INFOBOX:
            parts.append(fact_table(self._content))
        else:
            parts.append(self._figure(step.state))
        parts += self._asked(step)
        return element(
            "section", joined(parts), id=f"step-{step.number}", class_="step", data_part="",
            aria_labelledby=f"step-{step.number}-title",
        )  # fmt: skip

    def _asked(self, step: StepSheet) -> list[Html]:
        translate, parts = QCoreApplication.translate, list[Html]()
        if step.task is not None:
            parts += self._task(step.task)
        if step.question:
            label = element("span", translate("HandOut", "Question"))
            parts.append(element("p", label, step.question, class_="question"))
        if self._answers and step.answer:
            summary = element("summary", translate("HandOut", "Show the answer"))
            parts.append(element("details", summary, element("p", step.answer)))
        if self._answers and step.notes:
            summary = element("summary", translate("HandOut", "Notes for the teacher"))
            parts.append(element("details", summary, element("p", step.notes)))
        return parts

    def _task(self, task: Task) -> list[Html]:
        """The cards; the answer is folded: an activity without its reveal is none."""
        cards = [element("li", element("strong", c.mark), Html(" "), c.text) for c in task.cards]
        parts = [element("h3", task.title), element("p", task.instruction)]
        if task.options:
            options = [element("li", element("strong", o.mark), Html(" "), o.text) for o in task.options]
            parts.append(element("ul", joined(options), class_="options"))
        parts.append(element("ul", joined(cards), class_="cards"))
        told: list[Html] = []
        for answer in task.answers:
            why = element("span", f" — {answer.said}", class_="quiet") if answer.said else Html("")
            mark = element("strong", answer.mark)
            told.append(element("li", mark, Html(" "), answer.text, why, cited(answer.numbers)))
        summary = element("summary", QCoreApplication.translate("HandOut", "Show the answer"))
        inside = [element("ul", joined(told), class_="answers")]
        if task.explanation:
            inside.append(element("p", task.explanation))
        return [*parts, element("details", summary, joined(inside))]

    def appendix(self) -> list[Html]:
        """Infobox, claims, sources, licence."""
        content, translate = self._content, QCoreApplication.translate
        parts = [
            self._part("facts", translate("HandOut", "The battle in brief"), [fact_table(content)]),
            self._part("claims", translate("HandOut", "Who says what"), claim_tables(content)),
        ]
        if self._answers and content.disputes:
            told: list[Html] = []
            for dispute in content.disputes:
                told += [element("h3", dispute.title), element("p", dispute.explanation, cited(dispute.numbers))]
            parts.append(self._part("disputes", translate("HandOut", "Where the sources disagree"), told))
        parts.append(self._part("sources", translate("HandOut", "Sources by their numbers"), [source_list(content)]))
        return parts

    def _part(self, name: str, title: str, inside: Sequence[Html]) -> Html:
        heading = element("h2", title, id=f"{name}-title")
        return element(
            "section", heading, joined(inside), id=name, class_="part", data_part="", aria_labelledby=f"{name}-title"
        )  # fmt: skip

    # --- pictures

    def _figure(self, state: ViewState) -> Html:
        """What leads in the state, in the colours of day and of night, and the same in words."""
        content, translate = self._content, QCoreApplication.translate
        drawn: list[Html] = []
        words, unsaid = picture_words(content.battle, content.language, state), ""
        for artist, theme in self._artists:
            least = MAP if state.leading is Leading.MAP else LEAST
            drawing = artist.draw(state, WIDTH, least, MOST)
            if drawing is None:
                return Html("")
            self._pictures += 1
            inside = drawing.svg(f"p{self._pictures}-")
            drawing.close()
            unsaid = unsaid_words(content.battle, content.language, drawing.unsaid)
            name = f"picture-{self._pictures}"
            # A name by reference, because a reader of the screen takes an image without one for nothing.
            drawn.append(
                Html(
                    f'<svg class="for-{theme.name}" role="img" aria-labelledby="{name}"'
                    f' viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
                    f' xmlns="http://www.w3.org/2000/svg">{element("title", words, id=name)}{inside}</svg>'
                )
            )
        caption: list[Html] = [element("figcaption", " — ".join(filter(None, (words, unsaid))))]
        if state.leading in (Leading.TIMELINE, Leading.MAP):
            table = event_table if state.leading is Leading.TIMELINE else place_table
            summary = element("summary", translate("HandOut", "The same as a table"))
            caption.append(element("details", summary, table(content, state)))
        elif state.leading is Leading.CASUALTIES:
            link = element("a", translate("HandOut", "The same as a table"), href="#claims")
            caption.append(element("p", link))
        scroll = element("div", joined(drawn), class_="scroll", tabindex="0", role="group", aria_label=words)
        return element("figure", scroll, joined(caption))

    # --- the whole

    def document(self, parts: Sequence[Html]) -> str:
        """The file."""
        content, translate = self._content, QCoreApplication.translate
        style, script = (resource_path(f"handout/page.{kind}").read_text("utf-8") for kind in ("css", "js"))
        policy = (
            f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:;"
            " base-uri 'none'; form-action 'none'"
        )
        title = f"{content.title} — {content.battle_title}"
        head = joined(
            [
                element("meta", charset="utf-8"),
                element("meta", http_equiv="Content-Security-Policy", content=policy),
                element("meta", name="viewport", content="width=device-width, initial-scale=1"),
                element("meta", name="referrer", content="no-referrer"),
                element("meta", name="generator", content=f"Chinagodrar viewer {__version__}"),
                element("title", title),
                Html(f"<style>{style}</style>"),
            ]
        )
        body = joined(
            [
                element("a", translate("HandOut", "To the content"), href="#content", class_="skip"),
                self._bar(),
                element("main", joined(parts), id="content"),
                self._footer(),
                Html(f"<script>{script}</script>"),
            ]
        )
        whole = element("html", Html(f"\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n"), lang=content.language)
        return f"<!DOCTYPE html>\n{whole}\n"

    def _bar(self) -> Html:
        translate = QCoreApplication.translate
        keys = translate("HandOut", "Keys: arrows, PageDown and PageUp, Home and End")
        where = element(
            "output", id="where", aria_live="polite", data_words=translate("HandOut", "{0} of {1}: {2}"), title=keys
        )
        buttons = [
            element("button", translate("HandOut", "Back"), id="back", type="button"),
            element("button", translate("HandOut", "Next"), id="on", type="button"),
            where,
            element("button", translate("HandOut", "All on one page"), id="all", type="button", aria_pressed="false"),
        ]
        label = translate("HandOut", "Steps by keyboard")
        return element("nav", joined(buttons), id="bar", class_="bar", aria_label=label, hidden=True)

    def _footer(self) -> Html:
        content, translate = self._content, QCoreApplication.translate
        lines: list[Html] = []
        if content.licence:
            lines.append(element("p", translate("HandOut", "Licence: {0}").format(content.licence)))
        if content.credits:
            lines.append(element("p", content.credits))
        return element("footer", joined(lines))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
