// The recipe for several machines, with the real GNU Parallel: a worker is killed half-way, nothing is lost and nothing counted twice.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program, root, run, scratch } from "./program.mjs";

const skip = spawnSync("parallel", ["--version"]).status !== 0 && "GNU Parallel is not there";

/// In the second job's first run the worker has answered what it was given so far, waits for more, and dies.
const worker = `
if [ "$1" = 2 ] && [ ! -e killed ]; then
  touch killed
  head -n 5 > some
  ( cat some; sleep 30 ) | "$PROGRAM" audit --stream --as-of 2026-11-20 --threads 1 &
  while ! [ -s parts/2.part ]; do sleep 0.05; done
  sleep 1
  pkill -KILL -P $$
  kill -KILL $$
fi
exec "$PROGRAM" audit --stream --as-of 2026-11-20 --threads 1
`;

test("a worker killed half-way: its part is left out and named, made again, and the whole is that of one run", { skip, timeout: 300_000 }, () => {
  const folder = scratch();
  const plan = JSON.parse(readFileSync(join(root, "fixtures/plans/library-review.json"), "utf8"));
  for (const name of ["plans", "parts"]) mkdirSync(join(folder, name));
  for (let at = 1; at <= 50; at++) writeFileSync(join(folder, `plans/${String(at).padStart(3, "0")}.json`), JSON.stringify({ ...plan, id: `plan-${at}` }));
  writeFileSync(join(folder, "worker.sh"), worker);
  const input = readdirSync(join(folder, "plans")).map((name) => `plans/${name}`).join("\n") + "\n";
  const parallel = (...more) =>
    spawnSync("parallel", ["--will-cite", "--pipe", "-N", "20", "-j", "2", "--joblog", "jobs.log", "--results", "parts/{#}.part", ...more, "sh", "worker.sh", "{#}"],
      { cwd: folder, input, encoding: "utf8", env: { ...process.env, PROGRAM: program } });
  const parts = () => readdirSync(join(folder, "parts")).filter((name) => name.endsWith(".part")).map((name) => `parts/${name}`);
  const merge = () => run(["audit", "merge", ...parts(), "--format", "json"], { cwd: folder });

  assert.notEqual(parallel().status, 0);
  const broken = merge();
  assert.equal(broken.code, 3);
  assert.match(broken.err, /parts\/2\.part breaks off after \d+ records?\. It was left out whole: run that part again\./);
  assert.equal(JSON.parse(broken.out).totals.judged, 30);

  assert.equal(parallel("--resume-failed").status, 0);
  spawnSync("find", ["parts", "-empty", "-delete"], { cwd: folder });
  const whole = merge();
  const one = run(["audit", "plans", "--as-of", "2026-11-20", "--format", "json"], { cwd: folder });
  assert.equal(whole.err, "");
  assert.equal(JSON.parse(one.out).totals.judged, 50);
  assert.equal(whole.out, one.out);
});
