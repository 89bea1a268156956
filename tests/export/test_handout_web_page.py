"""The web page, read as a browser reads it: offline, by keyboard, escaped, and loading nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hand_outs import LANGUAGES, chromium, finished, run, try_out
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from chinagodrar_viewer.app.self_test import ink_share
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.export.handout.making import HandOutWish
from chinagodrar_viewer.views.theme import font

needs_browser = pytest.mark.skipif(chromium() is None, reason="needs Chromium")
VOID = {"meta", "br", "link", "img", "input", "hr"}
LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "manifest", "codebase"}
"""Attributes whose address a browser loads without being asked."""


class Page(HTMLParser):
    """All tags with their attributes; complains of one that is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {k: v or "" for k, v in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {k: v or "" for k, v in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [found for name, found in self.tags if name == tag]


def source(hand_outs: Any, language: str = "en", answers: bool = False) -> str:
    ((_, data),) = hand_outs(".html", language, answers=answers)
    return data.decode("utf-8")


@pytest.fixture(params=LANGUAGES)
def page(request: pytest.FixtureRequest, hand_outs: Any) -> Page:
    return Page(source(hand_outs, request.param))


def test_nothing_in_it_has_an_address_that_would_be_loaded(hand_outs: Any) -> None:
    text = source(hand_outs)
    page = Page(text)
    for tag, attributes in page.tags:
        assert tag not in ("link", "iframe", "object", "embed", "base", "img", "video", "audio"), tag
        assert not LOADING & attributes.keys(), (tag, attributes)
        for name, value in attributes.items():
            assert not name.startswith("on"), (tag, name)
            if name.endswith("href"):
                drawn = tag == "image" and value.startswith("data:image/png;base64,")
                assert drawn or value.startswith("#") or (tag == "a" and value.startswith(("https://", "http://"))), (
                    value
                )
            if "url(" in value:
                assert re.fullmatch(r"url\(#[\w-]+\)", value), value
    styles = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert len(styles) == len(scripts) == 1
    assert not re.search(r"@import|url\(|http", styles[0])
    assert not re.search(r"fetch|XMLHttpRequest|import\(|https?:|WebSocket|innerHTML|eval", scripts[0])


def test_its_policy_allows_its_own_style_and_script_only(hand_outs: Any) -> None:
    text = source(hand_outs)
    (policy,) = (m["content"] for m in Page(text).all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy and "*" not in policy and "http" not in policy
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not any("style" in attributes for _, attributes in Page(text).tags)


def test_it_is_built_for_a_screen_reader(page: Page) -> None:
    (html,) = page.all("html")
    assert html["lang"] in LANGUAGES
    tags = [tag for tag, _ in page.tags]
    for landmark in ("main", "nav", "footer"):
        assert landmark in tags
    assert tags.count("h1") == 1
    ids = [a["id"] for _, a in page.tags if "id" in a]
    assert len(ids) == len(set(ids)), [i for i in ids if ids.count(i) > 1][:3]
    for _, attributes in page.tags:
        for reference in ("aria-labelledby", "aria-describedby"):
            assert all(i in ids for i in attributes.get(reference, "").split())
        if attributes.get("href", "").startswith("#"):
            assert attributes["href"][1:] in ids, attributes["href"]
    assert all(svg.get("role") == "img" and svg.get("aria-labelledby") for svg in page.all("svg"))
    assert len(page.all("table")) == len(page.all("caption"))
    assert all(th.get("scope") in ("col", "row") for th in page.all("th"))
    assert any(output.get("aria-live") == "polite" for output in page.all("output"))


def test_every_step_and_every_claim_is_read_in_order(hand_outs: Any, battle: Battle) -> None:
    page = Page(source(hand_outs))
    said = " ".join("".join(page.text).split())
    at = -1
    for step in try_out(battle).steps:
        for text in (step.text, step.question):
            assert text is not None
            found = said.find(" ".join(text.get("en").split()), at + 1)
            assert found > at, step.id
            at = found
    for claim in battle.claims_of(battle.main_event):
        assert claim.speaker.get("en") in said


def test_each_picture_is_told_in_words(hand_outs: Any, battle: Battle) -> None:
    text = source(hand_outs)
    for figure in re.findall(r"<figure>.*?</figure>", text, re.DOTALL):
        assert "<table>" in figure or 'href="#claims"' in figure
    (step,) = (s for s in try_out(battle).steps if s.id == "where")
    place = battle.places[battle.event(step.state.selection).place or ""]  # type: ignore[union-attr]
    assert re.search(rf"<th scope=\"row\">{place.name.get('en')}.*?15\.2325° N", text, re.DOTALL)


def test_answers_are_there_only_where_asked_for_and_then_folded(hand_outs: Any) -> None:
    assert "Answer of claims" not in source(hand_outs)
    text = source(hand_outs, answers=True)
    assert re.search(r"<details>(?:(?!</details>).)*Answer of claims", text, re.DOTALL)


def test_hostile_texts_are_text(battle: Battle, qapp: object) -> None:
    bad = plain("<img src=x onerror=alert(1)>\"'</script><style>*{}</style>\x00\u202e&lt;")
    lesson = try_out(battle)
    steps = tuple(replace(s, headline=bad, text=bad, notes=bad, question=bad, answer=bad) for s in lesson.steps[:3])
    evil = {
        id: replace(s, title=bad.get("en"), address="javascript:alert(1)", note=bad) for id, s in battle.sources.items()
    }
    worse = replace(battle, sources=evil, content_note=bad, credits=bad, licence=bad.get("en"))
    ((_, data),) = finished(worse, replace(lesson, title=bad, steps=steps), "en", HandOutWish("x.html", answers=True))
    page = Page(data.decode("utf-8"))
    assert page.all("img") == []
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert not any(a.get("href", "").lower().startswith("javascript") for a in page.all("a"))


def test_the_same_lesson_gives_the_same_bytes_whatever_was_painted_before(battle: Battle, qapp: object) -> None:
    lesson = try_out(battle)

    def page() -> list[str]:
        return finished(battle, lesson, "en", HandOutWish("x.html"))[0][1].decode().split("<")

    once, image = page(), QImage(900, 60, QImage.Format.Format_RGB32)
    for size in (12, 13, 14, 41):
        # Each letter a quarter of a pixel further: this is what the library for fonts remembers.
        with QPainter(image) as painter:
            for n, letter in enumerate("Position not published"):
                painter.setFont(font(size, bold=n % 2 == 0))
                painter.drawText(QPointF(10 + 12.25 * n, 40), letter)
        # Elements stand on lines of their own: the first that differs says enough.
        assert [(a[:200], b[:200]) for a, b in zip(once, page(), strict=True) if a != b][:3] == []


# --- in a browser, with the network off

PRESS = """
<script id="pressing">
addEventListener("load", () => {
  const heard = [];
  const now = () => heard.push([
    document.querySelectorAll("[data-part]:not(.away)").length, location.hash,
    document.getElementById("where").textContent,
    document.activeElement.tagName, document.activeElement.textContent.replace(/\\s+/g, " ").trim().slice(0, 30),
  ].join("|"));
  const press = (key) => {
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
    if (key === "PageUp" || key === "ArrowUp") window.scrollTo({ top: 0, behavior: "instant" });
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    now();
  };
  now();
  KEYS.forEach(press);
  document.getElementById("all").click();
  now();
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const told = document.createElement("pre");
  told.id = "told";
  told.textContent = heard.join("\\n") + "\\nLOADED " + loaded.join(" ");
  document.body.append(told);
});
</script>
"""


def in_browser(text: str, home: Path, *words: str, file: str = "page.html") -> str:
    """What a browser without a network makes of it."""
    (home / file).write_text(text, "utf-8")
    command = chromium()
    assert command is not None
    return run(
        [command, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={home}/b",
         "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking", "--virtual-time-budget=4000",
         *words, f"file://{home / file}"],
        home,
    )  # fmt: skip


@needs_browser
def test_steps_by_keyboard_in_a_browser(hand_outs: Any, battle: Battle, tmp_path: Path) -> None:
    text = source(hand_outs)
    keys = ["ArrowRight", "PageDown", "ArrowDown", "n", "PageUp", "ArrowLeft", "Backspace", "End", "Home"]
    pressing = PRESS.replace("KEYS", str(keys))
    (script,) = re.findall(r"<script[^>]*>(.*?)</script>", pressing, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    driven = text.replace("script-src ", f"script-src 'sha256-{digest}' ").replace("</body>", f"{pressing}</body>")
    dom = in_browser(driven, tmp_path, "--dump-dom")
    told = re.search(r'<pre id="told">(.*?)</pre>', dom, re.DOTALL)
    assert told is not None, "the page's script did not run"
    *lines, loaded = told[1].splitlines()
    assert loaded.strip() == "LOADED"
    parts = len(re.findall(r'data-part=""', text))
    assert [line.split("|")[0] for line in lines] == ["1"] * (len(keys) + 1) + [str(parts)]
    places = [int(line.split("|")[2].split()[0]) for line in lines]
    assert places == [1, 2, 3, 4, 5, 4, 3, 2, parts, 1, 1]
    focused = [line.split("|")[3] for line in lines[1:-1]]
    assert set(focused) == {"H1", "H2"}
    first = try_out(battle).steps[0].headline.get("en")
    assert first[:20] in lines[1]


@needs_browser
@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_it_is_seen_in_both_themes(scheme: str, dark: bool, hand_outs: Any, tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    words = ["--window-size=1000,800", f"--screenshot={picture}", "--hide-scrollbars"]
    if dark:
        words.append("--blink-settings=preferredColorScheme=0")
    in_browser(source(hand_outs), tmp_path, *words)
    image = QImage(str(picture))
    assert (image.pixelColor(5, 700).lightness() < 80) is dark
    assert ink_share(image) > 0.01


@needs_browser
def test_it_prints_all_of_its_parts(hand_outs: Any, battle: Battle, tmp_path: Path) -> None:
    printed = tmp_path / "page.pdf"
    in_browser(source(hand_outs), tmp_path, f"--print-to-pdf={printed}", "--no-pdf-header-footer")
    said = "".join(run(["pdftotext", str(printed), "-"], tmp_path).split())
    for step in try_out(battle).steps:
        assert step.question is not None
        assert "".join(step.question.get("en").split()) in said
