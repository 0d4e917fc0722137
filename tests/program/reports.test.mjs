// The forward plan and the annual report, as a user asks for them.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, scratch } from "./program.mjs";

const as_of = ["--as-of", "2026-11-20"];

function plan(id, more) {
  return JSON.stringify({ id, title: `Consultation ${id}`, organisation: { name: "Made Council", kind: "council", nation: "england" }, type: "general", level: "consult", lead: { name: "Zebedee Quartermain", email: "zq@example.org" }, ...more });
}

/// A folder with one plan that closed in 2026 and one that opens in 2027.
function plans() {
  const folder = join(scratch(), "plans");
  mkdirSync(folder);
  const asked = (count) => ({ schedule: { opens: "2026-02-02", closes: "2026-03-30" }, responses: { participants_by_method: [{ kind: "online-survey", count: 120 }, { kind: "interview", count }] } });
  writeFileSync(join(folder, "past.json"), plan("past", asked(4)));
  writeFileSync(join(folder, "next.json"), plan("next", { schedule: { opens: "2027-01-11", closes: "2027-03-01" } }));
  return { folder, asked };
}

test("the forward plan names what is coming and who leads it", () => {
  const { folder } = plans();
  const { code, out, err } = run(["report", "forward-plan", folder, ...as_of]);
  assert.equal(code, 0, err);
  assert.match(out, /January 2027\n-+\n\n  Consultation next\n/);
  assert.match(out, /Zebedee Quartermain/);
  assert.match(out, /Closed, and awaiting feedback\n-+\n[^]*Consultation past/);
});

test("several formats of the annual report in one run, each whole", () => {
  const { folder } = plans();
  const to = (ending) => join(folder, "..", `annual.${ending}`);
  const { code, err } = run(["report", "annual", "--year", "2026", folder, ...as_of, ...["html", "xlsx", "csv"].flatMap((format) => ["--format", `${format}=${to(format)}`])]);
  assert.equal(code, 0, err);
  assert.match(readFileSync(to("csv"), "utf8"), /^\uFEFFTable,Line,Row,Measure,Value\r\n/);
  assert.match(readFileSync(to("html"), "utf8"), /124 people took part, in 1 of 1 consultation\./);
  assert.equal(readFileSync(to("xlsx")).subarray(0, 2).toString(), "PK");
});

test("a public report keeps leads and small counts to itself", () => {
  const { folder, asked } = plans();
  const csv = () => run(["report", "annual", "--year", "2026", "--public", folder, ...as_of, "--format", "csv"]);
  const first = csv();
  assert.equal(first.code, 0, first.err);
  assert.doesNotMatch(first.out, /Zebedee|zq@|FAIL|INCOMPLETE|past\.json/);
  assert.match(first.out, /at least 120/);
  writeFileSync(join(folder, "past.json"), plan("past", asked(9)));
  assert.equal(csv().out, first.out);
  writeFileSync(join(folder, "past.json"), plan("past", asked(10)));
  assert.notEqual(csv().out, first.out);
});

test("what is asked wrongly is said, with the next step", () => {
  const { folder } = plans();
  for (const [words, what] of [
    [["report"], /no report was named/],
    [["report", "annaul", folder], /Did you mean `consultcheck report annual`/],
    [["report", "annual", folder], /needs a year[^]*--year 2026-27/],
    [["report", "annual", "--year", "2026-28", folder], /--year 2026-28 is not a year/],
    [["report", "forward-plan", "--year", "2026", folder], /of no year/],
    [["report", "forward-plan"], /nothing was named to report on/],
    [["report", "forward-plan", folder, "--format", "xlsx"], /needs a file/],
    [["report", "forward-plan", folder, "--format", "pdf"], /there is no format pdf/],
  ]) {
    const { code, err, out } = run(words);
    assert.equal(code, 3, words.join(" "));
    assert.match(err, what);
    assert.equal(out, "");
  }
});

test("a record that cannot be read is told on standard error, and a public report says nothing of where it is", () => {
  const { folder } = plans();
  writeFileSync(join(folder, "broken-secret.json"), "{");
  for (const [kind, ...more] of [["forward-plan"], ["annual", "--year", "2026"]]) {
    for (const open of [[], ["--public"]]) {
      for (const format of ["text", "html", "csv"]) {
        const { code, out, err } = run(["report", kind, ...more, folder, ...as_of, ...open, "--format", format]);
        assert.equal(code, 3);
        assert.match(err, /broken-secret\.json:1:\d+: [^]*consultcheck: 1 record could not be read and has no part in this report\.\n$/);
        assert.match(out, /Consultation (next|past)|consultation closed|Read,number|,Read,/);
        if (open.length > 0) assert.doesNotMatch(out, /broken-secret|plans\//);
      }
    }
  }
  const { out } = run(["report", "annual", "--year", "2026", folder, ...as_of]);
  assert.match(out, /Could not be read +1\n/);
});

test("a report of which no plan could be read says that it is empty", () => {
  const folder = scratch();
  writeFileSync(join(folder, "broken.json"), "{");
  const { code, err } = run(["report", "forward-plan", "--public", folder, ...as_of]);
  assert.equal(code, 3);
  assert.match(err, /no plan could be judged, so this report is empty/);
});

test("what an import cannot hold is not known in every format, never nought", () => {
  const timetable = ["fixtures/imports/timetable.csv", "--columns", "rules/maps/planning-timetable.json"];
  const hub = ["fixtures/imports/citizen-space.json", "--settings", "fixtures/settings/barnet.json"];
  for (const [source, plans] of [[timetable, 2], [hub, 3]]) {
    const csv = run(["report", "annual", "--year", "2026", ...source, ...as_of, "--format", "csv"]).out;
    for (const what of ["on which a decision was taken", "whose feedback was published", "whose participants were told"]) {
      for (const measure of [`"2026, to 20 November",not known`, `"2025, to 20 November",not known`, `Plans that can say,none of ${plans}`]) {
        assert.ok(csv.includes(`Consultations ${what},${measure}\r\n`), `${what}: ${measure}`);
      }
    }
    for (const what of [`"Of those that closed, say how many took part"`, "People who took part in these"])
      assert.match(csv, new RegExp(`${what},"2026, to 20 November",not known\r\n`), what);
    const page = run(["report", "annual", "--year", "2026", ...source, ...as_of, "--format", "html"]).out;
    assert.match(page, /<strong>not known<\/strong> <span>how many decisions were taken/);
  }
});
