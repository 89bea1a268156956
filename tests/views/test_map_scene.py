"""The map's scene: what is published has a point, what is not has words; no word is cut or covered."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import hypot, isfinite, pi

import pytest
from PySide6.QtGui import QImage, QPainter

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.geodesy import distance_km
from chinagodrar_viewer.core.map_framing import everything_view, insurgency_view
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.places_shown import When
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.boxes import Box
from chinagodrar_viewer.views.map.camera import Camera
from chinagodrar_viewer.views.map.layout import build_map_scene
from chinagodrar_viewer.views.map.marks import toll_radius
from chinagodrar_viewer.views.map.painter import paint_map
from chinagodrar_viewer.views.map.scene import MapScene, Style
from chinagodrar_viewer.views.map.snapshot import map_request
from chinagodrar_viewer.views.text_painting import text_width
from chinagodrar_viewer.views.theme import DARK, LIGHT, Theme

POST = (15.2325, 2.9989)
SIZES = [(300, 240, 1.0), (360, 300, 1.0), (900, 600, 1.0), (1280, 720, 1.8), (1920, 1080, 1.0)]
VIEWS = ["west-africa", "insurgency", "battle", "60 km", "10 km"]


def view_named(battle: Battle, name: str) -> MapView | None:
    return {
        "west-africa": everything_view(),
        "insurgency": insurgency_view(battle),
        "battle": None,
        "60 km": MapView(*POST, 60.0),
        "10 km": MapView(*POST, 10.0),
    }[name]


def scene_of(model: EventModel, width: float = 900, height: float = 600, unit: float = 1.0) -> MapScene:
    return build_map_scene(map_request(model, width, height, unit), text_width)


def texts(scene: MapScene) -> list[str]:
    return [label.text for label in scene.labels]


# --- camera


@pytest.mark.parametrize("view", [MapView(*POST, 160.0), everything_view(), MapView(*POST, 10.0)])
def test_what_is_under_the_cursor_stays_there(view: MapView) -> None:
    camera = Camera(view, 800, 500)
    held = camera.at(600, 120)
    for factor in (1.2, 0.9):
        x, y = Camera(camera.zoomed(factor, 600, 120), 800, 500).position(held)
        assert hypot(x - 600, y - 120) < 0.5


def test_the_ground_follows_the_hand() -> None:
    camera = Camera(MapView(*POST, 160.0), 800, 500)
    held = camera.at(300, 200)
    x, y = Camera(camera.panned(50, -30), 800, 500).position(held)
    assert hypot(x - 350, y - 170) < 0.5


def test_a_kilometre_is_as_long_as_the_scale_bar_says(model: EventModel) -> None:
    scene = scene_of(model)
    assert scene.scale_bar is not None
    said = next(label.text for label in scene.labels if label.style is Style.SCALE and "km" in label.text)
    left, right = scene.camera.at(400, 300), scene.camera.at(400 + scene.scale_bar.km, 300)
    assert distance_km(*left, *right) == pytest.approx(float(said.split()[0]), rel=0.02)


# --- places


def test_a_place_without_a_position_has_no_mark_but_words(model: EventModel) -> None:
    scene = scene_of(model)
    assert {"akabar", "ikrafane", "dareydey"}.isdisjoint(mark.place_id for mark in scene.marks)
    assert {wedge.place_id for wedge in scene.wedges} == {"akabar", "ikrafane"}
    assert "position not published" in texts(scene)
    assert any(text.startswith("Dareydey") for text in texts(scene))


def test_a_wedge_points_where_the_source_says(model: EventModel) -> None:
    wedges = {wedge.place_id: wedge for wedge in scene_of(model).wedges}
    assert wedges["ikrafane"].angle % (2 * pi) == pytest.approx(pi / 2, abs=0.05)
    assert wedges["akabar"].angle % (2 * pi) == pytest.approx(3 * pi / 2, abs=0.05)


def test_a_place_that_is_only_near_has_a_soft_edge(model: EventModel) -> None:
    model.set_map(insurgency_view(model.battle))
    soft = {mark.place_id: mark.soft for mark in scene_of(model).marks}
    assert soft["tongo-tongo"] > 0.0
    assert soft["niamey"] == 0.0


def test_events_at_one_place_are_gathered_with_a_count(model: EventModel) -> None:
    scene = scene_of(model)
    post = next(mark for mark in scene.marks if mark.place_id == "chinagodrar")
    assert post.events == sum(1 for e in model.events if "chinagodrar" in (e.place, *e.places))
    assert str(post.events) in [label.text for label in scene.labels if label.style is Style.COUNT]


def test_the_area_of_a_circle_is_the_number_of_deaths(model: EventModel) -> None:
    request = map_request(model, 900, 600)
    assert toll_radius(request, 100) ** 2 == pytest.approx(4 * toll_radius(request, 25) ** 2)
    model.set_map(insurgency_view(model.battle))
    tolls = {mark.place_id: mark.toll for mark in scene_of(model).marks}
    tillia = tolls["tillia"]
    assert tillia is not None
    assert tillia.high**2 / tillia.low**2 == pytest.approx(206 / 137)
    assert tolls["niamey"] is None


def test_details_of_deaths_can_be_left_out(model: EventModel) -> None:
    scene = build_map_scene(map_request(model, 900, 600, deaths=False), text_width)
    assert all(mark.toll is None for mark in scene.marks)
    assert not any("killed" in text for text in texts(scene))


def test_selected_past_and_still_to_come_differ(model: EventModel) -> None:
    model.set_map(insurgency_view(model.battle))
    model.set_playhead(instant_of(2020, 1, 10))
    marks = {mark.place_id: mark for mark in scene_of(model).marks}
    assert marks["tillia"].when is When.FUTURE
    assert marks["tongo-tongo"].when is When.PAST
    assert marks["chinagodrar"].selected


def test_published_distances_are_told_near_the_border(model: EventModel) -> None:
    model.set_map(MapView(*POST, 60.0))
    scene = scene_of(model)
    assert len(scene.bands) == 1
    kms = [radius / scene.camera.pixels_per_km for radius in scene.bands[0].radii]
    assert kms[0] == pytest.approx(10.0)
    assert kms[-1] == pytest.approx(20.0)
    assert any(text.startswith("published: 10") for text in texts(scene))
    model.set_map(everything_view())
    assert scene_of(model).bands == ()


# --- movements


def test_an_arrow_draws_itself_as_the_playhead_passes(model: EventModel) -> None:
    model.reduced_motion = False
    prong = model.battle.event("west-prong")
    assert prong is not None
    lengths: list[float] = []
    for after in (-60, 60, 600, 10**7):
        model.set_playhead(prong.anchor + after)
        arrows = [a for a in scene_of(model).arrows if a.event_id == prong.id]
        lengths.append(
            sum(hypot(b[0] - a[0], b[1] - a[1]) for x in arrows for a, b in zip(x.points, x.points[1:], strict=False))
        )
    assert lengths[0] == 0.0
    assert 0.0 < lengths[1] <= lengths[2] <= lengths[3]
    assert lengths[1] < lengths[3]


def test_with_less_motion_an_arrow_is_whole_or_not_there(model: EventModel) -> None:
    prong = model.battle.event("west-prong")
    assert prong is not None
    whole = next(a for a in scene_of(model).arrows if a.event_id == prong.id)
    model.set_playhead(prong.anchor + 1)
    begun = next(a for a in scene_of(model).arrows if a.event_id == prong.id)
    assert begun.points == whole.points


def test_an_unpublished_origin_is_no_point(model: EventModel) -> None:
    arrows = {a.event_id: a for a in scene_of(model).arrows}
    assert arrows["west-prong"].fades_in
    assert arrows["east-prong"].fades_in
    assert not arrows["flight"].fades_in


def test_an_aircraft_comes_from_nowhere_in_particular(model: EventModel) -> None:
    model.select("mirage")
    scene = scene_of(model)
    assert "mirage" not in {a.event_id for a in scene.arrows}
    assert {h.event_id for h in scene.halos if h.inwards} == {"mirage"}
    assert "direction not published" in texts(scene)


# --- words


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
@pytest.mark.parametrize("name", VIEWS)
def test_no_word_is_cut_or_covered(
    battle: Battle, qapp: object, name: str, size: tuple[int, int, float], language: str
) -> None:
    model = EventModel(battle, language)
    model.reduced_motion = True
    view = view_named(battle, name)
    if view is not None:
        model.set_map(view)
    scene = scene_of(model, *size)
    for label in scene.labels:
        box = label.box
        assert box.x >= 0, label
        assert box.y >= 0, label
        assert box.right <= size[0], label
        assert box.bottom <= size[1], label
    for a, b in combinations(scene.labels, 2):
        assert not a.box.overlaps(b.box), (a, b)


def test_names_are_in_the_language(battle: Battle, qapp: object) -> None:
    model = EventModel(battle, "fr")
    model.reduced_motion = True
    model.set_map(everything_view())
    said = texts(scene_of(model, 1280, 720))
    assert "ALGÉRIE" in said
    assert "Chinégodar" in said


def test_names_stay_on_their_ground_while_one_pans(model: EventModel) -> None:
    def where() -> tuple[float, float]:
        scene = scene_of(model)
        label = next(label for label in scene.labels if label.text == "MALI")
        return scene.camera.at(label.box.middle_x, label.box.middle_y)

    places = [where()]
    for _ in range(20):
        model.set_map(Camera(model.map_view, 900, 600).panned(3, 2))
        places.append(where())
    jumps = [here for before, here in pairwise(places) if distance_km(*before, *here) > 1.0]
    assert len(jumps) <= 2


# --- hostile


def test_a_battle_without_places_says_so(model: EventModel) -> None:
    bare = replace(
        model.battle,
        places={},
        movements=(),
        events=tuple(replace(e, place=None, places=()) for e in model.battle.events),
    )
    model.set_battle(bare)
    assert "No place of this battle has a published position." in texts(scene_of(model))


@pytest.mark.parametrize(("latitude", "longitude"), [(-75.0, 170.0), (89.9, -179.9), (0.0, 0.0), (2.9989, 15.2325)])
def test_a_place_on_the_other_side_of_the_world(model: EventModel, latitude: float, longitude: float) -> None:
    post = replace(model.battle.places["chinagodrar"], latitude=latitude, longitude=longitude)
    model.set_battle(replace(model.battle, places={**model.battle.places, "chinagodrar": post}))
    for name in VIEWS:
        view = view_named(model.battle, name)
        model.set_map(view)
        scene = scene_of(model)
        for mark in scene.marks:
            assert all(map(isfinite, mark.point))
        outside = any(text.startswith("Outside this map") and "Chinagodrar" in text for text in texts(scene))
        assert outside is (abs(latitude) > 60)


@pytest.mark.parametrize("size", [(1, 1), (40, 30), (3000, 60), (60, 3000)])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
def test_any_size_is_painted(model: EventModel, size: tuple[int, int], theme: Theme) -> None:
    image = QImage(*size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        request = map_request(model, *size, graticule=True)
        paint_map(painter, build_map_scene(request, text_width), theme)


def test_a_layer_is_painted_over_the_ground(model: EventModel) -> None:
    seen: list[MapScene] = []
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        scene = scene_of(model, 300, 200)
        paint_map(painter, scene, LIGHT, [lambda painter, scene, theme: seen.append(scene)])
    assert seen == [scene]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_a_name_stands_by_its_own_mark(model: EventModel, name: str, size: tuple[int, int, float]) -> None:
    view = view_named(model.battle, name)
    model.set_map(view)
    scene = scene_of(model, *size)
    for label in scene.labels:
        own = next((m for m in scene.marks if m.place_id == label.owner), None)
        if label.style is Style.PLACE and own is not None:
            box = label.box

            def away(point: tuple[float, float], box: Box = box) -> float:
                x, y = point
                return hypot(max(box.x - x, 0.0, x - box.right), max(box.y - y, 0.0, y - box.bottom))

            assert away(own.point) <= min(away(m.point) for m in scene.marks), label


def test_the_north_arrow_and_the_notes_stand_beside_marks(model: EventModel) -> None:
    for latitude in (14.2, 14.6, 15.0, 15.4, 15.8):
        for longitude in (1.0, 1.6, 2.2, 2.8, 3.4):
            model.set_map(MapView(latitude, longitude, 150.0))
            scene = scene_of(model)
            assert scene.north is not None
            for mark in scene.marks:
                assert hypot(mark.point[0] - scene.north.point[0], mark.point[1] - scene.north.point[1]) > mark.radius


def test_names_without_room_are_counted(model: EventModel) -> None:
    model.set_map(everything_view())
    scene = scene_of(model, 1280, 720)
    assert scene.hidden_labels > 0
    assert f"Names without room: {scene.hidden_labels}" in texts(scene)
