// Rules across plans as an officer meets them: answers that grow with the plans, of what can still be moved, about the council's own records.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { program, report, run, scratch } from "./program.mjs";

const settings = ["--settings", "fixtures/settings/barnet.json"];
const day = (number) => new Date(Date.UTC(2024, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

/// An audit of plans as of 1 December 2024: its findings by the last part of their demand's name, and how far each demand could see.
function audit(plans, more = []) {
  const file = join(scratch(), "plans.ndjson");
  writeFileSync(file, plans.map((plan) => JSON.stringify(plan)).join("\n") + "\n");
  const { out, err } = run(["audit", file, ...settings, "--as-of", "2024-12-01", "--format", "json", ...more]);
  assert.ok(out, err);
  const { across, totals } = JSON.parse(out);
  const named = (id) => ({ demand }) => demand.endsWith("/" + id);
  return { out, totals, across, found: (id) => across.filter(named(id)), reach: (id) => totals.reach.find(named(id)) };
}

const plan = (number, opens, length, more = {}) => ({
  consultation_plan: 1,
  id: `p-${String(number).padStart(5, "0")}`,
  title: `Parking permits and yellow lines, place ${number}`,
  organisation: { name: "Anyborough Council", kind: "council", nation: "england" },
  area: { wards: ["Hale"], borough_wide: false },
  schedule: { opens: day(opens), closes: day(opens + length) },
  ...more,
});
const many = (count, make) => Array.from({ length: count }, (_, at) => make(at + 1));
const streets = ["Mill", "Oak", "Elm", "Park", "Hill", "Lake", "Ash", "Birch", "Dover", "King", "Lime", "Nelson", "Quarry", "River", "Tower", "Abbey"];
const crowded = (count) => many(count, (n) => plan(n, 300 + (n % 60), 60, { title: `Parking permits: ${streets[n % 16]} Road, ${streets[(n * 7 + (n >> 4)) % 16]} Street` }));

test("one ward with very many related plans is answered, with one finding a plan at most", () => {
  const { found, across } = audit(crowded(700));
  assert.deepEqual(across.filter(({ outcome }) => outcome === "error"), []);
  const related = found("related-ones-joined");
  assert.ok(related.length > 350 && related.length < 700, String(related.length));
  assert.ok(related.every(({ plans }) => plans.length <= 4));
  assert.ok(related.some(({ text }) => /is open at once with 20 or more related ones \(Hale \(Anyborough Council\)\): ".+", ".+", ".+" and many more\./.test(text)));
  assert.ok(found("not-asked-twice").length < 700);
});

test("a few related ones are named, and the others counted", () => {
  const texts = audit(crowded(10)).found("related-ones-joined").map(({ text }) => text);
  assert.ok(texts.some((text) => /is open at once with [456789] related ones .*: "[^"]+", "[^"]+", "[^"]+" and [123456] more\. They share/.test(text)), texts.join("\n"));
});

test("overasking is told of spans that hold something to move, and not of those that are over", () => {
  const over = many(5, (n) => plan(n, 60 + n, 30));
  const to_come = many(3, (n) => plan(10 + n, 360 + n, 60));
  const told = audit([...over, ...to_come]).found("wards-not-overasked");
  assert.deepEqual(told.map(({ plans }) => plans.length), [3]);
  assert.match(told[0].text, /3 consultations open between 27 December 2024 and 29 December 2024, 3 of them not over yet/);
  assert.deepEqual(audit(over).found("wards-not-overasked"), []);
});

test("the council's own surveys are not asked of the records of others", () => {
  const own = ["surveys-uncrowded", "panel-rested", "perception-surveys-held", "panel-rounds-held"];
  const of = (name) => many(6, (n) => plan(n, 60 * n, 90, { organisation: { name, kind: "council", nation: "england" } }));
  const others = audit(of("Elsewhere Council"));
  for (const id of own) {
    assert.deepEqual(others.found(id), [], id);
    assert.equal(others.reach(id).left_out, 6, id);
  }
  assert.ok(audit(of("barnet council")).found("perception-surveys-held").length > 0);
  const { out } = run(["audit", "fixtures/imports/govuk.json", "fixtures/imports/timetable.csv", "--columns", "planning-timetable", ...settings, "--as-of", "2026-11-20", "--format", "json"]);
  const { across } = JSON.parse(out);
  assert.deepEqual(across.filter(({ demand }) => own.some((id) => demand.endsWith(id))), []);
});

test("a day of the week is written with a capital", () => {
  const file = join(scratch(), "plan.json");
  writeFileSync(file, JSON.stringify(plan(1, 6, 35)));
  const { results } = report([file, ...settings, "--as-of", "2024-01-01"]);
  const said = results.flatMap(({ findings }) => findings).map(({ text }) => text).join("\n");
  assert.match(said, /at the weekend, on Sunday 11 February 2024/);
});

test("a finding about a service, a ward or an audience stays the same when more plans join it", () => {
  const late = (count) => many(count, (n) => plan(n, 60 + n, 30, { service: "Parks", feedback: { publish_on: day(200 + n) } }));
  const crowd = (count) => many(count, (n) => plan(20 + n, 330 + n, 60, { title: `Matter ${n}`, area: { wards: ["Hale", "Oak"] } }));
  const residents = (count) => many(count + 2, (n) => plan(40 + n, 330 + n, 60, { title: `Thing ${n}`, area: { borough_wide: true }, audiences: [{ group: "residents" }] }));
  const plans = (count) => [...late(count), ...crowd(count), ...residents(count)];
  const ids = ["services-give-feedback", "wards-not-overasked", "audiences-not-overasked"];
  const before = audit(plans(3)), old = join(scratch(), "old.json");
  writeFileSync(old, before.out);
  const after = audit(plans(4), ["--baseline", old]);
  for (const id of ids) {
    const [was] = before.found(id), [is] = after.found(id);
    assert.ok(was && is, id);
    assert.equal(is.plans.length, was.plans.length + 1, id);
    assert.equal(is.key, was.key);
    assert.equal(is.change, "unchanged", id);
  }
  assert.deepEqual(after.found("wards-not-overasked").map(({ group }) => group), ["Hale (Anyborough Council), Oak (Anyborough Council)"]);
  assert.deepEqual(after.totals.comparison.fixed.filter(({ demand }) => ids.some((id) => demand.endsWith(id))), []);
});

test("what is found across plans is fixed only when all of them were judged again", () => {
  const late = many(3, (n) => plan(n, 60 + n, 30, { service: "Parks", feedback: { publish_on: day(200 + n) } }));
  const old = join(scratch(), "old.json");
  writeFileSync(old, audit(late).out);
  const of = (list) => list.filter(({ demand }) => demand.endsWith("/services-give-feedback")).length;
  const told = late.map((one, at) => (at === 0 ? { ...one, feedback: { ...one.feedback, feedback_published: day(210) } } : one));
  const mended = audit(told, ["--baseline", old]).totals.comparison, lost = audit(late.slice(1), ["--baseline", old]).totals.comparison;
  assert.deepEqual([of(mended.fixed), of(mended.not_seen)], [1, 0]);
  assert.deepEqual([of(lost.fixed), of(lost.not_seen)], [0, 1]);
});

test("records that do not say whom they ask are counted as wanting facts, not as of no concern", () => {
  const { out, err } = run(["audit", "fixtures/imports/citizen-space.json", "fixtures/imports/govuk.json", ...settings, "--as-of", "2026-03-20", "--format", "json"]);
  assert.ok(out, err);
  const { totals } = JSON.parse(out);
  for (const id of ["wards-not-overasked", "audiences-not-overasked", "related-ones-joined"]) {
    const reach = totals.reach.find(({ demand }) => demand.endsWith("/" + id));
    assert.ok(reach.missing?.some(({ path }) => /^area\.borough_wide$|^audiences/.test(path)), id + JSON.stringify(reach));
  }
  const unsaid = audit(many(4, (n) => plan(n, 330 + n, 60, { area: {} })));
  for (const id of ["wards-not-overasked", "audiences-not-overasked"]) {
    const { considered, left_out, cannot_tell, missing } = unsaid.reach(id);
    assert.deepEqual([considered, left_out, cannot_tell, missing], [0, 0, 4, [{ path: "area.borough_wide", plans: 4 }]]);
  }
});

test("a group is named in the words of its plans, years with their hyphen", () => {
  const mobility = (n, years) => plan(n, 330 + n, 40, { title: `Mobility strategy ${years}`, area: { borough_wide: true } });
  const groups = audit([mobility(1, "2021-27"), mobility(2, "2021/27"), mobility(3, "2021–27")]).found("not-asked-twice").map(({ group }) => group);
  assert.deepEqual([...new Set(groups)], ["Anyborough Council (2021-27)"]);
});

test("Ctrl-C is heard while groups are judged across plans, and leaves nothing behind", async () => {
  const cwd = scratch();
  assert.equal(run(["plugin", "new", "slow"], { cwd }).code, 0);
  for (const file of readdirSync(join(cwd, "slow"))) if (file.endsWith(".lua")) rmSync(join(cwd, "slow", file));
  writeFileSync(join(cwd, "slow/counts.lua"), `return { scope = "portfolio", title = "T", why = "w", fix = "f.", messages = { ok = "Fine." },
    group_by = "names",
    facts = function(plan) local names = {} for i = 1, 200 do names[i] = plan.title .. i end return { names = names } end,
    check = function(group) for i = 1, 1e9 do local x = group[1].title end return pass("ok") end, examples = {} }`);
  const section = join(cwd, "slow/rules/slow/sections/time.json"), { demands } = JSON.parse(readFileSync(section, "utf8"));
  const { from_stage, judged_at, question, when, ...demand } = demands[0];
  writeFileSync(section, JSON.stringify({ demands: [{ ...demand, across: true, rules: [{ rule: "slow/counts" }] }] }));
  writeFileSync(join(cwd, "council.json"), '{ "settings": 1, "rule_sets": ["slow"] }');
  const accepted = run(["plugin", "accept", "slow", "--settings", "council.json"], { cwd });
  assert.equal(accepted.code, 0, accepted.err);
  mkdirSync(join(cwd, "plans"));
  for (let n = 1; n <= 40; ++n) writeFileSync(join(cwd, `plans/${n}.json`), JSON.stringify(plan(n, 10, 30, { title: `Park ${n}:` })));
  const child = spawn(program, ["audit", "plans", "--settings", "council.json", "--as-of", "2026-11-20", "--format", "json=out.json"], { cwd });
  let err = "";
  child.stderr.on("data", (text) => (err += text));
  const ended = once(child, "exit");
  await setTimeout(1500);
  assert.equal(child.exitCode, null, "8,000 groups, each stopped at its limit, take longer than that");
  const asked = Date.now();
  child.kill("SIGTERM");
  const [code] = await ended;
  assert.equal(code, 130, err);
  assert.match(err, /nothing was written/);
  assert.ok(Date.now() - asked < 5000);
  assert.ok(!readdirSync(cwd).some((file) => file.startsWith("out")));
});
