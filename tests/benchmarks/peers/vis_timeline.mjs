// Opens vis-timeline in headless Chromium, shows it the events of EVENTS.json, walks it through STEPS.json and
// prints what each step took.  Called by vis_timeline.py, which installs what is imported here.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [folder, browserPath, patience] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: browserPath,
  // Without a rate limit a frame takes as long as it takes, not a multiple of 16.7 ms.
  args: ["--no-sandbox", "--disable-gpu", "--disable-frame-rate-limit", "--disable-gpu-vsync",
         "--js-flags=--max-old-space-size=8192", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
page.setDefaultTimeout(Number(patience) * 1000);
const modules = `${folder}/node_modules`;
await page.setContent('<!doctype html><body style="margin:0"><div id="t" style="height:1080px"></div>');
await page.addStyleTag({ path: `${modules}/vis-timeline/styles/vis-timeline-graph2d.min.css` });
await page.addScriptTag({ path: `${modules}/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js` });
const events = JSON.parse(readFileSync(`${folder}/EVENTS.json`, "utf8"));
const steps = JSON.parse(readFileSync(`${folder}/STEPS.json`, "utf8"));

// Straight evaluation would pass a million objects one by one; a string goes over in one piece.
await page.evaluate((text) => { window.given = JSON.parse(text); }, JSON.stringify(events));
const ready = await Promise.race([
  page.evaluate(async (first) => {
    const began = performance.now();
    const { starts, ends, lanes, laneCount } = window.given;
    const items = new Array(starts.length);
    for (let i = 0; i < starts.length; i++) {
      const range = ends[i] > starts[i];
      items[i] = { id: i, group: lanes[i], content: String(i), start: starts[i] * 1000, type: range ? "range" : "point",
                   ...(range ? { end: ends[i] * 1000 } : {}) };
    }
    const groups = Array.from({ length: laneCount }, (_, id) => ({ id, content: `Lane ${id}` }));
    window.timeline = new vis.Timeline(document.getElementById("t"), new vis.DataSet(items), new vis.DataSet(groups), {
      height: "1080px", start: first[0] * 1000, end: first[1] * 1000, stack: false, zoomMin: 60_000,
      zoomMax: 4e12, showCurrentTime: false,
    });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - began;
  }, steps[0]),
  new Promise((done) => setTimeout(() => done(null), Number(patience) * 1000)),
]);
if (ready === null) {
  console.log(JSON.stringify({ ready_ms: null }));
  process.exit(0);
}
const walk = page.evaluate(async (steps) => {
  const frames = [], shown = [];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  for (const [start, end] of steps) {
    const began = performance.now();
    window.timeline.setWindow(start * 1000, end * 1000, { animation: false });
    window.timeline.redraw();
    await frame();  // the frame that shows it
    await frame();  // is over when the next one begins
    frames.push(performance.now() - began);
    shown.push(window.timeline.getVisibleItems().length);
  }
  return { frames, shown };
}, steps);
const walked = await Promise.race([walk, new Promise((done) => setTimeout(() => done(null), Number(patience) * 1000))]);
if (walked) writeFileSync(`${folder}/last.png`, await page.screenshot());
console.log(JSON.stringify({ ready_ms: ready, ...(walked ?? { frames: null }) }));
process.exit(0);
