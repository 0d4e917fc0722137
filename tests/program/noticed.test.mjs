// What an audit noticed besides findings: files that it passed over, waivers of plans it did not look at, warnings of reading.
import { test } from "node:test";
import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, scratch } from "./program.mjs";

const barnet = join(root, "fixtures/settings/barnet.json");
const day = ["--as-of", "2026-11-20"];
const library = join(root, "fixtures/plans/library-review.json");

const notices = (out, kind) => (JSON.parse(out).totals.notices ?? []).filter((one) => one.kind === kind);

test("what a folder holds besides records stands in the outputs, but for what the run itself writes there", () => {
  const cwd = scratch();
  copyFileSync(library, join(cwd, "plan.json"));
  for (let at = 10; at < 35; at++) writeFileSync(join(cwd, `letter-${at}.txt`), "dear");
  const once = () => {
    const { code, err } = run(["audit", ".", "--rule-set", "barnet", ...day, ...["json=a.json", "html=pages", "csv=a.csv", "xlsx=a.xlsx", "text=a.txt"].flatMap((one) => ["--format", one])], { cwd });
    assert.notEqual(code, 3, err);
    return ["a.json", "pages/index.html", "a.csv", "a.txt"].map((name) => readFileSync(join(cwd, name), "utf8"));
  };
  const [json, page, csv, text] = once();
  const words = /^25 passed over, holding no records: letter-10\.txt, letter-11\.txt, .*letter-29\.txt and 5 more\.$/;
  assert.deepEqual(notices(json, "passed-over").map((one) => words.test(one.text)), [true]);
  assert.match(page.slice(page.indexOf("About this audit")), /<li>25 passed over, holding no records: letter-10\.txt/);
  assert.ok(!/none of this audit/.test(page));
  assert.match(csv, /^To know,.*25 passed over/m);
  assert.match(text, /Also to know\n-+\n +- 25 passed over/);
  assert.deepEqual(once(), [json, page, csv, text]);
});

test("waivers of plans that are not in the audit are one line; one that may mean a plan of it is named", () => {
  const cwd = scratch();
  const settings = JSON.parse(readFileSync(barnet, "utf8"));
  const [waiver] = settings.waivers;
  const plan = JSON.parse(readFileSync(library, "utf8"));
  const identity = `${plan.organisation.name}/${plan.id}`;
  const write = (plans) => writeFileSync(join(cwd, "council.json"), JSON.stringify({ ...settings, waivers: plans.map((one) => ({ ...waiver, plan: one })) }));
  const told = (...args) => run(["audit", library, "--settings", join(cwd, "council.json"), ...day, ...args]).out;
  const others = ["parking", "school-places", "leisure", "waste-rounds", "licensing"].map((id) => `${plan.organisation.name}/${id}`);
  write([identity, ...others, others[0]]);
  const [line, ...rest] = notices(told("--format", "json"), "waiver-stray");
  assert.deepEqual(rest, []);
  assert.match(line.text, /^6 waivers are for plans not in this audit: `.*\/leisure`, `.*\/licensing`, `.*\/parking` and 2 more\.$/);
  write([identity.slice(0, -1), others[0]]);
  const [near, one] = notices(told("--format", "json"), "waiver-stray").map(({ text }) => text);
  assert.ok(near.endsWith(`Did you mean \`${identity}\`?`), near);
  assert.match(one, /^1 waiver is for a plan not in this audit: `.*\/parking`\.$/);
  write([identity]);
  assert.deepEqual(notices(told("--format", "json"), "waiver-stray"), []);
  write(others);
  assert.doesNotMatch(run(["check", library, "--settings", join(cwd, "council.json"), ...day]).out, /school-places|waste-rounds/);
});

const map = { column_map: 1, fields: { id: { column: "Ref" }, title: { column: "Title" }, "schedule.opens": { column: "Opens", dates: ["DD/MM/YYYY"] }, "organisation.name": { is: "Anyborough Council" } } };

test("what reading a table warns of is on standard error and among what is to be known, in every format", () => {
  const cwd = scratch();
  writeFileSync(join(cwd, "map.json"), JSON.stringify(map));
  writeFileSync(join(cwd, "hub.csv"), "Ref,Title,Title,Opens\na,Parks,x,02/03/2026\nb,Trees,y,soon\nc,Bins,z,soon\n");
  const audit = (...args) => run(["audit", "hub.csv", "--columns", "map.json", ...day, ...args], { cwd });
  const { out, err } = audit("--format", "json");
  const imported = run(["import", "hub.csv", "--columns", "map.json", "--to", "ndjson"], { cwd }).err;
  const [doubled, soon] = notices(out, "warning");
  assert.match(doubled.text, /several columns called `Title`/);
  assert.match(soon.text, /soon.* The same 1 time more\.$/);
  assert.deepEqual([soon.place.file, soon.place.line], ["hub.csv", 3]);
  for (const said of [imported, err]) {
    assert.match(said, /hub\.csv:2:1: the table has several columns called `Title`; only the first of them was read/);
    assert.match(said, /hub\.csv:3:\d+: .*soon/);
  }
  const part = run(["audit", "--stream", "--columns", "map.json", ...day], { cwd, input: "hub.csv\n" }).out;
  writeFileSync(join(cwd, "part"), part);
  const merged = run(["audit", "merge", "part", "--format", "json"], { cwd });
  assert.equal(merged.out, out);
  assert.equal(merged.err, err);
  assert.match(audit().out, /Also to know[^]*several columns called/);
  assert.match(audit("--format", "csv").out, /^To know,.*several columns called/m);
});

test("of many warnings the first stand in words, and the rest are counted", () => {
  const cwd = scratch();
  writeFileSync(join(cwd, "map.json"), JSON.stringify(map));
  writeFileSync(join(cwd, "hub.csv"), "Ref,Title,Opens\n" + Array.from({ length: 30 }, (_, at) => `p-${at},Parks ${at},soon ${at}\n`).join(""));
  const { out, err } = run(["audit", "hub.csv", "--columns", "map.json", ...day, "--format", "json"], { cwd });
  const warnings = notices(out, "warning");
  assert.equal(warnings.length, 21);
  assert.match(warnings[20].text, /^10 more warnings of reading: they stand with their plans/);
  assert.match(err, /consultcheck: 10 more warnings of reading/);
});

test("a warning about a whole table is told though its first row is set apart", () => {
  const cwd = scratch();
  writeFileSync(join(cwd, "map.json"), JSON.stringify({ ...map, fields: { ...map.fields, "schedule.closes": { column: "Closes", dates: ["DD/MM/YYYY"] } } }));
  writeFileSync(join(cwd, "hub.csv"), "Ref,Title,Title,Opens,Closes\na,Standing,x,01/01/2020,01/01/2026\nb,Trees,y,02/03/2026,02/04/2026\n");
  const { out, err } = run(["audit", "hub.csv", "--columns", "map.json", ...day, "--format", "json"], { cwd });
  assert.equal(JSON.parse(out).totals.set_aside, 1);
  assert.match(err, /hub\.csv:3:1: the table has several columns called `Title`/);
});
