"""A whole battle file of a few lines, to be spoilt by tests."""

from __future__ import annotations

from typing import Any


def said(words: str) -> dict[str, str]:
    return {"en": words, "fr": f"{words} (fr)"}


def small_battle() -> dict[str, Any]:
    """The document of three events, one claim and no doubts."""

    def event(id: str, **entries: Any) -> dict[str, Any]:
        return {
            "id": id, "title": said(id), "text": said(f"About {id}."), "lane": "ground", "side": "niger",
            "kind": "attack", "date": "2020-01-09", "certainty": {"level": "reported"}, "citations": ["article:S3"],
            **entries,
        }  # fmt: skip

    return {
        "format": "chinagodrar-viewer/battle",
        "version": 1,
        "id": "small",
        "title": said("A small battle"),
        "zone": {"name": "Africa/Niamey", "utc_offset": "+01:00", "label": said("Local time")},
        "main_event": "assault",
        "h_hour": "assault",
        "sources": [
            {"id": "article", "title": "Battle", "publisher": "Wikipedia", "kind": "encyclopedia", "published": "2020"}
        ],
        "sides": [{"id": "niger", "name": said("Niger"), "role": "government"}],
        "lanes": [{"id": "ground", "title": said("On the ground"), "side": "niger"}],
        "places": [
            {
                "id": "chinagodrar", "name": said("Camp"), "latitude": 15.2, "longitude": 3, "accuracy": "near",
                "citations": ["article"],
            }
        ],
        "people": [{"id": "colonel", "name": "A. Colonel", "role": said("Spokesman")}],
        "periods": [{"id": "insurgency", "title": said("Insurgency"), "date": "2015/..", "citations": ["article:S16"]}],
        "ranges": [{"id": "day", "title": said("The day"), "start": "2020-01-09T11:00", "end": "2020-01-09"}],
        "events": [
            event("assault", time="13:00", time_about=True, place="chinagodrar", importance=3, comparison=True),
            event("radio", after=["assault"], people=["colonel"], label=said("Call")),
            event("mirage", offset={"event": "radio", "by": "PT20M"}, places=["chinagodrar"]),
        ],
        "claims": [
            {
                "id": "first-toll", "event": "assault", "side": "niger", "group": "soldiers", "kind": "killed",
                "low": 25, "speaker": said("The ministry"), "voice": "ministry", "relation": "own",
                "published": "2020-01-09", "published_time": "19:30", "status": "provisional", "headline": True,
                "citations": ["article:S8"],
            }
        ],
        "disagreements": [
            {
                "id": "toll", "title": said("The toll"), "explanation": said("It was revised."),
                "claims": ["first-toll"], "events": ["assault"], "fields": ["result"], "citations": ["article"],
            }
        ],
        "infobox": [{"field": "result", "lines": [{"text": said("Victory"), "side": "niger", "event": "assault"}]}],
        "lessons": [
            {
                "id": "first", "title": said("A lesson"), "aim": said("To ask"),
                "steps": [
                    {
                        "id": "where", "headline": said("Where"), "text": said("Here."), "range": "day",
                        "map": {"place": "chinagodrar", "span": 200}, "leading": "map",
                    },
                    {
                        "id": "toll", "headline": said("The toll"), "text": said("Said."), "notes": said("Wait."),
                        "question": said("Who?"), "answer": said("The ministry."), "event": "assault",
                        "claim": "first-toll", "start": "2020-01-08", "end": "2020-01-10", "as_of": "2020-01-09",
                        "leading": "casualties", "chart": "known", "filter": {"sides": ["niger"]}, "minutes": 2,
                        "deaths": True, "activity": {"kind": "which-claim", "claims": ["first-toll"]},
                        "citations": ["article:S8"],
                    },
                ],
            }
        ],
    }  # fmt: skip
