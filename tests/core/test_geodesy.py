"""Distances and directions on the sphere."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.geodesy import (
    EARTH_RADIUS,
    KM_PER_DEGREE,
    bearing,
    compass_bearing,
    compass_spread,
    destination,
    distance_km,
    distance_to_line_km,
    inside,
)

latitudes = st.floats(-89, 89)
longitudes = st.floats(-180, 180)


def test_known_distances() -> None:
    assert distance_km(0, 0, 1, 0) == pytest.approx(KM_PER_DEGREE)
    assert distance_km(10, 20, -10, -160) == pytest.approx(EARTH_RADIUS * 3.14159265359)
    # Paris to New York, as gazetteers give it: 5,837 km.
    assert distance_km(48.8566, 2.3522, 40.7128, -74.0060) == pytest.approx(5_837, rel=0.003)


@given(latitudes, longitudes, latitudes, longitudes)
def test_a_distance_is_the_same_both_ways(a: float, b: float, c: float, d: float) -> None:
    assert distance_km(a, b, c, d) == pytest.approx(distance_km(c, d, a, b), abs=1e-6)


@given(latitudes, longitudes, st.floats(0, 359.9), st.floats(0.1, 15_000))
def test_a_destination_is_as_far_as_was_said_and_in_that_direction(a: float, b: float, way: float, km: float) -> None:
    there = destination(a, b, way, km)
    assert distance_km(a, b, *there) == pytest.approx(km, abs=1e-3)
    assert -90 <= there[0] <= 90 and -180 <= there[1] <= 180
    if km > 1 and abs(there[0]) < 89:
        turned = (bearing(a, b, *there) - way + 180) % 360 - 180
        assert abs(turned) < 0.01


def test_bearings_of_the_four_winds() -> None:
    assert [round(bearing(15, 3, *to), 6) for to in ((16, 3), (14, 3))] == [0, 180]
    assert bearing(0, 3, 0, 4) == pytest.approx(90)
    assert bearing(0, 3, 0, 2) == pytest.approx(270)


def test_compass_points() -> None:
    assert compass_bearing("N") == 0
    assert compass_bearing("E") == 90
    assert compass_bearing("NNW") == 337.5
    assert compass_bearing("north") is None
    assert compass_bearing(None) is None
    assert [compass_spread(point) for point in ("E", "NE", "NNE")] == [45.0, 22.5, 11.25]


def test_distance_to_a_line_is_to_its_nearest_point_not_to_its_nearest_corner() -> None:
    border = [(16.0, 0.0), (16.0, 6.0)]
    assert distance_to_line_km(15.0, 3.0, border) == pytest.approx(KM_PER_DEGREE, rel=1e-3)
    assert distance_to_line_km(16.0, 7.0, border) == pytest.approx(distance_km(16, 7, 16, 6), rel=1e-3)
    assert distance_to_line_km(15.0, 3.0, [(15.5, 3.0)]) == pytest.approx(KM_PER_DEGREE / 2)
    assert distance_to_line_km(15.0, 3.0, []) == inf


def test_inside_a_ring_with_a_bay() -> None:
    ring = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 1.0), (0.0, 4.0)]
    assert inside(0.5, 1.0, ring) and inside(3.5, 1.0, ring)
    assert not inside(2.0, 2.0, ring)
    assert not inside(5.0, 1.0, ring)
    assert inside(0.5, 1.0, [*ring, ring[0]]), "closed or not is the same"
