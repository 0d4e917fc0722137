// `consultcheck test`: what the author of a rule sees, and what a build server reads.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, scratch } from "./program.mjs";

const faulty = "fixtures/plugins/faulty";
const there = (command) => !spawnSync(command, ["--version"]).error;

test("text: what was expected, what came, the evidence, and the line that answered", () => {
  const { code, out, err } = run(["test", faulty]);
  assert.equal(code, 1);
  assert.equal(err, "");
  assert.match(out, /FAILED faulty\/late-feedback: wrong\n {2}fixtures\/plugins\/faulty\/late-feedback\.lua:24\n {2}expected {4}passed: fine\n {2}got {9}failed: late:/);
  assert.match(out, /decided at {2}fixtures\/plugins\/faulty\/late-feedback\.lua:18/);
  assert.match(out, /read {8}feedback\.publish_on = 2026-08-04 \(deciding\)/);
  assert.match(out, /no example shows the message 'never'/);
  assert.match(out, /FAILED faulty\/does-not-load: a rule has no part 'chek'; did you mean 'check'\?/);
  assert.match(out, /for information[^]*late-feedback: feedback\.publish_on, schedule\.closes/);
  assert.match(out, /late-feedback\.lua:14-16/);
  assert.match(out, /3 rules, 7 examples, 3 faults\n$/);
  assert.doesNotMatch(out, /only-asks/);
  assert.ok(out.split("\n").every((line) => [...line].length <= 80 || /^\S*\s*\S+$/.test(line)), "80 columns");
});

/// A plugin with one rule, from its text, and what its test says.
function tested(rule, files = {}) {
  const folder = join(scratch(), "one-rule");
  mkdirSync(join(folder, "rules/one-rule"), { recursive: true });
  writeFileSync(join(folder, "plugin.json"), JSON.stringify({ id: "one-rule", version: "1", api: 1, about: "-", authors: ["-"], licence: "MIT" }));
  writeFileSync(join(folder, "asks.lua"), rule);
  const set = { rule_set: "one-rule", version: "1", title: "One", works: { charter: { title: "Charter" } }, sections: [{ id: "only", title: "Only", file: "only.json" }] };
  const demand = { id: "only/asks", title: "Ask", demand: "Ask.", sources: [{ work: "charter", place: "1", checked: true }], force: "house", obligation: "should", from_stage: "draft",
    consequence: 1, topic: "only", rules: [{ rule: "one-rule/asks" }], judged_by: ["consultation-officer"] };
  const all = { "rules/one-rule/rule-set.json": set, "rules/one-rule/only.json": { demands: [demand] } };
  for (const [name, data] of Object.entries(all)) writeFileSync(join(folder, name), JSON.stringify(data));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), typeof text === "function" ? text(JSON.stringify(all[name]), demand) : text);
  return run(["test", folder]);
}

const asks = `return {
  title = "Asks", why = "W.", fix = "F.",
  messages = { ok = "Fine.", bad = "Bad." },
  check = function(plan)
    if plan.title == "all" then return pass("ok") end
    return fail("bad")
  end,
  examples = {
    { "all", pass = "ok", plan = { title = "all" } },
    { "another", fail = "bad", plan = { title = "x" } },
    { "none", cannot_tell = "title", plan = {} },
  },
}
`;

test("an example that fails is placed where it stands, though its name stands elsewhere first", () => {
  assert.match(tested(asks).out, /all as expected/);
  assert.match(tested(asks.replace('"all", pass', '"all", fail').replace('pass = "ok"', 'fail = "bad"').replace('fail = "ok"', 'fail = "bad"')).out, /asks\.lua:9\n/);
});

test("one mistake in a rule is one fault", () => {
  const { code, out } = tested(asks.replace("plan.title ==", "plan.titel =="));
  assert.equal(code, 1);
  assert.equal(out.match(/FAILED/g).length, 1, out);
  assert.match(out, /2 more examples end in the same error/);
  assert.match(out, /1 fault\n$/);
  assert.match(tested(asks.replace('{ "another", fail', '{ "another", fial')).out, /1 fault\n$/);
  assert.match(tested(asks.replace("if plan.title", "while true do end if plan.title")).out, /at line 5[^]*1 fault\n$/);
});

test("the plugin's rule sets and its place beside the shipped ones are tested too", () => {
  const section = (change) => tested(asks, { "rules/one-rule/only.json": (_, demand) => JSON.stringify({ demands: [{ ...demand, ...change }] }) });
  const cases = [
    [section({ rules: [{ rule: "one-rule/aks" }] }), /no rule called one-rule\/aks[^]*Did you mean `one-rule\/asks`/],
    [section({ rules: [{ rule: "one-rule/asks", params: { days: 1 } }] }), /days/],
    [section({ force: "hous" }), /house/],
    [section({ from_stage: "drft" }), /draft/],
    [tested(asks, { "rules/one-rule/only.json": "{ \"demands\": [" }), /only\.json:1/],
    [tested(asks, { "rules/one-rule/rule-set.json": (text) => text.replace("only.json", "/etc/passwd") }), /leads out/],
    [tested(asks, { "plugin.json": JSON.stringify({ id: "feedback-loop", version: "1", api: 1, about: "-", authors: ["-"], licence: "MIT" }) }), /two plugins are called\s+feedback-loop/],
  ];
  for (const [{ code, out }, words] of cases) {
    assert.equal(code, 1, out);
    assert.match(out, words);
    assert.match(out, /1 rule, 3 examples, 1 fault\n$/);
  }
});

test("--strict makes lines that no example reaches a fault", () => {
  assert.match(run(["test", faulty, "--strict"]).out, /no example reaches late-feedback\.lua:14-16[^]*4 faults\n$/);
});

test("shipped plugins do as their examples say", () => {
  const plugins = ["duty-to-consult", "eight-standards", "equality-monitoring", "feedback-loop"].map((name) => `plugins/${name}`);
  const { code, out } = run(["test", ...plugins, "--format", "tap"]);
  assert.equal(code, 0, out.match(/^not ok.*/gm)?.join("\n"));
});

test("tap: version 14, a plan, escaped names, and a consumer that agrees", { skip: !there("prove") && "prove is not there" }, () => {
  const file = join(scratch(), "result.tap");
  const { code, out } = run(["test", faulty, "--format", `tap=${file}`]);
  assert.equal(code, 1);
  assert.equal(out, "");
  const tap = readFileSync(file, "utf8");
  assert.match(tap, /^TAP version 14\n1\.\.10\nok |^TAP version 14\n1\.\.10\nnot ok /);
  assert.match(tap, /^ok \d+ - faulty\/late-feedback: in time \\# <&> \\\\$/m);
  assert.match(tap, /^not ok \d+ - faulty\/late-feedback: wrong\n {2}---\n {2}message: "expected passed: fine, got failed/m);
  writeFileSync(file, tap.replace("version 14", "version 13"));  // prove knows 13; what we use of 14 is the same there
  const told = spawnSync("prove", ["--exec", "cat", file], { encoding: "utf8" });
  assert.match(told.stdout, /Failed 3\/10 subtests/);
  assert.match(told.stdout, /Result: FAIL/);
  assert.doesNotMatch(told.stdout + told.stderr, /Parse errors|Unknown TAP/i);
});

test("junit: well-formed, with the numbers, and valid where the schema is there", { skip: !there("xmllint") && "xmllint is not there" }, () => {
  const file = join(scratch(), "result.xml");
  assert.equal(run(["test", faulty, "plugins/feedback-loop", "--format", `junit=${file}`, "--format", "text"]).code, 1);
  const schema = join(root, "../shared/data/report-standards/JUnit.xsd");
  const told = spawnSync("xmllint", ["--noout", ...(existsSync(schema) ? ["--schema", schema] : []), file], { encoding: "utf8" });
  assert.equal(told.status, 0, told.stderr);
  const xml = readFileSync(file, "utf8");
  assert.match(xml, /<testsuite name="faulty\/late-feedback" package="faulty" id="1"[^>]* tests="5" failures="2"/);
  assert.match(xml, /in time # &lt;&amp;&gt; \\/);
  assert.equal(readFileSync(file, "utf8"), (run(["test", faulty, "plugins/feedback-loop", "--format", `junit=${file}`]), readFileSync(file, "utf8")));
});

test("formats: did you mean, no two on standard output", () => {
  assert.match(run(["test", faulty, "--format", "junitt"]).err, /Did you mean `--format junit`/);
  assert.equal(run(["test", faulty, "--format", "tap", "--format", "text"]).code, 3);
});
