"""A battle file that cannot be opened says in one sentence what is wrong, where, and what to do."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_battle import small_battle

from chinagodrar_viewer.core.problems import Severity
from chinagodrar_viewer.core.sentence import Sentence
from chinagodrar_viewer.formats import battle_json
from chinagodrar_viewer.formats.battle_json import read_battle
from chinagodrar_viewer.formats.errors import FormatError
from chinagodrar_viewer.formats.write import write_battle

Document = dict[str, Any]


def told(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as caught:
        read_battle(data, "lesson.json")
    error = caught.value
    assert str(error).startswith('"lesson.json" cannot be opened: ')
    assert "\n" not in str(error)
    assert all(p.severity is Severity.ERROR for p in error.problems[:1])
    for problem in error.problems:
        assert isinstance(problem.message, Sentence), "it can be translated"
        assert isinstance(problem.remedy, Sentence) or problem.remedy == ""
    return error


def changed(change: Callable[[Document], object]) -> bytes:
    document = copy.deepcopy(small_battle())
    change(document)
    return json.dumps(document, ensure_ascii=False).encode()


def test_a_good_file_is_read_without_a_note() -> None:
    opened = read_battle(changed(lambda d: None), "lesson.json")
    assert opened.problems == ()
    assert [e.id for e in opened.battle.events] == ["assault", "radio", "mirage"]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\r\n  ", b""])
def test_a_byte_order_mark_and_blanks_are_no_harm(mark: bytes) -> None:
    assert read_battle(mark + changed(lambda d: None), "lesson.json").problems == ()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", ["is empty"]),
        (b"\xef\xbb\xbf \n", ["is empty"]),
        ('{"a": "é"}'.encode("latin-1"), ["not UTF-8", "byte 7 (line 1)", "0xE9", "Save it again as UTF-8"]),
        (b'{"a":\n"\xff"}', ["byte 7 (line 2)"]),
        ("{}".encode("utf-16"), ["UTF-16", "Save it again as UTF-8"]),
        ("{}".encode("utf-16-be"), ["UTF-16"]),
        ("{}".encode("utf-32-be"), ["UTF-32"]),
        (b'{"a": 1\n "b": 2}', ["line 2, column 2", "',' delimiter"]),
        (b'{"a": 1', ["line 1, column 8"]),
        (b"hello", ["line 1, column 1: this is not valid JSON: expecting value"]),
        (b'{"a": 1} x', ["line 1, column 10", "extra data"]),
        (b'{"a": "\x01"}', ["line 1, column 8", "control character"]),
        (b"[1]", ["a list, not a battle"]),
        (b"3", ["a single value, not a battle"]),
        (b'{"id": "x", "a": 1, "a": 2}', ['the object with the id "x"', 'the key "a" stands twice']),
        (b'{"a": NaN}', ["NaN is not a number"]),
        (b'{"a": -Infinity}', ["-Infinity is not a number"]),
        (b'{"a": 1e999}', ['"1e999" is too large']),
        (b'{"a": ' + b"9" * 5_000 + b"}", ["is too long"]),
        (b"[" * 200_000, ["nested too deeply"]),
        (b'{"a":' * 200_000, ["nested too deeply"]),
        (b'{"a": ["\\ud83d"]}', ["a[0]", "half a character"]),
        (b"{}", ["not a battle file", 'no "format"']),
        (b'{"format": "timeline"}', ["not a battle file", '"timeline"']),
        (b'{"format": "chinagodrar-viewer/battle"}', ["version", '"version": 1']),
        (b'{"format": "chinagodrar-viewer/battle", "version": true}', ['"version": 1']),
        (b'{"format": "chinagodrar-viewer/battle", "version": 2}', ["newer version", "Update the viewer"]),
    ],
)
def test_what_is_no_battle_file(data: bytes, words: list[str]) -> None:
    said = str(told(data))
    for word in words:
        assert word in said


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(battle_json, "LIMIT", 2**20)
    assert "larger than 1 MB" in str(told(b" " * (2**20 + 1)))


def event(**entries: Any) -> Callable[[Document], object]:
    return lambda d: d["events"][1].update(entries)


def without(key: str) -> Callable[[Document], object]:
    return lambda d: d["events"][1].pop(key)


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        # types and keys
        (event(title=5), "events[1].title (event \"radio\")", ["an object in braces belongs here, not a whole number"]),
        (event(title={"en": None}), "events[1].title", ["a text in quotes belongs here, not null"]),
        (event(title={}), "events[1].title", ["nothing is here", "At least 1"]),
        (event(tilte={"en": "x"}), "events[1] (event \"radio\")", ['no such key as "tilte"', 'Did you mean "title"?']),
        (event(xyzzy=1), "events[1]", ['no such key as "xyzzy"', "Remove it"]),
        (without("text"), "events[1]", ['"text" is missing']),
        (event(kind="strke"), "events[1].kind", ['"strke" is none', 'Did you mean "strike"?']),
        (event(kind="??"), "events[1].kind", ["Write one of: attack, movement"]),
        (event(importance=9), "events[1].importance", ["too large", "Write 3 or less"]),
        (event(importance=0), "events[1].importance", ["too small", "Write 1 or more"]),
        (event(importance=True), "events[1].importance", ["a whole number belongs here, not true or false"]),
        (event(id="Radio Call"), "events[1].id", ["lower-case letters, digits and hyphens"]),
        (event(id="radio\n"), "events[1].id", ["lower-case letters, digits and hyphens"]),
        (event(id="x" * 81), "events[1].id", ["longer than the 80"]),
        (event(text={"en": "x" * 10_001}), "events[1].text", ["longer than the 10,000"]),
        (event(citations=[]), "events[1].citations", ["At least 1"]),
        (event(citations=["The Article"]), "events[1].citations[0]", ['such as "article:S12"']),
        (event(time="9:00"), "events[1].time", ['such as "13:00"']),
        (event(offset={"event": "assault", "by": "20 min"}), "events[1].offset.by", ['such as "PT20M"']),
        (event(offset={"event": "assault", "by": "PT"}), "events[1].offset.by", ['such as "PT20M"']),
        (event(offset={"event": "assault", "bye": "PT1M"}), "events[1].offset", ['Did you mean "by"?']),
        (event(certainty={"level": "sure"}), "events[1].certainty.level", ["Write one of: established"]),
        (lambda d: d.update(lanes=[]), "lanes", ["At least 1"]),
        (lambda d: d.update(evnts=[]), "", ['no such key as "evnts"', 'Did you mean "events"?']),
        (lambda d: d["zone"].update(utc_offset="1"), "zone.utc_offset", ['such as "+01:00"']),
        (lambda d: d["events"].append(None), "events[3]", ["an object in braces belongs here, not null"]),
        (lambda d: d["claims"][0].update(low=-1), "claims[0].low (claim \"first-toll\")", ["too small"]),
        (lambda d: d["places"][0].update(latitude=91), "places[0].latitude", ["no place on Earth", "90"]),
        (lambda d: d["infobox"][0]["lines"][0].update(txt=1), "infobox[0].lines[0] (field \"result\")", ['"text"']),
        # ids
        (event(lane="groud"), "events[1].lane", ['no lane "groud"', 'Did you mean "ground"?']),
        (event(side="qqq"), "events[1].side", ['no side "qqq"', "Add that side"]),
        (event(place="chingodrar"), "events[1].place", ['Did you mean "chinagodrar"?']),
        (event(places=["chinagodrar", "nowhere-at-all"]), "events[1].places[1]", ["no place"]),
        (event(people=["nobody"]), "events[1].people[0]", ["no person"]),
        (event(citations=["article:S1", "artcle:S2"]), "events[1].citations[1]", ['Did you mean "article"?']),
        (event(after=["asault"]), "events[1].after", ['Did you mean "assault"?']),
        (event(id="assault"), "events[1].id", ["already that of events[0]"]),
        (lambda d: d.update(main_event="assult"), "main_event", ['Did you mean "assault"?']),
        (lambda d: d["claims"][0].update(event="assult"), "claims[0].event", ['Did you mean "assault"?']),
        (lambda d: d["infobox"][0].update(field="reslt"), "infobox[0].field", ['Did you mean "result"?']),
        (lambda d: d["infobox"].append(d["infobox"][0]), "infobox[1].field", ["stands twice"]),
        (lambda d: d["disagreements"][0].update(fields=["date"]), "disagreements[0].fields[0]", ['no field "date"']),
        # dates
        (event(date="2020-02-30"), "events[1].date", ["has no day 30"]),
        (event(date="9 January"), "events[1].date", ["is not a date"]),
        (event(time="25:00"), "events[1].time", ["no time of day"]),
        (event(date="2020-01", time="13:00"), "events[1].time", ["not a single day"]),
        (event(date=None, time="13:00"), "events[1].time", ["no date"]),
        (lambda d: d["sources"][0].update(published="soon"), "sources[0].published", ["has no year"]),
        (lambda d: d["claims"][0].update(published="2020-13"), "claims[0].published", ["has no month 13"]),
        (lambda d: d["claims"][0].update(published_time="99:99"), "claims[0].published_time", ["no time of day"]),
        (lambda d: d["claims"][0].update(published_time="٠٩:٠٠"), "claims[0].published_time", ["written"]),
        (lambda d: d["zone"].update(utc_offset="+01:00\n"), "zone.utc_offset", ["written"]),
        (lambda d: d["ranges"][0].update(end="2020/.."), "ranges[0].end", ["no end or no beginning"]),
        (lambda d: d["claims"][0].pop("published"), "claims[0].published_time", ["no day"]),
        (lambda d: d["ranges"][0].update(end="2020-01-01"), "ranges[0].end", ["ends before it starts"]),
        (lambda d: d["ranges"][0].update(start="2020-01-09T1"), "ranges[0].start", ["2020-01-09T11:00"]),
        (lambda d: d["ranges"][0].update(start="2020-01-09T11:00Z"), "ranges[0].start", ["2020-01-09T11:00"]),
        (lambda d: d["zone"].update(utc_offset="+15:00"), "zone.utc_offset", ["no clock's offset"]),
        # numbers and order
        (lambda d: d["claims"][0].update(low=9, high=3), "claims[0].low", ["low is 9 and high is 3"]),
        (lambda d: d["places"][0].pop("longitude"), "places[0] (place", ["only one of latitude and longitude"]),
        (event(before=["assault"], after=["assault"]), "events[1].", ["circle", '"assault"', '"radio"']),
        (event(date="2020-01-10", after=[], before=["assault"]), "events[", ["contradict", "2020-01-10"]),
    ],
)  # fmt: skip
def test_what_is_wrong_in_it(change: Callable[[Document], object], place: str, words: list[str]) -> None:
    error = told(changed(change))
    problem = next(p for p in error.problems if p.place.startswith(place))
    for word in words:
        assert word in str(problem)


def test_all_errors_are_found_at_once() -> None:
    def change(document: Document) -> None:
        document["events"][0]["title"] = 3
        document["events"][2]["kind"] = "?"
        document["claims"][0]["low"] = "many"
        document["foo"] = 1

    error = told(changed(change))
    assert {p.place.partition(" ")[0] for p in error.problems} == {
        "",
        "events[0].title",
        "events[2].kind",
        "claims[0].low",
    }
    assert "(3 more in the file.)" in str(error)


def test_a_file_of_endless_problems_says_that_some_are_not_listed() -> None:
    def change(document: Document) -> None:
        document["events"] = [{**document["events"][0], "id": f"e{n}", "title": n} for n in range(300)]

    problems = told(changed(change)).problems
    assert len(problems) == 201
    assert str(problems[-1]).startswith("there are more problems than the 200 that are listed.")


def test_text_of_a_file_cannot_break_a_sentence() -> None:
    said = str(told(changed(event(kind="x\n\u202ey" + "z" * 500))))
    assert len(said) < 400


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (lambda d: d["events"][0]["title"].pop("fr"), "events[0].title (event \"assault\")", "French text is missing"),
        (lambda d: d["claims"][0]["speaker"].update(en=" "), "claims[0].speaker", "English text is missing"),
        (lambda d: d["infobox"][0]["lines"][0]["text"].pop("fr"), "infobox[0].lines[0].text", "French text is missing"),
        (lambda d: d["zone"]["label"].pop("fr"), "zone.label", "French text is missing"),
        (lambda d: d["claims"][0].update(published="2020-01-07"), "claims[0]", 'published before "assault"'),
        (lambda d: d["claims"][0].pop("low"), "claims[0]", "neither a number nor words"),
        (lambda d: d["periods"][0].pop("citations"), "periods[0]", "no source is cited"),
        (lambda d: d["places"][0].update(latitude=0, longitude=0), "places[0]", "0, 0"),
        (lambda d: d["places"][0].pop("citations"), "places[0]", "no source is cited for the coordinates"),
        (lambda d: d["lanes"].append({"id": "sky", "title": {"en": "a", "fr": "b"}}), "lanes[1]", "no event"),
        (lambda d: d["events"].append({**d["events"][0], "id": "x", "date": None, "time": None, "time_about": False}),
         "events[3]", "nothing says when"),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_opened_with_a_note(change: Callable[[Document], object], place: str, words: str) -> None:
    opened = read_battle(changed(change), "lesson.json")
    assert [p.severity for p in opened.problems] == [Severity.WARNING]
    assert opened.problems[0].place.startswith(place)
    assert words in str(opened.problems[0])


# --- whatever stands in the file, the answer is a battle or a sentence

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | st.sampled_from(["assault", "radio", "", "2020-01-09", "13:00", "PT0S", "Y-12000", "../2020", "2020/"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_a_spoilt_battle_is_opened_or_told(data: st.DataObject) -> None:
    document: Any = small_battle()
    for _ in range(data.draw(st.integers(1, 3))):
        node: Any = document
        while True:
            keys = list(node) if isinstance(node, dict) else list(range(len(node)))
            if not keys:
                break
            key = data.draw(st.sampled_from(keys))
            if isinstance(node[key], dict | list) and node[key] and data.draw(st.integers(0, 4)):
                node = node[key]
                continue
            node[key] = data.draw(VALUES)
            break
    try:
        opened = read_battle(json.dumps(document).encode("utf-8", "surrogatepass"), "spoilt.json")
    except FormatError as error:
        assert "\n" not in str(error)
        assert error.problems
        return
    assert opened.battle.extent.span > 0
    assert read_battle(write_battle(opened.battle), "again.json").battle == opened.battle


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_told(data: bytes) -> None:
    told(data)
    told(b"{" + data)
