"""The 400 steps of zoom and pan that our timeline and its peers are measured with: one script for all."""

from __future__ import annotations

HOUR = 3_600
STEPS = 400
PANS = 8
"""Every so many steps the view moves on instead of zooming."""
PAN = 0.15


def zoom_steps(start: float, end: float, aim: float, steps: int = STEPS) -> list[tuple[float, float]]:
    """Ranges in seconds: from ``start..end`` down to one hour that holds ``aim``, with a pan now and then."""
    ranges: list[tuple[float, float]] = []
    ratio = (HOUR / (end - start)) ** (1 / max(1, steps - 1))
    for step in range(steps):
        span = (end - start) * ratio**step
        # Where the aim stands on screen moves from its place in the whole to the middle.
        share = (aim - start) / (end - start) + (0.5 - (aim - start) / (end - start)) * step / max(1, steps - 1)
        pan = (PAN if step // PANS % 2 else -PAN) * span if step % PANS == 0 else 0.0
        left = aim - share * span + pan
        ranges.append((left, left + span))
    return ranges
