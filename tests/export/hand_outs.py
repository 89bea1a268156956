"""A lesson that shows every view and every activity, made for tests; and hand-outs of it as files."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Activity, ActivityKind, Lesson, Step
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ChartMode, Leading, ViewState, opening_state
from chinagodrar_viewer.export.handout.making import Files, HandOutWish, made

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "fr")


def text(english: str, french: str) -> Text:
    """In both languages."""
    return Text({"en": english, "fr": french})


def try_out(battle: Battle) -> Lesson:
    """Every leading view, every chart, every activity."""
    opening = opening_state(battle)
    ranges = {named.id: named.range for named in battle.ranges}

    def step(id: str, leading: Leading, event: str, **state: object) -> Step:
        found = battle.event(event)
        assert found is not None
        shown: ViewState = replace(opening, selection=event, leading=leading)
        if "range" in state:
            shown = replace(shown, visible_range=ranges[str(state["range"])])
        if "chart" in state:
            shown = replace(shown, chart=state["chart"])
        activity = state.get("activity")
        return Step(
            id, found.title, found.text, text(f"Notes of {id}.", f"Notes pour {id}."),
            text(f"Question of {id}?", f"Question pour {id} ?"), text(f"Answer of {id}.", f"Réponse pour {id}."),
            shown, 2.0, leading is Leading.CASUALTIES, activity if isinstance(activity, Activity) else None,
            found.citations,
        )  # fmt: skip

    order, known, claim = (Activity(kind) for kind in (ActivityKind.ORDER, ActivityKind.KNOWN, ActivityKind.CLAIM))
    return Lesson(
        "try-out",
        text("Every view", "Toutes les vues"),
        text("See each view once.", "Voir chaque vue une fois."),
        (
            step("words", Leading.TEXT, "assault"),
            step("box", Leading.INFOBOX, "assault"),
            step("day", Leading.TIMELINE, "radio-call", activity=order),
            step("claims", Leading.CASUALTIES, "assault", chart=ChartMode.CLAIMS, activity=claim),
            step("known", Leading.CASUALTIES, "assault", chart=ChartMode.KNOWN, range="aftermath", activity=known),
            step("compared", Leading.CASUALTIES, "assault", chart=ChartMode.COMPARED, range="insurgency"),
            step("where", Leading.MAP, "assault"),
            step("years", Leading.TIMELINE, "assault", range="insurgency"),
        ),
    )  # fmt: skip


def finished(battle: Battle, lesson: Lesson, language: str, wish: HandOutWish) -> Files:
    """All parts of a hand-out made, one after another."""
    making = made(battle, lesson, language, wish)
    while True:
        try:
            next(making)
        except StopIteration as end:
            return end.value


def run(words: Sequence[str], home: Path, timeout: float = 120) -> str:
    """A program's output; it sees our fonts as the system's, so that what is measured is the same everywhere."""
    fonts = home / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{ROOT / 'resources/fonts'}</dir><cachedir>{home / 'fontcache'}</cachedir></fontconfig>",
        "utf-8",
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    done = subprocess.run(words, capture_output=True, text=True, env=environment, timeout=timeout, check=True)
    return done.stdout


def chromium() -> str | None:
    """The browser's command, None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
