"""The web page's tables and its list of sources: real tables, with heads that a screen reader says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.view_state import ViewState
from chinagodrar_viewer.export.handout.content import FactLine, HandOut, event_lines, place_lines
from chinagodrar_viewer.export.handout.web.elements import Html, element, joined


def cited(numbers: Sequence[int]) -> Html:
    """The numbers of a statement's sources, each a way to its source."""
    if not numbers:
        return Html("")
    label = QCoreApplication.translate("HandOut", "Source {0}")
    links = [element("a", str(n), href=f"#source-{n}", aria_label=label.format(n)) for n in numbers]
    return element("sup", joined(links, ", "))


def fact_table(content: HandOut) -> Html:
    """The infobox."""
    rows: list[Html] = []
    widest = max((len(row.columns) for row in content.facts), default=1)
    for row in content.facts:
        cells = [element("th", row.label, scope="row")]
        for number, column in enumerate(row.columns):
            last = number == len(row.columns) - 1
            span = str(widest - number) if last and number < widest - 1 else None
            cells.append(element("td", joined(map(_fact, column)), colspan=span))
        rows.append(element("tr", joined(cells, "")))
    name = QCoreApplication.translate("HandOut", "The battle in brief")
    return element("table", element("caption", name, class_="hidden-text"), element("tbody", joined(rows)))


def _fact(line: FactLine) -> Html:
    role = line.role.value if line.role is not None else None
    classes = " ".join(filter(None, ("strong" if line.strong else "", role or ""))) or None
    text = element("span", line.text, class_=classes)
    quiet = element("span", f" {line.quiet}", class_="quiet") if line.quiet else Html("")
    return element("span", text, quiet, cited(line.numbers), class_="cell")


def claim_tables(content: HandOut) -> list[Html]:
    """Who says what: a table for each kind of casualty of each group."""
    translate = QCoreApplication.translate
    said = translate(
        "HandOut",
        "Each figure is one statement of one speaker. Figures are not added up or averaged; a figure that nobody "
        "gave is unknown, not zero.",
    )
    names = (
        translate("HandOut", "Figure"),
        translate("HandOut", "Who says it"),
        translate("HandOut", "Whose losses"),
        translate("HandOut", "Status"),
        translate("HandOut", "Published"),
    )
    made = [element("p", said, class_="quiet")]
    for table in content.claims:
        rows: list[Html] = []
        for line in table.lines:
            note = element("span", line.note, class_="cell quiet") if line.note else Html("")
            cells = (
                element("th", line.figure, scope="row", class_="figure-column"),
                element("td", line.speaker, cited(line.numbers), note),
                element("td", line.relation),
                element("td", line.status),
                element("td", line.published),
            )
            rows.append(element("tr", joined(cells, "")))
        role = table.role.value if table.role is not None else None
        made.append(_table(element("caption", table.title, class_=role), names, rows))
    return made


def event_table(content: HandOut, state: ViewState) -> Html:
    """What a picture of the timeline shows, as a table."""
    translate = QCoreApplication.translate
    names = (
        translate("HandOut", "When"),
        translate("HandOut", "What happened"),
        translate("HandOut", "How well known"),
    )
    rows = [
        element(
            "tr",
            element("td", line.when),
            element("td", line.title, cited(line.numbers)),
            element("td", line.level),
        )
        for line in event_lines(content.battle, content.language, state)
    ]
    return _table(element("caption", translate("HandOut", "Events"), class_="hidden-text"), names, rows)


def place_table(content: HandOut, state: ViewState) -> Html:
    """What a map shows, as a table; places without a published position are in it too."""
    translate = QCoreApplication.translate
    names = (
        translate("HandOut", "Place"),
        translate("HandOut", "Where, as far as published"),
        translate("HandOut", "What happened there"),
    )
    rows = [
        element(
            "tr",
            element("th", line.name, cited(line.numbers), scope="row"),
            element("td", line.known),
            element("td", joined([element("span", event, class_="cell") for event in line.events])),
        )
        for line in place_lines(content.battle, content.language, state)
    ]
    return _table(element("caption", translate("HandOut", "Places"), class_="hidden-text"), names, rows)


def _table(caption: Html, names: Sequence[str], rows: Sequence[Html]) -> Html:
    head = element("tr", joined([element("th", name, scope="col") for name in names], ""))
    return element("table", caption, element("thead", head), element("tbody", joined(rows)))


def source_list(content: HandOut) -> Html:
    """The sources by their numbers; an address is a link that only the reader's hand follows."""
    items: list[Html] = []
    for source in content.sources:
        about = " · ".join(filter(None, (source.publisher, source.published)))
        inside = [element("span", source.title, class_="cell strong"), element("span", about, class_="cell")]
        if source.address:
            link = element("a", source.address, href=source.address, rel="noopener noreferrer")
            inside.append(element("span", link, class_="cell"))
        if source.note:
            inside.append(element("span", source.note, class_="cell quiet"))
        number = element("span", str(source.number), class_="strong")
        items.append(element("li", number, element("div", joined(inside)), id=f"source-{source.number}"))
    return element("ul", joined(items), class_="sources")
