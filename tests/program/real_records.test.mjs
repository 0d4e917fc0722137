// Records that nobody here wrote, where they are present: CONSULTCHECK_RECORDS, else ../shared/data. Otherwise each test is reported as skipped.
import { test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, scratch } from "./program.mjs";

const data = process.env.CONSULTCHECK_RECORDS ?? join(root, "../shared/data");
const skip = existsSync(join(data, "MANIFEST.md")) ? false : `no records in ${data}`;
const settings = join(scratch(), "consultcheck.json");
writeFileSync(settings, JSON.stringify({ settings: 1, facts: { organisation: { name: "Civil Aviation Authority", kind: "other" } } }));

function plans(file, ...words) {
  const { code, out, err } = run(["import", join(data, file), "--settings", settings, "--to", "ndjson", ...words]);
  return { code, err, plans: out.trim().split("\n").filter(Boolean).map((line) => JSON.parse(line)) };
}

const days = (from, to) => (Date.parse(to) - Date.parse(from)) / 86400000;

test("17 activities of a real hub: 11 consultations, 6 pages set apart, none refused", { skip }, () => {
  const { code, err, plans: found } = plans("citizen-space/uk-caa/uk-caa-json-search-results-open-all.json");
  assert.equal(code, 0, err);
  assert.match(err, /17 records: 11 plans, 6 set apart, 0 refused/);
  const mandate = found.find(({ id }) => id === "safety-and-airspace-regulation-group/ec-mandate");
  assert.equal(mandate.title, "Consultation on a Proposed Electronic Conspicuity Mandate in the UK");
  assert.deepEqual([mandate.schedule.opens, mandate.schedule.closes], ["2026-07-14", "2026-09-22"]);
  for (const { summary, title } of found) {
    assert.doesNotMatch(summary, /<\w|&#|text-decoration/);
    assert.equal(title, title.trim());
  }
  assert.ok(found.every(({ source }) => !source.carries.includes("area.wards") && source.carries.includes("purpose.why")));
});

test("one activity, a site with areas, ids that are no slugs", { skip }, () => {
  assert.match(plans("citizen-space/uk-caa/uk-caa-json-consultation-details-all.json").err, /set apart: it is open|set apart: its title/);
  const { plans: [found] } = plans("citizen-space/delib-docs/demo-site-observed-activity.json", "--standing-days", "2000");
  assert.deepEqual(found.area.wards, ["Ashley", "Avonmouth"]);
  assert.deepEqual(found.audiences, [{ about: "Young People" }, { about: "Self-employed" }]);
});

test("GOV.UK items have the days in London that are known of them", { skip }, () => {
  const known = [
    ["consultation/best-practice-consultation", "2014-08-07", "2014-10-07", 61, "2015-11-12", 401],
    ["consultation/consultation_outcome", "2016-04-20", "2016-07-13", 84, "2016-10-18", 97],
    ["consultation/consultation_outcome_with_featured_attachments", "2016-04-22", "2016-06-17", 56, "2016-09-07", 82],
    ["call_for_evidence/closed_call_for_evidence", "2022-09-29", "2022-10-27", 28],
    ["call_for_evidence/open_call_for_evidence", "2023-04-11", "2023-04-16", 5],
  ];
  for (const [name, opens, closes, open, outcome, after] of known) {
    const { err, plans: [found] } = plans(`govuk/publishing-api/${name}.json`);
    assert.deepEqual([found.schedule.opens, found.schedule.closes, days(opens, closes)], [opens, closes, open], name);
    assert.equal(found.feedback?.feedback_published, outcome, name);
    if (outcome) assert.equal(days(closes, outcome), after, name);
    if (name.includes("best-practice")) assert.equal(found.feedback.results_published, "2015-03-25");
    if (name.includes("open_call")) assert.match(err, /contradicts the dates/);
  }
  assert.match(plans("govuk/publishing-api/consultation/open_consultation.json", "--standing-days", "100000").err, /written with the offset \+01:00, and London's was \+00:00/);
  assert.match(plans("govuk/publishing-api/consultation/open_consultation.json").err, /set apart: it is open for 730\d\d days/);
});

test("the shape of 2022 is read as well", { skip }, () => {
  for (const name of ["best-practice-consultation", "consultation_outcome_with_feedback", "consultation_outcome_with_featured_attachments"]) {
    const { code, err, plans: [found] } = plans(`govuk/content-schemas-legacy/${name}.json`);
    assert.equal(code, 0, err);
    assert.ok(found.evidence.documents.length > 0, name);
  }
});

/// The values of one column of a table.
function column(text, names) {
  const rows = [[""]];
  for (const [, cell, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n\r]*))(,|\r?\n|$)/g)) {
    rows.at(-1).splice(-1, 1, cell?.replaceAll('""', '"') ?? bare);
    end === "," ? rows.at(-1).push("") : rows.push([""]);
  }
  const at = rows[0].findIndex((name) => names.includes(name));
  return rows.slice(1).map((row) => row[at]).filter(Boolean);
}

for (const [name, count] of [["export__local-plan-timetable.csv", 344], ["export__archive__local-plan-timetable.csv", 555], ["timetable-seed-data.csv", 69]]) {
  test(`${name}: every row belongs to a plan or is set apart`, { skip }, () => {
    const keys = column(readFileSync(join(data, "planning-timetables", name), "utf8"), ["local-plan", "plan"]);
    assert.equal(keys.length, count);
    const { code, err, plans: found } = plans(`planning-timetables/${name}`, "--columns", "planning-timetable");
    assert.equal(code, 0, err);
    const apart = [...err.matchAll(/set apart: none of its events is a consultation: (.*)$/gm)].map(([, key]) => key);
    const withdrawn = [...err.matchAll(/set apart: the plan was (?:withdrawn|revoked): (.*): [^:]*$/gm)].map(([, key]) => key);
    const planned = found.map(({ id }) => id.split("/")[0]);
    assert.deepEqual([...new Set([...apart, ...withdrawn, ...planned])].sort(), [...new Set(keys)].sort());
    assert.match(err, / 0 refused/);
  });
}

test("councils that asked twice under one regulation have a plan for each round, and none fails for the other's dates", { skip }, () => {
  const file = join(data, "planning-timetables/export__local-plan-timetable.csv");
  const { plans: found } = plans("planning-timetables/export__local-plan-timetable.csv", "--columns", "planning-timetable");
  const rounds = (id) => found.filter((one) => one.id.startsWith(id)).map(({ schedule }) => [schedule.opens, schedule.closes]);
  assert.deepEqual(rounds("london-borough-of-lewisham-local-plan-2023/regulation-18"), [["2015-10", "2015-11"], ["2021-01-15", "2021-04-11"]]);
  assert.deepEqual(rounds("london-borough-of-camden-local-plan-2026/regulation-18"), [["2020", "2021"], ["2022", "2022"], ["2024-01-17", "2024-03-13"]]);
  assert.deepEqual(rounds("canterbury-city-council-local-plan-2020/regulation-18"), [["2022-10", "2023-01"], ["2024-03", "2024-06-03"]]);
  assert.deepEqual(rounds("fareham-borough-council-local-plan-2021/regulation-19"), [["2020-11-06", "2020-12-18"], ["2021-06-18", "2021-07-30"]]);
  const audited = JSON.parse(run(["audit", file, "--columns", "planning-timetable", "--as-of", "2026-11-20", "--format", "json"]).out);
  assert.equal(audited.totals.fail, 0);
});

test("657 consultations of the European Commission, with a map that a user writes", { skip }, () => {
  const map = join(scratch(), "eu.json");
  writeFileSync(map, JSON.stringify({ column_map: 1, standing_pages: false, fields: {
    id: { column: "initiative_id" }, title: { column: ["initiative_name", "initiative_id"] }, "organisation.name": { is: "European Commission" },
    "schedule.opens": { column: "consultation_start_date", dates: ["DD MONTH YYYY"] }, "schedule.closes": { column: "consultation_end_date", dates: ["DD MONTH YYYY"] },
    "responses.participants_by_method[1].kind": { is: "online-survey" }, "responses.participants_by_method[1].count": { column: "total_feedback" } } }));
  const { code, err, plans: found } = plans("eu-have-your-say/eu_consultations_2016_2026_20260113_152839.csv", "--columns", map);
  assert.equal(code, 0, err);
  assert.equal(found.length, 657);
  assert.deepEqual(found[0].schedule, { opens: "2025-07-24", closes: "2025-10-16" });
  assert.equal(found.filter(({ responses }) => responses.participants_by_method[0].count === undefined).length, 79);
});

test("the bulk upload file of Whitehall, with dates as 9/25/2009", { skip }, () => {
  const map = join(scratch(), "whitehall.json");
  writeFileSync(map, JSON.stringify({ column_map: 1, fields: {
    id: { column: "old_url" }, title: { column: "title" }, summary: { column: "summary" }, "organisation.name": { column: "organisation" },
    "schedule.opens": { column: "opening_date", dates: ["MM/DD/YYYY"] }, "schedule.closes": { column: "closing_date", dates: ["MM/DD/YYYY"] } } }));
  const { code, err, plans: [found] } = plans("govuk/whitehall/consultation_uploader_test_sample.csv", "--columns", map);
  assert.equal(code, 0, err);
  assert.deepEqual(found.schedule, { opens: "2009-09-25", closes: "2009-12-24" });
});
