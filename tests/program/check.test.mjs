// The program as a whole: what an officer types, what comes out where, and with which exit code.
import { test } from "node:test";
import assert from "node:assert/strict";
import { chmodSync, openSync, ftruncateSync, readFileSync, readdirSync, readlinkSync, statSync, symlinkSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { report, root, run, scratch } from "./program.mjs";

const law_only = ["--settings", "fixtures/court-cases/settings.json"];
const review = ["fixtures/plans/library-review.json", "--settings", "fixtures/settings/barnet.json", "--as-of", "2026-11-20"];

test("no words at all: the overview on standard error, exit 3", () => {
  const { code, out, err } = run([]);
  assert.equal(code, 3);
  assert.equal(out, "");
  assert.match(err, /check/);
});

test("help names every command, and each command explains itself", () => {
  const overview = run(["--help"]);
  assert.equal(overview.code, 0);
  for (const command of ["check", "new", "import", "rules", "explain", "test", "plugin", "schema"]) {
    assert.match(overview.out, new RegExp(`^  ${command} `, "m"));
    const help = run([command, "--help"]);
    assert.equal(help.code, 0, command);
    assert.match(help.out, /--help/);
    assert.equal(help.err, "");
  }
  assert.match(run(["--version"]).out, /^consultcheck \d+\.\d+\.\d+\n$/);
});

test("did you mean: commands, options, formats, gates, ids and codes", () => {
  const cases = [
    [["chek", "x"], /Did you mean `consultcheck check`/],
    [["check", "--fromat", "text", "x"], /Did you mean `--format`/],
    [["check", "--format", "htm", "x"], /Did you mean `--format html`/],
    [["check", "--for", "publsh", "x"], /Did you mean `--for publish`/],
    [["rules", "england/gunning/formativ"], /Did you mean `england\/gunning\/formative`/],
    [["new", "--type", "trafic-order", "--title", "T", "--id", "a", "--organisation", "N"], /Did you mean `traffic-order`/],
    [["schema", "schedule.open"], /Did you mean `schedule.opens`/],
    [["check", "--rule-set", "englnd", "x"], /Did you mean `england`/],
  ];
  for (const [args, wanted] of cases) {
    const { code, out, err } = run(args);
    assert.equal(code, 3, args.join(" "));
    assert.equal(out, "");
    assert.match(err, wanted);
  }
});

test("a field is explained with its elements in XML, also where items are groups", () => {
  assert.match(run(["schema", "area.wards"]).out, /XML: {2}<wards><ward>…<\/ward><\/wards>/);
  assert.match(run(["schema", "governance.earlier_decisions"]).out, /XML: {2}<earlier_decisions><decision>…<\/decision><\/earlier_decisions>/);
});

test("a plan with faults: report on standard output, nothing on standard error, exit 1", () => {
  const { code, out, err } = run(["check", ...review]);
  assert.equal(code, 1);
  assert.equal(err, "");
  assert.match(out, /FAIL/);
  assert.ok(out.split("\n").every((line) => [...line].length <= 80), "80 columns");
  assert.doesNotMatch(out, /\x1b/);
  assert.doesNotMatch(out.replace(/does\s+not\s+make\s+a\s+consultation\s+lawful|lawful\s+basis/gi, ""), /\b(un)?lawful\b/i);
});

test("settings may speak of rule sets that this run leaves out, and a slip in what they say of those is still found", () => {
  const law = report([...review, "--rule-set", "england"]);
  assert.deepEqual(law.rule_sets.map((set) => set.id), ["england"]);
  assert.ok(law.results.every((one) => one.demand.id.startsWith("england/")));
  const folder = scratch();
  const written = (waived, parameter) => {
    const waiver = { plan: "a/b", demand: waived, by: "A Pole", role: "service-head", on: "2026-10-01", until: "2027-01-01", reasons: "Once." };
    writeFileSync(join(folder, "own.json"), JSON.stringify({ settings: 1, waivers: [waiver], parameters: { [parameter]: {} } }));
    return run(["check", review[0], "--settings", join(folder, "own.json"), "--rule-set", "england", "--as-of", "2026-11-20"]);
  };
  assert.equal(written("barnet/forward-plan/corporate-calendar-clear", "duty-to-consult/statutory-period").err, "");
  assert.match(written("barnet/forward-plan/corporate-calender-clear", "duty-to-consult/statutory-period").err, /Did you mean "barnet\/forward-plan\/corporate-calendar-clear"/);
  assert.match(written("barnet/forward-plan/corporate-calendar-clear", "duty-to-consult/no-such-rule").err, /no-such-rule" is not a known rule/);
});

test("several formats in one run, in files that are whole", () => {
  const folder = scratch();
  const { code, out } = run(["check", ...review, "--format", `html=${folder}/a.html`, "--format", `json=${folder}/a.json`]);
  assert.equal(code, 1);
  assert.equal(out, "");
  assert.match(readFileSync(join(folder, "a.html"), "utf8"), /<\/html>\s*$/);
  assert.equal(JSON.parse(readFileSync(join(folder, "a.json"), "utf8")).report_format, 1);
  assert.deepEqual(readdirSync(folder).sort(), ["a.html", "a.json"]);
});

test("two formats for one place, or a folder that is not there, are refused", () => {
  assert.match(run(["check", ...review, "--format", "text", "--format", "json"]).err, /two formats would go to standard output/);
  const { code, err } = run(["check", ...review, "--format", "json=/not/there/a.json"]);
  assert.equal(code, 3);
  assert.match(err, /could not be written/);
});

test("a full disk leaves no half file and says so", { skip: !existsSync("/dev/full") }, () => {
  const { code, err } = run(["check", ...review, "--format", "json=/dev/full"]);
  assert.equal(code, 3);
  assert.match(err, /could not be written/);
});

test("when one output cannot be written, none is", () => {
  const folder = scratch();
  const { code, out } = run(["check", ...review, "--format", "text", "--format", `json=${folder}/a.json`, "--format", "html=/not/there/a.html"]);
  assert.equal(code, 3);
  assert.equal(out, "");
  assert.deepEqual(readdirSync(folder), []);
});

test("a file that is written over stays where it is and as private as it was", () => {
  const folder = scratch();
  writeFileSync(join(folder, "real.json"), "");
  chmodSync(join(folder, "real.json"), 0o600);
  symlinkSync("real.json", join(folder, "link.json"));
  for (const command of ["check", "audit"]) {
    assert.equal(run([command, ...review, "--format", `json=${folder}/link.json`]).code, 1);
    assert.equal(readlinkSync(join(folder, "link.json")), "real.json");
    assert.equal(statSync(join(folder, "real.json")).mode & 0o777, 0o600);
    assert.ok(JSON.parse(readFileSync(join(folder, "real.json"), "utf8")));
  }
});

test("standard input reads like a file", () => {
  const input = readFileSync(join(root, review[0]), "utf8");
  const { code, out } = run(["check", "-", ...review.slice(1), "--format", "json"], { input });
  assert.equal(code, 1);
  const from_file = report(review);
  const from_input = JSON.parse(out).reports[0];
  assert.equal(from_input.plan.sha256, from_file.plan.sha256);
  assert.deepEqual(from_input.results.map((result) => result.outcome), from_file.results.map((result) => result.outcome));
});

test("the same plan gives the same bytes, however often", () => {
  const once = run(["check", ...review, "--format", "json"]).out;
  for (let again = 0; again < 3; ++again) assert.equal(run(["check", ...review, "--format", "json"]).out, once);
});

test("an unreadable plan among others: the rest is judged, exit 3", () => {
  const { code, out, err } = run(["check", "fixtures/broken/truncated.json", ...review, "--format", "json"]);
  assert.equal(code, 3);
  assert.match(err, /fixtures\/broken\/truncated\.json:\d+:\d+: /);
  assert.equal(JSON.parse(out).reports.length, 1);
});

for (const { file, expect } of JSON.parse(readFileSync(join(root, "fixtures/broken/expected.json"), "utf8"))) {
  test(`broken/${file}: ${expect}`, () => {
    const { code, err, signal } = run(["check", `fixtures/broken/${file}`, ...law_only, "--format", "json", "--as-of", "2026-09-01"]);
    assert.equal(signal, null);
    if (expect === "refused") {
      assert.equal(code, 3);
      assert.match(err, new RegExp(`^consultcheck: fixtures/broken/${file.replaceAll(".", "\\.")}(:\\d+:\\d+)?: .+`));
      assert.ok(err.trim().split("\n").length >= 2, "a next step");
    } else if (expect === "read") {
      assert.notEqual(code, 3, err);
    }
  });
}

test("folders, pipes, missing files and a 2 GB file are refused before they are read", () => {
  const folder = scratch();
  assert.match(run(["check", folder]).err, /folder/);
  assert.match(run(["check", join(folder, "none.json")]).err, /none\.json/);
  const big = join(folder, "big.json");
  ftruncateSync(openSync(big, "w"), 2 * 1024 ** 3);
  const { code, err } = run(["check", big]);
  assert.equal(code, 3);
  assert.match(err, /16 MiB/);
});

test("JSON and XML twins give the same report but for file, hash, places and excerpts", () => {
  const strip = (value) => {
    if (Array.isArray(value)) return value.map(strip);
    if (!value || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "place").map(([key, inner]) => [key, strip(inner)]));
  };
  const twins = readdirSync(join(root, "fixtures/plans")).filter((name) => name.endsWith(".xml"));
  assert.ok(twins.length > 5);
  for (const twin of twins) {
    const [json, xml] = [".json", ".xml"].map((ending) => {
      const { code, err, plan, ...rest } = report([`fixtures/plans/${twin.replace(".xml", ending)}`, "--settings", "fixtures/settings/barnet.json", "--as-of", "2026-09-01"]);
      delete rest.plan;
      return strip({ code, id: plan.id, title: plan.title, ...rest });
    });
    assert.deepEqual(xml, json, twin);
  }
});

test("--as-of and --for: a typo stops, a gate judges what it needs", () => {
  assert.match(run(["check", ...review.slice(0, 3), "--as-of", "1 May"]).err, /YYYY-MM-DD/);
  const submit = report([...review, "--for", "submit"]);
  const feedback = report([...review, "--for", "feedback"]);
  assert.equal(submit.gate.asked, true);
  const judged = ({ results }) => results.filter(({ outcome }) => outcome !== "not-applicable").length;
  assert.ok(judged(feedback) > judged(submit));
});

test("a typo in settings stops the run with its place", () => {
  const folder = scratch();
  const file = join(folder, "s.json");
  writeFileSync(file, '{\n  "settings": 1,\n  "rule_set": ["england"]\n}\n');
  const { code, err } = run(["check", review[0], "--settings", file]);
  assert.equal(code, 3);
  assert.match(err, /s\.json:3:3: .*rule_set/);
  assert.match(err, /rule_sets/);
});

test("consultcheck.json in the working folder is used", () => {
  const folder = scratch();
  writeFileSync(join(folder, "consultcheck.json"), '{ "settings": 1, "rule_sets": ["england"] }\n');
  const { out } = run(["check", join(root, review[0]), "--format", "json"], { cwd: folder });
  const [first] = JSON.parse(out).reports;
  assert.deepEqual(first.rule_sets.map(({ id }) => id), ["england"]);
  assert.equal(first.settings.file, "consultcheck.json");
});

test("new writes a plan that checks as INCOMPLETE, not as broken, with at most 25 fields to fill", () => {
  for (const type of ["general", "traffic-order", "library-service", "budget", "council-tax-reduction"]) {
    const made = run(["new", "--type", type, "--level", "consult", "--title", "Parking in Oak Road", "--id", "oak-1", "--organisation", "Northtown Council"]);
    assert.equal(made.code, 0, made.err);
    assert.ok(made.out.split("tbd:").length - 1 - 2 <= 25, `${type}: ${made.out.split("tbd:").length - 3}`);
    const { code, err } = run(["check", "-"], { input: made.out });
    assert.equal(code, 2, `${type}: ${err}`);
    assert.equal(err, "");
  }
});

test("new never writes over a file, and asks for nothing it was told", () => {
  const folder = scratch();
  const file = join(folder, "p.json");
  const words = ["new", "--title", "T", "--id", "a", "--organisation", "N", "--output", file];
  assert.equal(run(words).code, 0);
  const { code, err } = run(words);
  assert.equal(code, 3);
  assert.match(err, /there already/);
  assert.match(run(["new", "--title", "T", "--id", "a"], { input: "" }).err, /organisation/);
});

test("shipped plugins pass their own tests", () => {
  const { code, out } = run(["test", ...["eight-standards", "equality-monitoring", "duty-to-consult", "feedback-loop"].map((name) => `plugins/${name}`)]);
  assert.equal(code, 0, out);
});

test("rules explains a demand and a rule", () => {
  assert.match(run(["rules", "england/gunning/formative"]).out, /Source: /);
  assert.match(run(["rules", "feedback-loop/feedback-in-time"]).out, /Parameter weeks/);
});

test("installed, the program finds its plugins and rule sets beside itself", { skip: !existsSync(join(root, "build/release/CMakeCache.txt")) }, async () => {
  const { spawnSync } = await import("node:child_process");
  const folder = scratch();
  const installed = spawnSync("cmake", ["--install", join(root, "build/release"), "--prefix", folder], { encoding: "utf8" });
  assert.equal(installed.status, 0, installed.stderr);
  const result = spawnSync(join(folder, "bin/consultcheck"), ["check", join(root, review[0]), "--as-of", "2026-11-20"], { encoding: "utf8", cwd: folder });
  assert.equal(result.status, 1, result.stderr);
});
