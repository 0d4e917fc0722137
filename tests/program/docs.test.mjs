// The generated pages: every clause of the strategy has a row, every row an answer, and the pages are what the program makes.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./program.mjs";

const clauses = [
  "4.1, ", "4.2, ", "objective 1", "objective 2", "objective 3", "objective 4", "objective 5", "objective 6", "5.1, ", "6, ", "6.1, ", "6.2", "6.3, ", "7, ",
  "8.1, first procedure", "8.1, second procedure", "8.1, third procedure", "8.2", "8.3", "8.4, ", "8.5", "9.1", "9.2", "9.3", "9.4", "9.5",
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((standard) => `10.1, standard ${standard}, `),
  "10.2, monitoring", "10.2, supplementary questions", "10.2, impact assessments", "10.3, ", "10.4", "10.5",
  ...["insight", "inform", "consult", "involve", "empower"].map((level) => `appendix 1, ${level}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `recommendation ${number}`),
];

test("every clause of the strategy has a row with an answer", () => {
  const rows = JSON.parse(readFileSync(join(root, "rules/barnet/coverage.json"), "utf8")).clauses;
  for (const clause of clauses) {
    const found = rows.filter((row) => row.clause.startsWith(clause) || row.clause.includes(` ${clause}`));
    assert.ok(found.length > 0, `no row for ${clause}`);
    for (const row of found) assert.ok(row.demands?.length || row.audit || row.out_of_scope, row.clause);
  }
});

test("the generated pages are what the program makes", () => {
  const pages = { "plan.schema.json": ["schema"], "plan-format.md": ["schema", "--format", "markdown"], "../plugins/sdk/plan.lua": ["schema", "--format", "lua"], "rules.md": ["rules", "--format", "markdown"], "coverage.md": ["rules", "--format", "coverage"] };
  for (const [page, words] of Object.entries(pages)) {
    assert.equal(run(words, { cwd: join(root, "docs") }).out, readFileSync(join(root, "docs", page), "utf8"), `docs/${page} is stale: run ./dev docs`);
  }
});

test("every shipped rule answers some demand", () => {
  const used = readFileSync(join(root, "docs/rules.md"), "utf8");
  for (const plugin of ["eight-standards", "equality-monitoring", "duty-to-consult", "feedback-loop"]) {
    for (const file of readdirSync(join(root, "plugins", plugin))) {
      if (file.endsWith(".lua")) assert.match(used, new RegExp(`- (Rule|Applies when): ${plugin}/${file.slice(0, -4)}\\b`), `${plugin}/${file} answers no demand`);
    }
  }
});
