import { say } from "/assets/language.js";
import { element } from "/assets/elements.js";
import { ago, bytes, count, duration, secondsBetween } from "/assets/measure.js";
import { time } from "/assets/money.js";
import { remember, trend } from "/assets/trend.js";

/** Whether a job does all of its work. */
export function works(job) {
  return job.state === "RUNNING" && job.execution.runningTasks === job.execution.tasks;
}

/** What a job does now, in words. */
export function doing(job) {
  const starts = job.state === "RUNNING" && !works(job);
  return starts ? say("tasksRun", job.execution.runningTasks, job.execution.tasks) : say(job.state);
}

/** Keeps the numbers of an answer for the lines of their course. */
export function rememberFlow(jobs, at) {
  for (const job of jobs) {
    job.flow.sources
      .filter((source) => source.behind !== undefined)
      .forEach((source) => remember(`${job.name} lag ${source.source}`, at, source.behind));
    job.flow.steps.forEach((step) => remember(`${job.name} rate ${step.step}`, at, step.inPerSecond));
  }
}

/** One job: its state, its checkpoints, what goes through it. */
export function jobPanel(job, at) {
  return element(
    "article",
    { class: "panel", "data-job": job.name, "aria-label": job.name },
    element("h2", {}, job.name, " ", element("span", { class: works(job) ? "state well" : "state ill", "data-state": job.state }, doing(job))),
    job.execution ? facts(job, at) : null,
    job.failure ? failure(job.failure, at) : null,
    job.flow.sources.length ? lagTable(job) : null,
    job.flow.steps.length ? stepTable(job) : null,
  );
}

function facts(job, at) {
  const { execution, checkpoints } = job;
  const last = checkpoints.last;
  const pairs = [
    ["since", execution.since ? since(execution.since, at) : "–"],
    ["restarts", execution.restarts === undefined ? "–" : count(execution.restarts)],
    ["parallelism", count(execution.parallelism)],
    ["checkpoint", last ? ago(secondsBetween(last.completedAt, at)) : say("noCheckpoint")],
    ["checkpointSize", last ? `${duration(last.durationMillis)}, ${bytes(last.bytes)}` : "–"],
    ["failedCheckpoints", count(checkpoints.failed)],
  ];
  return element("dl", { class: "facts-list" }, ...pairs.map(([name, value]) => pair(say(name), value)));
}

/** How long ago stays in one piece where the line is too short for both. */
function since(instant, at) {
  return `${time(instant)} (${ago(secondsBetween(instant, at)).replaceAll(" ", "\u00a0")})`;
}

function pair(name, value) {
  return element("div", {}, element("dt", {}, name), element("dd", {}, value));
}

function failure(failure, at) {
  return element(
    "p",
    { class: "failure" },
    element("strong", {}, say("lastFailure", ago(secondsBetween(failure.at, at)))),
    element("code", {}, failure.text),
  );
}

function lagTable(job) {
  const row = (source) =>
    element(
      "tr",
      { "data-source": source.source },
      element("th", { scope: "row" }, source.source),
      element("td", { class: "number", "data-lag": source.behind ?? "" }, source.behind === undefined ? "–" : count(source.behind)),
      element("td", { class: "course" }, trend(`${job.name} lag ${source.source}`)),
    );
  return table(job, "lag", ["source", "behind", "course"], job.flow.sources.map(row));
}

function stepTable(job) {
  const row = (step) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, step.step),
      element("td", { class: "number" }, count(step.inPerSecond)),
      element("td", { class: "number" }, step.outPerSecond === undefined ? "–" : count(step.outPerSecond)),
      element("td", { class: "course" }, trend(`${job.name} rate ${step.step}`)),
    );
  return table(job, "throughput", ["step", "inRate", "outRate", "course"], job.flow.steps.map(row));
}

function table(job, caption, heads, rows) {
  const head = heads.map((name) => element("th", { scope: "col", class: /behind|Rate/.test(name) ? "number" : null }, say(name)));
  return element(
    "table",
    { class: "flow", "aria-label": `${job.name}: ${say(caption)}` },
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
}
