// What became of an earlier audit's findings: fixed is only what was judged again and is now met, and all else says why nobody knows.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, scratch } from "./program.mjs";

const plan = (id, more = {}) => ({
  consultation_plan: 1, id, title: `Parks: ${id}`, organisation: { name: "Anyborough Council", kind: "council", nation: "england" },
  summary: "calm", methods: [{ kind: "online-survey" }, { kind: "workshop" }], ...more,
});

const methods_rule = `return {
  title = "Methods are told apart", why = "W", fix = "F",
  for_each = "methods",
  messages = { good = "Fine.", bad = "No place." },
  applies = function(plan)
    if plan.summary == "odd" then error("this rule is tired") end
    if plan.summary == "small" then return "It is too small." end
    return true
  end,
  check = function(method)
    if optional(method.venue, "name") then return pass("good") end
    return fail("bad")
  end,
  examples = {},
}`;
const across_rule = `return {
  scope = "portfolio", title = "Never two at once", why = "W", fix = "F",
  messages = { apart = "Fine.", both = "Two at once." },
  facts = function(plan)
    if plan.summary == "odd" then error("this rule is tired") end
    return { about = plan.type }
  end,
  check = function(group)
    if #group > 1 then return fail("both", nil, group) end
    return pass("apart")
  end,
  examples = {},
}`;

/// A folder with a plugin of our own that the council has accepted; audits what plans it is given as of one day.
function council() {
  const cwd = scratch();
  assert.equal(run(["plugin", "new", "ours"], { cwd }).code, 0);
  const section = join(cwd, "ours/rules/ours/sections/time.json");
  const [model] = JSON.parse(readFileSync(section, "utf8")).demands;
  const demand = (name, rule) => ({ ...model, id: `time/${name}`, title: name, rules: [{ rule: `ours/${rule}` }] });
  writeFileSync(section, JSON.stringify({ demands: [demand("methods", "methods-told-apart"), { ...demand("together", "never-two"), across: true }] }));
  writeFileSync(join(cwd, "ours/methods-told-apart.lua"), methods_rule);
  writeFileSync(join(cwd, "ours/never-two.lua"), across_rule);
  rmSync(join(cwd, "ours/open-long-enough.lua"));
  const settings = (more = {}) => {
    writeFileSync(join(cwd, "council.json"), JSON.stringify({ settings: 1, rule_sets: ["ours", "barnet"], ...more }));
    const { code, err } = run(["plugin", "accept", "ours", "--settings", "council.json"], { cwd });
    assert.equal(code, 0, err);
  };
  settings();
  const audit = (plans, ...more) => {
    writeFileSync(join(cwd, "hub.ndjson"), plans.map((one) => JSON.stringify(one)).join("\n") + "\n");
    const { out, err } = run(["audit", "hub.ndjson", "--settings", "council.json", "--as-of", "2026-11-20", "--format", "json", ...more], { cwd });
    assert.ok(out, err);
    return JSON.parse(out);
  };
  const before = (plans) => writeFileSync(join(cwd, "old.json"), JSON.stringify(audit(plans)));
  /// Of one demand: how many are fixed, and why the others were not seen.
  const since = (name, plans, ...more) => {
    const { fixed, not_seen } = audit(plans, "--baseline", "old.json", ...more).totals.comparison;
    const of = (list) => list.filter((one) => one.demand === `ours/time/${name}`);
    assert.ok(fixed.every((one) => one.why === undefined) && not_seen.every((one) => one.why));
    return [of(fixed).length, ...of(not_seen).map((one) => one.why)];
  };
  return { cwd, settings, before, since };
}

test("a finding of a plan is fixed only when its demand was judged again on the plan and is met", () => {
  const { settings, before, since } = council();
  before([plan("a")]);
  const told = [{ kind: "online-survey", venue: { name: "On our site" } }, { kind: "workshop", venue: { name: "Library" } }];
  assert.deepEqual(since("methods", [plan("a")]), [0]);
  assert.deepEqual(since("methods", [plan("a", { methods: told })]), [2]);
  assert.deepEqual(since("methods", [plan("a", { methods: [told[0], { kind: "workshop" }] })]), [1]);
  const twice = (why) => [0, why, why];
  assert.deepEqual(since("methods", [plan("a", { summary: "odd" })]), twice("A rule of the demand broke this time."));
  assert.deepEqual(since("methods", [plan("a", { summary: "small" })]), twice("The demand does not apply to the plan this time."));
  assert.deepEqual(since("methods", [plan("a", { methods: null })]), twice("It cannot be told this time, for want of a fact."));
  assert.deepEqual(since("methods", [plan("b")]), twice("A plan that it is about was not judged this time: it was withdrawn, or its file was not read."));
  assert.deepEqual(since("methods", [plan("a")], "--rule-set", "barnet"), twice("The demand was left out of this audit."));
  settings({ off: ["ours/time/methods"] });
  assert.deepEqual(since("methods", [plan("a")]), twice("The demand is switched off in the settings."));
});

test("a finding across plans is fixed only when its demand was judged again on all of them and is met", () => {
  const { settings, before, since } = council();
  const both = [plan("a", { type: "service-change" }), plan("b", { type: "service-change" })];
  before(both);
  assert.deepEqual(since("together", both), [0]);
  assert.deepEqual(since("together", [both[0], { ...both[1], type: undefined }]), [0, "It cannot be told this time, for want of a fact."]);
  assert.deepEqual(since("together", [both[0], { ...both[1], summary: "odd" }]), [0, "A rule of the demand broke this time."]);
  assert.deepEqual(since("together", both, "--rule-set", "barnet"), [0, "The demand was left out of this audit."]);
  settings({ off: ["ours/time/together"] });
  assert.deepEqual(since("together", both), [0, "The demand is switched off in the settings."]);
});

test("every format says why a finding was not seen", () => {
  const { cwd, settings, before } = council();
  before([plan("a")]);
  settings({ off: ["ours/time/methods"] });
  const told = (...format) => run(["audit", "hub.ndjson", "--settings", "council.json", "--as-of", "2026-11-20", "--baseline", "old.json", ...format], { cwd }).out;
  assert.match(told(), /not seen +Parks: a: No place\.\n +The demand is switched off in the settings\./);
  assert.match(told("--format", "csv"), /^Not seen,.*,The demand is switched off in the settings\.,/m);
  told("--format", "html=pages");
  assert.match(readFileSync(join(cwd, "pages/index.html"), "utf8"), /<td[^>]*>The demand is switched off in the settings\.<\/td>/);
});
