"""How the height is shared between the battle's lanes and those of the context layers under them; no numpy."""

from __future__ import annotations

from collections.abc import Sequence

HEAD = 20.0
"""Height of a layer's heading."""
LANE_BEST, LANE_MOST = 20.0, 76.0
"""Heights of a lane: where there are many, and where there are few."""
LANE_LEAST = 2.0
OWN_SHARE = 0.44
"""Share of the lanes' room that the layers take by themselves at most."""
LEAST_SHARE, MOST_SHARE = 0.08, 0.86
ALL_LANES = 150.0
"""Height that the lanes of a layer are given together before a single lane gets more than LANE_BEST."""


def foot_height(lane_counts: Sequence[int], room: float, unit: float = 1.0, wanted: float | None = None) -> float:
    """Pixels that the layers take of ``room``, the height under the axis; 0 without layers.

    ``wanted`` is the share of the room that a person has chosen.
    """
    if not lane_counts or room <= 0:
        return 0.0
    least = sum(HEAD + count * LANE_LEAST for count in lane_counts) * unit
    if wanted is None:
        best = sum(HEAD + min(max(count * LANE_BEST, ALL_LANES), count * LANE_MOST) for count in lane_counts) * unit
        height = min(best, room * OWN_SHARE)
    else:
        height = room * min(max(wanted, LEAST_SHARE), MOST_SHARE)
    return float(round(min(max(height, least), room * MOST_SHARE)))


BAND = 44.0
"""Height of a layer that is shown as one band: where people look from far away."""
BANDS_SHARE = 0.34


def bands_height(layers: int, room: float, unit: float = 1.0) -> float:
    """Pixels that ``layers`` take as bands of ``room``, the height under the axis; 0 where they would take too much."""
    height = layers * BAND * unit
    return height if height <= room * BANDS_SHARE else 0.0
