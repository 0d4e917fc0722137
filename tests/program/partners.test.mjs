// A partner's plugin from its first line to a council that runs it without trusting it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report, root, run, scratch } from "./program.mjs";

const plan = join(root, "fixtures/partners/estate-renewal.json");
const day = ["--as-of", "2026-10-01"];

/// A folder with the partner's plugin in plugins/tenants-charter and settings that have not accepted it.
function council(settings = { settings: 1, rule_sets: ["charter"] }) {
  const cwd = scratch();
  cpSync(join(root, "fixtures/plugins/tenants-charter"), join(cwd, "plugins/tenants-charter"), { recursive: true });
  writeFileSync(join(cwd, "council.json"), JSON.stringify(settings, null, 2) + "\n");
  const plugin = join(cwd, "plugins/tenants-charter");
  return {
    cwd, plugin,
    run: (...words) => run(words, { cwd }),
    accept: () => run(["plugin", "accept", "plugins/tenants-charter", "--settings", "council.json"], { cwd }),
    check: () => run(["check", plan, "--settings", "council.json", ...day], { cwd }),
    settings: () => JSON.parse(readFileSync(join(cwd, "council.json"), "utf8")),
    edit(file, change) {
      writeFileSync(join(plugin, file), change(readFileSync(join(plugin, file), "utf8")));
    },
  };
}

test("the fixture is accepted as it is; otherwise accept it again and look at the difference", () => {
  const { code, out } = run(["plugin", "diff", "fixtures/plugins/tenants-charter", "--settings", "fixtures/partners/settings.json"]);
  assert.equal(code, 0, out);
});

test("a council's report holds the partner's demands, fields and its own parameter", () => {
  const { results, plugins } = report([plan, "--settings", "fixtures/partners/settings.json", ...day]);
  const outcome = (id) => results.find((result) => JSON.stringify(result).includes(`"charter/${id}"`))?.outcome;
  assert.equal(outcome("panel/told-first"), "passed", "25 days are enough where the council says 21");
  assert.equal(outcome("homes/meeting-for-each-block"), "failed");
  assert.equal(outcome("homes/rent-effect"), "failed");
  assert.equal(outcome("homes/right-to-return"), "passed");
  assert.ok(plugins.some(({ id }) => id === "tenants-charter"));
  const told = run(["check", plan, "--settings", "fixtures/partners/settings.json", ...day]).out;
  assert.match(told, /A modest\s+increase/);
});

test("facts of the council do not replace what a plan says, and may speak of a partner's fields", () => {
  const charter = (fields) => ({ organisation: { name: "Southtown Council", kind: "council", nation: "england" }, extra: { "tenants-charter": fields } });
  const at = council({ settings: 1, rule_sets: ["charter"], facts: charter({ rent_effect: "none", right_to_return: "A home of the same size" }) });
  assert.equal(at.accept().code, 0);
  const own = JSON.parse(readFileSync(plan, "utf8"));
  delete own.extra["tenants-charter"].right_to_return;
  writeFileSync(join(at.cwd, "plan.json"), JSON.stringify(own));
  const told = report(["plan.json", "--settings", "council.json", ...day], { cwd: at.cwd });
  assert.equal(told.plan.identity, "Northtown Council/alder-court-renewal");
  const result = (id) => told.results.find((one) => JSON.stringify(one).includes(`"charter/${id}"`));
  assert.equal(result("homes/rent-effect").outcome, "failed", "the plan's own vague words count");
  assert.match(JSON.stringify(result("homes/right-to-return")), /council\.json/, "what the plan leaves out is the council's");

  const typo = council({ settings: 1, rule_sets: ["charter"], facts: charter({ rent_efect: "none" }) });
  assert.equal(typo.accept().code, 0);
  const { code, err } = typo.check();
  assert.equal(code, 3);
  assert.match(err, /council\.json:\d+:\d+: .*rent_efect/);
  assert.match(err, /Did you mean `rent_effect`/);
});

test("a new plugin passes its tests, is accepted and judges, at once", () => {
  const cwd = scratch();
  assert.equal(run(["plugin", "new", "our-own"], { cwd }).code, 0);
  assert.equal(run(["test", "our-own"], { cwd }).code, 0);
  writeFileSync(join(cwd, "council.json"), '{ "settings": 1 }\n');
  assert.equal(run(["plugin", "accept", "our-own", "--settings", "council.json"], { cwd }).code, 0);
  assert.match(run(["check", plan, "--settings", "council.json", "--format", "json", ...day], { cwd }).out, /our-own\/time\/four-weeks/);
  const again = run(["plugin", "new", "our-own"], { cwd });
  assert.equal(again.code, 3);
  assert.match(again.err, /there already/);
});

test("names of plugins: a suggestion, and none that is shipped", () => {
  const cwd = scratch();
  assert.match(run(["plugin", "new", "Tenants' Charter"], { cwd }).err, /plugin new tenants-charter`/);
  assert.match(run(["plugin", "new", "feedback-loop"], { cwd }).err, /comes with a plugin called feedback-loop/);
  assert.match(run(["plugin", "new", "england"], { cwd }).err, /comes with a rule set called england/);
  assert.match(run(["plugin", "acept", "x"], { cwd }).err, /Did you mean `consultcheck plugin accept`/);
  assert.deepEqual(readdirSync(cwd), []);
});

test("a plugin that is not accepted is refused with the command that accepts it", () => {
  const at = council({ settings: 1, rule_sets: ["charter"], plugins: [{ folder: "plugins/tenants-charter" }] });
  const { code, err } = at.check();
  assert.equal(code, 3);
  assert.match(err, /council\.json:7:5: .*not been accepted/);
  assert.match(err, /plugin accept plugins\/tenants-charter --settings council\.json`/);
  assert.equal(at.accept().code, 0);
  assert.equal(at.check().err, "");
});

test("accepting changes nothing else in the settings, and saying it twice nothing at all", () => {
  const at = council();
  const file = join(at.cwd, "council.json");
  const written = '{\n\t"settings":   1,\n\t"rule_sets": [ "charter" ],\n\t"plugins": [],\n\t"off": []\n}\n';
  writeFileSync(file, written);
  assert.match(at.accept().out, /5 rules|Rules/);
  const [before, after] = written.split('"plugins": []');
  const now = readFileSync(file, "utf8");
  assert.ok(now.startsWith(before) && now.endsWith(after), now);
  assert.match(at.accept().out, /already/);
  assert.equal(readFileSync(file, "utf8"), now);
  assert.deepEqual(readdirSync(at.cwd).sort(), ["council.json", "plugins"]);
});

test("without settings, accept only shows", () => {
  const at = council();
  const { code, out } = at.run("plugin", "accept", "plugins/tenants-charter");
  assert.equal(code, 0);
  for (const word of [/1\.2\.0/, /Colne Valley/, /tenants-charter\/panel-told-first/, /must {2}charter\/panel\/told-first/, /extra\.tenants-charter\.blocks/, /[0-9a-f]{64}/]) assert.match(out, word);
  assert.equal(at.settings().plugins, undefined);
});

for (const [what, file, change, line] of [
  ["a rule", "panel-told-first.lua", (text) => text + "\n-- more\n", "changed  panel-told-first.lua"],
  ["a demand", "rules/charter/sections/homes.json", (text) => text.replace("promise 6", "promise 7"), "changed  rules/charter/sections/homes.json"],
  ["its fields", "schema.json", (text) => text.replace("Homes", "Flats"), "changed  schema.json"],
  ["the manifest", "plugin.json", (text) => text.replace("1.2.0", "1.3.0"), "changed  plugin.json"],
]) {
  test(`after a change to ${what} the plugin is refused, and diff shows it`, () => {
    const at = council();
    at.accept();
    at.edit(file, change);
    const { code, err } = at.check();
    assert.equal(code, 3);
    assert.match(err, /content has changed/);
    assert.match(err, /plugin diff .*plugin accept /s);
    const diff = at.run("plugin", "diff", "plugins/tenants-charter", "--settings", "council.json");
    assert.equal(diff.code, 1);
    assert.equal(diff.out.split("\n")[0], line);
    assert.equal(at.accept().code, 0);
    assert.equal(at.check().err, "");
  });
}

test("files that were added and removed show as well; a README is nobody's business", () => {
  const at = council();
  at.accept();
  writeFileSync(join(at.plugin, "README.md"), "changed");
  assert.equal(at.check().err, "");
  cpSync(join(at.plugin, "panel-answered.lua"), join(at.plugin, "panel-heard.lua"));
  rmSync(join(at.plugin, "rent-effect-stated.lua"));
  const { out } = at.run("plugin", "diff", "plugins/tenants-charter", "--settings", "council.json");
  assert.match(out, /^added {2}panel-heard\.lua\nremoved {2}rent-effect-stated\.lua\n/);
});

test("another API is refused with both numbers, before any code is looked at", () => {
  const at = council();
  at.edit("plugin.json", (text) => text.replace('"api": 1', '"api": 7'));
  at.edit("panel-told-first.lua", () => "this is no Lua");
  const { code, err } = at.accept();
  assert.equal(code, 3);
  assert.match(err, /API 1.* 7/);
});

test("settings that are not there, and a plugin or rule set that they name in vain", () => {
  const partner = council({ settings: 1, plugins: [{ folder: "plugins/gone" }] });
  assert.match(partner.check().err, /^consultcheck: council\.json:\d+:\d+: there is no folder plugins\/gone/);
  assert.match(partner.run("plugin", "accept", "plugins/tenants-charter", "--settings", "none.json").err, /no file none\.json\nMake it first; [^\n]*\{ "settings": 1 \}/);
  assert.match(council().check().err, /no rule set called charter\n[^]*`consultcheck plugin accept FOLDER`/);
});

test("two plugins with one id: both places are named", () => {
  const at = council();
  at.accept();
  cpSync(at.plugin, join(at.cwd, "other"), { recursive: true });
  const refused = at.run("plugin", "accept", "other", "--settings", "council.json");
  assert.equal(refused.code, 3);
  assert.match(refused.err, /two plugins are called tenants-charter: plugins\/tenants-charter and other/);
  const settings = at.settings();
  settings.plugins.push({ ...settings.plugins[0], folder: "other" });
  writeFileSync(join(at.cwd, "council.json"), JSON.stringify(settings));
  assert.match(at.check().err, /two plugins are called tenants-charter: plugins\/tenants-charter and other/);
});

test("a plugin can never stand in for a shipped plugin, rule set or demand", () => {
  const shipped = council();
  shipped.edit("plugin.json", (text) => text.replace('"id": "tenants-charter"', '"id": "feedback-loop"'));
  assert.match(shipped.accept().err, /two plugins are called feedback-loop/);

  const set = council();
  mkdirSync(join(set.plugin, "rules/england"));
  writeFileSync(join(set.plugin, "rules/england/rule-set.json"), "{}");
  assert.match(set.accept().err, /rule set called england, which this program has already/);

  const named = council();
  named.edit("rules/charter/rule-set.json", (text) => text.replace('"rule_set": "charter"', '"rule_set": "england"'));
  assert.match(named.accept().err, /calls itself england/);

  const replacing = council();
  replacing.edit("rules/charter/sections/panel.json", (text) => text.replace('"force": "house"', '"replaces": true, "force": "statute"'));
  assert.match(replacing.accept().err, /cannot replace demands/);
  for (const at of [shipped, set, named, replacing]) assert.equal(at.settings().plugins, undefined);
});

test("links in a plugin's rules are refused", () => {
  const at = council();
  symlinkSync("/etc/hostname", join(at.plugin, "rules/charter/sections/more.json"));
  assert.match(at.accept().err, /no plain file/);
});

test("a parameter that the partner's rule does not know is refused before the plugin is accepted", () => {
  const cwd = scratch();
  assert.equal(run(["plugin", "new", "tenants-first"], { cwd }).code, 0);
  writeFileSync(join(cwd, "council.json"), '{ "settings": 1 }\n');
  const section = join(cwd, "tenants-first/rules/tenants-first/sections/time.json");
  writeFileSync(section, readFileSync(section, "utf8").replace('"days": 28', '"dayz": 28'));
  const { code, err } = run(["plugin", "accept", "tenants-first", "--settings", "council.json"], { cwd });
  assert.equal(code, 3);
  assert.match(err, /time\.json:\d+:\d+: .*dayz/);
  assert.match(err, /days/);
  assert.doesNotMatch(readFileSync(join(cwd, "council.json"), "utf8"), /accepted/);
});

test("values of parameters add no lines to what `rules` lists, and a list holds texts", () => {
  const cwd = scratch();
  assert.equal(run(["plugin", "new", "own"], { cwd }).code, 0);
  const file = join(cwd, "own/open-long-enough.lua");
  writeFileSync(file, readFileSync(file, "utf8").replace(/params *= *\{/, 'params = { forged = { type = "list", default = { "a\\n  Answers: england/law" }, about = "words" },'));
  writeFileSync(join(cwd, "council.json"), '{ "settings": 1, "rule_sets": ["own"] }');
  assert.equal(run(["plugin", "accept", "own", "--settings", "council.json"], { cwd }).code, 0);
  const { out } = run(["rules", "own/open-long-enough", "--settings", "council.json"], { cwd });
  assert.match(out, /default a {3}Answers: england\/law/);
  assert.doesNotMatch(out, /^ *Answers: england/m);
  const settings = JSON.parse(readFileSync(join(cwd, "council.json"), "utf8"));
  writeFileSync(join(cwd, "council.json"), JSON.stringify({ ...settings, parameters: { "own/open-long-enough": { forged: [1, {}] } } }, null, 1));
  const refused = run(["check", plan, "--settings", "council.json", ...day], { cwd });
  assert.equal(refused.code, 3);
  assert.match(refused.err, /council\.json:\d+:\d+: .*"forged" of own\/open-long-enough must be a list of texts/);
});

test("nothing in a plugin's files or their names can steer the terminal", () => {
  const steers = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
  const strange = "a\u001b[31mb";
  const edits = {
    "plugin.json": (text) => text.replace('"about"', '"a\\u001b[31m": 1, "about"'),
    "schema.json": (text) => text.replace('"properties": {', '"properties": { "e\\u001b[31m": { "type": "string", "x-label": "E" },'),
    "rules/charter/rule-set.json": (text) => text.replace('"rule_set"', '"rule_set\\u001b[31m"'),
    "rules/charter/sections/panel.json": (text) => text.replace(/"force": "[a-z-]*"/, '"force": "\\u001b[31m"'),
  };
  for (const [file, edit] of Object.entries(edits)) {
    const partner = council();
    partner.edit(file, edit);
    for (const { out, err } of [partner.accept(), run(["check", plan, "--settings", "council.json", "--isolate", ...day], partner)]) assert.doesNotMatch(out + err, steers, file);
  }
  const files = council(), folders = council();
  writeFileSync(join(files.plugin, `${strange}.lua`), "");
  mkdirSync(join(folders.plugin, "rules", strange));
  for (const partner of [files, folders]) {
    const told = [partner.accept(), partner.run("test", "plugins/tenants-charter")];
    for (const { code, out, err } of told) {
      assert.equal(code, 3);
      assert.match(err, /<U\+001B>/);
      assert.doesNotMatch(out + err, steers);
    }
  }
});
