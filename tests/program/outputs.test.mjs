// What is written never takes the place of what is read, nor of another output.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program, root, run, scratch } from "./program.mjs";

const table = "id,title\na-1,Parks\n";
const map = { column_map: 1, name: "own", columns: {} };

/// A folder with a plan under three names, settings and a table.
function hub() {
  const folder = scratch();
  mkdirSync(join(folder, "plans"));
  copyFileSync(join(root, "fixtures/plans/library-review.json"), join(folder, "plans/library.json"));
  linkSync(join(folder, "plans/library.json"), join(folder, "hard.json"));
  symlinkSync(join(folder, "plans"), join(folder, "linked"));
  writeFileSync(join(folder, "own.json"), '{ "settings": 1 }');
  writeFileSync(join(folder, "old.json"), JSON.stringify(map));
  writeFileSync(join(folder, "table.csv"), table);
  return folder;
}

const everything = (folder) => readdirSync(folder, { recursive: true }).sort().join("\n") + readFileSync(join(folder, "plans/library.json"), "utf8") + readFileSync(join(folder, "table.csv"), "utf8") + readFileSync(join(folder, "own.json"), "utf8");

test("an output that is one of the files read is refused before anything runs, under whatever name", () => {
  const folder = hub();
  const before = everything(folder);
  const refused = [
    ["audit", "plans", "--format", "json=plans/library.json"],
    ["audit", "plans", "--format", "text", "--format", "ndjson=linked/library.json"],
    ["audit", "plans", "--format", "csv=hard.json"],
    ["audit", "plans", "--settings", "own.json", "--format", "csv=own.json"],
    ["audit", "plans", "--baseline", "old.json", "--format", "json=old.json"],
    ["audit", "merge", "table.csv", "--format", "json=table.csv"],
    ["report", "forward-plan", "plans", "--format", "csv=plans/library.json"],
    ["check", "plans/library.json", "--format", "html=hard.json"],
    ["import", "table.csv", "-o", "table.csv"],
  ];
  for (const words of refused) {
    const { code, out, err } = run(words, { cwd: folder });
    assert.equal(code, 3, words.join(" "));
    assert.equal(out, "");
    assert.match(err, /would be written over, and this run reads it/, words.join(" "));
    assert.equal(everything(folder), before, words.join(" "));
  }
});

test("an earlier output may be written over, and one beside what is read is new", () => {
  const folder = hub();
  for (const expected of [1, 1]) assert.equal(run(["check", "plans/library.json", "--as-of", "2026-11-20", "--format", "json=report.json"], { cwd: folder }).code, expected);
  assert.ok(existsSync(join(folder, "report.json")));
});

test("two outputs for one place are refused by whatever names, and so is one inside the folder of another", () => {
  const folder = hub();
  writeFileSync(join(folder, "a.json"), "");
  symlinkSync(join(folder, "a.json"), join(folder, "b.json"));
  for (const [one, other, wanted] of [
    ["json=a.json", "csv=./a.json", /two formats would go to/],
    ["json=a.json", "csv=b.json", /two formats would go to/],
    ["json=plans/new.json", "csv=linked/new.json", /two formats would go to/],
    ["html=page", "json=page/a.json", /would lie in the other/],
    ["json=page/deep/a.json", "html=page/", /would lie in the other/],
  ]) {
    const { code, err } = run(["audit", "plans", "--format", one, "--format", other], { cwd: folder });
    assert.equal(code, 3, `${one} ${other}`);
    assert.match(err, wanted);
  }
  assert.equal(run(["audit", "plans", "--format", "html=page", "--format", "json=page.json"], { cwd: folder }).err, "");
});

test("a closed standard output is told, and what it would have held is not written elsewhere", () => {
  const closed = (words) => spawnSync("sh", ["-c", 'exec "$@" >&-', "sh", program, ...words], { encoding: "utf8", cwd: root });
  for (const words of [
    ["check", "fixtures/plans/library-review.json"],
    ["audit", "fixtures/plans/library-review.json"],
    ["report", "annual", "--year", "2026", "fixtures/plans/library-review.json"],
    ["report", "forward-plan", "fixtures/plans/library-review.json"],
    ["import", "fixtures/plans/library-review.json"],
    ["rules"],
    ["schema"],
  ]) {
    const { status, stderr } = closed(words);
    assert.equal(status, 3, words.join(" "));
    assert.match(stderr, /standard output/, words.join(" "));
  }
});
