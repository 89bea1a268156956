"""Positions, published distances and movements in a battle file: what is read, written, refused and doubted."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from small_battle import said, small_battle

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.map_framing import battle_view, insurgency_view
from chinagodrar_viewer.core.movement import Means
from chinagodrar_viewer.core.places_shown import map_shown
from chinagodrar_viewer.core.problems import Severity
from chinagodrar_viewer.core.view_state import opening_state
from chinagodrar_viewer.formats.battle_json import read_battle
from chinagodrar_viewer.formats.errors import FormatError, Opened
from chinagodrar_viewer.formats.write import write_battle

Document = dict[str, Any]
Change = Callable[[Document], object]


def with_places() -> Document:
    """The small battle with five places, of which the second is for spoiling, and a movement."""
    document = small_battle()
    place = document["places"][0]
    others = (
        ("niamey", 13.5137, 2.1098),
        ("menaka", 15.9199, 2.3961),
        ("gao", 16.2717, -0.0447),
        ("ayorou", 14.73, 0.92),
    )
    document["places"] = [place] + [
        {"id": id, "name": said(id), "latitude": lat, "longitude": lon, "accuracy": "exact", "citations": ["article"]}
        for id, lat, lon in others
    ]
    document["movements"] = [
        {
            "id": "jet", "event": "mirage", "means": "aircraft", "destination": "chinagodrar", "label": said("Jet"),
            "certainty": {"level": "reported"}, "citations": ["article:S25"],
        }
    ]  # fmt: skip
    return document


def opened(change: Change) -> Opened:
    document = with_places()
    change(document)
    return read_battle(json.dumps(document).encode(), "lesson.json")


def spoilt(**entries: Any) -> Change:
    return lambda d: d["places"][1].update(entries)


def test_whole_degrees_are_numbers_like_all_others() -> None:
    """``"longitude": 3`` is an int in JSON, which Qt's words for numbers with decimals refuse."""
    place = opened(spoilt(latitude=15, longitude=3)).battle.places["niamey"]
    assert {type(n) for n in (place.latitude, place.longitude)} == {float}


def test_nothing_is_doubtful_in_good_places() -> None:
    assert opened(lambda d: None).problems == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (spoilt(latitude=2.1098, longitude=13.5137), ["swapped", "latitude 13.5137 and longitude 2.1098"]),
        (spoilt(latitude=-33.9, longitude=151.2), ["from the battle's other places, off the map", "minus sign"]),
        (spoilt(latitude=13.5, longitude=-178.0), ["off the map"]),
        (spoilt(latitude=0, longitude=0), ["0, 0"]),
        (spoilt(latitude=None, longitude=None), ['the accuracy is "exact", but there are no coordinates']),
        (spoilt(accuracy="direction"), ['there are coordinates, but the accuracy is "direction"']),
        (spoilt(citations=[]), ["no source is cited for the coordinates"]),
        (
            spoilt(latitude=None, longitude=None, accuracy="direction", direction="E"),
            ["nothing says of what", '"direction_from"'],
        ),
        (spoilt(latitude=None, longitude=None, accuracy="direction"), ['the accuracy is "direction", but none']),
        (
            spoilt(latitude=None, longitude=None, accuracy="direction", direction="ne", direction_from="gao"),
            ["no compass point", '"NE"'],
        ),
    ],
)  # fmt: skip
def test_a_doubtful_position_is_a_warning_and_the_map_is_alive(change: Change, words: list[str]) -> None:
    found = opened(change)
    assert [p.severity for p in found.problems] == [Severity.WARNING]
    told = str(found.problems[0])
    assert 'places[1] (place "niamey")' in told
    for word in words:
        assert word in told
    assert_alive(found.battle)


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (spoilt(latitude=95.2), "places[1].latitude", ["no place on Earth", "from -90 to 90", "swapped"]),
        (spoilt(longitude=181), "places[1].longitude", ["no place on Earth", "from -180 to 180"]),
        (spoilt(latitude="15.2"), "places[1].latitude", ["a number"]),
        (spoilt(longitude=None), "places[1]", ["only one of latitude and longitude"]),
        (spoilt(direction_from="nowhere"), "places[1].direction_from", ['no place "nowhere"']),
        (spoilt(distances=[{"to": said("x"), "km": 0, "citations": ["article"]}]), "places[1].distances[0].km",
         ["too small"]),
        (spoilt(distances=[{"to": said("x"), "km": 5, "citations": ["afp"]}]),
         "places[1].distances[0].citations[0]", ['no source "afp"']),
        (lambda d: d["movements"][0].update(event="mirag"), "movements[0].event", ['Did you mean "mirage"?']),
        (lambda d: d["movements"][0].update(origin="akabar"), "movements[0].origin", ['no place "akabar"']),
        (lambda d: d["movements"][0].update(destination="gaoo"), "movements[0].destination", ['"gao"']),
        (lambda d: d["movements"][0].update(means="mule"), "movements[0].means", ["Write one of: vehicles"]),
        (lambda d: d["movements"][0].update(heading="left"), "movements[0].heading", ["Write one of: N, NNE"]),
        (lambda d: d["movements"][0].update(citations=[]), "movements[0].citations", ["At least 1"]),
        (lambda d: d["movements"].append(d["movements"][0]), "movements[1].id", ["already that of movements[0]"]),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused_with_a_sentence(change: Change, place: str, words: list[str]) -> None:
    with pytest.raises(FormatError) as error:
        opened(change)
    told = [str(p) for p in error.value.problems if p.place.startswith(place)]
    assert told, error.value.problems
    for word in words:
        assert word in told[0]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_a_coordinate_that_is_no_number_is_refused(number: str) -> None:
    data = json.dumps(with_places()).replace("13.5137", number).encode()
    with pytest.raises(FormatError, match=r"not a number|too large"):
        read_battle(data, "lesson.json")


def test_movements_and_distances_are_written_as_they_were_read() -> None:
    def change(document: Document) -> None:
        document["places"][0]["distances"] = [
            {"to": said("the border"), "km": 10, "citations": ["article:S11"]},
            {"to": said("the border"), "km": 13.5, "citations": ["article"]},
        ]
        document["movements"][0].update(origin="gao", heading="SSE")
        document["movements"][0]["certainty"]["note"] = said("Why")

    battle = opened(change).battle
    assert [d.km for d in battle.places["chinagodrar"].distances] == [10, 13.5]
    (movement,) = battle.movements
    assert (movement.means, movement.origin, movement.heading) == (Means.AIRCRAFT, "gao", "SSE")
    again = read_battle(write_battle(battle), "again.json")
    assert again.battle == battle and again.problems == ()


def test_a_file_of_before_there_were_movements_opens() -> None:
    document = small_battle()
    assert "movements" not in document
    battle = read_battle(json.dumps(document).encode(), "old.json").battle
    assert battle.movements == () and battle.places["chinagodrar"].distances == ()


def assert_alive(battle: Battle) -> None:
    """Everything that a map asks of a battle has an answer."""
    assert 10 <= battle_view(battle).span <= 3_600
    insurgency_view(battle)
    map_shown(battle, opening_state(battle))
