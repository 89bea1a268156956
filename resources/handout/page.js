// Steps by keyboard: one part of the page at a time. Without this script the page is simply read from top to bottom.
"use strict";
(() => {
  const parts = Array.from(document.querySelectorAll("[data-part]"));
  const bar = document.getElementById("bar");
  const said = document.getElementById("where");
  const [back, on, all] = ["back", "on", "all"].map((id) => document.getElementById(id));
  const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " ", "n", "N"];
  const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p", "P"];
  let at = 0;
  let byStep = true;

  const say = () => {
    const title = parts[at].querySelector("h1, h2").textContent;
    said.textContent = said.dataset.words.replace("{0}", at + 1).replace("{1}", parts.length).replace("{2}", title);
    back.disabled = at === 0;
    on.disabled = at === parts.length - 1;
    all.setAttribute("aria-pressed", String(!byStep));
  };

  const show = (focus) => {
    document.documentElement.classList.toggle("by-step", byStep);
    parts.forEach((part, number) => part.classList.toggle("away", byStep && number !== at));
    say();
    if (!focus) return;
    const heading = parts[at].querySelector("h1, h2");
    heading.focus({ preventScroll: true });
    if (byStep) window.scrollTo({ top: 0, behavior: "instant" });
    else parts[at].scrollIntoView();
  };

  const go = (wanted) => {
    const next = Math.min(Math.max(wanted, 0), parts.length - 1);
    if (next === at) return;
    at = next;
    // What the address says is where a reload and the browser's Back come to.
    history.pushState(null, "", "#" + parts[at].id);
    show(true);
  };

  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const holding = target && target.closest("[data-part]");
    const found = parts.indexOf(holding);
    if (found < 0) { if (!location.hash) { at = 0; show(false); } return; }
    at = found;
    show(target === holding);
    if (target !== holding) { target.setAttribute("tabindex", "-1"); target.focus(); target.scrollIntoView({ block: "center" }); }
  };

  // An arrow first scrolls what is too high for the window; at its end it goes to the next part.
  const atEnd = () => window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
  const scrolls = (key) =>
    (["ArrowDown", "PageDown", " "].includes(key) && !atEnd()) || (["ArrowUp", "PageUp"].includes(key) && window.scrollY > 4);

  document.addEventListener("keydown", (event) => {
    if (!byStep || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const busy = event.target.closest("button, summary, a, .scroll");
    if (busy && (event.key === " " || (busy.matches(".scroll") && event.key.startsWith("Arrow")))) return;
    if (scrolls(event.key)) return;
    if (NEXT.includes(event.key)) go(at + 1);
    else if (BACK.includes(event.key)) go(at - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(parts.length - 1);
    else return;
    event.preventDefault();
  });
  back.addEventListener("click", () => go(at - 1));
  on.addEventListener("click", () => go(at + 1));
  all.addEventListener("click", () => { byStep = !byStep; show(false); if (!byStep) parts[at].scrollIntoView(); });
  window.addEventListener("popstate", follow);
  window.addEventListener("hashchange", follow);

  // Paper shows everything that is folded up on the screen but what was meant to stay folded.
  parts.forEach((part) => part.querySelector("h1, h2").setAttribute("tabindex", "-1"));
  bar.hidden = false;
  if (location.hash) follow();
  show(false);
})();
