// What the consultation officer sees of a whole hub: who was never asked, what the tables hold, and what has changed since.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, scratch } from "./program.mjs";

const how = ["--as-of", "2026-11-20", "--settings", "fixtures/settings/barnet.json"];
const hub = "fixtures/plans";

test("the dashboard lists the wards that no plan names, from the settings, and parts joined give the same bytes", () => {
  const folder = scratch();
  const settings = join(folder, "consultcheck.json");
  writeFileSync(settings, JSON.stringify({ settings: 1, wards: ["Brunswick Park", "Hale", "West Hendon"] }));
  const line = (id, area) => JSON.stringify({ id, title: `Plan ${id}`, organisation: { name: "Made Council", kind: "council", nation: "england" }, area });
  const lines = [line("one", { wards: ["brunswick  PARK"] }), line("two", { wards: ["All areas"] }), line("three", { borough_wide: true })];
  const records = join(folder, "plans.ndjson");
  writeFileSync(records, lines.join("\n") + "\n");
  const same = ["--settings", settings, "--as-of", "2026-11-20"];
  run(["audit", records, ...same, "--format", `html=${join(folder, "one")}`]);
  const page = readFileSync(join(folder, "one", "index.html"), "utf8");
  assert.match(page, /<strong>Never:<\/strong> Hale, West Hendon\./);
  assert.match(page, /Not among the wards that the settings name:<\/strong> All areas\./);
  const parts = lines.map((text, at) => {
    const part = join(folder, `${at}.part`);
    writeFileSync(part, run(["audit", "--stream", "--numbered", "--name", records, ...same], { input: `${at + 1}\t${text}\n` }).out);
    return part;
  });
  run(["audit", "merge", ...parts, "--settings", settings, "--format", `html=${join(folder, "joined")}`]);
  assert.equal(readFileSync(join(folder, "joined", "index.html"), "utf8"), page);
});

test("tables for spreadsheets leave out open questions unless all are asked for, and say so", () => {
  const plan = "fixtures/plans/library-review.json";
  const table = (...more) => run(["audit", plan, ...how, "--format", "csv", ...more]).out;
  assert.match(table(), /\r\nLeft out,+"?\d+ open questions? (is|are) left out[^\r]*--all-findings/);
  assert.doesNotMatch(table(), /,For a person,/);
  assert.match(table("--all-findings"), /,For a person,/);
  assert.doesNotMatch(table("--all-findings"), /Left out,/);
  const wrong = run(["audit", plan, ...how, "--format", "json", "--all-findings"]);
  assert.equal(wrong.code, 3);
  assert.match(wrong.err, /--all-findings is for csv and xlsx[^]*--format csv=FILE/);
});

test("findings across plans come with what counts first, then by gravity and title", () => {
  const { head, across } = JSON.parse(run(["audit", hub, ...how, "--format", "json"]).out);
  const rank = (one) => {
    const demand = head.demands[one.demand_index];
    return [one.outcome !== "failed" ? 1 : one.advice ? 2 : 0, 9 - demand.consequence, demand.title].join("|");
  };
  assert.ok(new Set(across.map(rank)).size > 1);
  assert.deepEqual(across.map(rank), across.map(rank).sort());
});

test("an earlier audit that was made with other settings is told apart in every format", () => {
  const folder = scratch();
  const old = join(folder, "old.json");
  const plan = "fixtures/plans/library-review.json";
  run(["audit", plan, "--as-of", "2026-11-01", "--for", "publish", "--format", `json=${old}`]);
  const now = (format) => run(["audit", plan, ...how, "--baseline", old, "--format", format]).out;
  assert.match(now("text").replace(/\s+/g, " "), /! Made with other gate: publish then, the next gate now\. [^!]*! Made with other settings: none then, fixtures\/settings\/barnet\.json \([0-9a-f]{12}\) now\. A finding can be new or fixed for that alone\./);
  assert.equal(JSON.parse(now("json")).totals.comparison.made_otherwise.length, 2);
  run(["audit", plan, ...how, "--baseline", old, "--format", `html=${join(folder, "html")}`]);
  assert.match(readFileSync(join(folder, "html", "index.html"), "utf8"), /Made with other settings: none then/);
  run(["audit", plan, ...how, "--format", `json=${old}`]);
  assert.equal(JSON.parse(now("json")).totals.comparison.made_otherwise, undefined);
});
