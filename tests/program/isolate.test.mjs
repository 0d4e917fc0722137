// --isolate: plugins that nobody has accepted, locked into processes of their own.
import { test } from "node:test";
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report, root, run, scratch } from "./program.mjs";

const plan = "fixtures/plans/library-review.json";
const barnet = ["--settings", "fixtures/settings/barnet.json", "--as-of", "2026-09-01"];

/// A folder with settings that name one plugin, not accepted, of the given rules, and a rule set that uses them all.
function partner(rules) {
  const folder = scratch();
  mkdirSync(join(folder, "charter/rules/charter"), { recursive: true });
  writeFileSync(join(folder, "charter/plugin.json"), JSON.stringify({ id: "charter", version: "1.0.0", api: 1, about: "A charter.", authors: ["A partner"], licence: "MIT" }));
  for (const [name, text] of Object.entries(rules)) writeFileSync(join(folder, `charter/${name}.lua`), text);
  const demand = (name) => ({
    id: `promises/${name}`, title: name, demand: "Keep the promise.", sources: [{ work: "charter", place: "first promise", checked: true }], force: "house", obligation: "should",
    ...(rules[name].includes("portfolio") ? { across: true } : { from_stage: "draft" }), consequence: 1, topic: name, judged_by: ["consultation-officer"], rules: [{ rule: `charter/${name}` }] });
  writeFileSync(join(folder, "charter/rules/charter/rule-set.json"), JSON.stringify({ rule_set: "charter", version: "1.0.0", title: "Charter",
    works: { charter: { title: "The charter", url: "https://example.org/charter" } }, sections: [{ id: "promises", title: "Promises", file: "sections/promises.json" }] }));
  mkdirSync(join(folder, "charter/rules/charter/sections"));
  writeFileSync(join(folder, "charter/rules/charter/sections/promises.json"), JSON.stringify({ demands: Object.keys(rules).map(demand) }));
  writeFileSync(join(folder, "settings.json"), JSON.stringify({ settings: 1, plugins: [{ folder: "charter" }] }));
  return ["--settings", join(folder, "settings.json"), "--rule-set", "charter", "--as-of", "2026-09-01"];
}

const good = `return { title = "Says what it is about", why = "W.", fix = "F.", messages = { named = "It is called {title}." },
  check = function(plan) return pass("named", { title = plan.title }) end }`;

const finding = (one, name) => one.results.find((result) => result.demand.id === `charter/promises/${name}`)?.findings[0];

test("the report is the same with every plugin in a process of its own, but for saying so", () => {
  for (const name of readdirSync(join(root, "fixtures/plans")).filter((file) => file.endsWith(".json")).slice(0, 12)) {
    const told = run(["check", `fixtures/plans/${name}`, ...barnet, "--format", "json"]);
    const apart = run(["check", `fixtures/plans/${name}`, ...barnet, "--format", "json", "--isolate=all"]);
    assert.equal(apart.code, told.code, name);
    if (!told.out) continue;
    const all = JSON.parse(apart.out);
    for (const one of all.reports) one.notices = one.notices.filter((notice) => notice.kind !== "isolated");
    assert.deepEqual(all, JSON.parse(told.out), name);
  }
});

test("a plugin that nobody has accepted is refused, and runs with --isolate", () => {
  const settings = partner({ good });
  const refused = run(["check", plan, ...settings]);
  assert.equal(refused.code, 3);
  assert.match(refused.err, /has not been accepted/);
  assert.match(refused.err, /--isolate/);
  const one = report([plan, ...settings, "--isolate"]);
  assert.match(finding(one, "good").text, /It is called/);
  assert.equal(one.notices.filter((notice) => notice.kind === "isolated").length, 1);
});

test("an audit says that nobody has accepted the plugin, and which rule broke", () => {
  const settings = partner({ good, broken: good.replace("plan.title", "plan.titel").replace("Says", "Breaks") });
  for (const format of ["text", "json", "ndjson"]) assert.match(run(["audit", plan, ...settings, "--isolate", "--format", format]).out, /which\s+nobody\s+has\s+accepted/, format);
  const { out } = run(["audit", plan, ...settings, "--isolate"]);
  assert.match(out, /no field 'titel'/);
  assert.match(out, /charter\/broken \(\S*broken\.lua:2\)/);
});

test("an audit names a rule across plans that broke on each plan, and where", () => {
  const settings = partner({ across: `return { scope = "portfolio", title = "T", why = "W.", fix = "F.", messages = { ok = "Fine." },
  facts = function() error("no facts today") end, check = function() return pass("ok") end }` });
  const { out } = run(["audit", plan, "fixtures/plans/budget-2027.json", ...settings, "--isolate"]);
  assert.match(out, /no facts today/);
  assert.match(out, /charter\/across\s+\(\S*across\.lua:2\)/);
});

test("a rule that broke is no want of facts", () => {
  const settings = partner({ broken: good.replace("return pass", "while true do end return pass") });
  const { out } = run(["check", plan, ...settings, "--isolate"]);
  assert.doesNotMatch(out, /want of facts/);
  assert.match(out, /a rule broke/);
  assert.match(out, /broken\.lua:2/);
});

test("hostile rules end in errors of their own there, and good ones beside them go on", () => {
  const folder = join(root, "fixtures/plugins/misbehaving");
  const rules = { good };
  for (const name of ["endless-loop", "growing-table", "backtracking-pattern", "escapes-in-a-value", "deep-data", "reads-files"]) rules[name] = readFileSync(join(folder, `${name}.lua`), "utf8");
  const settings = partner(rules);
  const one = report([plan, ...settings, "--isolate"]);
  assert.equal(one.code, 3);
  assert.match(finding(one, "good").text, /It is called/);
  assert.equal(finding(one, "endless-loop").outcome, "error");
  assert.equal(finding(one, "reads-files").outcome, "error");
  assert.doesNotMatch(JSON.stringify(one), /\\u001b/);
  assert.deepEqual(report([plan, ...settings, "--isolate"]), one);
});
