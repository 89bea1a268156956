"""File → Context layers: each layer with what can be done with it, filled when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from chinagodrar_viewer.app.context_files import count_words
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.context_words import attribution

if TYPE_CHECKING:
    from chinagodrar_viewer.app.context_files import ContextFiles
    from chinagodrar_viewer.core.context_layer import ContextLayer

LONGEST_CHOICE = 60
"""Characters of a name in a menu: a menu grows as wide as what stands in it."""
MOST_COLUMNS = 30
translate = QCoreApplication.translate


def fill_layers_menu(menu: QMenu, files: ContextFiles) -> None:
    """The layers that are there now."""
    menu.clear()
    for layer in files.model.context.layers:
        _fill(
            menu.addMenu(
                _choice(translate("ContextMenu", "{0}: {1} events").format(layer.name, count_words(len(layer))))
            ),
            layer,
            files,
        )
    if menu.isEmpty():
        menu.addAction(translate("ContextMenu", "No layer yet")).setEnabled(False)


def _fill(menu: QMenu, layer: ContextLayer, files: ContextFiles) -> None:
    reading = files.model.context.reading is not None
    id = layer.id
    whole = menu.addAction(translate("ContextMenu", "Show the &whole time"))
    whole.setEnabled(len(layer) > 0)
    whole.triggered.connect(lambda: files.show_whole(id))
    _fill_lanes(menu.addMenu(translate("ContextMenu", "&Lanes by")), layer, files, reading)
    columns = menu.addAction(translate("ContextMenu", "Choose &columns…"))
    columns.setEnabled(files.path_of(id) is not None and not reading)
    columns.triggered.connect(lambda: files.choose_columns(id))
    unread = menu.addAction(
        translate("ContextMenu", "Rows that could not be &read ({0})…").format(
            count_words(layer.unread.count + layer.unread.cells)
        )
    )
    unread.setEnabled(bool(layer.unread.listed))
    unread.triggered.connect(lambda: files.show_unread(id))
    if attribution(layer.texts.columns) is not None:
        menu.addAction(translate("ContextMenu", "How to c&ite it…")).triggered.connect(
            lambda: files.show_attribution(id)
        )
    menu.addSeparator()
    menu.addAction(translate("ContextMenu", "Re&move")).triggered.connect(lambda: files.remove(id))


def _fill_lanes(menu: QMenu, layer: ContextLayer, files: ContextFiles, reading: bool) -> None:
    group = QActionGroup(menu)
    for column in list(layer.coded)[:MOST_COLUMNS]:
        action = menu.addAction(_choice(column))
        action.setCheckable(True)
        action.setChecked(column == layer.mapping.lane)
        action.setEnabled(not reading)  # what is still being read would be divided the old way again
        group.addAction(action)
        action.triggered.connect(lambda _=False, column=column: files.lanes_by(layer.id, column))
    if menu.isEmpty():
        menu.addAction(translate("ContextMenu", "No column repeats itself")).setEnabled(False)


def _choice(text: str) -> str:
    return cut(text, LONGEST_CHOICE).replace("&", "&&")
