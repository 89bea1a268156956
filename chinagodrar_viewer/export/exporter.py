"""Makes the file that was asked for: the view, in the state, as the ending says.

The main window belongs to a floor above; whoever wants it exported hands in how it is made.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QScrollBar, QToolButton, QWidget

from chinagodrar_viewer.core.casualties import known_claims
from chinagodrar_viewer.export import targets
from chinagodrar_viewer.export.caption import caption_of, map_credit
from chinagodrar_viewer.export.cited_sources import cited_sources
from chinagodrar_viewer.export.picture import Picture, caption_height, picture_bytes, settle
from chinagodrar_viewer.export.targets import CASUALTIES, INFOBOX, MAP, SIZES, TIMELINE, WINDOW, ExportError
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance, palette

MOST_CAPTION = 0.4
"""Share of a picture that the list of sources may take with the caption; a smaller picture goes without the list."""
ViewFactory = Callable[[EventModel, Appearance], QWidget]


def picture_of(
    model: EventModel,
    appearance: Appearance,
    view: str,
    suffix: str,
    size: tuple[int, int] | None = None,
    window: ViewFactory | None = None,
) -> bytes:
    """A view of what the model shows, at rest, as ``.png``, ``.svg`` or ``.pdf``; ``size`` in pixels.

    ``window`` makes the main window, needed for ``view="window"`` only.
    """
    model.finish_motion()
    widget = _factory(view, window)(model, appearance)
    try:
        caption = caption_of(model)
        if view in (MAP, WINDOW):
            caption = f"{caption} · {map_credit()}"
        width, height = size or SIZES[view]
        if view in (INFOBOX, CASUALTIES):
            if size is None:
                _without_scroll_bars(widget)
            settle(widget, QSize(width, height))
            explained = "\n\n".join(filter(None, (cited_sources(model, widget), caption)))
            needed = caption_height(explained, width)
            if size is None:  # a page to read: as high as it needs
                height = min(max(height, _whole_height(widget) + needed), targets.LARGEST)
            if needed <= height * MOST_CAPTION:
                caption = explained
        title = model.battle.title.get(model.language)
        return picture_bytes(Picture(widget, appearance.theme, title, caption, width, height), suffix)
    finally:
        widget.close()
        widget.deleteLater()


def table_of(model: EventModel, view: str, event: str | None, limited: bool) -> bytes:
    """A view's facts as CSV: of one event where named, and of the visible range where ``limited``.

    Claims are those known at the model's playhead.
    """
    from chinagodrar_viewer.export.tables import claims_csv, events_csv, infobox_csv

    battle = model.battle
    shown = model.visible_range
    events = [
        e
        for e in battle.events
        if (event is None or e.id == event) and (not limited or e.window.overlaps(round(shown.start), round(shown.end)))
    ]
    if view == CASUALTIES:
        ids = {e.id for e in events}
        claims = known_claims(tuple(c for c in battle.claims if c.event in ids), model.playhead)
        return claims_csv(battle, claims, model.words)
    if view == INFOBOX:
        return infobox_csv(battle, model.language)
    return events_csv(battle, events, model.words)


def _factory(view: str, window: ViewFactory | None) -> ViewFactory:
    if view == TIMELINE:
        from chinagodrar_viewer.views.timeline.panel import TimelinePanel

        return TimelinePanel
    if view == INFOBOX:
        return _infobox
    if view == CASUALTIES:
        return _casualties
    if view == MAP:
        from chinagodrar_viewer.views.map.view import BattleMap

        return BattleMap
    if view == WINDOW and window is not None:
        return window
    raise ExportError(f"There is no view {view!r} to export; choose {', '.join(targets.VIEWS)}.", usage=True)


def _infobox(model: EventModel, appearance: Appearance) -> QWidget:
    from chinagodrar_viewer.views.infobox.view import InfoboxView

    infobox = InfoboxView(model, appearance)
    for button in infobox.bar.findChildren(QToolButton):  # a picture has nothing to press
        button.hide()
    for bar in infobox.findChildren(QScrollBar):  # the program's palette may be that of the other theme
        bar.setPalette(palette(appearance.theme))
    return infobox


def _casualties(model: EventModel, appearance: Appearance) -> QWidget:
    from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel

    panel = CasualtyPanel(model, appearance)
    panel.ensure_loaded()
    panel.show_controls(False)
    return panel


def _without_scroll_bars(widget: QWidget) -> None:
    """Where all is shown, no room is kept for scroll bars."""
    for area in widget.findChildren(QScrollArea):
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _whole_height(widget: QWidget) -> int:
    """The height at which nothing of the view is left below a scroll bar."""
    from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel

    if isinstance(widget, CasualtyPanel):
        return widget.height() + widget.hidden_height
    areas = [a for a in widget.findChildren(QScrollArea) if a.isVisibleTo(widget)]
    if isinstance(widget, QScrollArea):
        areas.append(widget)
    return widget.height() + max((a.verticalScrollBar().maximum() for a in areas), default=0)
