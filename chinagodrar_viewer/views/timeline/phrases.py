"""The timeline's own words in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.event import Level
from chinagodrar_viewer.views.timeline.request import Phrases


def phrases() -> Phrases:
    """Translated now; ask again when the language changes."""
    translate = QCoreApplication.translate
    return Phrases(
        minutes_later=translate("Timeline", "+{} min"),
        hours_later=translate("Timeline", "+{} h"),
        days_later=translate("Timeline", "+{} d"),
        no_clock=translate("Timeline", "order known · clock times not published"),
        order_known=translate("Timeline", "order known"),
        today=translate("Timeline", "Today"),
        known_on=translate("Timeline", "As known on {}"),
        levels={
            Level.ESTABLISHED: translate("Timeline", "established"),
            Level.REPORTED: translate("Timeline", "reported"),
            Level.DISPUTED: translate("Timeline", "disputed"),
            Level.UNCONFIRMED: translate("Timeline", "unconfirmed"),
        },
        more=translate("Timeline", "+{}"),
    )
