"""The moving picture of the wall: timeline or map of a model, painted by the main window's own painters.

Only this part of the wall is painted anew in a frame of a flight.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event, Kind, Lane
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.present.wall.scene import Box, WallScene
from chinagodrar_viewer.views.text_painting import text_width
from chinagodrar_viewer.views.theme import Theme
from chinagodrar_viewer.views.timeline.foot import bands_height
from chinagodrar_viewer.views.timeline.layout import AXIS, build_scene
from chinagodrar_viewer.views.timeline.painter import paint_scene
from chinagodrar_viewer.views.timeline.projection import Projection
from chinagodrar_viewer.views.timeline.scene import Scene
from chinagodrar_viewer.views.timeline.snapshot import scene_request

HEADER_LEAST, HEADER_AT_MOST = 72.0, 0.28
"""Width of the lanes' names: in the timeline's unit, and as a share of the picture's width."""
AROUND_NAME = 62.0
"""What stands beside a lane's name: its glyph, air, and a count, in the timeline's unit."""


class LivePicture:
    """Keeps what does not change from frame to frame: the battle with only those lanes that have something to show."""

    def __init__(self, *, at_rest: bool = False) -> None:
        """``at_rest`` waits for what is counted in a thread: a picture is painted once."""
        self._at_rest = at_rest
        self._battle: Battle | None = None
        self._key: tuple[object, ...] = ()

    def timeline_scene(self, model: EventModel, box: Box, unit: float, *, hide: bool) -> Scene:
        """The timeline of the model's state; ``hide`` leaves out events that are nothing but a toll."""
        events = [e for e in model.events if not (hide and e.kind is Kind.TOLL)]
        battle = self._with_lanes(model, events)
        size = round(12 * unit)
        names = max((text_width(lane.title.get(model.language), size, True) for lane in battle.lanes), default=0.0)
        header = min(max(HEADER_LEAST * unit, names + AROUND_NAME * unit), box.width * HEADER_AT_MOST)
        request = scene_request(
            model, box.width, box.height, header, unit,
            show_playhead=model.playhead is not None, foot=_foot(model, box, unit),
        )  # fmt: skip
        lanes = {lane.id for lane in battle.lanes}
        shown = [e for e in events if e.lane in lanes]
        return build_scene(replace(request, battle=battle, events=shown), text_width)

    def paint(self, painter: QPainter, scene: WallScene, model: EventModel, theme: Theme, *, hide: bool) -> None:
        """Paint the moving picture of a wall's scene in its place."""
        box = scene.picture
        if box is None or box.width < 40 or box.height < 40:
            return
        painter.save()
        painter.translate(box.x, box.y)
        if scene.leading is Leading.MAP:
            self._paint_map(painter, scene, box, model, theme, hide=hide)
        else:
            painter.setClipRect(QRectF(0, 0, box.width, box.height))
            timeline = self.timeline_scene(model, box, scene.unit, hide=hide)
            paint_scene(painter, timeline, theme)
            foot = _foot(model, box, scene.unit)
            if foot:
                from chinagodrar_viewer.views.timeline.context.bands import paint_bands  # numpy comes with a layer

                canvas = timeline.canvas
                projection = Projection(model.visible_range, model.scale, canvas.x, max(1.0, canvas.width))
                paint_bands(painter, model, projection, box.height - foot, box.height, scene.unit, theme)
            painter.setPen(QPen(QColor(theme.hairline), 1))
            painter.drawLine(0, 0, round(box.width), 0)
        painter.restore()

    def _paint_map(
        self, painter: QPainter, scene: WallScene, box: Box, model: EventModel, theme: Theme, *, hide: bool
    ) -> None:
        from chinagodrar_viewer.views.map.layout import build_map_scene
        from chinagodrar_viewer.views.map.painter import paint_map
        from chinagodrar_viewer.views.map.snapshot import map_request

        if self._at_rest and model.context.layers:
            from chinagodrar_viewer.views.map.context_points import points_of

            points_of(model).finish()
        request = map_request(model, box.width, box.height, scene.unit, deaths=not hide)
        whole = QRectF(0, 0, box.width, box.height)
        painter.setClipRect(whole)
        paint_map(painter, build_map_scene(request, text_width), theme)
        # The corners are painted over, because a clip that is no rectangle costs a frame a third of its time.
        corners = QPainterPath()
        corners.addRect(whole)
        radius = scene.least * 0.5
        corners.addRoundedRect(whole, radius, radius)
        painter.fillPath(corners, QColor(theme.paper))

    def _with_lanes(self, model: EventModel, events: Sequence[Event]) -> Battle:
        """The battle with the lanes that have an event in sight now or where a flight goes."""
        battle = model.battle
        lanes = lanes_in_sight(model, events, (model.visible_range, model.destination))
        key = (id(battle), lanes)
        if self._battle is None or key != self._key:
            kept = tuple(_short(battle, lane) for lane in battle.lanes if lane.id in lanes) or battle.lanes
            self._battle, self._key = replace(battle, lanes=kept), key
        return self._battle


def _foot(model: EventModel, box: Box, unit: float) -> float:
    """Height of the context layers' bands under the timeline."""
    return bands_height(len(model.context.layers), box.height - AXIS * unit, unit)


def _short(battle: Battle, lane: Lane) -> Lane:
    """A lane that is called as its side is: by the side's short name, which the back row reads in full."""
    side = battle.side(lane.side)
    return replace(lane, title=side.short) if side is not None and side.name.words == lane.title.words else lane


def lanes_in_sight(model: EventModel, events: Sequence[Event], ranges: Sequence[TimeRange]) -> frozenset[str]:
    """The lanes that have an event in one of the ranges, and the selected event's."""
    lanes = {e.lane for e in events if any(_touches(e, r) for r in ranges)}
    if model.selected_event is not None:
        lanes.add(model.selected_event.lane)
    return frozenset(lanes)


def _touches(event: Event, shown: TimeRange) -> bool:
    return event.window.earliest_start <= shown.end and event.window.latest_end >= shown.start


def warm_map() -> None:
    """Read the map's ground and shape it: a tenth of a second that no key should wait for."""
    from chinagodrar_viewer.views.map.ground import ground
    from chinagodrar_viewer.views.map.ground_painter import paths_of

    for level in ground().levels:
        paths_of(level)
