"""The bundled battle holds every statement of the article, and each thing it says names its source."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from chinagodrar_viewer.core.dates import parse_edtf
from chinagodrar_viewer.core.window import Window
from chinagodrar_viewer.formats import document

BATTLE_FILE = Path(__file__).parents[2] / "resources" / "battles" / "chinagodrar.json"
STATEMENTS = tuple(f"S{number}" for number in range(1, 35))
CLOCK_SOURCES = {"sahel-toll", "voa-afrique"}
"""The only sources that give an hour on which the file relies."""
UNPLACED = ("akabar", "ikrafane", "dareydey", "sanam", "tchombangou", "inates")
ORDERS = ("after", "before", "follows", "during")
SAME_WORDS = {"name", "short", "speaker"}
"""Where a name may read the same in both languages."""
SAME_NAMES = {
    "Niger", "Tazalit", "Ouallam", "Tongo Tongo", "Baley Beri", "Sanam", "Tchombangou",
    "Banibangou, Darey-Daye", "Tillia", "Adab-Dab", "Niamey",
}  # fmt: skip

# voice, day of publication, side, lowest number, bound
TOLL_HISTORY: tuple[tuple[str, str | None, str, int, str], ...] = (
    ("niger-government", "2020-01-09", "niger", 25, "exact"),
    ("niger-government", "2020-01-09", "is-gs", 63, "exact"),
    ("journal-du-pays", "2020-01-10", "niger", 30, "at-least"),
    ("journal-du-pays", "2020-01-10", "is-gs", 63, "exact"),
    ("reuters", "2020-01-11", "niger", 89, "at-least"),
    ("niger-government", "2020-01-12", "niger", 89, "exact"),
    ("niger-government", "2020-01-12", "is-gs", 77, "exact"),
    ("ap", "2020-01-13", "niger", 89, "at-least"),
    ("ap", "2020-01-13", "is-gs", 77, "at-least"),
    ("is", "2020-01-14", "niger", 100, "exact"),
    ("homeland-security-newswire", "2020-01-15", "is-gs", 63, "exact"),
    ("blog", "2020-01", "niger", 89, "exact"),
    ("blog", "2020-01", "is-gs", 67, "exact"),
    ("fr-wikipedia", None, "niger", 89, "exact"),
    ("fr-wikipedia", None, "is-gs", 5, "exact"),
    ("fr-wikipedia-niger", None, "is-gs", 77, "exact"),
    ("en-wikipedia-mirror", None, "niger", 89, "at-least"),
    ("en-wikipedia-mirror", None, "is-gs", 77, "exact"),
    ("article", None, "niger", 89, "at-least"),
    ("article", None, "is-gs", 7, "exact"),
    ("article-lead", None, "is-gs", 77, "exact"),
)

COMPARED = {
    "tazalit-2016", "ouallam-2017", "tongo-tongo-2017", "raid-2018", "baley-beri-2019",
    "joint-operation-2019", "inates-2019-07", "inates-2019-12", "sanam-2019", "assault",
    "tchombangou-2021", "banibangou-2021", "tillia-2021", "adab-dab-2021",
}  # fmt: skip

Json = dict[str, Any]


@pytest.fixture(scope="module")
def raw() -> Json:
    loaded: Json = json.loads(BATTLE_FILE.read_text(encoding="utf-8"))
    return loaded


def statement_carriers(raw: Json) -> Iterator[Json]:
    """What may carry a statement: events, claims and infobox lines."""
    yield from raw["events"]
    yield from raw["claims"]
    for field in raw["infobox"]:
        yield from field["lines"]


def missing_statements(raw: Json) -> list[str]:
    """The statements of the article that nothing carries."""
    cited = {citation for carrier in statement_carriers(raw) for citation in carrier.get("citations", ())}
    return [statement for statement in STATEMENTS if f"article:{statement}" not in cited]


def texts(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every text that a person reads, with where it stands."""
    if isinstance(value, dict):
        if "en" in value:
            yield path, value
            return
        for key, inner in value.items():
            yield from texts(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            name = inner.get("id", index) if isinstance(inner, dict) else index
            yield from texts(inner, f"{path}[{name}]")


def cited(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value.get("citations", ())
        for inner in value.values():
            yield from cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from cited(inner)


def ids(raw: Json, section: str) -> set[str]:
    return {item["id"] for item in raw[section]}


def test_has_the_published_shape(raw: Json) -> None:
    assert msgspec.convert(raw, document.Battle).id == "chinagodrar"


def test_every_statement_of_the_article_is_carried(raw: Json) -> None:
    assert missing_statements(raw) == []


def test_the_count_of_statements_bites(raw: Json) -> None:
    changed = copy.deepcopy(raw)
    for carrier in statement_carriers(changed):
        carrier["citations"] = [name for name in carrier.get("citations", ()) if name != "article:S19"]
    assert missing_statements(changed) == ["S19"]


def test_statements_exist(raw: Json) -> None:
    locators = {citation.partition(":")[2] for citation in cited(raw) if citation.startswith("article")}
    assert locators <= set(STATEMENTS)


@pytest.mark.parametrize(
    "section",
    [
        "sources",
        "sides",
        "lanes",
        "places",
        "people",
        "periods",
        "ranges",
        "events",
        "claims",
        "disagreements",
    ],
)
def test_ids_are_unique(raw: Json, section: str) -> None:
    names = [item["id"] for item in raw[section]]
    assert len(names) == len(set(names))


def test_every_reference_resolves(raw: Json) -> None:
    sections = ("events", "claims", "lanes", "sides", "places", "people")
    known = {section: ids(raw, section) for section in sections}
    wanted: list[tuple[str, str | None]] = [("events", raw["main_event"]), ("events", raw["h_hour"])]
    for lane in raw["lanes"]:
        wanted.append(("sides", lane.get("side")))
    for place in raw["places"]:
        wanted.append(("places", place.get("direction_from")))
    for event in raw["events"]:
        wanted += [("lanes", event["lane"]), ("sides", event.get("side")), ("places", event.get("place"))]
        wanted += [("places", name) for name in event.get("places", ())]
        wanted += [("people", name) for name in event.get("people", ())]
        wanted += [("events", name) for order in ORDERS for name in event.get(order, ())]
        wanted.append(("events", event.get("offset", {}).get("event")))
    for claim in raw["claims"]:
        wanted += [("events", claim["event"]), ("sides", claim["side"])]
    for item in raw["disagreements"]:
        wanted += [("claims", name) for name in item.get("claims", ())]
        wanted += [("events", name) for name in item.get("events", ())]
    for field in raw["infobox"]:
        for line in field["lines"]:
            wanted += [("sides", line.get("side")), ("events", line.get("event"))]
            wanted.append(("places", line.get("place")))
    assert [pair for pair in wanted if pair[1] is not None and pair[1] not in known[pair[0]]] == []
    fields = {field["field"] for field in raw["infobox"]}
    concerned = {name for item in raw["disagreements"] for name in item.get("fields", ())}
    assert concerned <= fields


def test_everything_names_a_source_that_is_listed(raw: Json) -> None:
    listed = ids(raw, "sources")
    carriers = list(statement_carriers(raw))
    for section in ("places", "people", "periods", "disagreements"):
        carriers += raw[section]
    assert [carrier for carrier in carriers if not carrier.get("citations")] == []
    assert {citation.partition(":")[0] for citation in cited(raw)} == listed, "unknown, or never cited"


def test_every_source_says_what_it_is(raw: Json) -> None:
    for source in raw["sources"]:
        assert source["title"] and source["publisher"], source["id"]
        assert source["address"].startswith("https://"), source["id"]


def test_every_text_is_in_both_languages(raw: Json) -> None:
    for path, text in texts(raw):
        assert set(text) == {"en", "fr"}, path
        assert all(words.strip() for words in text.values()), path
        if text["en"] == text["fr"] and path.rpartition(".")[2] not in SAME_WORDS:
            assert text["en"] in SAME_NAMES, f"{path}: not translated"


def test_french_spacing(raw: Json) -> None:
    for path, text in texts(raw):
        assert not re.search(r" [:;?!»]|« |[^\s\u00a0][;?!»]|'|\"", text["fr"]), f"{path}: {text['fr']}"


def test_labels_are_short(raw: Json) -> None:
    for event in raw["events"]:
        label = event.get("label", event["title"])
        assert len(label["en"]) <= 28 and len(label["fr"]) <= 32, event["id"]


def test_a_clock_time_only_where_a_source_gives_one(raw: Json) -> None:
    timed = [event for event in raw["events"] if "time" in event]
    assert [event["id"] for event in timed] == ["assault"]
    for event in timed:
        assert event["time_about"] and CLOCK_SOURCES & set(event["citations"])
    assert not [claim["id"] for claim in raw["claims"] if "published_time" in claim]


def test_the_interval_is_stored_as_such(raw: Json) -> None:
    mirage = next(event for event in raw["events"] if event["id"] == "mirage")
    assert mirage["offset"] == {"event": "radio-call", "by": "PT20M", "about": True}


@pytest.mark.parametrize("place_id", UNPLACED)
def test_no_invented_coordinates(raw: Json, place_id: str) -> None:
    place = next(place for place in raw["places"] if place["id"] == place_id)
    assert "latitude" not in place and "longitude" not in place
    assert place["accuracy"] in {"unknown", "direction"}


@pytest.mark.parametrize(("voice", "published", "side", "low", "bound"), TOLL_HISTORY)
def test_toll_history(raw: Json, voice: str, published: str | None, side: str, low: int, bound: str) -> None:
    found = [
        claim
        for claim in raw["claims"]
        if (claim["event"], claim["kind"]) == ("assault", "killed")
        and (claim["voice"], claim["side"]) == (voice, side)
        and (claim.get("published"), claim.get("low"), claim["bound"]) == (published, low, bound)
    ]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("side", "day", "numbers"),
    [
        ("niger", "2020-01-09", [25]),
        ("niger", "2020-01-10", [25]),
        ("niger", "2020-01-11", [25, 89]),
        ("niger", "2020-01-12", [25, 89, 89]),
        ("is-gs", "2020-01-11", [63]),
        ("is-gs", "2020-01-12", [63, 77]),
        ("is-gs", "2020-01-31", [63, 77]),
    ],
)
def test_headline_tolls_by_day(raw: Json, side: str, day: str, numbers: list[int]) -> None:
    headline = [claim for claim in raw["claims"] if claim.get("headline") and "published" in claim]
    killed = [claim for claim in headline if (claim["side"], claim["kind"]) == (side, "killed")]
    assert [claim["low"] for claim in killed if claim["published"] <= day] == numbers


def test_unknown_is_not_zero(raw: Json) -> None:
    for claim in raw["claims"]:
        if "low" not in claim and "high" not in claim:
            assert claim["words"], claim["id"]
        if claim["bound"] == "at-least":
            assert "high" not in claim, f"{claim['id']}: the end is open"


def test_attacks_for_comparison(raw: Json) -> None:
    compared = {event["id"] for event in raw["events"] if event.get("comparison")}
    assert compared == COMPARED
    assert {claim["event"] for claim in raw["claims"]} == compared


def test_an_armed_vigilance_group_is_neither_soldiers_nor_civilians(raw: Json) -> None:
    groups = {claim["group"] for claim in raw["claims"] if claim["event"] == "adab-dab-2021"}
    assert groups == {"unclear"}


def window_of(event: Json) -> Window:
    clock, about = event.get("time", ""), event.get("time_about", False)
    return parse_edtf(event["date"], clock, about=about, utc_offset=3600).window


def test_every_date_can_be_read(raw: Json) -> None:
    for event in raw["events"]:
        window_of(event)
    dated = [*raw["periods"], *(source for source in raw["sources"] if "published" in source)]
    for item in [*dated, *(claim for claim in raw["claims"] if "published" in claim)]:
        parse_edtf(item.get("date") or item["published"])


def test_the_order_is_possible(raw: Json) -> None:
    """No event has to begin after one that its own date puts later; no order goes in a circle."""
    events = {event["id"]: event for event in raw["events"]}
    earlier: dict[str, set[str]] = {name: set() for name in events}
    for name, event in events.items():
        earlier[name] |= {*event.get("after", ()), *event.get("follows", ()), *event.get("during", ())}
        if "offset" in event:
            earlier[name].add(event["offset"]["event"])
        for later in event.get("before", ()):
            earlier[later].add(name)
    for name, firsts in earlier.items():
        for first in firsts:
            before, then = window_of(events[first]), window_of(events[name])
            assert before.earliest_start <= then.latest_start, (first, name)
    done: set[str] = set()
    while ready := {name for name in events if name not in done and earlier[name] <= done}:
        done |= ready
    assert done == set(events)


def test_is_written_readably(raw: Json) -> None:
    assert BATTLE_FILE.read_text(encoding="utf-8") == json.dumps(raw, ensure_ascii=False, indent=2) + "\n"
