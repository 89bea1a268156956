"""SearchBox: a line to type in and the list of what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QToolButton, QWidget

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import BODY, GRID, Appearance, font, palette

if TYPE_CHECKING:
    from chinagodrar_viewer.core.search import Hit, HitKind, SearchIndex

MOST_HITS = 12
"""Rows of the list; the rest is counted."""
_HIT_ROLE = Qt.ItemDataRole.UserRole + 1
_LIST_WIDTH = 460
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
        self.textChanged.connect(self._find)
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
        self._fill()
        battle = self._model.battle
        events = (battle.event(hit.event_id) for hit in self.hits)
        self.hits_changed.emit(tuple(sorted({e.anchor for e in events if e is not None})))

    def _fill(self) -> None:
        if not self.text().strip():
            self._hide_list()
            return
        shown = self._ensure_list()
        shown.clear()
        for hit in self.hits[:MOST_HITS]:
            item = QListWidgetItem(self._words(hit))
            item.setData(_HIT_ROLE, hit)
            item.setSizeHint(QSize(0, _ROW))
            shown.addItem(item)
        rest = len(self.hits) - MOST_HITS
        if rest > 0 or not self.hits:
            text = self.tr("and %n more: type on to narrow", "", rest) if rest > 0 else self.tr("Nothing found")
            last = QListWidgetItem(text)
            last.setSizeHint(QSize(0, _ROW))
            last.setFlags(Qt.ItemFlag.NoItemFlags)
            shown.addItem(last)
        if self.hits:
            shown.setCurrentRow(0)
        else:
            self.setAccessibleDescription(self.tr("Nothing found"))
        self._place_list()

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
        width = min(max(self.width(), _LIST_WIDTH), window.width() - 2 * GRID)
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
        if hit is not None:
            self._hide_list()
            if hit.event_id is not None:
                self._model.select(hit.event_id)
            if hit.kind.value == "place":
                self._model.select_place(hit.id)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.hits:
            shown = self._ensure_list()
            if self._list_is_open():
                step = 1 if key == Qt.Key.Key_Down else -1
                count = min(len(self.hits), MOST_HITS)
                shown.setCurrentRow((shown.currentRow() + step) % count)
            else:
                self._place_list()
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
