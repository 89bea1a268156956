"""Blocks that are read at once say the same as their rows read one by one; order, line ends, and threads beside."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path
from threading import get_ident

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from chinagodrar_viewer.core.context_layer import ContextLayer
from chinagodrar_viewer.formats.context import arrow, read_context, row_ends
from chinagodrar_viewer.formats.context.ahead import ahead
from chinagodrar_viewer.formats.context.time_order import time_order
from chinagodrar_viewer.formats.errors import FormatError

HEADER = ("id", "date", "end_date", "deaths", "low", "high", "latitude", "longitude", "actor", "place")
PLAIN = ("1", "2019-12-10", "2019-12-11", "71", "60", "80", "14.9", "1.4", "Group A", "Inates")
DATES = st.sampled_from(
    (
        "2019-12-10", "2019-12-10 00:00:00.000", "2019-12-10T13:05", "2019-12-10 13:05:09.250", "1969-12-31 23:59:59.5",
        "2019-12-10 00:00:00.250", "2019-12-10T13:05:09Z", "2019-12-10T00:00:00+01:00", "2019-12", "2019",
        " 2019-12-10", "08 January 2020", "9/1/2020", "0000-00-00", "0000-01-01", "0001-01-01", "9999-12-31",
        "1500-02-28", "2019-02-29", "20191210", "2019-12-10 24:00:00", "2019-12-10 23:59:60", "", " ", "NA", "null",
        "NULL", "soon",
    )
)  # fmt: skip
NUMBERS = st.sampled_from(
    ("0", "7", " 7", "7 ", "3.0", "1e3", "3.5", "-1", "-0", "+5", "10000000", "10000001", "1e400", "inf", "nan", "NaN",
     "NA", "null", "None", "-", "?", "", " ", "many", "0x1F", "1_000", "1,5", "99999999999999999999")
)  # fmt: skip
DEGREES = st.sampled_from(
    ("14.9", "-90", "90", "90.0000001", "180", "-180.5", "15,5", "", "NA", "nan", "inf", "north", " 1.5", "1e1", "0x10")
)
NAMES = st.sampled_from(("A", "Group B, the second", 'the "third"', "two\nlines", "Téra", "", "NA"))
CELLS = (st.just("1"), DATES, DATES, NUMBERS, NUMBERS, NUMBERS, DEGREES, DEGREES, NAMES, NAMES)


@st.composite
def some_rows(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """Plain ones but for a cell or two of all: with more odd cells no block would be read at once."""
    rows = [list(PLAIN) for _ in range(draw(st.integers(1, 3)))]
    for _ in range(draw(st.integers(1, 2))):
        column = draw(st.integers(1, len(CELLS) - 1))
        draw(st.sampled_from(rows))[column] = draw(CELLS[column])
    return [tuple(row) for row in rows]


def said(layer: ContextLayer) -> list[object]:
    table = layer.table
    columns = (table.starts, table.ends, table.best, table.low, table.high, table.rows, table.lanes)
    degrees = (table.latitudes, table.longitudes)
    actor = layer.coded["actor"]
    return [
        *(column.tolist() for column in columns),
        *(np.nan_to_num(column, nan=-999).tolist() for column in degrees),
        [actor.texts[code] for code in actor.codes],
        [layer.texts.row(row) for row in range(len(layer))],
        layer.lane_names,
        layer.unread,
    ]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some_rows())
@example([PLAIN, ("2", *PLAIN[1:])])
@example([("2", "1969-12-31 23:59:59.5", "", *PLAIN[3:])])
@example([("2", "2019-12-10", "NA", "0x1F", *PLAIN[4:])])
def test_a_block_says_what_its_rows_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: list[tuple[str, ...]]
) -> None:
    pytest.importorskip("pyarrow")
    text = io.StringIO(newline="")
    csv.writer(text).writerows([HEADER, PLAIN, *rows])
    path = tmp_path / "table.csv"
    path.write_bytes(text.getvalue().encode())
    quick = said(list(read_context(path))[-1].layer)
    with monkeypatch.context() as patched:
        patched.setattr(arrow, "available", lambda: False)
        single = said(list(read_context(path))[-1].layer)
    assert quick == single


def test_dates_in_words_and_broken_blocks_do_not_hold_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chinagodrar_viewer.formats.context.source.FIRST", 2_000)
    monkeypatch.setattr("chinagodrar_viewer.formats.context.source.BLOCK", 2_000)
    rows = [f"{n},{n % 28 + 1:02d} January 2020,{n % 9},A{n % 3}" for n in range(2_000)]
    rows[1_000] = "1000,soon,1,A"
    path = tmp_path / "table.csv"
    path.write_text("\n".join(("id,date,deaths,actor", *rows)) + "\n", "utf-8")
    layer = list(read_context(path))[-1].layer
    assert len(layer) == 1_999
    assert [(row.line, row.reason) for row in layer.unread.listed] == [(1_002, "“soon” is no date")]
    assert int(layer.table.best.sum()) == sum(n % 9 for n in range(2_000) if n != 1_000)


@settings(deadline=None)
@given(
    st.lists(st.integers(-(10**11), 10**11)),
    st.sampled_from((1, 60, 86_400)),
    st.sampled_from((0, 1, 1 << 16, 1 << 40)),
)
def test_order_of_time(starts: list[int], unit: int, width: int) -> None:
    given_starts = np.array([start % width if width else start for start in starts], np.int64) * unit
    order = time_order(given_starts)
    wanted = np.argsort(given_starts, kind="stable")
    assert (np.arange(len(starts)) if order is None else order).tolist() == wanted.tolist()


@settings(deadline=None)
@given(st.lists(st.sampled_from((b"a", b'"', b"\n", b"\r\n", b",", b"bcdefghijk" * 3))), st.integers(1, 5))
def test_rows_end_outside_of_quotes(parts: list[bytes], eights: int) -> None:
    data = b"".join(parts)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(row_ends, "AT_ONCE", 8 * eights)
        marks = row_ends.marks_of(data)
        found = row_ends.row_ends(data, marks)
    at = [n for n, byte in enumerate(data) if byte == 10]
    assert marks.lines.tolist() == at
    assert marks.quoted.tolist() == [data.count(b'"', 0, n) % 2 == 1 for n in at]
    assert marks.odd == (data.count(b'"') % 2 == 1)
    ends = [n + 1 for n in at if data.count(b'"', 0, n) % 2 == 0]
    ends += [len(data)] if not ends or ends[-1] < len(data) else []
    rows = [(b, e) for b, e in zip([0, *ends], ends, strict=False) if data[b:e] not in (b"", b"\n", b"\r\n")]
    assert list(zip(found.starts.tolist(), found.ends.tolist(), strict=True)) == rows


def test_blocks_are_worked_on_in_threads_and_come_in_order() -> None:
    threads: set[int] = set()

    def work(number: int) -> int:
        threads.add(get_ident())
        time.sleep(0.001 * (number % 3))  # the later is ready before the earlier
        return 10 * number

    assert list(ahead(iter(range(1, 40)), work)) == list(range(10, 400, 10))
    assert get_ident() not in threads


def test_what_fails_fails_in_its_place() -> None:
    def items():  # noqa: ANN202
        yield 1
        yield 2
        raise FormatError.of("it breaks.")

    seen: list[int] = []
    with pytest.raises(FormatError, match="breaks"):
        for item in ahead(items(), lambda number: number):
            seen.append(item)
    assert seen == [1, 2]
    with pytest.raises(ZeroDivisionError):
        list(ahead(iter((1, 0, 1)), lambda number: 1 // number + 1))


def test_nothing_goes_on_after_a_close() -> None:
    asked: list[int] = []

    def items():  # noqa: ANN202
        for number in range(1, 1_000):
            asked.append(number)
            yield number

    coming = ahead(items(), lambda number: number)
    assert next(coming) == 1
    coming.close()
    count = len(asked)
    assert count < 20
    assert list(coming) == []
    assert len(asked) == count
