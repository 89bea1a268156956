"""The battle that comes with the viewer; validated by the tests, not at every start."""

from __future__ import annotations

import json

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.formats.build import build_battle
from chinagodrar_viewer.resources import resource_path

BUNDLED = "battles/chinagodrar.json"


def bundled_battle() -> Battle:
    """The Battle of Chinagodrar; FileNotFoundError where the installation lacks it."""
    return build_battle(json.loads(resource_path(BUNDLED).read_bytes()))
