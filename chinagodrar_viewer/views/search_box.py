"""SearchBox: a line to type in and the list of what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QToolButton, QWidget

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import BODY, GRID, SMALL, Appearance, font, palette

if TYPE_CHECKING:
    from chinagodrar_viewer.core.search import Hit, HitKind, SearchIndex
    from chinagodrar_viewer.model.found_summary import FoundSummary, LayerFound

MOST_HITS = 12
"""Rows of the list; the rest is counted."""
MOST_BESIDE_LAYERS = 6
"""Rows of the battle where tables are searched too."""
PAUSE = 180
"""Milliseconds after a key before the tables are searched."""
_HIT_ROLE = Qt.ItemDataRole.UserRole + 1
_ONLY = "show only these"
_LIST_WIDTH = 460
_WIDE_LIST = 640
_ROW = 26


class SearchBox(QLineEdit):
    """Finds as one types; Up and Down choose, Enter selects the event, Escape closes the list, then clears."""

    hits_changed = Signal(object)
    """A tuple of instants (seconds): where the events that were found stand; empty when nothing is sought."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._index: SearchIndex | None = None
        self._list: QListWidget | None = None
        self.hits: tuple[Hit, ...] = ()
        self.setFont(font(BODY))
        self.setPlaceholderText(self.tr("Find an event, place, person or source"))
        self.setAccessibleName(self.tr("Find an event, place, person or source"))
        self.setToolTip(self.tr("Find an event, place, person or source (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        # Qt leaves its own button without a name.
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear"))
            clear.setToolTip(self.tr("Clear (Esc)"))
        self.setMaxLength(200)
        self._stepped = False
        self._summary: FoundSummary | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._find_in_layers)
        self.textChanged.connect(self._find)
        model.context.layers_changed.connect(self._layers_changed)
        model.battle_changed.connect(self._forget)
        appearance.changed.connect(self._restyle)

    @property
    def hit_list(self) -> QListWidget | None:
        """The list below, None before anything was typed."""
        return self._list

    # --- finding

    def _forget(self) -> None:
        self._index = None
        self.clear()

    def _find(self, query: str) -> None:
        if self._index is None and query.strip():
            # The window opens without it: most sessions begin without a search.
            from chinagodrar_viewer.core.search import SearchIndex

            self._index = SearchIndex(self._model.battle)
        self.hits = self._index.find(query, self._model.language) if self._index and query.strip() else ()
        self._stepped = False
        if self._model.context.layers:
            self._pause.start()
        self._fill()
        battle = self._model.battle
        events = (battle.event(hit.event_id) for hit in self.hits)
        self.hits_changed.emit(tuple(sorted({e.anchor for e in events if e is not None})))

    def _find_in_layers(self) -> None:
        """Let the tables be searched; deaths and lanes that are chosen elsewhere stay."""
        self._pause.stop()
        context, text = self._model.context, self.text().strip()
        if not context.layers:
            return
        from chinagodrar_viewer.core.context_query import ContextQuery
        from chinagodrar_viewer.core.value import replace

        if self._summary is None:
            from chinagodrar_viewer.model.found_summary import FoundSummary

            self._summary = FoundSummary(context, self)
            self._summary.changed.connect(self._follow_layers)
        context.set_query(replace(context.query or ContextQuery(), text=text))
        if context.query is None:
            context.set_narrowed(False)

    def _layers_changed(self) -> None:
        # A table that comes while something is sought is searched too.
        if self._model.context.layers and self.text().strip():
            self._pause.start()

    def _follow_layers(self) -> None:
        if self._list_is_open():
            self._fill()

    @property
    def layer_hits(self) -> tuple[LayerFound, ...]:
        """What is found in the tables so far; empty where nothing is sought in any."""
        query = self._model.context.query
        sought = self._summary is not None and query is not None and query.text == self.text().strip()
        return self._summary.layers if sought and self._summary is not None else ()

    def _fill(self) -> None:
        if not self.text().strip():
            self._hide_list()
            return
        shown = self._ensure_list()
        item = shown.currentItem() if self._list_is_open() and self._stepped else None
        chosen = item.data(_HIT_ROLE) if item is not None else None
        shown.clear()
        layers = self._model.context.layers
        most = MOST_BESIDE_LAYERS if layers else MOST_HITS
        for hit in self.hits[:most]:
            self._add(self._words(hit), hit)
        rest = len(self.hits) - most
        if rest > 0:
            self._add(self.tr("and %n more: type on to narrow", "", rest))
        elif not self.hits:
            self._add(self.tr("Nothing found in the battle") if layers else self.tr("Nothing found"))
        if layers:
            self._fill_layers()
        rows = self._choosable()
        data = [shown.item(row).data(_HIT_ROLE) for row in rows]
        if rows:
            # What the reader chose stays chosen while more is found.
            shown.setCurrentRow(rows[data.index(chosen)] if chosen in data else rows[0])
        else:
            self.setAccessibleDescription(self.tr("Nothing found"))
        self._place_list()

    def _fill_layers(self) -> None:
        from chinagodrar_viewer.model.found_summary import found_words, section_words

        words, any_found = self._model.words, False
        for found in self.layer_hits:
            self._add(section_words(words, found), heading=True)
            any_found = any_found or bool(found.count)
            for place in found.most:
                event = ContextEvent(found.layer.id, found.layer.row_of(place))
                self._add(found_words(words, found.layer, place), event)
        if not self.layer_hits:
            self._add(self.tr("In the tables: searching …"), heading=True)
        if any_found or self._model.context.narrowed:
            item = self._add(self.tr("Show only these events of the tables (Ctrl+Enter)"), _ONLY)
            on = self._model.context.narrowed
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _add(self, text: str, data: object = None, *, heading: bool = False) -> QListWidgetItem:
        """A row; without ``data`` it only tells something."""
        item = QListWidgetItem(text)
        item.setSizeHint(QSize(0, _ROW))
        if data is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            item.setData(_HIT_ROLE, data)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if heading:
            item.setFont(font(SMALL, bold=True))
            item.setForeground(QColor(self._appearance.theme.muted))
        self._ensure_list().addItem(item)
        return item

    def _choosable(self) -> list[int]:
        shown = self._ensure_list()
        return [row for row in range(shown.count()) if shown.item(row).data(_HIT_ROLE) is not None]

    def _words(self, hit: Hit) -> str:
        """Title, what it is, and where the words were found."""
        from chinagodrar_viewer.core.search import FoundIn, HitKind

        said = hit.title[:120]
        if hit.kind not in (HitKind.EVENT, HitKind.BATTLE):
            said = self.tr("{title} — {kind}").format(title=said, kind=self._kind_words(hit.kind))
        if hit.why and hit.found_in is not FoundIn.TITLE:
            why = hit.why if len(hit.why) <= 60 else self.tr("in the text")
            said = self.tr("{found} ({why})").format(found=said, why=why)
        return said

    def _kind_words(self, kind: HitKind) -> str:
        from chinagodrar_viewer.core.search import HitKind

        return {
            HitKind.PLACE: self.tr("place"),
            HitKind.PERSON: self.tr("person"),
            HitKind.SPEAKER: self.tr("speaker"),
            HitKind.SOURCE: self.tr("source"),
        }.get(kind, "")

    # --- the list

    def _ensure_list(self) -> QListWidget:
        if self._list is None:
            # A child of the window, not a window of its own: no window manager moves it or takes its focus.
            made = QListWidget(self.window())
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setFont(font(BODY))
            made.setUniformItemSizes(True)
            made.setTextElideMode(Qt.TextElideMode.ElideRight)
            made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            made.setAccessibleName(self.tr("What was found"))
            made.itemClicked.connect(self._choose)
            made.currentItemChanged.connect(self._say_current)
            made.hide()
            self._list = made
            self._restyle()
        return self._list

    def _place_list(self) -> None:
        shown, window = self._ensure_list(), self.window()
        if shown.parentWidget() is not window:
            shown.setParent(window)
        least = _WIDE_LIST if self._model.context.layers else _LIST_WIDTH
        width = min(max(self.width(), least), window.width() - 2 * GRID)
        corner = self.mapTo(window, QPoint(0, self.height() + 2)) if window is not self else QPoint(0, 0)
        x = max(min(corner.x(), window.width() - width - GRID), GRID)
        wanted = _ROW * shown.count() + 2 * shown.frameWidth()
        height = min(wanted, max(window.height() - corner.y() - GRID, _ROW))
        shown.setGeometry(x, corner.y(), width, height)
        shown.show()
        shown.raise_()

    def _hide_list(self) -> None:
        if self._list is not None:
            self._list.hide()

    def _list_is_open(self) -> bool:
        return self._list is not None and not self._list.isHidden()

    def _say_current(self, current: QListWidgetItem | None) -> None:
        # The keyboard stays in the line: a screen reader hears the choice as the line's description.
        self.setAccessibleDescription(current.text() if current is not None else "")

    def _choose(self, item: QListWidgetItem | None) -> None:
        hit = item.data(_HIT_ROLE) if item is not None else None
        if hit == _ONLY:
            self._toggle_only()
        elif isinstance(hit, ContextEvent):
            self._hide_list()
            self._model.select_context(hit)
        elif hit is not None:
            self._hide_list()
            if hit.event_id is not None:
                self._model.select(hit.event_id)
            if hit.kind.value == "place":
                self._model.select_place(hit.id)

    def _toggle_only(self) -> None:
        """Draw only the events of the tables that were found, or all again."""
        context = self._model.context
        context.set_narrowed(not context.narrowed)
        self._follow_layers()

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.text().strip():
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._model.context.layers and self.text().strip():
                self._find_in_layers()
                self._toggle_only()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._list_is_open() and self._list is not None:
                self._choose(self._list.currentItem())
        elif key == Qt.Key.Key_Escape and (self._list_is_open() or self.text()):
            if self._list_is_open():
                self._hide_list()
            else:
                self.clear()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        if not self._list_is_open():
            self._fill()
            return
        shown, rows = self._ensure_list(), self._choosable()
        if rows:
            self._stepped = True
            at = rows.index(shown.currentRow()) if shown.currentRow() in rows else -step
            shown.setCurrentRow(rows[(at + step) % len(rows)])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._hide_list()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        # Escape and the arrows are ours while the list is open, whatever shortcuts the window has.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)
            and self._list_is_open()
        ):
            event.accept()
            return True
        return super().event(event)

    def _restyle(self) -> None:
        if self._list is not None:
            self._list.setPalette(palette(self._appearance.theme))
            self._list.setAutoFillBackground(True)
