"""What this window does not offer: an administrator took it away, or locked what it would change."""

from __future__ import annotations

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.settings import Settings

LINKS = "links"
"""No command: whether a source can be opened in the web browser."""

OFFERS: dict[str, tuple[str, ...]] = {
    "open": ("open", "open-bundled"),
    "context": ("add-context",),
    "export": ("export",),
    "present": ("present", "present-from-here", "choose-lesson"),
    "links": (LINKS,),
}
"""The words of ``without`` in a file of defaults, and the commands that each takes away."""


def left_out(settings: Settings) -> frozenset[str]:
    """Ids of the commands that the settings take away."""
    found = {command for word in settings.text(keys.WITHOUT).split() for command in OFFERS.get(word, ())}
    for setting, command in ((keys.REDUCED_MOTION, "reduced-motion"), (keys.START_LESSON, "choose-lesson")):
        if settings.is_locked(setting):
            found.add(command)
    return frozenset(found)
