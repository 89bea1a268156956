"""Contrast in both themes: text 4.5:1 and marks 3:1 on everything that they stand on (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import pytest

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.views.theme import DARK, LIGHT, SHAPES, Theme, contrast

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize("ground", ["paper", "panel", "band"])
def test_text_can_be_read_on_every_ground(theme: Theme, ground: str) -> None:
    behind = getattr(theme, ground)
    for name in ("ink", "muted", "link"):
        assert contrast(getattr(theme, name), behind) >= 4.5, name
    for role, ink in theme.inks:
        assert contrast(ink, behind) >= 4.5, role


@THEMES
@pytest.mark.parametrize("ground", ["paper", "panel"])
def test_marks_stand_out(theme: Theme, ground: str) -> None:
    for role, mark in theme.marks:
        assert contrast(mark, getattr(theme, ground)) >= 3.0, role
    for name in ("scroll", "accent"):
        assert contrast(getattr(theme, name), getattr(theme, ground)) >= 3.0, name


@THEMES
def test_text_on_marks_and_on_the_accent_can_be_read(theme: Theme) -> None:
    for role in Role:
        assert contrast(theme.on_mark(role).name(), theme.mark(role).name()) >= 4.5, role
    assert contrast(theme.on_accent_soft, theme.accent_soft) >= 4.5


def test_no_two_sides_share_a_shape() -> None:
    assert len(set(SHAPES.values())) == len(Role)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
