"""Ink: strokes that belong to a step, an eraser that takes what it touches, and undo."""

from __future__ import annotations

import math

import pytest

from chinagodrar_viewer.model.ink import MOST_POINTS, MOST_STROKES, Ink


def draw(ink: Ink, step: str, *points: tuple[float, float]) -> None:
    ink.begin(step, points[0])
    for point in points[1:]:
        ink.extend(point)
    ink.end()


def test_strokes_belong_to_their_step() -> None:
    ink = Ink()
    draw(ink, "a", (0.1, 0.1), (0.9, 0.1))
    draw(ink, "b", (0.5, 0.5))
    assert [s.points for s in ink.strokes("a")] == [((0.1, 0.1), (0.9, 0.1))]
    assert [s.points for s in ink.strokes("b")] == [((0.5, 0.5),)]
    assert ink.strokes("c") == ()


def test_a_stroke_is_seen_while_it_is_drawn() -> None:
    ink = Ink()
    ink.begin("a", (0.1, 0.1))
    assert len(ink.strokes("a")) == 1
    assert ink.extend((0.2, 0.2))
    assert not ink.extend((0.2, 0.2001))
    assert ink.strokes("a")[0].points[-1] == (0.2, 0.2)
    assert ink.strokes("b") == ()


def test_the_eraser_takes_what_it_touches_and_is_round_on_a_wide_wall() -> None:
    ink = Ink()
    draw(ink, "a", (0.5, 0.0), (0.5, 1.0))
    assert not ink.erase("a", (0.55, 0.5), 0.05)  # 0.05 of the width is 0.089 of the height
    assert ink.erase("a", (0.52, 0.5), 0.05)
    assert ink.strokes("a") == ()


def test_the_eraser_takes_a_dot() -> None:
    ink = Ink()
    draw(ink, "a", (0.5, 0.5))
    assert ink.erase("a", (0.5, 0.51), 0.02)


def test_undo_takes_back_drawing_and_erasing_in_turn() -> None:
    ink = Ink()
    draw(ink, "a", (0.1, 0.1), (0.2, 0.1))
    draw(ink, "a", (0.1, 0.5), (0.2, 0.5))
    both = ink.strokes("a")
    assert ink.erase("a", (0.15, 0.1), 0.02)
    assert ink.clear("a")
    assert ink.strokes("a") == ()
    assert ink.undo("a") and ink.strokes("a") == both[1:]
    assert ink.undo("a") and ink.strokes("a") == both
    assert ink.undo("a") and ink.strokes("a") == both[:1]
    assert ink.undo("a") and ink.strokes("a") == ()
    assert not ink.undo("a")


def test_undo_while_drawing_drops_the_stroke() -> None:
    ink = Ink()
    draw(ink, "a", (0.1, 0.1), (0.2, 0.1))
    ink.begin("a", (0.3, 0.3))
    assert ink.undo("a") and len(ink.strokes("a")) == 1
    assert not ink.end()


def test_a_straight_line_needs_two_points_and_a_circle_keeps_its_shape() -> None:
    ink = Ink()
    draw(ink, "a", *((0.1 + i / 1000, 0.1 + i / 2000) for i in range(500)))
    assert len(ink.strokes("a")[0].points) == 2
    circle = [(0.5 + 0.1 * math.cos(i / 50), 0.5 + 0.1 * math.sin(i / 50)) for i in range(315)]
    draw(ink, "b", *circle)
    kept = ink.strokes("b")[0].points
    assert 20 < len(kept) < 120
    assert kept[0] == circle[0] and kept[-1] == circle[-1]


def test_a_hand_that_scribbles_for_ever_fills_no_memory() -> None:
    ink = Ink()
    ink.begin("a", (0.5, 0.5))
    for i in range(20_000):
        ink.extend((0.5 + 0.4 * math.cos(i * 0.7), 0.5 + 0.4 * math.sin(i * 1.1)))
        assert len(ink.strokes("a")[0].points) <= MOST_POINTS
    ink.end()
    assert len(ink.strokes("a")[0].points) <= MOST_POINTS
    for _ in range(MOST_STROKES + 20):
        draw(ink, "b", (0.1, 0.1), (0.3, 0.3))
    assert len(ink.strokes("b")) == MOST_STROKES


@pytest.mark.parametrize("points", [((0.0, 0.0), (1.0, 1.0)), ((1.0, 0.0),)])
def test_edges_are_places_too(points: tuple[tuple[float, float], ...]) -> None:
    ink = Ink()
    draw(ink, "a", *points)
    assert ink.strokes("a")[0].points == points
