"""From the document to the core's types and back."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from small_battle import small_battle

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import one_line
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.formats.battle_json import read_battle
from chinagodrar_viewer.formats.build import build_battle
from chinagodrar_viewer.formats.bundled import bundled_battle
from chinagodrar_viewer.formats.check import check
from chinagodrar_viewer.formats.durations import duration_of, seconds_of
from chinagodrar_viewer.formats.errors import FormatError
from chinagodrar_viewer.formats.write import battle_to_document, write_battle

NIAMEY = 3_600


def built(**entries: Any) -> Battle:
    return build_battle({**small_battle(), **entries})


def test_a_claim_is_known_from_its_time_of_publication() -> None:
    assert built().claims[0].known_from == instant_of(2020, 1, 9, 19, 30) - NIAMEY


def test_a_claim_without_a_time_is_known_from_the_end_of_its_day_on_the_places_clock() -> None:
    claim = {k: v for k, v in small_battle()["claims"][0].items() if k != "published_time"}
    assert built(claims=[claim]).claims[0].known_from == instant_of(2020, 1, 10) - NIAMEY


def test_a_claim_without_a_day_of_publication_is_known_today_only() -> None:
    claim = {k: v for k, v in small_battle()["claims"][0].items() if not k.startswith("published")}
    assert built(claims=[claim]).claims[0].known_from is None


def test_a_range_goes_from_its_local_time_to_the_end_of_its_last_day() -> None:
    shown = built().ranges[0].range
    assert (shown.start, shown.end) == (instant_of(2020, 1, 9, 10), instant_of(2020, 1, 9, 23))


def test_events_come_in_the_order_of_their_anchors() -> None:
    events = built(events=list(reversed(small_battle()["events"]))).events
    assert [e.id for e in events] == ["assault", "radio", "mirage"]
    assert [e.anchor for e in events] == sorted(e.anchor for e in events)
    assert events[2].anchor - events[1].anchor == 20 * 60


def test_what_a_file_leaves_out_falls_back() -> None:
    battle = built()
    assert battle.sides["niger"].short.get("en") == "Niger"
    assert battle.events[0].label == battle.events[0].title
    assert battle.events[1].label.get("fr") == "Call (fr)"
    assert battle.events[0].citations == (Citation("article", "S3"),)
    assert battle.periods[0].window.open_end


def test_the_infobox_is_in_the_templates_order() -> None:
    lines = small_battle()["infobox"][0]["lines"]
    battle = built(infobox=[{"field": name, "lines": lines} for name in ("result", "casualties1", "date")])
    assert [f.field for f in battle.infobox.fields] == ["date", "result", "casualties1"]


# --- back to a file


def test_the_bundled_battle_survives_writing_and_reading(battle: Battle) -> None:
    again = read_battle(write_battle(battle), "again.json")
    assert again.battle == battle
    assert again.problems == ()


def test_the_small_battle_survives_writing_and_reading() -> None:
    battle = built(licence="CC0", content_note={"en": "Deaths", "fr": "Morts"})
    assert read_battle(write_battle(battle), "again.json").battle == battle


def test_far_ranges_survive() -> None:
    ranges = [
        {"id": f"r{i}", "title": {"en": "x"}, "start": start, "end": end}
        for i, (start, end) in enumerate([("-0480-08", "-0479"), ("Y-12000", "Y-10000"), ("Y12000", "Y12001")])
    ]
    battle = built(ranges=ranges, lessons=[])
    assert build_battle(battle_to_document(battle)).ranges == battle.ranges


@given(st.integers(0, 10**9))
def test_durations_survive(seconds: int) -> None:
    assert seconds_of(duration_of(seconds)) == seconds


def test_durations_are_read() -> None:
    assert seconds_of("P1DT2H3M4S") == 86_400 + 2 * 3_600 + 3 * 60 + 4
    assert duration_of(1_200) == "PT20M"
    assert duration_of(0) == "PT0S"


@given(st.permutations(range(7)), st.data())
def test_any_order_of_events_survives(true_order: list[int], data: st.DataObject) -> None:
    events: list[dict[str, Any]] = []
    for n, position in enumerate(true_order):
        others = {f"e{o}": p for o, p in enumerate(true_order) if o != n and data.draw(st.booleans())}
        event = {
            **small_battle()["events"][0], "id": f"e{n}", "time": None, "time_about": False,
            "date": data.draw(st.sampled_from([None, "2020-01-09", "2020", "2020-01/2020-02"])),
            "after": [o for o, p in others.items() if p < position],
            "before": [o for o, p in others.items() if p > position],
        }  # fmt: skip
        if event["after"] and data.draw(st.booleans()):
            event["offset"] = {"event": event["after"].pop(), "by": data.draw(st.sampled_from(["PT20M", "PT3H"]))}
        events.append(event)
    try:
        battle = built(events=events, main_event=None, h_hour=None, claims=[], disagreements=[], infobox=[], lessons=[])
    except FormatError:
        reject()  # offsets that do not add up
    assert build_battle(battle_to_document(battle)) == battle


def test_written_files_can_be_compared_by_line(battle: Battle) -> None:
    written = write_battle(replace(battle, lessons=()))
    assert written.endswith(b"}\n")
    assert written.count(b"\n") > 1_000
    assert "é".encode() in written


# --- the start


def test_the_bundled_battle_has_nothing_doubtful() -> None:
    assert check() == []


def test_the_start_imports_nothing_heavy() -> None:
    code = (
        "import sys, dataclasses; before = set(sys.modules)\n"
        "from chinagodrar_viewer.formats.bundled import bundled_battle; bundled_battle()\n"
        "print(*sorted({m.partition('.')[0] for m in set(sys.modules) - before}))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "chinagodrar_viewer" in found
    assert not {"msgspec", "datetime", "numpy", "PySide6", "decimal", "difflib"} & set(found)


def test_the_bundled_battle_is_built_in_a_few_times_what_its_json_takes() -> None:
    text = (Path(__file__).parents[2] / "resources/battles/chinagodrar.json").read_bytes()

    def taken(work: Callable[[], object]) -> float:
        start = time.thread_time()
        work()
        return time.thread_time() - start

    # In turns, and in the processor's own time: what else the machine does weighs on a long piece of work only.
    rounds = [(taken(bundled_battle), taken(lambda: json.loads(text))) for _ in range(25)]
    whole, reading = (min(times) for times in zip(*rounds, strict=True))
    # 7.5 times when it was written; the start waits for it.
    assert whole < 14 * reading


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\t", "\u2028", "\x00", " \n\n "])
def test_titles_names_and_labels_stand_on_one_line(ends: str) -> None:
    document = small_battle()
    spoilt = {"en": f"One{ends}two"}
    for item in (document, document["sides"][0], document["lanes"][0], document["ranges"][0], document["periods"][0]):
        item["title" if "title" in item else "name"] = spoilt
    document["events"][0].update(title=spoilt, label=spoilt)
    document["claims"][0].update(speaker=spoilt)
    document["sources"][0].update(title=spoilt["en"], publisher=spoilt["en"])
    document["people"][0].update(name=spoilt["en"], role=spoilt)
    battle = build_battle(document)
    event, source, person = battle.event("assault"), battle.sources["article"], battle.people["colonel"]
    assert event is not None
    texts = [
        battle.title, battle.sides["niger"].name, battle.lanes[0].title, battle.ranges[0].title,
        battle.periods[0].title, event.title, event.label, battle.claims[0].speaker, person.role,
    ]  # fmt: skip
    assert {*(t.get("en") for t in texts), source.title, source.publisher, person.name} == {"One two"}


def test_a_title_turns_nothing_round_behind_it_and_keeps_its_french_spaces() -> None:
    assert one_line("\u202eabc\u2066") == "abc"
    assert one_line("« Ménaka\u202f: »\u00a0!") == "« Ménaka\u202f: »\u00a0!"
    assert one_line("\u0645\u200f\u200d 😀") == "\u0645\u200f\u200d 😀"
