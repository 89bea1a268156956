"""What a wall's picture is made from: the step's words, where we are, and what the leading view says."""

from __future__ import annotations

from enum import Enum

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.views.casualty_chart.bar_layout import Fill


class Stage(Enum):
    """What kind of picture stands on the wall."""

    STEP = "step"
    NOTE = "note"
    END = "end"


class StripStep(Value):
    """A step on the strip: what it is called, and the stretch of time that it belongs to, in words."""

    label: str
    group: str
    role: Role | None


class ChartRow(Value):
    """A number and who says it; ``others`` say the same.  ``low`` None where no number was given."""

    figure: str
    who: str
    when: str
    role: Role | None
    fill: Fill
    low: int | None
    high: int | None
    open_end: bool
    revised: bool
    chosen: bool
    whisker: tuple[int, int] | None = None
    importance: int = 0
    aside: str = ""
    """Said quietly after the figure: how many say the same."""


class ChartGroup(Value):
    """Rows under a heading."""

    title: str
    role: Role | None
    rows: tuple[ChartRow, ...]


class BarPage(Value):
    """Bars: who says what, or the attacks compared; ``legend`` explains the fills that are seen."""

    title: str
    groups: tuple[ChartGroup, ...]
    legend: tuple[tuple[Fill, str], ...]
    left: str
    """What is said of claims that are not shown."""
    nothing: str


class KnownPoint(Value):
    """A figure at the time from which it was known (seconds); ``level`` None where no number was given."""

    at: int
    level: int | None
    text: str
    role: Role | None
    fill: Fill
    open_end: bool
    on_line: bool
    chosen: bool
    line: int
    """Which line it belongs to, -1 for none."""


class KnownPage(Value):
    """Figures against the date of publication; ``days`` are the axis's marks, an instant and its words each."""

    title: str
    points: tuple[KnownPoint, ...]
    start: float
    end: float
    until: int | None
    until_words: str
    days: tuple[tuple[float, str], ...]
    legend: tuple[tuple[Role | None, str], ...]
    fills: tuple[tuple[Fill, str], ...]
    left: str
    nothing: str


class InfoLine(Value):
    """A line of the infobox: strong words, then quieter ones."""

    text: str
    note: str
    bold: bool
    role: Role | None


class InfoPart(Value):
    """A name and its lines; ``disputed`` where sources disagree."""

    name: str
    lines: tuple[InfoLine, ...]
    disputed: str = ""


class InfoSection(Value):
    """Parts side by side, or one alone without a title; ``importance`` decides who gives way first."""

    title: str
    parts: tuple[InfoPart, ...]
    importance: int


class InfoPage(Value):
    """The infobox, as known at the playhead; ``more`` says how many entries found no room, {} is the number."""

    title: str
    sections: tuple[InfoSection, ...]
    more: str


Page = BarPage | KnownPage | InfoPage


class WallRequest(Value):
    """Everything that decides how the wall looks, but for the moving picture.  Sizes in pixels."""

    width: float
    height: float
    stage: Stage
    kicker: str
    role: Role | None
    headline: str
    body: str
    source: str
    leading: Leading
    page: Page | None
    strip: tuple[StripStep, ...]
    index: int
    count_words: str
    """``4 / 18``."""
    lanes: int = 0
    """How many lanes of the timeline have something to show: a few need less height than many."""
