// The authoring guide and the reference say what is so: every block of code in them is run.
import { test } from "node:test";
import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { program, root, run, scratch } from "./program.mjs";

const page = (name) => readFileSync(join(root, "plugins/sdk", name), "utf8");
const blocks = (name, language) => [...page(name).matchAll(new RegExp("^```" + language + "\n(.*?)^```$", "gms"))].map(([, code]) => code);
const environment = { ...process.env, PATH: dirname(program) + delimiter + process.env.PATH };

test("the guide, followed step by step, leads to a plugin that a council uses", () => {
  const cwd = scratch();
  copyFileSync(join(root, "fixtures/partners/estate-renewal.json"), join(cwd, "plan.json"));
  writeFileSync(join(cwd, "council.json"), '{\n  "settings": 1,\n  "rule_sets": ["tenants-first"]\n}\n');
  const [start, again, hand_over] = blocks("README.md", "sh");
  const sh = (code) => spawnSync("sh", ["-c", code], { cwd, env: environment, encoding: "utf8" });
  const made = sh(start);
  assert.equal(made.status, 0, made.stderr);
  const [rule] = blocks("README.md", "lua");
  writeFileSync(join(cwd, "tenants-first/notice-given.lua"), rule);
  const section = join(cwd, "tenants-first/rules/tenants-first/sections/time.json");
  const { demands } = JSON.parse(readFileSync(section, "utf8"));
  writeFileSync(section, JSON.stringify({ demands: [...demands, JSON.parse(blocks("README.md", "json")[0])] }));
  const tested = sh(again);
  assert.equal(tested.status, 0, tested.stdout + tested.stderr);
  const accepted = sh(hand_over.split("\n")[0]);
  assert.equal(accepted.status, 0, accepted.stderr);
  const checked = sh(hand_over.split("\n")[1] + " --format json --as-of 2026-10-01");
  assert.match(checked.stdout, /tenants-first\/time\/notice/, checked.stderr);
});

test("what the reference says a line gives, it gives", () => {
  const lines = blocks("reference.md", "lua").filter((code) => code.includes("--> ")).flatMap((code) => code.trim().split("\n")).map((line) => line.split(/\s*--> /));
  const checks = lines.map(([code, gives]) => `    assert(tostring(${code}) == ${JSON.stringify(gives)}, ${JSON.stringify(code)} .. " gives " .. tostring(${code}))`);
  const folder = scratch();
  writeFileSync(join(folder, "plugin.json"), JSON.stringify({ id: "reference", version: "1", api: 1, about: "-", authors: ["-"], licence: "MIT" }));
  writeFileSync(join(folder, "says-so.lua"), `return { title = "-", why = "-", fix = "-", messages = { yes = "Yes." },
  check = function()\n${checks.join("\n")}\n    return pass("yes")\n  end,
  examples = { { "all", pass = "yes" } } }`);
  const { code, out, err } = run(["test", folder]);
  assert.equal(code, 0, out + err);
});

test("the rule across plans that the reference shows keeps to the contract", () => {
  const [rule] = blocks("reference.md", "lua").filter((code) => code.startsWith("return {"));
  const folder = scratch();
  writeFileSync(join(folder, "plugin.json"), JSON.stringify({ id: "reference", version: "1", api: 1, about: "-", authors: ["-"], licence: "MIT" }));
  writeFileSync(join(folder, "not-together.lua"), rule);
  const { code, out, err } = run(["test", "--strict", folder]);
  assert.equal(code, 0, out + err);
});

test("each JSON block is JSON", () => {
  for (const name of ["README.md", "reference.md"]) for (const code of blocks(name, "json")) JSON.parse(code);
});

// Which names a rule really finds, asked of a rule.
function found(names) {
  const folder = scratch();
  writeFileSync(join(folder, "plugin.json"), JSON.stringify({ id: "names", version: "1", api: 1, about: "-", authors: ["-"], licence: "MIT" }));
  const rule = (code) => `return { title = "-", why = "-", fix = "-", messages = { is = "{what}" },
  check = function() ${code} end, examples = { { "all", pass = "is" } } }`;
  const file = (name) => `is-${name.replaceAll("_", "-")}`;
  for (const name of names) writeFileSync(join(folder, `${file(name)}.lua`), rule(`return pass("is", { what = type(${name}) })`));
  const { out } = run(["test", folder, "--format", "tap"]);
  return names.filter((name) => new RegExp(`^ok \\d+ - names/${file(name)}: all$`, "m").test(out));
}

test("the editor types name every function that a rule finds, and no other", () => {
  const types = page("api.lua");
  const standard = ["assert", "collectgarbage", "coroutine", "debug", "dofile", "error", "getmetatable", "io", "ipairs", "load", "loadfile", "math", "next", "os", "package", "pairs",
    "pcall", "print", "rawequal", "rawget", "rawlen", "rawset", "require", "select", "setmetatable", "string", "table", "tonumber", "tostring", "type", "utf8", "warn", "xpcall"];
  const own = [...types.matchAll(/^function (\w+)\(/gm), ...types.matchAll(/^(\w+) = \{\}/gm)].map(([, name]) => name);
  assert.deepEqual(found(own), own);
  const told = page("reference.md").match(/^\| \(no module\) \| `(.*?)`/m)[1].split(" ");
  assert.deepEqual(found(standard), [...told, "math", "string", "table", "utf8"].sort());
  for (const [, module, name] of page("reference.md").matchAll(/\b(date|text)\.(\w+)\(/g)) assert.match(types, new RegExp(`^function ${module}\\.${name}\\(`, "m"));
});

test("the editor types name every field of a plan", () => {
  const types = page("plan.lua");
  const schema = JSON.parse(run(["schema"]).out);
  const walk = (json) => {
    for (const [name, field] of Object.entries(json.properties ?? json.items?.properties ?? {})) {
      assert.match(types, new RegExp(`^---@field ${name} `, "m"));
      walk(field);
    }
  };
  walk(schema);
});
