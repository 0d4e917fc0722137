// Our program, ajv, Lua, Python and xmllint find the same in the same plans: the ground that any comparison of speed stands on.
// Programs that are not there are left out; ours, ajv and one more must be.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { found, ours, rivals, schematronFor, settingsFor, xmllint } from "./contestants.mjs";
import { generate } from "./generate.mjs";
import { faults } from "./made_plans.mjs";

const plans = 40;
const folder = mkdtempSync(join(tmpdir(), "agreement-"));
const json = generate(plans, join(folder, "json"), "json");
const xml = generate(plans, join(folder, "xml"), "xml");
const settings = settingsFor(folder);
const list = join(folder, "json.list");
writeFileSync(list, json.join("\n") + "\n");

/// What a command prints, or nothing when its program or its library is not there.
function printed([name, ...args]) {
  const { stdout, stderr, error } = spawnSync(name, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error || /module 'cjson' not found/.test(stderr)) return null;
  return stdout + stderr;
}

const wanted = found.ours(printed(ours(settings, [join(folder, "json")])));

test("made plans hold faults, and a third of them holds none", () => {
  const failing = new Set(wanted.map((line) => line.split(" ")[0]));
  assert.ok(failing.size > plans / 3 && failing.size < plans * 0.8, `${failing.size} of ${plans}`);
  assert.ok(new Set(wanted.map((line) => line.split(" ")[1])).size > faults.length * 0.8);
  assert.deepEqual(wanted.filter((line) => line.split(" ").length > 2), [], "every rule can be decided");
});

test("ours finds the same in XML and on two threads", () => {
  assert.deepEqual(found.ours(printed(ours(settings, [join(folder, "xml")], 2))), wanted);
});

test("the rivals find the same", (t) => {
  let compared = 0;
  for (const [name, command] of Object.entries(rivals)) {
    const out = printed(command(list));
    if (out === null) {
      t.diagnostic(`${name} is not installed`);
      continue;
    }
    assert.deepEqual(found.script(out), wanted, name);
    compared++;
  }
  assert.ok(compared >= 2);
  const out = printed(xmllint(schematronFor(folder), xml));
  if (out !== null) assert.deepEqual(found.xmllint(out), wanted, "xmllint");
});
