"""Lambert's conformal conic: there and back, true to scale where it should be, shapes kept."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.geodesy import destination, distance_km
from chinagodrar_viewer.core.map_projection import WEST_AFRICA, ConformalConic

latitudes = st.floats(2, 28)
longitudes = st.floats(-18, 26)


@given(st.floats(-80, 80), st.floats(-170, 170))
def test_there_and_back(latitude: float, longitude: float) -> None:
    assert WEST_AFRICA.inverse(*WEST_AFRICA.forward(latitude, longitude)) == pytest.approx(
        (latitude, longitude), abs=1e-9
    )


def test_snyder_s_own_example() -> None:
    """Working Manual, page 295: sphere of radius 1, parallels 33° and 45° N, zero 23° N 96° W, point 35° N 75° W."""
    earth = 6371.0088
    x, y = ConformalConic(33, 45, 23, -96).forward(35, -75)
    assert (x / earth, y / earth) == pytest.approx((0.2966785, 0.2462112), abs=1e-6)


@given(latitudes, longitudes)
def test_scale_is_wrong_by_a_seventieth_at_most_in_west_africa(latitude: float, longitude: float) -> None:
    assert abs(WEST_AFRICA.scale(latitude) - 1) <= 0.014


def test_scale_hardly_changes_about_the_battle() -> None:
    about = [WEST_AFRICA.scale(latitude) for latitude in (13.5, 15.2325, 17.0)]
    assert max(about) - min(about) < 0.0012
    assert WEST_AFRICA.scale(6) == pytest.approx(1) and WEST_AFRICA.scale(24) == pytest.approx(1)


@given(latitudes, longitudes, st.floats(0, 359.9))
def test_a_short_way_has_the_stated_scale_and_angle_in_every_direction(a: float, b: float, way: float) -> None:
    x, y = WEST_AFRICA.forward(a, b)
    there = destination(a, b, way, 1.0)
    to_x, to_y = WEST_AFRICA.forward(*there)
    dx, dy = to_x - x, to_y - y
    assert hypot(dx, dy) / distance_km(a, b, *there) == pytest.approx(WEST_AFRICA.scale(a), rel=1e-4)
    drawn = degrees(atan2(dx, dy))
    assert abs((drawn - way - WEST_AFRICA.convergence(b) + 180) % 360 - 180) < 0.02


def test_north_leans_left_in_the_east_and_right_in_the_west() -> None:
    assert WEST_AFRICA.convergence(4) == 0
    assert WEST_AFRICA.convergence(20) < 0 < WEST_AFRICA.convergence(-10)


def test_no_point_of_the_earth_is_without_an_answer() -> None:
    for latitude in (-90.0, 90.0):
        for longitude in (-180.0, 180.0, 4.0):
            assert all(abs(v) < 1e6 for v in WEST_AFRICA.forward(latitude, longitude))
    assert WEST_AFRICA.inverse(0.0, WEST_AFRICA.apex) == (90.0, 4.0)
    assert cos(radians(0)) == 1
