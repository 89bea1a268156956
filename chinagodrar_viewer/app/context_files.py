"""Adding tables of events behind the battle: asking, reading, telling how it ended, and offering them next time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.context_reading import Asked, failure_words
from chinagodrar_viewer.app.file_kinds import TABLES
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.model.background import Background
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.context_words import span_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chinagodrar_viewer.app.main_window import MainWindow
    from chinagodrar_viewer.app.message_bar import Answer, MessageBar
    from chinagodrar_viewer.core.context_layer import ColumnMapping, ContextLayer
    from chinagodrar_viewer.formats.context import Peek
    from chinagodrar_viewer.model.background import Stopped
    from chinagodrar_viewer.model.event_model import EventModel
    from chinagodrar_viewer.views.theme import Appearance

MOST_NAMED = 3
"""Tables of the last session that are named; of more the number is said."""
LONGEST_NAME = 60


class ContextFiles(QObject):
    """What a window does with tables; the layers themselves are the model's."""

    def __init__(
        self, window: MainWindow, model: EventModel, appearance: Appearance, settings: Settings, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self.model = model
        self._appearance = appearance
        self._settings = settings
        self._messages = messages
        self._asked: list[Asked] = []
        """In the order in which the model reads them; the first is being read."""
        self._said: list[str] = []
        """How each of the tables that were added together ended."""
        self._paths: dict[str, str] = {}
        """Where each layer came from, by its id."""
        self._regrouper = Background(self._take_regrouped, None, self)
        self._peeker = Background(self._take_peek, self._end_peek, self)
        model.context.progress_changed.connect(self._hear)

    # --- adding

    def ask(self) -> None:
        """Let the reader choose tables."""
        from PySide6.QtWidgets import QFileDialog

        endings = " ".join(f"*{ending}" for ending in TABLES)
        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Add context events"),
            self._settings.text(keys.LAST_FOLDER),
            self.tr("Tables of events ({0});;All files (*)").format(endings),
        )
        for path in paths:
            self.add(path)

    def add(self, path: str, mapping: ColumnMapping | None = None) -> None:
        """Read a table behind the battle; it takes the place of the layer that was made of the same file."""
        from chinagodrar_viewer.app.column_choices import kept_choices

        path = str(Path(path).absolute())
        asked = Asked(path, mapping, kept_choices(self._settings))
        if not self._asked:
            self._said.clear()
            self._messages.clear()
        self._asked.append(asked)
        self.model.context.add(asked.name, asked.parts)

    def remove(self, layer: str) -> None:
        """Show a layer no more, and give its memory back to the system."""
        self.model.context.remove(layer)
        QTimer.singleShot(0, self, self._give_back)  # once the views have let go of it

    def _give_back(self) -> None:
        from threading import Thread

        from chinagodrar_viewer.formats.context.memory import give_back

        Thread(target=give_back, name="chinagodrar-memory", daemon=True).start()

    def take_over(self, other: ContextFiles) -> None:
        """Go on for the window that this one replaces: what is being read, and where layers came from."""
        self._asked, self._paths = other._asked, other._paths

    @property
    def busy(self) -> bool:
        """True while a table is read or waits to be."""
        return bool(self._asked)

    def path_of(self, layer: str) -> str | None:
        """The file of a layer; None of one that no file was read for."""
        return self._paths.get(layer)

    # --- how a reading ended

    def _hear(self) -> None:
        context = self.model.context
        asked = self._asked[0] if self._asked else None
        if asked is None:
            return
        if asked.layer is not None:
            self._paths[asked.layer] = asked.path
        if context.reading is not None:
            return
        self._asked.pop(0)
        layer, problem = context.layer(asked.layer), context.problem
        if problem is not None:
            self._refuse(asked, layer, problem)
        elif layer is not None:
            self._welcome(asked, layer)

    def _refuse(self, asked: Asked, layer: ContextLayer | None, problem: Exception) -> None:
        from chinagodrar_viewer.formats.context import ColumnsUnknown

        if isinstance(problem, ColumnsUnknown):
            self._ask_columns(asked.path, problem.columns, problem.rows, problem.guess)
            return
        said = [failure_words(asked.name, problem)]
        if layer is not None and len(layer):
            said.append(self.tr("%Ln event(s) before that are shown.", "", len(layer)))
        self._tell(said, layer)

    def _welcome(self, asked: Asked, layer: ContextLayer) -> None:
        self._settings.add_recent_file(asked.path)
        self._settings.set_text(keys.LAST_FOLDER, str(Path(asked.path).parent))
        name = cut(asked.name, LONGEST_NAME)
        extent = layer.table.extent
        if layer.complete:
            said = [self.tr("%Ln event(s) of {0} are shown behind the battle.", "", len(layer)).format(name)]
        else:
            said = [self.tr("%Ln event(s) of {0} were read before it was cancelled.", "", len(layer)).format(name)]
        if extent is not None:
            said.append(self.tr("Dates: {0}.").format(span_words(self.model.words, *extent)))
        if layer.unread.count:
            said.append(self.tr("%Ln row(s) could not be read.", "", layer.unread.count))
        if layer.unread.cells:
            said.append(self.tr("%Ln cell(s) could not be read and are left out.", "", layer.unread.cells))
        self._tell(said, layer)

    def _tell(self, said: list[str], layer: ContextLayer | None) -> None:
        self._said.append(" ".join(said))
        self._messages.say(" ".join(self._said), self._answers(layer) if layer is not None else ())

    def _answers(self, layer: ContextLayer) -> list[Answer]:
        answers: list[Answer] = []
        if layer.unread.listed and len(self._said) == 1:  # of several the menu lists the rows of each
            answers.append((self.tr("Show these rows"), lambda: self.show_unread(layer.id)))
        if len(layer):
            answers.append((self.tr("Show the whole time"), lambda: self.show_whole(layer.id)))
        return answers

    # --- what can be done with a layer

    def show_whole(self, layer_id: str) -> None:
        """Fly to the time from the layer's first event to its last."""
        layer = self.model.context.layer(layer_id)
        if layer is not None and layer.table.extent is not None:
            from chinagodrar_viewer.core.time_range import DAY, TimeRange

            start, end = layer.table.extent
            self.model.fly_to(TimeRange(start, max(end, start + DAY)).grown(0.02))

    def show_unread(self, layer_id: str) -> None:
        """List the rows that could not be read, each with its line and why."""
        from chinagodrar_viewer.app.context_dialog.about_table import unread_dialog

        layer = self.model.context.layer(layer_id)
        if layer is not None:
            unread_dialog(layer, self._appearance, self._window).show()

    def show_attribution(self, layer_id: str) -> None:
        """Say whose table it is, how to cite it, and on what terms it may be used."""
        from chinagodrar_viewer.app.context_dialog.about_table import attribution_dialog

        layer = self.model.context.layer(layer_id)
        if layer is not None:
            attribution_dialog(layer, self._appearance, self._window).show()

    def choose_columns(self, layer_id: str) -> None:
        """Let the reader say again which columns say what; the file is read anew then."""
        path = self._paths.get(layer_id)
        layer = self.model.context.layer(layer_id)
        if path is None or layer is None:
            return
        mapping = layer.mapping

        def work(stopped: Stopped) -> Iterator[object]:
            from chinagodrar_viewer.formats.context import peek

            yield path, peek(Path(path)), mapping

        self._peeker.start(work)

    def lanes_by(self, layer_id: str, column: str) -> None:
        """Divide a layer into lanes by another column."""
        layer = self.model.context.layer(layer_id)
        if layer is None:
            return

        def work(stopped: Stopped) -> Iterator[ContextLayer]:
            from chinagodrar_viewer.formats.context import by_lane

            yield by_lane(layer, column)

        self._regrouper.start(work)

    def _take_regrouped(self, layer: ContextLayer) -> None:
        if self.model.context.layer(layer.id) is not None:  # not removed meanwhile
            self.model.context.put(layer)

    def _take_peek(self, found: tuple[str, Peek, ColumnMapping]) -> None:
        path, seen, mapping = found
        self._ask_columns(path, seen.columns, seen.rows, mapping)

    def _end_peek(self, wrong: Exception | None) -> None:
        if wrong is not None:
            self._messages.say(failure_words(self.tr("The table"), wrong))

    def _ask_columns(
        self, path: str, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], guess: ColumnMapping | None
    ) -> None:
        from chinagodrar_viewer.app.column_choices import keep_choice
        from chinagodrar_viewer.app.context_dialog.mapping_dialog import MappingDialog

        dialog = MappingDialog(Path(path).name, columns, rows, guess, self._appearance, self._window)

        def take() -> None:
            keep_choice(self._settings, columns, dialog.mapping)
            self.add(path, dialog.mapping)

        dialog.accepted.connect(take)
        dialog.open()

    # --- from one session to the next

    def remember(self) -> None:
        """Keep which tables stand behind the battle."""
        paths = [self._paths[layer.id] for layer in self.model.context.layers if layer.id in self._paths]
        self._settings.set_text(keys.CONTEXT_LAYERS, "\n".join(paths))

    def offer(self) -> None:
        """Offer the tables of the last session: they may be large, so nobody waits for them unasked."""
        context = self.model.context
        if context.layers or self._asked or "add-context" in self._window.left_out:
            return
        paths = [path for path in self._settings.text(keys.CONTEXT_LAYERS).splitlines() if Path(path).is_file()]
        if not paths:
            return
        named = ", ".join(cut(Path(path).name, LONGEST_NAME) for path in paths[:MOST_NAMED])
        if len(paths) > MOST_NAMED:
            named = self.tr("{0} and %Ln more", "", len(paths) - MOST_NAMED).format(named)

        def again() -> None:
            for path in paths:
                self.add(path)

        said = self.tr("Last time these events stood behind the battle: {0}.").format(named)
        self._messages.say(said, [(self.tr("Show them again"), again)])


def count_words(number: int) -> str:
    """A number as the reader's language groups it."""
    return QLocale().toString(number)
