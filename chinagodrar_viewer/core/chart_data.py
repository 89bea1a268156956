"""What the three casualty charts show, as plain values: who says what, what was known when, attacks compared.

Nothing is averaged, corrected or filled in: a claim keeps its own range, bound and speaker, unknown is
not zero, and what had not been published at the playhead is left out and counted.
"""

from __future__ import annotations

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import Bound, CasualtyClaim, known_claims, standing_claims
from chinagodrar_viewer.core.dates import DateError, parse_edtf
from chinagodrar_viewer.core.event import Event, Role
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import ChartMode, Filter, ViewState
from chinagodrar_viewer.core.window import Instant

COMPARED_FROM = 180 * DAY
"""From this span on, a range is one of years: the attack among other attacks."""
FAR_WIDER = 2.0
"""From so many times the stretch of the battle's events on, a range is one of the context layers."""
BUNCH = 30 * DAY
"""Publications further apart than this are not one story: a page of years later does not stretch the range."""
KILLED = "killed"
_DAY_LENGTH = len("2020-01-09")
KINDS = ("killed", "wounded", "missing", "captured", "killed-wounded", "wounded-missing", "captured-missing")
"""The order in which kinds of casualties are listed."""


# --- which chart


def subject_of(state: ViewState, battle: Battle) -> str | None:
    """The event whose claims are shown: the selected one where it has claims or is an attack, else the main event."""
    selected = battle.event(state.selection)
    if selected is not None and (selected.comparison or battle.claims_of(selected.id)):
        return selected.id
    if battle.claims_of(battle.main_event):
        return battle.main_event
    counts: dict[str, int] = {}
    for claim in battle.claims:
        counts[claim.event] = counts.get(claim.event, 0) + 1
    return max(counts, key=lambda event: counts[event], default=battle.main_event)


def chart_for(state: ViewState, battle: Battle, *, layers: bool = False) -> ChartMode:
    """The chart that is shown: the one chosen by hand, else by selection and zoom; never AUTO.

    ``layers`` says that there are context layers: without any there is no chart of periods.  Zoom decides
    more than selection, so that a click on a mark, which selects its claim and event, does not swap the
    chart under the reader's hand.
    """
    if state.chart is ChartMode.PERIODS and layers:
        return ChartMode.PERIODS
    if state.chart not in (ChartMode.AUTO, ChartMode.PERIODS):
        return state.chart
    if layers and (state.context_event is not None or _beyond(state.visible_range, battle)):
        return ChartMode.PERIODS
    selected = battle.event(state.selection)
    if state.visible_range.span >= COMPARED_FROM and any(e.comparison for e in battle.events):
        return ChartMode.COMPARED
    if selected is not None and selected.comparison and selected.id != battle.main_event:
        return ChartMode.CLAIMS if len(battle.claims_of(selected.id)) >= 2 else ChartMode.COMPARED
    dates = {c.known_from for c in battle.claims_of(subject_of(state, battle)) if c.known_from is not None}
    in_sight = [d for d in dates if state.visible_range.contains(d)]
    return ChartMode.KNOWN if len(in_sight) >= 2 else ChartMode.CLAIMS


def _beyond(shown: TimeRange, battle: Battle) -> bool:
    """True where a range is much wider than the battle's events, or lies apart from them."""
    own = battle.extent
    return shown.span >= FAR_WIDER * own.span or shown.end < own.start or shown.start > own.end


def is_open(claim: CasualtyClaim) -> bool:
    """True where a claim says that there may be more."""
    return claim.low is not None and (claim.bound is Bound.AT_LEAST or claim.high is None)


def _passes(claim: CasualtyClaim, filter_: Filter) -> bool:
    """The facets of the filter that a claim has: whose losses, and which sources."""
    return (not filter_.sides or claim.side in filter_.sides) and (
        not filter_.sources or any(c.source in filter_.sources for c in claim.citations)
    )


class Left(Value):
    """How many claims or attacks are not shown, and why; ``undated`` are known today only."""

    later: int = 0
    undated: int = 0
    filtered: int = 0


def _let_through(
    claims: tuple[CasualtyClaim, ...], state: ViewState
) -> tuple[tuple[CasualtyClaim, ...], tuple[CasualtyClaim, ...], Left]:
    """The claims that pass the filter, of them those known at the playhead, and what is left out."""
    passed = tuple(c for c in claims if _passes(c, state.filter))
    known = known_claims(passed, state.playhead)
    undated = sum(1 for c in passed if c.known_from is None) if state.playhead is not None else 0
    return passed, known, Left(len(passed) - len(known) - undated, undated, len(claims) - len(passed))


# --- who says what


class ClaimBar(Value):
    """A claim as a mark; ``revised`` where the same voice has given a later figure that is known."""

    claim: CasualtyClaim
    revised: bool

    @property
    def stated(self) -> bool:
        """False where no number was given."""
        return self.claim.low is not None or self.claim.high is not None

    @property
    def open_end(self) -> bool:
        """True where there may be more."""
        return is_open(self.claim)


class ClaimGroup(Value):
    """The claims about one kind of casualty of one group of a side, in order of publication."""

    side: str
    group: str
    kind: str
    bars: tuple[ClaimBar, ...]


class ClaimChart(Value):
    """Who says what of one event, as known at the playhead."""

    event: str | None
    groups: tuple[ClaimGroup, ...]
    left: Left

    @property
    def claims(self) -> tuple[CasualtyClaim, ...]:
        """The claims in the order of their marks."""
        return tuple(bar.claim for group in self.groups for bar in group.bars)


def claim_bars(battle: Battle, state: ViewState) -> ClaimChart:
    """A mark for each claim about the subject, grouped by side, group and kind."""
    event = subject_of(state, battle)
    _, known, left = _let_through(battle.claims_of(event), state)
    standing = {c.id for c in standing_claims(known, state.playhead)}
    grouped: dict[tuple[str, str, str], list[ClaimBar]] = {}
    for claim in known:
        bar = ClaimBar(claim, claim.id not in standing)
        grouped.setdefault((claim.side, claim.group, claim.kind), []).append(bar)
    order = list(battle.sides)

    def rank(key: tuple[str, str, str]) -> tuple[int, int, str]:
        side, group, kind = key
        return (
            order.index(side) if side in order else len(order),
            KINDS.index(kind) if kind in KINDS else len(KINDS),
            group,
        )

    groups = tuple(ClaimGroup(*key, tuple(grouped[key])) for key in sorted(grouped, key=rank))
    return ClaimChart(event, groups, left)


# --- what was known when


class KnownMark(Value):
    """A claim at the instant from which it was known; ``level`` None where no number was given.

    It was published at some time in ``since..at``; the two are the same where the hour is known, or where
    not even the day is.
    """

    claim: CasualtyClaim
    since: Instant
    at: Instant
    level: int | None
    on_line: bool


class KnownLine(Value):
    """A side's figure over time: it steps at each headline claim, in order of publication."""

    side: str
    group: str
    marks: tuple[KnownMark, ...]


class KnownChart(Value):
    """Figures of the killed against the date of publication, cut at ``until`` (None: today).

    ``publications`` spans the days on which the story was published, None where no date is known.
    """

    event: str | None
    lines: tuple[KnownLine, ...]
    marks: tuple[KnownMark, ...]
    until: Instant | None
    publications: TimeRange | None
    left: Left

    @property
    def claims(self) -> tuple[CasualtyClaim, ...]:
        """The claims in the order of their marks."""
        return tuple(mark.claim for mark in self.marks)

    @property
    def highest(self) -> int:
        """The largest number of any mark, 0 where there is none."""
        return max((m.claim.high or m.level or 0 for m in self.marks), default=0)


def level_of(claim: CasualtyClaim) -> int | None:
    """Where a claim stands on an axis of numbers: the least it says, or the most where it says only that."""
    return claim.low if claim.low is not None else claim.high


def known_steps(battle: Battle, state: ViewState) -> KnownChart:
    """A step line for each side's killed, through the claims that headed the toll, and a mark for each claim.

    A line through all claims would let one party's claim about its enemy pass for a revision of the
    toll, so it follows the headline claims: the figure that the infobox gave on that day.
    """
    event = subject_of(state, battle)
    killed = tuple(c for c in battle.claims_of(event) if c.kind == KILLED)
    passed, known, left = _let_through(killed, state)
    dated = [c for c in known if c.known_from is not None]
    # Undated claims have no place on an axis of time, not even today.
    undated = sum(1 for c in passed if c.known_from is None)
    grouped: dict[tuple[str, str], list[CasualtyClaim]] = {}
    for claim in dated:
        grouped.setdefault((claim.side, claim.group), []).append(claim)
    lines: list[KnownLine] = []
    marks: list[KnownMark] = []
    order = list(battle.sides)
    for side, group in sorted(grouped, key=lambda k: (order.index(k[0]) if k[0] in order else len(order), k[1])):
        claims = grouped[side, group]
        heads = any(c.headline and level_of(c) is not None for c in claims)
        made: list[KnownMark] = []
        for claim in claims:
            level = level_of(claim)
            on_line = level is not None and (claim.headline or not heads)
            made.append(KnownMark(claim, _day_began(claim, battle), claim.known_from or 0, level, on_line))
        marks += made
        lines.append(KnownLine(side, group, tuple(m for m in made if m.on_line)))
    return KnownChart(
        event,
        tuple(line for line in lines if line.marks),
        tuple(sorted(marks, key=lambda m: m.at)),
        state.playhead,
        publication_range(killed),
        Left(left.later, undated, left.filtered),
    )


def _day_began(claim: CasualtyClaim, battle: Battle) -> Instant:
    """The beginning of the day of publication, or the instant itself where the hour is known or the day is not."""
    at = claim.known_from or 0
    try:
        window = parse_edtf(claim.published or "", utc_offset=battle.zone.utc_offset).window
    except DateError:
        return at
    whole_day = window.latest_end - window.earliest_start <= DAY and at >= window.latest_end - 1
    return window.earliest_start if whole_day else at


def publication_range(claims: tuple[CasualtyClaim, ...]) -> TimeRange | None:
    """The days on which claims were published, from the first on, as long as one follows within BUNCH."""
    known = [c for c in claims if c.known_from is not None]
    # A month of publication would show a month of nothing.
    to_the_day = [c for c in known if len(c.published or "") >= _DAY_LENGTH] or known
    dates = sorted(c.known_from for c in to_the_day if c.known_from is not None)
    if not dates:
        return None
    last = dates[0]
    for date in dates:
        if date - last > BUNCH:
            break
        last = date
    return TimeRange(dates[0] - DAY, last)


# --- compared with other attacks


class AttackBar(Value):
    """One attack's killed on the side that was attacked; ``side`` None where no claim tells whose.

    ``official`` is the last official count.  ``low`` and ``high`` are the ends over all claims that
    stood at the playhead, both None where no number was given: "at least 30" does not speak against 89,
    so it lowers ``low`` only where every claim is of that kind.
    """

    event: Event
    side: str | None
    civilians: bool
    official: CasualtyClaim | None
    low: int | None
    high: int | None
    open_end: bool
    claims: tuple[CasualtyClaim, ...]
    in_range: bool

    @property
    def key(self) -> str:
        """Unique among the bars of a chart."""
        return f"{self.event.id}/{self.side or ''}/{'civilians' if self.civilians else ''}"

    @property
    def level(self) -> int | None:
        """Where the bar ends: the last official count, else the least that is claimed."""
        official = level_of(self.official) if self.official is not None else None
        return official if official is not None else self.low if self.low is not None else self.high


class AttackChart(Value):
    """The attacks in chronological order, as known at the playhead."""

    bars: tuple[AttackBar, ...]
    left: Left

    @property
    def claims(self) -> tuple[CasualtyClaim, ...]:
        """All claims that any bar stands on."""
        return tuple(c for bar in self.bars for c in bar.claims)


def attack_bars(battle: Battle, state: ViewState) -> AttackChart:
    """A bar for each attack marked for comparison, and for each side that it hit."""
    bars: list[AttackBar] = []
    later = filtered = undated = 0
    for event in battle.events:
        if not event.comparison:
            continue
        if not state.filter.passes(event):
            filtered += 1
        elif state.playhead is not None and event.window.earliest_start > state.playhead:
            later += 1
        else:
            bars += _bars_of(battle, state, event)
            if state.playhead is not None:
                undated += sum(1 for c in battle.claims_of(event.id) if c.kind == KILLED and c.known_from is None)
    return AttackChart(tuple(bars), Left(later, undated, filtered))


def _bars_of(battle: Battle, state: ViewState, event: Event) -> list[AttackBar]:
    shown = state.visible_range
    in_range = shown.start <= event.window.latest_end and event.window.earliest_start <= shown.end
    hit: dict[tuple[str, bool], list[CasualtyClaim]] = {}
    for claim in battle.claims_of(event.id):
        side = battle.side(claim.side)
        attackers = claim.group == "militants" or (side is not None and side.role is Role.ATTACKERS)
        if claim.kind == KILLED and not attackers and _passes(claim, Filter(sources=state.filter.sources)):
            hit.setdefault((claim.side, claim.group == "civilians"), []).append(claim)
    bars: list[AttackBar] = []
    for (side_id, civilians), claims in hit.items():
        standing = _settled(standing_claims(tuple(claims), state.playhead))
        numbers = [n for c in standing for n in (c.low, c.high) if n is not None]
        closed = [n for c in standing if not is_open(c) for n in (c.low, c.high) if n is not None]
        high = max(numbers, default=None)
        officials = [c for c in standing if c.status == "official" and level_of(c) is not None]
        bars.append(
            AttackBar(
                event=event,
                side=side_id,
                civilians=civilians,
                official=officials[-1] if officials else None,
                low=min(closed or numbers, default=None),
                high=high,
                open_end=any(is_open(c) and c.low == high for c in standing),
                claims=standing,
                in_range=in_range,
            )
        )
    return bars or [AttackBar(event, None, False, None, None, None, False, (), in_range)]


def _settled(claims: tuple[CasualtyClaim, ...]) -> tuple[CasualtyClaim, ...]:
    """Without provisional counts once there is another: they belong to the history, not to the low end."""
    settled = tuple(c for c in claims if c.status != "provisional")
    return settled or claims
