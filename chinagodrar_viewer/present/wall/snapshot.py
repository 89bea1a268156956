"""A step of a show as a request for the wall's scene."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.core.chart_data import chart_for
from chinagodrar_viewer.core.lesson import Step
from chinagodrar_viewer.core.view_state import ChartMode, Leading
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.present.wall import phrases
from chinagodrar_viewer.present.wall.live import lanes_in_sight
from chinagodrar_viewer.present.wall.request import Page, Stage, WallRequest
from chinagodrar_viewer.present.wall.step_words import (
    about_deaths,
    kicker_role,
    kicker_words,
    source_words,
    strip_steps,
)

LONGEST_HEADLINE, LONGEST_TEXT = 160, 3_000
"""Characters: a wall holds no more, whatever a file says."""


def wall_request(
    model: EventModel,
    steps: Sequence[Step],
    index: int,
    width: float,
    height: float,
    *,
    stage: Stage = Stage.STEP,
    hide: bool = False,
) -> WallRequest:
    """For a wall of that size in pixels; ``model`` is the wall's own, its state decides the leading view.

    ``hide`` keeps numbers and accounts of deaths from the wall.
    """
    step, language = steps[index], model.language
    # Before the warning is read, nothing of what it warns of stands on the strip.
    strip = strip_steps(model, steps, hide=hide or stage is Stage.NOTE)
    count = phrases.count_words(index, len(steps))
    if stage is not Stage.STEP:
        return _stage_request(model, width, height, stage, (strip, index, count))
    leading = model.state.leading
    veiled = hide and (about_deaths(model, step) or leading is Leading.CASUALTIES)
    if veiled and leading is Leading.CASUALTIES:
        leading = Leading.TEXT
    return WallRequest(
        width,
        height,
        stage,
        kicker_words(model, step),
        kicker_role(model, step),
        phrases.hidden_headline() if veiled else cut(step.headline.get(language), LONGEST_HEADLINE),
        phrases.hidden_body() if veiled else step.text.get(language)[:LONGEST_TEXT],
        "" if veiled else source_words(model, step),
        leading,
        page_of(model, leading, hide=hide),
        strip,
        index,
        count,
        len(lanes_in_sight(model, model.events, (step.state.visible_range,))) if leading is Leading.TIMELINE else 0,
    )


def _stage_request(
    model: EventModel, width: float, height: float, stage: Stage, where: tuple[tuple, int, str]
) -> WallRequest:
    battle, language = model.battle, model.language
    note = battle.content_note.get(language) if battle.content_note else ""
    warning = stage is Stage.NOTE
    title = battle.title.get(language)
    credits_ = " · ".join(
        s for s in (battle.credits.get(language) if battle.credits else "", battle.licence or "") if s
    )
    return WallRequest(
        width, height, stage,
        "" if warning else title, None,
        phrases.note_headline() if warning else phrases.end_headline(),
        phrases.note_body(note) if warning else "",
        "" if warning else credits_[:600],
        Leading.TEXT, None, *where,
    )  # fmt: skip


def page_of(model: EventModel, leading: Leading, *, hide: bool) -> Page | None:
    """What the chart or the infobox says, as values; None where another view leads."""
    if leading is Leading.INFOBOX:
        from chinagodrar_viewer.present.wall.info_words import info_page

        return info_page(model, hide=hide)
    if leading is not Leading.CASUALTIES:
        return None
    from chinagodrar_viewer.present.wall import chart_words

    chart = chart_for(model.state, model.battle)
    if chart is ChartMode.KNOWN:
        return chart_words.known_page(model)
    return chart_words.claims_page(model) if chart is ChartMode.CLAIMS else chart_words.compared_page(model)
