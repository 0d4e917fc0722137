// The command import: what becomes of records, where plans go, and that a written plan is judged as the record was.
import { test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { program, report, root, run, scratch } from "./program.mjs";

const imports = join(root, "fixtures/imports");
const settings = () => {
  const file = join(scratch(), "consultcheck.json");
  writeFileSync(file, JSON.stringify({ settings: 1, facts: { organisation: { name: "Anyborough", kind: "council", nation: "england" } } }));
  return file;
};
const hub = [join(imports, "citizen-space.json"), "--settings", settings()];

test("a hub becomes a folder of plans; every record is accounted for", () => {
  const out = join(scratch(), "plans");
  const { code, out: printed, err } = run(["import", ...hub, "--out", out]);
  assert.equal(code, 1, err);
  assert.equal(printed, "");
  assert.deepEqual(readdirSync(out).sort(), ["highways-parking-permits.json", "libraries-library-hours.json", "parks-play-areas.json"]);
  assert.match(err, /citizen-space\.json:\d+:2: set apart: it has no closing date, so it is a standing page: Tell us about this website/);
  assert.match(err, /citizen-space\.json:228:12: a plan needs title, and it says nothing/);
  assert.match(err, /8 records: 3 plans, 4 set apart, 1 refused\.\n$/);
  const plan = JSON.parse(readFileSync(join(out, "libraries-library-hours.json"), "utf8"));
  assert.equal(plan.id, "libraries/library-hours");
  assert.equal(plan.organisation.name, "Anyborough");
  assert.equal(plan.source.format, "Citizen Space");
  assert.ok(plan.source.carries.includes("purpose.why"));
  assert.ok(!plan.source.carries.includes("methods"));
});

test("nothing is written over", () => {
  const out = scratch();
  writeFileSync(join(out, "parks-play-areas.json"), "mine");
  const { code, err } = run(["import", ...hub, "--out", out]);
  assert.equal(code, 3);
  assert.match(err, /parks-play-areas\.json is there already/);
  assert.equal(readFileSync(join(out, "parks-play-areas.json"), "utf8"), "mine");
});

test("one record goes to standard output, in JSON or XML; many need a place", () => {
  const old = [join(imports, "citizen-space-2.1.jsonp"), ...hub.slice(1)];
  const json = run(["import", ...old]);
  assert.equal(json.code, 0, json.err);
  assert.equal(json.err, "");
  assert.equal(JSON.parse(json.out).title, "A strategy for street trees");
  assert.match(run(["import", ...old, "--to", "xml"]).out, /^<\?xml.*<consultation-plan version="1">.*<id>parks\/tree-strategy<\/id>/s);
  const many = run(["import", ...hub]);
  assert.equal(many.code, 3);
  assert.equal(many.out, "");
  assert.match(many.err, /there is more than one plan here.*--out FOLDER/s);
  const lines = run(["import", ...hub, "--to", "ndjson"]).out.trim().split("\n").map(JSON.parse);
  assert.deepEqual(lines.map((plan) => plan.id), ["libraries/library-hours", "highways/parking-permits", "parks/play-areas"]);
  const file = join(scratch(), "hub.ndjson");
  assert.equal(run(["import", ...hub, "--to", "ndjson", "-o", file]).out, "");
  assert.equal(readFileSync(file, "utf8").split("\n").length, 4);
});

test("standard input, several files, and files that cannot be read", () => {
  const input = readFileSync(join(imports, "records.ndjson"));
  const { code, out, err } = run(["import", "-", join(imports, "nowhere.json"), ...hub.slice(1), "--to", "ndjson"], { input });
  assert.equal(code, 3);
  assert.equal(out.trim().split("\n").length, 3);
  assert.match(err, /^consultcheck: -:4:24: the record ends inside this text/m);
  assert.match(err, /nowhere\.json: there is no such file/);
  assert.match(err, /6 records: 3 plans, 1 set apart, 2 refused/);
});

test("hostile words of a record cannot steer the terminal or leave the folder", () => {
  const out = join(scratch(), "plans");
  const record = (id, title, rest = {}) => ({ id, dept: "../../etc", title, enddate: "2026/05/01", ...rest });
  const input = JSON.stringify([record("pass\u0000wd", "A\u001b[2Jb\u202ec"), record("con", "\u001b[31mred", { enddate: "" }), record("../x", "A\nconsultcheck: forged", { enddate: "" }), record("CON", "B"),
    { id: "\u001b[31m", dept: "d", "\u001b[2Jkey": 1 }]);
  const { code, err } = run(["import", "-", "--out", out, ...hub.slice(1)], { input });
  assert.equal(code, 1);
  assert.doesNotMatch(err, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  assert.match(err, /<U\+001B>\[31mred/);
  assert.doesNotMatch(err, /^consultcheck: forged/m);
  assert.deepEqual(readdirSync(out).sort(), ["etc-con.json", "etc-pass-wd.json"]);
});

test("options that are not known say what was meant", () => {
  const cases = [[["--from", "citizenspace"], /Did you mean `--from citizen-space`/], [["--to", "jsn"], /Did you mean `--to json`/],
    [["--columns", "planing-timetable"], /Did you mean `planning-timetable`/], [["--out", "a", "-o", "b"], /cannot both be given/]];
  for (const [words, wanted] of cases) {
    const { code, err } = run(["import", ...hub, ...words]);
    assert.equal(code, 3, words.join(" "));
    assert.match(err, wanted);
  }
  assert.match(run(["import"]).err, /no file of records was named/);
});

test("a written plan is judged as it was when it was read: not carried stays not carried", () => {
  const out = scratch();
  const again = join(scratch(), "xml");
  assert.equal(run(["import", join(imports, "govuk.json"), "--out", out, "--settings", hub[2]]).code, 0);
  const [first] = readdirSync(out);
  assert.equal(run(["import", join(out, first), "--to", "xml", "--out", again, "--settings", hub[2]]).code, 0);
  const verdicts = (file) => report([file, "--settings", hub[2], "--as-of", "2026-11-20"]).results.map(({ demand, outcome, reason }) => [demand, outcome, reason]);
  const json = verdicts(join(out, first));
  assert.deepEqual(verdicts(join(again, first.replace(".json", ".xml"))), json);
  const text = run(["check", join(out, first), "--settings", hub[2], "--as-of", "2026-11-20"]).out;
  assert.match(text.replace(/\s+/g, " "), /What the source of this record cannot hold/);
});

test("a timetable is read with the map that is shipped", () => {
  const { code, out, err } = run(["import", join(imports, "timetable.csv"), "--columns", "planning-timetable", "--to", "ndjson"]);
  assert.equal(code, 0, err);
  assert.deepEqual(out.trim().split("\n").map((line) => JSON.parse(line)).map(({ type, schedule }) => [type, schedule.opens, schedule.closes]),
    [["local-plan-regulation-18", "2026-02-16", "2026-03-30"], ["local-plan-regulation-19", "2027-05", "2027-06"]]);
});

test("the worked example of the page on importing does what the page says", () => {
  const page = readFileSync(join(root, "docs/importing.md"), "utf8");
  const block = (language) => [...page.matchAll(new RegExp("^```" + language + "\n(.*?)^```$", "gms"))].map(([, code]) => code);
  const cwd = scratch();
  writeFileSync(join(cwd, "table.csv"), block("csv")[0]);
  const [facts, map] = block("json");
  writeFileSync(join(cwd, "consultcheck.json"), facts);
  writeFileSync(join(cwd, "map.json"), map);
  const [bring_in, check] = block("sh")[0].trim().split("\n");
  const sh = (code) => spawnSync("sh", ["-c", code], { cwd, env: { ...process.env, PATH: dirname(program) + delimiter + process.env.PATH }, encoding: "utf8" });
  const made = sh(bring_in);
  assert.equal(made.status, 0, made.stderr);
  assert.match(made.stderr, /2 records: 2 plans, 0 set apart, 0 refused/);
  assert.ok(existsSync(join(cwd, "plans/h-3.json")));
  const plan = JSON.parse(readFileSync(join(cwd, "plans/w-12.json"), "utf8"));
  assert.deepEqual(plan.audiences, [{ about: "Residents" }, { about: "Businesses" }]);
  assert.notEqual(sh(check).status, 3);
});
