"""Tables as they come: UCDP's, ACLED's, plain ones, and every way in which they are broken."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chinagodrar_viewer.core.civil import days_from_civil
from chinagodrar_viewer.core.context_layer import ColumnMapping, ContextLayer
from chinagodrar_viewer.core.context_query import ContextQuery, find_events
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.formats.context import ColumnsUnknown, by_lane, peek, read_context
from chinagodrar_viewer.formats.context.cells import CellError, coordinate, deaths, stretch
from chinagodrar_viewer.formats.context.source import LONGEST_LINE, Source
from chinagodrar_viewer.formats.errors import FormatError

HEADER = "id,date,end_date,deaths,low,high,latitude,longitude,actor,place"
GOOD = "1,2019-12-10,2019-12-11,71,60,80,14.9,1.4,Group A,Inates"


def write(folder: Path, *lines: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(("\n".join(lines) + "\n").encode(encoding))
    return path


def read(path: Path, mapping: ColumnMapping | None = None) -> ContextLayer:
    *_, last = read_context(path, mapping, stopped=lambda: False)
    assert last.share == 1
    return last.layer


def day(year: int, month: int, number: int) -> int:
    return days_from_civil(year, month, number) * DAY


def test_a_plain_table(tmp_path: Path) -> None:
    layer = read(write(tmp_path, HEADER, GOOD, '2,2019-01-01,,,,,,,"Group B, ""the second""","A\nB"'))
    table = layer.table
    assert list(table.rows) == [1, 0], "in order of time; rows in the file's order"
    assert table.starts.tolist() == [day(2019, 1, 1), day(2019, 12, 10)]
    assert table.ends.tolist() == [day(2019, 1, 2), day(2019, 12, 12)], "the end is the last day"
    assert table.best.tolist() == [-1, 71], "unknown is not zero"
    assert layer.title(0) == layer.where(0) or layer.title(0)
    assert dict(layer.fields(0))["actor"] == 'Group B, "the second"'
    assert dict(layer.fields(0))["place"] == "A\nB"
    assert layer.complete and layer.unread.count == 0


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2020-01-09", (2020, 1, 9), (2020, 1, 10)),
        ("2020-01", (2020, 1, 1), (2020, 2, 1)),
        ("2020", (2020, 1, 1), (2021, 1, 1)),
        ("08 January 2020", (2020, 1, 8), (2020, 1, 9)),
        ("1er août 2014", (2014, 8, 1), (2014, 8, 2)),
        ("January 8, 2020", (2020, 1, 8), (2020, 1, 9)),
        ("9/1/2020", (2020, 1, 9), (2020, 1, 10)),
        ("31.12.1999", (1999, 12, 31), (2000, 1, 1)),
        ("2020-01-09 00:00:00.000", (2020, 1, 9), (2020, 1, 10)),
    ],
)
def test_dates(text: str, first: tuple[int, int, int], after: tuple[int, int, int]) -> None:
    assert stretch(text) == (day(*first), day(*after))


def test_a_moment_is_a_moment() -> None:
    assert stretch("2020-01-09T13:00:00Z") == (day(2020, 1, 9) + 13 * 3600,) * 2


@pytest.mark.parametrize(
    "text",
    ["", "0000-00-00", "2020-02-30", "2020-13-01", "1/2/20", "soon", "9 Brumaire 2020", "20²0-01-01", "² May 2020"],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(CellError):
        stretch(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("89", 89), ("1 234", 1234), ("1\u202f234\u00a0567", 1234567), ("1,234", 1234), ("1’234", 1234), (" 7.0 ", 7)],
)
def test_deaths(text: str, number: int) -> None:
    assert deaths(text) == number


@pytest.mark.parametrize(
    "text", ["-1", "1000000000", "3.5", "many", "1e400", "inf", "1 23", "12,5", "1234 567", "1,,234"]
)
def test_what_is_no_number_of_deaths(text: str) -> None:
    with pytest.raises(CellError):
        deaths(text)


@pytest.mark.parametrize("text", ["91", "-90.1", "north", "1e9"])
def test_what_is_no_latitude(text: str) -> None:
    with pytest.raises(CellError):
        coordinate(text, 90)


def test_a_decimal_comma_is_read() -> None:
    assert coordinate("15,5", 90) == 15.5


@given(st.text(max_size=20))
def test_any_cell_is_read_or_refused_in_a_sentence(text: str) -> None:
    for read_cell in (stretch, deaths, lambda t: coordinate(t, 180)):
        try:
            read_cell(text)
        except CellError as error:
            assert str(error)


def test_bad_cells_and_rows_are_listed_and_the_rest_is_shown(tmp_path: Path) -> None:
    bad = [
        "2,0000-00-00,,1,,,1,1,A,x",
        "3,2019-12-10,2019-01-01,1,,,1,1,A,x",
        "4,2019-12-10,,-1,,,95,200,A,x",
        "5,2019-12-10,,1,2,3,4,5,6,7,8,9,10",
        "6,2019-12-10",
    ]
    layer = read(write(tmp_path, HEADER, GOOD, *bad))
    assert len(layer) == 3
    assert layer.unread.count == 3
    said = [(row.line, row.reason) for row in layer.unread.listed]
    assert said[0] == (3, "“0000-00-00” is no date")
    assert said[1] == (4, "it ends before it begins")
    assert [line for line, _ in said] == [3, 4, 5, 5, 5, 6]
    assert layer.table.best.tolist() == [71, -1, -1]


def test_ucdp_and_its_lanes(tmp_path: Path) -> None:
    header = "id,type_of_violence,dyad_name,where_coordinates,country,date_prec,date_start,date_end,best,low,high"
    rows = [f"{n},{n % 3 + 1},A - B,Town {n},Niger,1,2019-01-01,2019-01-02,{n},0,9" for n in range(9)]
    layer = read(write(tmp_path, header, *rows))
    assert set(layer.lane_names) == {"State-based", "Non-state", "One-sided"}
    assert layer.mapping.precision == "date_prec"
    assert by_lane(layer, "country").lane_names == ("Niger",)
    assert layer.title(0) == "A - B"
    assert layer.where(0) == "Town 0 · Niger"


def test_acled_says_how_exact_a_date_is(tmp_path: Path) -> None:
    header = (
        "event_id_cnty,event_date,time_precision,event_type,actor1,location,latitude,longitude,geo_precision,fatalities"
    )
    rows = [f"N{n},08 January 2020,{n},Battles,Army,Inates,14,1,1,{n}" for n in (1, 2, 3)]
    table = read(write(tmp_path, header, *rows)).table
    assert ((table.ends - table.starts) // DAY).tolist() == [1, 7, 31]


def test_columns_that_are_not_known_are_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path, "k1;k2", "2019-01-01;5", "2019-01-02;6")
    with pytest.raises(ColumnsUnknown) as caught:
        read(path)
    assert caught.value.columns == ("k1", "k2")
    assert caught.value.rows == (("2019-01-01", "5"), ("2019-01-02", "6"))
    assert "table.csv" in str(caught.value)
    assert len(read(path, ColumnMapping("k1", best="k2"))) == 2
    assert peek(path).guess is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    layer = read(write(tmp_path, "date,lieu", "2019-01-01,Chinégodar", encoding=encoding))
    assert dict(layer.fields(0)) == {"date": "2019-01-01", "lieu": "Chinégodar"}


@pytest.mark.parametrize("rows", [1, 20_000])
def test_returns_alone_end_lines_as_excel_writes_for_the_macintosh(rows: int, tmp_path: Path) -> None:
    path = tmp_path / "mac.csv"
    path.write_bytes("\r".join([HEADER, *[GOOD] * rows]).encode())
    layer = read(path)
    assert len(layer) == rows and layer.unread.count == 0
    assert dict(layer.fields(rows - 1))["place"] == "Inates"


def test_an_empty_zip_says_that_nothing_is_in_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    with pytest.raises(FormatError, match="it holds no CSV or TSV table"):
        read(tmp_path / "empty.zip")


def test_lines_of_two_encodings_and_a_nul(tmp_path: Path) -> None:
    path = tmp_path / "mixed.csv"
    path.write_bytes("date,lieu\n2019-01-01,Téra\n".encode() + b"2019-01-02,T\xe9ra\n2019-01-03,T\x00ra\n")
    assert [dict(read(path).fields(p))["lieu"] for p in range(3)] == ["Téra", "Téra", "Tra"]


def test_zip_and_gz(tmp_path: Path) -> None:
    text = f"{HEADER}\n{GOOD}\n"
    packed = tmp_path / "a.csv.gz"
    packed.write_bytes(gzip.compress(text.encode()))
    assert len(read(packed)) == 1
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    for path, names in ((one, ["a.csv", "readme.pdf"]), (two, ["a.csv", "b.csv"])):
        with zipfile.ZipFile(path, "w") as archive:
            for name in names:
                archive.writestr(name, text)
    assert len(read(one)) == 1
    with pytest.raises(FormatError, match="2 tables"):
        read(two)


@pytest.mark.parametrize("beside", ["__MACOSX/._a.csv", "d/._a.csv", "read me.txt"])
def test_a_zip_of_one_table_and_what_comes_with_it(beside: str, tmp_path: Path) -> None:
    path = tmp_path / "one.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("d/a.csv", f"{HEADER}\n{GOOD}\n")
        archive.writestr(beside, "Mac OS X")
    assert len(read(path)) == 1


def test_a_file_that_breaks_off_shows_what_was_read(tmp_path: Path) -> None:
    rows = "".join(f"{n},2019-01-01,,{n},,,,,A,{'x' * 50}{n}\n" for n in range(50_000))
    packed = gzip.compress(f"{HEADER}\n{rows}".encode())
    path = tmp_path / "cut.csv.gz"
    path.write_bytes(packed[: len(packed) // 2])
    last = None
    with pytest.raises(FormatError, match=r"cut\.csv\.gz.*(end|break|damaged)"):
        for reading in read_context(path, None, stopped=lambda: False):
            last = reading.layer
    assert last is not None
    assert 1_000 < len(last) < 50_000
    assert not last.complete


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"date\n", f"{HEADER}\n".encode(), b"\xff\xfe", b"PK\x03\x04", b"PAR1x"]
)
def test_nothing_to_show_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "none.csv"
    path.write_bytes(content)
    with pytest.raises(FormatError, match=r'^"none\.csv" cannot be opened: .*\.$'):
        read(path)


def test_folders_and_missing_files(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="folder"):
        read(tmp_path)
    with pytest.raises(FormatError, match="no such file"):
        read(tmp_path / "gone.csv")
    with pytest.raises(FormatError, match="device"):
        read(Path("/dev/null"))


class LongLine(io.RawIOBase):
    """A header, a good row, a line of two gigabytes that is made as it is read, and a good row."""

    def __init__(self) -> None:
        self.parts = [f"{HEADER}\n{GOOD}\n".encode()]
        self.left = 2 << 30
        self.end = f"\n{GOOD}\n".encode()

    def read(self, size: int = -1) -> bytes:
        if self.parts:
            return self.parts.pop()
        if self.left:
            size = min(max(size, 1) * 64, self.left)
            self.left -= size
            return b"x" * size
        end, self.end = self.end, b""
        return end


def test_a_line_of_two_gigabytes_is_skipped() -> None:
    blocks = list(Source(LongLine(), 1, lambda: 0).blocks(lambda: False))  # type: ignore[arg-type]
    assert sum(block.skipped for block in blocks) == 1
    assert sum(bytes(block.data).count(b"Inates") for block in blocks) == 2
    assert max(len(block.data) for block in blocks) < 3 * LONGEST_LINE


@pytest.mark.parametrize("rows_before", [0, 1, 5_000])
@pytest.mark.parametrize("length", [2_000_000, 6_000_000, 18_000_000])
def test_a_long_line_anywhere_leaves_the_other_rows(length: int, rows_before: int, tmp_path: Path) -> None:
    """Longer than the first block, than a cell may be, than any block: it is shown or listed."""
    path = tmp_path / "long.csv"
    path.write_text(
        "date,note\n" + "2020-01-03,c\n" * rows_before + "2020-01-01," + "x" * length + "\n2020-01-02,b\n", "utf-8"
    )
    layer = list(read_context(path))[-1].layer
    assert len(layer) + layer.unread.count == rows_before + 2
    assert [row.line for row in layer.unread.listed] == ([] if length == 2_000_000 else [rows_before + 2])
    assert layer.texts.row(len(layer) - 1) == ("2020-01-02", "b")


def test_a_reading_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chinagodrar_viewer.formats.context.source.BLOCK", 1 << 18)
    rows = [f"{n},2019-01-01,,1,,,,,A,{'x' * 200}" for n in range(30_000)]
    asked = iter([False] * 6)
    readings = list(read_context(write(tmp_path, HEADER, *rows), None, stopped=lambda: next(asked, True)))
    assert not any(r.share == 1 for r in readings)


def test_every_word_of_a_row_is_found(tmp_path: Path) -> None:
    rows = [f"{n},2019-01-01,,1,,,,,Actor {n % 7},{'Écho' if n % 50 == 3 else 'plain'} {n}" for n in range(3_000)]
    layer = read(write(tmp_path, HEADER, *rows))
    for text, wanted in (("echo", 60), ("écho", 60), ("plain 17", None), ("2019-01-01", 3_000)):
        *_, found = find_events(layer, ContextQuery(text), lambda: False)
        by_hand = [r for r in rows if all(w in r.lower().replace("é", "e") for w in text.replace("é", "e").split())]
        assert found.share == 1
        assert len(found.places) == len(by_hand) == (wanted if wanted is not None else len(by_hand))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_layer_or_a_sentence(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "any.csv"
    path.write_bytes(b"date,deaths,note\n2020-01-01,1,a\n" + content)
    try:
        layer = read(path)
    except FormatError as error:
        assert str(error)
    else:
        assert len(layer) >= 1
        for place in range(len(layer)):
            assert len(layer.fields(place)) == 3


@pytest.fixture(params=[True, False], ids=["pyarrow", "csv"])
def quick(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    if request.param:
        pytest.importorskip("pyarrow")
    else:
        monkeypatch.setattr("chinagodrar_viewer.formats.context.arrow.available", lambda: False)
    return bool(request.param)


def test_both_ways_of_reading_make_the_same_layer(quick: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chinagodrar_viewer.formats.context.source.FIRST", 300)
    monkeypatch.setattr("chinagodrar_viewer.formats.context.source.BLOCK", 900)
    rows = [
        f'{n},2019-{n % 12 + 1:02d}-{n % 28 + 1:02d},,{n % 5 or ""},,,{n % 20}.5,{n % 7},"Actor, {n % 3}","T{n}\n""x"""'
        for n in range(400)
    ]
    rows[150] = "150,0000-00-00,,1,,,1,1,A,x"
    rows[300] = ""
    layer = read(write(tmp_path, HEADER, *rows))
    assert len(layer) == 398
    assert layer.unread.count == 1
    line = 2 + 2 * 150
    assert [(row.line, row.reason) for row in layer.unread.listed] == [(line, "“0000-00-00” is no date")]
    for place in range(len(layer)):
        cells = dict(layer.fields(place))
        number = int(cells["id"])
        assert cells["place"] == f'T{number}\n"x"'
        assert int(layer.table.best[place]) == (number % 5 or -1)
        assert float(layer.table.latitudes[place]) == number % 20 + 0.5
        assert layer.coded["actor"].texts[layer.coded["actor"].codes[layer.row_of(place)]] == f"Actor, {number % 3}"
    *_, found = find_events(layer, ContextQuery("t399"), lambda: False)
    assert [dict(layer.fields(int(p)))["id"] for p in found.places] == ["399"]


def test_parquet_and_csv_are_the_same(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    from pyarrow import csv, parquet

    plain = write(tmp_path, HEADER, GOOD, "2,2019-01-01,,,,,,,B,Téra")
    table = csv.read_csv(plain)
    parquet.write_table(table, tmp_path / "table.parquet")
    assert pa
    one, other = read(plain), read(tmp_path / "table.parquet")
    assert one.table.starts.tolist() == other.table.starts.tolist()
    assert one.table.best.tolist() == other.table.best.tolist()
    assert dict(other.fields(0))["place"] == "Téra"


def test_a_quote_that_is_never_closed_costs_its_own_row_only(quick: bool, tmp_path: Path) -> None:
    rows = [f"{n},2019-01-01,,1,,,,,A,T{n}" for n in range(5_000)]
    rows[7], rows[4_990] = '7,2019-01-01,,1,,,,,A,"open', '4990,2019-01-01,,1,,,,,A,"open'
    layer = read(write(tmp_path, HEADER, *rows))
    assert [row.line for row in layer.unread.listed] == [9, 4_992]
    assert len(layer) + layer.unread.count == 5_000
    assert dict(layer.fields(layer.place_of(4_997) or 0))["place"] == "T4999"


def test_a_file_that_is_cut_while_it_is_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chinagodrar_viewer.formats.context.source.BLOCK", 1 << 18)
    path = write(tmp_path, HEADER, *[f"{n},2019-01-01,,1,,,,,A,{'x' * 200}" for n in range(30_000)])
    seen = []
    with pytest.raises(FormatError, match="changed while it was read"):
        for reading in read_context(path):
            if not seen:
                os.truncate(path, path.stat().st_size // 2)
            seen.append(reading)
    assert 10_000 < len(seen[-1].layer) < 30_000
    assert not seen[-1].layer.complete
