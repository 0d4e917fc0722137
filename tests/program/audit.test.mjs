// Audits of many plans: what comes out does not depend on threads, order or parts, and nothing is lost or counted twice.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { program, root, run, scratch } from "./program.mjs";

const how = ["--as-of", "2026-11-20", "--settings", "fixtures/settings/barnet.json"];
const hub = "fixtures/plans";

/// One audit as data.
function audit(args, options) {
  const { code, out, err } = run(["audit", ...args, "--format", "json"], options);
  assert.ok(out, err);
  return { code, err, text: out, ...JSON.parse(out) };
}

/// Plans that differ in identity, written to a folder; the n-th is broken when `broken` says so.
function many(folder, count, broken = () => false) {
  const plan = JSON.parse(readFileSync(join(root, hub, "library-review.json"), "utf8"));
  mkdirSync(folder, { recursive: true });
  for (let at = 1; at <= count; at++) {
    const text = JSON.stringify({ ...plan, id: `plan-${at}`, title: `Consultation ${at}` });
    writeFileSync(join(folder, `${String(at).padStart(5, "0")}.json`), broken(at) ? text.slice(0, -40) : text);
  }
  return folder;
}

test("the fixtures, audited: what was read adds up, plans stand in order of identity", () => {
  const { code, plans, not_judged, totals } = audit([hub, ...how]);
  assert.ok([1, 3].includes(code), String(code));
  assert.equal(totals.read, totals.judged + totals.set_aside + totals.refused + totals.repeated);
  assert.equal(totals.judged, plans.length);
  assert.equal(totals.pass + totals.fail + totals.incomplete, totals.judged);
  const identities = plans.map((one) => one.plan?.identity ?? one.identity);
  assert.deepEqual(identities, [...identities].sort());
  assert.equal(totals.repeated, 8, "each twin has the identity of the other");
  assert.ok(not_judged.filter((one) => one.kind === "repeated").every((one) => /another record goes by this identity/.test(one.why)));
});

test("an audit finds what check finds", () => {
  const { plans } = audit([join(hub, "library-review.json"), ...how]);
  const checked = JSON.parse(run(["check", join(hub, "library-review.json"), ...how, "--format", "json"]).out).reports[0];
  assert.equal(plans[0].result, checked.result);
  const keys = (list) => list.map((one) => one.key).sort();
  const wanted = checked.results.flatMap((one) => one.findings).filter((one) => !["passed", "not-applicable"].includes(one.outcome));
  assert.deepEqual(keys(plans[0].findings), keys(wanted));
});

test("the same bytes whatever the threads and whatever the order of paths", () => {
  const folder = many(join(scratch(), "plans"), 120);
  const one = audit([folder, ...how, "--threads", "1"]).text;
  assert.equal(audit([folder, ...how, "--threads", "4"]).text, one);
  const files = readdirSync(folder).map((name) => join(folder, name)).reverse();
  assert.equal(audit([...files, ...how, "--threads", "3"]).text, one);
});

test("one bad record among many is reported with its place; the rest are judged; exit 3", () => {
  const folder = many(join(scratch(), "plans"), 20, (at) => at === 7);
  const { code, plans, not_judged, totals } = audit([folder, ...how]);
  assert.equal(code, 3);
  assert.equal(plans.length, 19);
  assert.equal(totals.refused, 1);
  assert.match(not_judged[0].file, /00007\.json$/);
  assert.ok(not_judged[0].next);
});

test("lines of a file know their number, and a path that is not there is said", () => {
  const folder = scratch();
  const file = join(folder, "hub.ndjson");
  const plan = JSON.parse(readFileSync(join(root, hub, "library-review.json"), "utf8"));
  writeFileSync(file, ["", JSON.stringify(plan), "{broken", JSON.stringify({ ...plan, id: "other" })].join("\n"));
  const { plans, not_judged, totals } = audit([file, join(folder, "absent.json"), ...how]);
  assert.equal(totals.read, 4);
  assert.equal(plans.length, 2);
  const broken = not_judged.find((one) => one.file === file);
  assert.equal(broken.place?.line ?? broken.line, 3);
  const absent = not_judged.find((one) => one.file.endsWith("absent.json"));
  assert.match(absent.why, /not there|cannot|No such/i);
});

test("a folder may hold what the run uses and what it wrote there: neither is a record, and both are named", () => {
  const folder = many(join(scratch(), "hub"), 2);
  copyFileSync(join(root, "fixtures/settings/barnet.json"), join(folder, "consultcheck.json"));
  writeFileSync(join(folder, "map.json"), JSON.stringify({ fields: { id: { column: "Ref" }, title: { column: "Title" } }, column_map: 1 }));
  writeFileSync(join(folder, "letter.txt"), "dear");
  const outputs = ["json=audit.json", "ndjson=audit.ndjson", "junit=audit.xml", "csv=audit.csv", "html=pages"].flatMap((one) => ["--format", one]);
  const once = () => run(["audit", ".", "--columns", "map.json", "--as-of", "2026-11-20", ...outputs], { cwd: folder });
  const first = once();
  assert.notEqual(first.code, 3, first.err);
  const wrote = readFileSync(join(folder, "audit.json"), "utf8");
  assert.match(first.err, /^3 passed over, holding no records: consultcheck\.json \(the settings file of this run\), letter\.txt, map\.json \(the column map of this run\)\.$/m);
  const second = once();
  assert.equal(second.code, first.code, second.err);
  assert.equal(readFileSync(join(folder, "audit.json"), "utf8"), wrote);
  assert.match(second.err, /audit\.json \(an audit that this program wrote\), audit\.ndjson \(an audit that this program wrote\), audit\.xml \(a JUnit report\)/);
  const named = audit([join(folder, "audit.ndjson"), join(folder, "consultcheck.json"), join(folder, "00001.json"), "--settings", join(folder, "consultcheck.json")]);
  assert.equal(named.code, 3);
  assert.deepEqual(named.not_judged.map((one) => one.why), ["this is an audit that this program wrote, and no record", "this is the settings file of this run, and no record"]);
});

test("a plugin that the run uses is passed over with all its folder", () => {
  const folder = many(join(scratch(), "hub"), 1);
  writeFileSync(join(folder, "consultcheck.json"), JSON.stringify({ settings: 1, rule_sets: ["barnet"] }));
  for (const words of [["new", "our-checks"], ["accept", "our-checks", "--settings", "consultcheck.json"]]) {
    const { code, err } = run(["plugin", ...words], { cwd: folder });
    assert.equal(code, 0, err);
  }
  const { code, err } = run(["audit", ".", "--format", "json=audit.json"], { cwd: folder });
  assert.notEqual(code, 3, err);
  assert.match(err, /our-checks \(the plugin our-checks\)/);
});

test("a folder with nothing but what is passed over says so, and JSONP is read", () => {
  const folder = scratch();
  writeFileSync(join(folder, "hub.js"), "");
  assert.match(run(["audit", folder]).err, /there is nothing to read in .*; passed over: .*hub\.js/);
  copyFileSync(join(root, hub, "library-review.json"), join(folder, "hub.json"));
  writeFileSync(join(folder, "hub.jsonp"), `take([${JSON.stringify({ ...JSON.parse(readFileSync(join(folder, "hub.json"), "utf8")), id: "other" })}]);`);
  assert.deepEqual(audit([folder, ...how]).plans.map((one) => one.record ?? 0).sort(), [0, 1]);
});

test("a file of lines gives the same bytes whether a folder or a stream names it", () => {
  const folder = scratch();
  const plan = JSON.parse(readFileSync(join(root, hub, "library-review.json"), "utf8"));
  writeFileSync(join(folder, "one.ndjson"), JSON.stringify(plan) + "\n");
  writeFileSync(join(folder, "more.jsonl"), ["", JSON.stringify({ ...plan, id: "b" }), "", "[]", JSON.stringify({ ...plan, id: "c" })].join("\n"));
  const part = join(scratch(), "part");
  writeFileSync(part, run(["audit", "--stream", ...how], { input: `${folder}/./one.ndjson\n${folder}/more.jsonl\n` }).out);
  assert.equal(audit(["merge", part, "--settings", "fixtures/settings/barnet.json"]).text, audit([folder, ...how]).text);
});

test("the same bytes by whichever name a folder is named first", () => {
  const folder = scratch();
  many(join(folder, "real"), 3);
  symlinkSync("real", join(folder, "alias"));
  const settings = join(root, "fixtures/settings/barnet.json");
  const texts = [["real", "alias"], ["alias", "real"], ["alias", "real/00002.json"], ["real/00002.json", "alias"]].map((paths) => audit([...paths, "--as-of", "2026-11-20", "--settings", settings], { cwd: folder }).text);
  assert.equal(new Set(texts).size, 1);
  const mixed = [["real", join(folder, "real")], [join(folder, "real"), "real"]].map((paths) => audit([...paths, "--as-of", "2026-11-20", "--settings", settings], { cwd: folder }).text);
  assert.equal(mixed[0], mixed[1]);
});

test("nothing to read, unknown formats, misplaced options: exit 3 and the next step", () => {
  const empty = scratch();
  const cases = [
    [["audit"], /consultcheck audit FOLDER/],
    [["audit", empty], /nothing to read/],
    [["audit", hub, "--format", "htlm=x"], /Did you mean `--format html`/],
    [["audit", hub, "--format", "html"], /html=FOLDER/],
    [["audit", hub, "--format", "xlsx"], /xlsx=FILE/],
    [["audit", hub, "--from", "citizenspace"], /Did you mean `--from citizen-space`/],
    [["audit", hub, "--threads", "0"], /--threads must be/],
    [["audit", hub, "--numbered"], /go with --stream/],
    [["audit", "merge"], /audit merge PART/],
    [["audit", "merge", join(hub, "library-review.json")], /no part of an audit/],
  ];
  for (const [args, wanted] of cases) {
    const { code, out, err } = run(args);
    assert.equal(code, 3, args.join(" "));
    assert.equal(out, "");
    assert.match(err, wanted);
  }
});

test("several formats in one run; folders of others are left alone", () => {
  const folder = scratch();
  const all = ["json=a.json", "ndjson=a.ndjson", "csv=a.csv", "xlsx=a.xlsx", "junit=a.xml", "ics=a.ics", "html=pages", "text=a.txt"];
  const { code, out, err } = run(["audit", join(root, hub), "--as-of", "2026-11-20", "--settings", join(root, "fixtures/settings/barnet.json"), ...all.flatMap((one) => ["--format", one])], { cwd: folder });
  assert.ok([1, 3].includes(code), err);
  assert.equal(out, "");
  for (const one of all) assert.ok(existsSync(join(folder, one.split("=")[1])), one);
  assert.deepEqual(readdirSync(folder).filter((name) => /part|old/.test(name)), []);
  mkdirSync(join(folder, "mine"));
  writeFileSync(join(folder, "mine/letter.txt"), "dear");
  const refused = run(["audit", hub, ...how, "--format", `html=${join(folder, "mine")}`]);
  assert.equal(refused.code, 3);
  assert.match(refused.err, /would be lost/);
  assert.equal(readFileSync(join(folder, "mine/letter.txt"), "utf8"), "dear");
  const again = run(["audit", hub, ...how, "--format", `html=${join(folder, "pages")}`]);
  assert.notEqual(again.code, 130, again.err);
  assert.ok(existsSync(join(folder, "pages/index.html")));
  writeFileSync(join(folder, "pages/plans/notes.txt"), "mine");
  const third = run(["audit", hub, ...how, "--format", `html=${join(folder, "pages")}`]);
  assert.equal(third.code, 3);
  assert.match(third.err, /holds plans\/notes\.txt, which this program did not write/);
  assert.equal(readFileSync(join(folder, "pages/plans/notes.txt"), "utf8"), "mine");
});

test("what goes to standard output waits where nobody sees it, and - names it", () => {
  const folder = scratch();
  const plan = join(hub, "library-review.json");
  const { out } = run(["audit", plan, ...how, "--format", "ics=-"], { env: { ...process.env, TMPDIR: folder } });
  assert.match(out, /^BEGIN:VCALENDAR/);
  assert.deepEqual(readdirSync(folder), []);
  const nowhere = run(["audit", plan, ...how], { env: { ...process.env, TMPDIR: "/not/there" } });
  assert.equal(nowhere.code, 3);
  assert.match(nowhere.err, /a temporary file could not be made in \/not\/there: No such file/);
});

test("against a baseline: new, fixed, unchanged and not seen, by key", () => {
  const folder = many(join(scratch(), "plans"), 3);
  const before = join(folder, "../before.json");
  writeFileSync(before, audit([folder, ...how]).text);
  const same = audit([folder, ...how, "--baseline", before]);
  assert.equal(same.totals.comparison.new, 0);
  assert.ok(same.totals.comparison.unchanged > 0);
  assert.deepEqual(same.totals.comparison.fixed, []);
  const plan = JSON.parse(readFileSync(join(folder, "00002.json"), "utf8"));
  delete plan.purpose;
  writeFileSync(join(folder, "00002.json"), "\n\n" + JSON.stringify(plan));
  rmSync(join(folder, "00003.json"));
  const after = audit([folder, ...how, "--baseline", before]);
  assert.ok(after.totals.comparison.new > 0);
  const { fixed: mended, not_seen: unseen } = after.totals.comparison;
  assert.ok(unseen.length > 0 && unseen.every((one) => !one.identity || one.identity.endsWith("plan-3")));
  assert.ok(!mended.some((one) => one.identity?.endsWith("plan-3")));
  assert.ok(after.plans.some((one) => one.findings.some((finding) => finding.change === "new")));
});

const parts_of = (folder, files, size, extra = []) => {
  const parts = [];
  for (let at = 0; at < files.length; at += size) {
    const { code, out, err } = run(["audit", "--stream", ...how, ...extra], { input: files.slice(at, at + size).join("\n") + "\n" });
    assert.equal(code, 0, err);
    parts.push(join(folder, `part-${at}.ndjson`));
    writeFileSync(parts.at(-1), out);
  }
  return parts;
};

test("parts, joined in any order, give the bytes of one big run; a part said twice counts once", () => {
  const folder = scratch();
  const plans = many(join(folder, "plans"), 50, (at) => at === 9);
  const files = readdirSync(plans).map((name) => join(plans, name));
  const whole = audit([plans, ...how]);
  const parts = parts_of(folder, files, 20);
  const joined = audit(["merge", ...parts.toReversed?.() ?? [...parts].reverse(), parts[0], "--settings", how[3]]);
  assert.equal(joined.text, whole.text);
  assert.equal(joined.code, whole.code);
});

test("a stream of numbered records knows its places as the file does", () => {
  const folder = scratch();
  const plans = many(join(folder, "plans"), 12);
  const file = join(folder, "hub.ndjson");
  writeFileSync(file, readdirSync(plans).map((name) => readFileSync(join(plans, name), "utf8")).join("\n") + "\n");
  const numbered = spawnSync("cat", ["-n", file], { encoding: "utf8" }).stdout.split("\n").slice(0, -1);
  const parts = parts_of(folder, numbered, 5, ["--numbered", "--name", file]);
  assert.equal(audit(["merge", ...parts, "--settings", how[3]]).text, audit([file, ...how]).text);
});

test("a part that breaks off is left out and named; one that was changed too; exit 3", () => {
  const folder = scratch();
  const plans = many(join(folder, "plans"), 9);
  const parts = parts_of(folder, readdirSync(plans).map((name) => join(plans, name)), 3);
  const half = readFileSync(parts[1], "utf8");
  writeFileSync(parts[1], half.slice(0, half.length / 2));
  writeFileSync(parts[2], readFileSync(parts[2], "utf8").replace("Consultation 8", "Consultation X"));
  const { code, err, plans: left, totals } = audit(["merge", ...parts, "--settings", how[3]]);
  assert.equal(code, 3);
  assert.equal(left.length, 3);
  assert.equal(totals.lost.length, 2);
  assert.match(err, /part-3\.ndjson breaks off after \d records?\. It was left out whole: run that part again\./);
  assert.match(err, /part-6\.ndjson was changed after it was written/);
});

test("a part that never began is left out and named, wherever it stands; parts that all never began are no audit", () => {
  const folder = scratch();
  const plans = many(join(folder, "plans"), 4);
  const parts = parts_of(folder, readdirSync(plans).map((name) => join(plans, name)), 2);
  const begun = join(folder, "begun"), empty = join(folder, "empty");
  writeFileSync(begun, readFileSync(parts[0]).subarray(0, 100));
  writeFileSync(empty, "");
  const { code, err, plans: judged } = audit(["merge", empty, begun, ...parts, "--settings", how[3]]);
  assert.equal(code, 3);
  assert.equal(judged.length, 4);
  assert.match(err, /begun breaks off after 0 records\. It was left out whole/);
  assert.match(err, /empty breaks off after 0 records/);
  const none = run(["audit", "merge", empty, begun]);
  assert.equal(none.code, 3);
  assert.match(none.err, /none of these parts can be used: .*empty is empty, and the rest are no better/);
  assert.match(run(["audit", "merge", begun]).err, /none of these parts can be used: .*begun breaks off in its first line/);
});

test("streams without a name lose nothing that stands at the same line", () => {
  const folder = scratch();
  const stream = (name, lines) => {
    writeFileSync(join(folder, name), run(["audit", "--stream", ...how], { input: lines.join("\n") + "\n" }).out);
    return join(folder, name);
  };
  const plan = JSON.parse(readFileSync(join(root, hub, "library-review.json"), "utf8"));
  const line = (summary) => JSON.stringify({ ...plan, summary });
  const parts = [stream("a", ['{"consultation_plan": 1, "a"}', line("One"), "{}"]), stream("b", ['{"consultation_plan": 1, "b"}', line("Two"), '{"x": 1}'])];
  const { totals } = audit(["merge", ...parts, ...parts, "--settings", how[3]]);
  assert.deepEqual([totals.read, totals.judged, totals.refused, totals.repeated], [6, 1, 4, 1]);
});

test("options that mean nothing to a merge or a stream are refused, not passed over", () => {
  for (const [args, words] of [
    [["audit", "merge", "x.part", "--as-of", "2026-01-01"], /--as-of does not belong here: the parts say that already/],
    [["audit", "merge", "x.part", "--threads", "2"], /--threads does not belong here/],
    [["audit", "--stream", "--baseline", "old.json"], /--baseline does not belong here/],
  ]) {
    const { code, err } = run(args, { input: "" });
    assert.equal(code, 3);
    assert.match(err, words);
  }
});

test("an earlier finding is not called fixed when its plan was not judged this time", () => {
  const folder = scratch();
  const plans = many(join(folder, "plans"), 3);
  const old = join(folder, "old.json");
  writeFileSync(old, audit([plans, ...how]).text);
  writeFileSync(join(plans, "00001.json"), '{ "consultation_plan": 1, ');
  rmSync(join(plans, "00002.json"));
  const { totals } = audit([plans, ...how, "--baseline", old]);
  assert.deepEqual(totals.comparison.fixed, []);
  const unseen = new Set(totals.comparison.not_seen.map((one) => one.identity?.slice(-6)));
  assert.ok(unseen.has("plan-1") && unseen.has("plan-2") && !unseen.has("plan-3"));
  const { out } = run(["audit", plans, ...how, "--baseline", old]);
  assert.match(out, /0 fixed, \d+ not seen this\s+time\./);
  assert.match(out, /not seen +Consultation [12]:/);
  const csv = run(["audit", plans, ...how, "--baseline", old, "--format", "csv"]).out;
  assert.ok(!/^"?Fixed/m.test(csv) && /^"?Not seen/m.test(csv));
});

test("parts made differently are refused, and what differs is named", () => {
  const folder = scratch();
  const input = join(root, hub, "library-review.json") + "\n";
  const make = (name, args) => {
    const { out } = run(["audit", "--stream", ...args], { input });
    writeFileSync(join(folder, name), out);
    return join(folder, name);
  };
  const one = make("a", how), other_day = make("b", ["--as-of", "2026-11-21", ...how.slice(2)]), plain = ["--as-of", "2026-11-20"];
  const both = make("c", plain), england = make("d", [...plain, "--rule-set", "england"]);
  const day = run(["audit", "merge", one, other_day, "--settings", how[3]]);
  assert.equal(day.code, 3);
  assert.match(day.err, /as of: 2026-11-20, and 2026-11-21/);
  assert.match(run(["audit", "merge", both, england]).err, /rule sets: barnet .*, and england/);
  assert.match(run(["audit", "merge", one]).err, /settings: .*, and none here/);
  const standing = make("e", [...how, "--standing-days", "10"]);
  assert.match(run(["audit", "merge", one, standing, "--settings", how[3]]).err, /--standing-days: 366, and 10/);
  const json = make("f", [...how, "--from", "plan"]), map = make("g", [...how, "--columns", "planning-timetable"]);
  assert.match(run(["audit", "merge", one, json, "--settings", how[3]]).err, /--from: told by content, and plan/);
  assert.match(run(["audit", "merge", one, map, "--settings", how[3]]).err, /--columns: none, and planning-timetable \([0-9a-f]{12}\)/);
  const { head } = audit(["merge", map, "--settings", how[3]]);
  assert.equal(head.columns.file, "planning-timetable");
  assert.match(run(["audit", "merge", map, "--settings", how[3]]).out, /Columns +planning-timetable/);
});

/// Whether a process has come so far that it catches SIGINT.
const hears_interrupts = (pid) => (parseInt(readFileSync(`/proc/${pid}/status`, "utf8").match(/SigCgt:\s*\w*(\w)/)[1], 16) & 2) !== 0;

test("Ctrl-C: nothing is left behind but word of how far it got; exit 130", async () => {
  const folder = scratch();
  const plans = many(join(folder, "plans"), 1500);
  const out = join(folder, "out.json");
  const child = spawn(program, ["audit", plans, ...how, "--threads", "1", "--format", `json=${out}`], { cwd: root });
  let err = "";
  child.stderr.on("data", (text) => (err += text));
  const ended = once(child, "exit");
  while (!hears_interrupts(child.pid)) await setTimeout(20);
  await setTimeout(100);
  child.kill("SIGINT");
  const [code] = await ended;
  assert.equal(code, 130, err);
  assert.match(err, /Interrupted (after \d+ records?|while judging across plans or writing); nothing was written/);
  assert.deepEqual(readdirSync(folder), ["plans"]);
});

test("a closed terminal leaves as little behind as Ctrl-C, even when it is said twice; nohup goes on", async () => {
  const folder = scratch();
  const plans = many(join(folder, "plans"), 1500), few = many(join(folder, "few"), 100);
  const begun = async (plans, command, args) => {
    const child = spawn(command, [...args, "audit", plans, ...how, "--threads", "1", "--format", `json=${join(folder, "out.json")}`], { cwd: root });
    const ended = once(child, "exit");
    while (!hears_interrupts(child.pid)) await setTimeout(20);
    await setTimeout(100);
    child.kill("SIGHUP");
    child.kill("SIGHUP");
    return ended;
  };
  assert.deepEqual(await begun(plans, program, []), [130, null]);
  assert.deepEqual(readdirSync(folder).sort(), ["few", "plans"]);
  const [code] = await begun(few, "nohup", [program]);
  assert.ok([0, 1, 2].includes(code), String(code));
  assert.deepEqual(readdirSync(folder).sort(), ["few", "out.json", "plans"]);
});

test("a lost part makes nothing fixed", () => {
  const folder = scratch();
  const plans = many(join(folder, "plans"), 6);
  const old = join(folder, "old.json");
  writeFileSync(old, audit([plans, ...how]).text);
  const parts = parts_of(folder, readdirSync(plans).map((name) => join(plans, name)), 3);
  writeFileSync(parts[1], readFileSync(parts[1], "utf8").replace("Consultation 5", "Consultation X"));
  const { comparison, lost } = audit(["merge", ...parts, "--settings", how[3], "--baseline", old]).totals;
  assert.equal(lost.length, 1);
  assert.deepEqual(comparison.fixed, []);
  assert.ok(comparison.not_seen.length > 0);
});

test("findings of demands that this audit leaves out were not looked at", () => {
  const folder = many(join(scratch(), "plans"), 2);
  const old = join(folder, "../old.json");
  writeFileSync(old, audit([folder, ...how]).text);
  const { comparison } = audit([folder, ...how, "--rule-set", "england", "--baseline", old]).totals;
  assert.deepEqual(comparison.fixed, []);
  assert.ok(comparison.not_seen.length > 0 && comparison.not_seen.every((one) => one.demand.startsWith("barnet/")));
});

test("a waiver that fits no plan is told once, with the plan that may be meant, alike in parts and with threads", () => {
  const folder = scratch();
  const plans = many(join(folder, "plans"), 12);
  const settings = JSON.parse(readFileSync(join(root, "fixtures/settings/barnet.json"), "utf8"));
  const { organisation } = JSON.parse(readFileSync(join(plans, "00001.json"), "utf8"));
  const [waiver] = settings.waivers;
  settings.waivers = [{ ...waiver, plan: `${organisation.name}/plan-7` }, { ...waiver, plan: `${organisation.name}/paln-8` },
    { ...waiver, plan: `${organisation.name.replace("n", "")}/plan-9` }, { ...waiver, plan: "Elsewhere/nothing-like-it" }];
  const file = join(folder, "settings.json");
  writeFileSync(file, JSON.stringify(settings));
  const with_it = ["--as-of", how[1], "--settings", file];
  const one = audit([plans, ...with_it, "--threads", "1"]);
  assert.deepEqual(one.totals.notices.map((notice) => notice.kind), Array(3).fill("waiver-stray"));
  const [swapped, council, others] = one.totals.notices.map((notice) => notice.text);
  assert.match(swapped, /is for `.*\/paln-8`, and no plan of this audit goes by that name\. Did you mean `.*\/plan-8`\?$/);
  assert.match(council, /Did you mean `.*\/plan-9`\?$/);
  assert.equal(others, "1 waiver is for a plan not in this audit: `Elsewhere/nothing-like-it`.");
  assert.equal(audit([plans, ...with_it, "--threads", "3"]).text, one.text);
  const parts = [];
  for (const [at, from] of [[0, 0], [1, 6]]) {
    parts.push(join(folder, `part-${at}`));
    writeFileSync(parts[at], run(["audit", "--stream", ...with_it], { input: readdirSync(plans).slice(from, from + 6).map((name) => join(plans, name)).join("\n") + "\n" }).out);
  }
  assert.equal(audit(["merge", ...parts, "--settings", file]).text, one.text);
  for (const format of ["text", "csv", "ndjson"]) assert.match(run(["audit", plans, ...with_it, "--format", format]).out, /paln-8/, format);
  run(["audit", plans, ...with_it, "--format", `html=${join(folder, "pages")}`]);
  assert.match(readFileSync(join(folder, "pages/index.html"), "utf8"), /paln-8/);
});

test("a closed pipe is said, exit 3", async () => {
  const plans = many(join(scratch(), "plans"), 60);
  const child = spawn("sh", ["-c", `"${program}" audit "${plans}" ${how.join(" ")} --format ndjson; echo "code $?" >&2`], { cwd: root });
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (text) => (err += text));
  await once(child, "close");
  assert.match(err, /standard output could not be written/);
  assert.match(err, /code 3/);
});

test("a reader that stops early is not taken for one that read it all", () => {
  const plans = many(join(scratch(), "plans"), 60);
  const { stderr } = spawnSync("sh", ["-c", `( "${program}" audit "${plans}" ${how.join(" ")} --format json; echo "code $?" >&2 ) | head -c 10`], { cwd: root, encoding: "utf8" });
  assert.match(stderr, /standard output could not be written/);
  assert.match(stderr, /code 3/);
});

test("a full disk leaves no half report", () => {
  const { code, err } = run(["audit", hub, ...how, "--format", "json=/dev/full"]);
  assert.equal(code, 3);
  assert.match(err, /\/dev\/full could not be written: No space left/);
});

test("folders that cannot be read and links in a circle are said", { skip: process.getuid?.() === 0 && "root reads everything" }, () => {
  const folder = many(join(scratch(), "plans"), 2);
  mkdirSync(join(folder, "locked"));
  chmodSync(join(folder, "locked"), 0);
  const { code, not_judged } = audit([folder, ...how]);
  chmodSync(join(folder, "locked"), 0o700);
  assert.equal(code, 3);
  assert.match(not_judged[0].why, /cannot be/);
});

test("links in a circle are read once", () => {
  const folder = many(join(scratch(), "plans"), 2);
  symlinkSync(folder, join(folder, "again"));
  symlinkSync("self.json", join(folder, "self.json"));
  const { plans, not_judged } = audit([folder, ...how]);
  assert.equal(plans.length, 2);
  assert.match(not_judged[0].why, /leads nowhere or in a circle/);
});
