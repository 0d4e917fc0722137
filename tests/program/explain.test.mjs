// `consultcheck explain`: what a rule read, was given and answered.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { report, root, run } from "./program.mjs";

const settings = ["--settings", "fixtures/settings/barnet.json", "--as-of", "2026-09-01"];
const plan = ["fixtures/plans/library-review.json", ...settings];
const judged = report([...plan]).demands ?? report([...plan]).results;

test("a rule under each demand that uses it: reads in order, parameters, the answer and its line", () => {
  const rule = "duty-to-consult/enough-time";
  const { code, out, err } = run(["explain", ...plan, "--rule", rule]);
  assert.equal(code, 0, err);
  assert.equal(err, "");
  assert.match(out, /^Plan {3}fixtures\/plans\/library-review\.json: /);
  assert.match(out, /^As of {2}1 September 2026$/m);
  assert.match(out, /^Demand \w+\/\S+$/m);
  assert.match(out, /^Rule duty-to-consult\/enough-time: /m);
  assert.match(out, /^ {2}Law: {4}as of /m);
  assert.match(out, /^ {2}Given:\n {4}\w+ = /m);
  assert.match(out, /from the (rule set|settings|rule),\s+\S+:\d+/);
  assert.match(out, /decided at \S+enough-time\.lua:\d+/);
  assert.match(out, /Read, in this order \(\* decided\):\n {6}1 /);
  assert.match(out, /schedule\.opens = [^\n]*\n +fixtures\/plans\/library-review\.json:\d+:\d+/);
});

test("a parameter of the rule's own is placed where it is declared", () => {
  const { out } = run(["explain", ...plan, "--rule", "duty-to-consult/enough-time"]);
  const source = readFileSync(join(root, "plugins/duty-to-consult/enough-time.lua"), "utf8").split("\n");
  for (const [, name, line] of out.matchAll(/^ {4}(\w+) = [^\n]*\n +from the rule,\s+\S+\.lua:(\d+):/gm)) assert.match(source[line - 1], new RegExp(`\\b${name}\\b`));
  assert.match(run(["explain", ...plan, "--rule", "enough-time"]).err, /Did you mean `duty-to-consult\/enough-time`/);
});

test("one demand; the answer agrees with the report's", () => {
  const demand = judged.find((one) => one.outcome === "failed" && one.findings?.length);
  const id = demand.demand.id ?? demand.demand;
  const { code, out, err } = run(["explain", ...plan, "--demand", id]);
  assert.equal(code, 0, err);
  assert.equal(out.match(/^Demand /gm).length, 1);
  assert.match(out, /Answer: ✗ failed/);
});

test("80 columns, and nothing that a long path did not force", () => {
  const { out } = run(["explain", ...plan, "--rule", "duty-to-consult/enough-time"]);
  for (const line of out.split("\n")) assert.ok([...line].length <= 80 || /\S{40,}/.test(line), line);
});

test("what cannot be explained: unknown ids get a suggestion, exit 3", () => {
  const cases = [
    [["--rule", "duty-to-consult/enough-tim"], /Did you mean `duty-to-consult\/enough-time`/],
    [["--demand", "england/gunning/formativ"], /Did you mean `england\/gunning\/formative`/],
    [[], /Say --rule ID or --demand ID/],
    [["--rule", "duty-to-consult/enough-time", "--demand", "england/gunning/formative"], /does not use the rule/],
  ];
  for (const [args, wanted] of cases) {
    const { code, out, err } = run(["explain", ...plan, ...args]);
    assert.equal(code, 3, args.join(" "));
    assert.equal(out, "");
    assert.match(err, wanted);
  }
  assert.equal(run(["explain", "--rule", "duty-to-consult/enough-time"]).code, 3);
});
