import { drawCoverage, drawRejects } from "/assets/coverage.js";
import { element } from "/assets/elements.js";
import { doing, jobPanel, rememberFlow, works } from "/assets/jobs.js";
import { say, speak } from "/assets/language.js";
import { ago, count, percent } from "/assets/measure.js";

const PERIOD = 5000;
/** The first answers bring what is known only; what is asked then comes a moment later. */
const SOON = 1000;
const PATIENCE = 4000;
const OLD = 60;

const at = (id) => document.getElementById(id);
let report = null;
let failed = false;
let paused = false;
let timer = 0;

async function load() {
  clearTimeout(timer);
  try {
    const response = await fetch("/v1/pipeline", { signal: AbortSignal.timeout(PATIENCE) });
    failed = !response.ok;
    report = response.ok ? await response.json() : report;
  } catch {
    failed = true;
  }
  if (!failed && report.flink.state === "ANSWERS") {
    rememberFlow(report.flink.answer.jobs, Date.parse(report.at) - report.flink.ageSeconds * 1000);
  }
  draw();
  next();
}

function next() {
  clearTimeout(timer);
  if (!paused && !document.hidden) {
    timer = setTimeout(load, !failed && (isPending() || isOld()) ? SOON : PERIOD);
  }
}

function readings() {
  return report ? [report.flink, report.coverage, report.readiness] : [];
}

function isPending() {
  return readings().some(({ state }) => state === "PENDING");
}

/** Whether nobody else keeps asking: then the first answer is from the last time that somebody did. */
function isOld() {
  return readings().some(({ state, ageSeconds }) => state === "ANSWERS" && ageSeconds >= OLD);
}

function draw() {
  document.title = `${say("pipeline")} – Shopstream`;
  at("pause").textContent = say(paused ? "resume" : "pause");
  if (failed || (report && !isPending())) {
    drawVerdict();
  }
  if (report) {
    drawReport();
  }
}

function drawReport() {
  const { flink, coverage, readiness } = report;
  at("age").textContent = ages();
  at("servers").replaceChildren(...(readiness.answer?.servers ?? []).map(server));
  at("jobs").replaceChildren(...(flink.answer?.jobs ?? []).map((job) => jobPanel(job, report.at)));
  at("letters").textContent = flink.answer ? say("letters", count(flink.answer.deadLetters)) : say("unknownYet");
  drawRejects(at("rejects"), flink.answer?.jobs ?? []);
  at("counted").textContent = coverage.answer ? counted(coverage) : say("unknownYet");
  drawCoverage(at("coverage"), coverage.answer ?? { shops: [] }, report.at);
}

function server({ server, status }) {
  return element("li", { class: status === "UP" ? "well" : "ill", "data-server": server }, `${server} `, say(status));
}

function counted(coverage) {
  const share = coverage.answer.read < 1 ? ` ${say("estimated", percent(coverage.answer.read))}` : "";
  return say("counted", ago(coverage.ageSeconds)) + share;
}

function ages() {
  const { flink } = report;
  return flink.ageSeconds === undefined ? "" : say("asOf", ago(flink.ageSeconds));
}

/** What is not as it should be, in one sentence. */
function drawVerdict() {
  const faults = failed ? [say("noAnswer")] : faultsOf(report);
  const well = faults.length === 0;
  at("verdict").removeAttribute("data-text");
  at("verdict").className = well ? "verdict well" : "verdict ill";
  put(at("verdict"), well ? say("allWell") : `${say("lookAt")} ${faults.join(" · ")}`);
}

function faultsOf({ flink, coverage, readiness }) {
  return [
    ...(flink.state === "ANSWERS" ? [] : [say(flink.state === "AWAY" ? "flinkAway" : "flinkNotSet")]),
    ...(flink.answer?.jobs ?? []).filter((job) => !works(job)).map((job) => `${job.name} ${doing(job)}`),
    ...(readiness.answer?.servers ?? []).filter(({ status }) => status !== "UP").map((one) => `${one.server} ${say(one.status)}`),
    ...(coverage.state === "AWAY" ? [say("coverageAway")] : []),
  ];
}

/** Touches a text only where it changes: screen readers speak what changes. */
function put(place, text) {
  if (place.textContent !== text) {
    place.textContent = text;
  }
}

at("pause").addEventListener("click", () => {
  paused = !paused;
  draw();
  if (!paused) {
    load();
  }
});
document.addEventListener("visibilitychange", () => (document.hidden || paused ? clearTimeout(timer) : load()));
speak(draw);
load();
