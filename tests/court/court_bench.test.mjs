// Decided cases, scored per principle: each ground that must fail fails, no ground that the court did not find fails, no lawful case fails.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { report, root } from "../program/program.mjs";

const principles = JSON.parse(readFileSync(join(root, "tests/court/principles.json"), "utf8"));
const json = (file) => JSON.parse(readFileSync(file, "utf8"));

/// The principle codes whose demands failed, each with the demands that did.
function grounds(checked) {
  const failed = new Map();
  for (const { demand, outcome, advice } of checked.results) {
    if (outcome !== "failed" || advice || demand.obligation !== "must") continue;
    const codes = [principles[demand.id] ?? `no principle for ${demand.id}`].flat();
    for (const code of codes) failed.set(code, [...(failed.get(code) ?? []), demand.id]);
  }
  return failed;
}

const rows = [];
for (const name of ["court-cases/bench.json", "court-cases/more/bench.json", "lawful/expected.json"]) {
  const file = join(root, "fixtures", name);
  const folder = dirname(file);
  for (const { case: of, plan, as_of, settings, must_fail, may_fail, lawful } of json(file)) {
    const title = of ?? plan;
    test(`${name}: ${title}`, () => {
      const checked = report([join(folder, plan), "--settings", join(folder, settings), "--as-of", as_of]);
      assert.equal(checked.broken_rule, false, "a rule broke");
      const failed = grounds(checked);
      const found = [...failed].map(([code, demands]) => `${code} (${demands.join(", ")})`).join("; ") || "none";
      const missed = must_fail.filter((code) => !failed.has(code));
      const invented = [...failed.keys()].filter((code) => !must_fail.includes(code) && !may_fail.includes(code));
      rows.push([title, must_fail.join(" ") || "–", [...failed.keys()].join(" ") || "–", missed.length + invented.length === 0 ? "agrees" : "DIFFERS"]);
      assert.deepEqual(missed, [], `must fail and did not; failed: ${found}`);
      assert.deepEqual(invented, [], `failed without the court's support; failed: ${found}`);
      if (lawful) assert.notEqual(checked.law.result, "FAIL", found);
    });
  }
}

process.on("exit", () => {
  const width = Math.max(...rows.map(([title]) => title.length));
  const line = ([title, must, failed, verdict]) => `# ${title.padEnd(width)}  ${must.padEnd(12)}  ${failed.padEnd(14)}  ${verdict}`;
  console.log([line(["case", "must fail", "failed", ""]), ...rows.map(line), `# ${rows.filter((row) => row[3] === "agrees").length} of ${rows.length} cases agree`].join("\n"));
});
