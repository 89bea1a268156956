"""FoundSummary: of each context layer how many events the query finds, and the few with most deaths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.background import Background, Stopped
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.model.context_words import deaths_figure, deaths_of, event_when

if TYPE_CHECKING:  # numpy comes with a layer
    from chinagodrar_viewer.core.context_layer import ContextLayer
    from chinagodrar_viewer.core.context_query import Found
    from chinagodrar_viewer.core.date_words import DateWords

FEW = 3
"""Events that are named of each layer."""
AT_ONCE = 50_000
"""Found events up to which the few are sought without a thread: it takes less than a millisecond."""
LONGEST_NAME, LONGEST_TITLE = 40, 80


class LayerFound(Value):
    """``count`` None before the first answer; ``share`` of the text gone through; ``most`` are places."""

    layer: ContextLayer
    count: int | None
    share: float
    most: tuple[int, ...]


class FoundSummary(QObject):
    """Follows a context's query; while the newest few are sought, those before are told."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._most: dict[str, tuple[Found, tuple[int, ...]]] = {}
        self._chooser = Background(self._take, self._again, self)
        context.tie(self._chooser)
        context.found_changed.connect(self._choose)
        context.layers_changed.connect(self._choose)
        self._choose()

    @property
    def layers(self) -> tuple[LayerFound, ...]:
        """Layer by layer, in the order in which they were added."""
        made: list[LayerFound] = []
        for layer in self._context.layers:
            found = self._context.found(layer.id)
            of, most = self._most.get(layer.id, (None, ()))
            # Places are those of one table: after it has grown they are other events.
            most = tuple(place for place in most if place < len(layer)) if of is found else ()
            made.append(LayerFound(layer, len(found.places) if found else None, found.share if found else 0.0, most))
        return tuple(made)

    def _choose(self) -> None:
        there = {layer.id for layer in self._context.layers}
        for gone in [id for id in self._most if id not in there]:
            del self._most[gone]
        large: list[tuple[ContextLayer, Found]] = []
        for layer in self._context.layers:
            found = self._context.found(layer.id)
            if found is None or self._most.get(layer.id, (None, ()))[0] is found:
                continue
            if len(found.places) <= AT_ONCE:
                self._most[layer.id] = (found, _most(layer, found))
            else:
                large.append((layer, found))

        def work(stopped: Stopped) -> Iterator[tuple[str, Found, tuple[int, ...]]]:
            for layer, found in large:
                if stopped():
                    return
                yield layer.id, found, _most(layer, found)

        if large and not self._chooser.running:
            self._chooser.start(work)
        self.changed.emit()

    def _take(self, item: tuple[str, Found, tuple[int, ...]]) -> None:
        id, found, most = item
        if self._context.layer(id) is not None:
            self._most[id] = (found, most)
            self.changed.emit()

    def _again(self, wrong: Exception | None) -> None:
        if wrong is not None:
            raise wrong
        self._choose()


def _most(layer: ContextLayer, found: Found) -> tuple[int, ...]:
    from chinagodrar_viewer.core.context_query import most_deaths

    return most_deaths(layer, found, FEW)


# --- words


def section_words(words: DateWords, found: LayerFound) -> str:
    """``In NAME: 1,204 events``, and how far the search is."""
    translate, name = QCoreApplication.translate, found.layer.name[:LONGEST_NAME]
    if found.count is None:
        return translate("FoundSummary", "In {0}: searching …").format(name)
    if not found.count and found.share >= 1:
        return translate("FoundSummary", "In {0}: nothing found").format(name)
    said = translate("FoundSummary", "In {name}: {count} events").format(
        name=name, count=words.phrases.number(found.count)
    )
    if found.share >= 1:
        return said
    more = translate("FoundSummary", "names searched; reading all text … {0} %").format(round(found.share * 100))
    return f"{said} — {more}"


def found_words(words: DateWords, layer: ContextLayer, place: int) -> str:
    """An event that was found, in a line: what, when, how many deaths were reported."""
    return QCoreApplication.translate("FoundSummary", "{title} · {when} · reported deaths: {deaths}").format(
        title=layer.title(place)[:LONGEST_TITLE],
        when=event_when(words, layer, place),
        deaths=deaths_figure(words, deaths_of(layer, place)),
    )
