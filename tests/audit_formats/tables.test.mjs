// CSV and workbooks as other programs read them: exceljs, and LibreOffice where it is installed.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { made, madeFile, program, tool } from "./made.mjs";

const sheetNames = ["Summary", "Plans", "Findings", "Across plans", "Overdue", "Demands", "Not judged", "Fixed", "Not seen", "About"];
const audit = () => JSON.parse(made("json").toString());

/// The findings of plans that a table has without --all-findings; beside them one row says how many it leaves out.
const chosen = (plans) => plans.flatMap((plan) => plan.findings.filter((one) => one.outcome !== "cannot-tell" || one.reason === "unclear"));

async function workbook(t, plans) {
  const Excel = await tool("exceljs", t);
  if (!Excel) return null;
  const book = new Excel.Workbook();
  await book.xlsx.load(made("xlsx", plans));
  return book;
}

function rowsOf(sheet) {
  const titles = sheet.getRow(1).values.slice(1);
  const rows = [];
  sheet.eachRow((row, number) => {
    if (number > 1) rows.push(Object.fromEntries(titles.map((title, i) => [title, row.getCell(i + 1).value])));
  });
  return rows;
}

test("a workbook has its sheets, and rows for all that the audit has", async (t) => {
  const book = await workbook(t);
  if (!book) return;
  assert.deepEqual(book.worksheets.map((sheet) => sheet.name), sheetNames);
  const { plans, not_judged, across, totals } = audit();
  const rows = Object.fromEntries(book.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
  assert.equal(rows.Plans.length, plans.length);
  assert.equal(rows.Findings.length, chosen(plans).length + 1);
  const open = plans.flatMap((plan) => plan.findings).length - chosen(plans).length;
  assert.match(rows.Findings.at(-1)["What was found"], new RegExp(`^${open} open questions are left out`));
  assert.equal(rows.Summary.find((row) => row.What.startsWith("Not on the sheet Findings")).Number, open);
  assert.equal(rows["Not judged"].length, not_judged.length);
  assert.equal(new Set(rows["Across plans"].map((row) => row.Finding)).size, across.length);
  assert.equal(rows.Fixed.length, totals.comparison.fixed.length);
  assert.equal(rows["Not seen"].length, totals.comparison.not_seen.length);
  assert.ok(rows.About.some((row) => row.What === "Column map" && row.Which === "planning-timetable"));
  assert.equal(rows.About.find((row) => row.What === "To know").Which, totals.notices[0].text);
  assert.equal(rows.Summary.find((row) => row.What === "Records read").Number, totals.read);
});

test("dates are dates, numbers are numbers, text is text and nothing is a formula", async (t) => {
  const book = await workbook(t);
  if (!book) return;
  const plan = rowsOf(book.getWorksheet("Plans")).find((row) => row.Plan.endsWith("/libraries"));
  assert.ok(plan.Opens instanceof Date);
  assert.equal(plan.Opens.toISOString().slice(0, 10), "2026-03-02");
  assert.equal(plan["Not met"], 1);
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => {
      assert.ok(cell.formula === undefined && cell.hyperlink === undefined, `${sheet.name} ${cell.address}`);
    }));
  }
  const titles = rowsOf(book.getWorksheet("Plans")).map((row) => row.Title);
  assert.ok(titles.includes("=1+1|<img src=x onerror=alert(1)>"));
  assert.ok(titles.includes("@Waste"));
});

test("titles stay in sight and can be filtered", async (t) => {
  const book = await workbook(t);
  if (!book) return;
  for (const sheet of book.worksheets) {
    assert.equal(sheet.views[0]?.state, "frozen", sheet.name);
    assert.equal(sheet.views[0]?.ySplit, 1, sheet.name);
    assert.ok(sheet.autoFilter, sheet.name);
  }
});

test("a workbook of the same audit has the same bytes", () => assert.ok(made("xlsx", 50).equals(made("xlsx", 50))));

test("a workbook for which there is no room is an error, never half a workbook", () => {
  const result = spawnSync("sh", ["-c", "trap '' XFSZ; ulimit -f 256; exec \"$0\" xlsx 2000", program], { maxBuffer: 1 << 28 });
  assert.equal(result.status, 3);
  assert.match(result.stderr.toString(), /the audit could not be written: there is no room for it/);
  assert.equal(result.stdout.length, 0);
});

test("CSV reads as the rows that the workbook has", async (t) => {
  const Excel = await tool("exceljs", t);
  if (!Excel) return;
  const book = new Excel.Workbook();
  const sheet = await book.csv.readFile(madeFile("csv"), { map: (value) => value });
  const rows = rowsOf(sheet);
  const { plans, across, not_judged, totals } = audit();
  assert.equal(rows.filter((row) => row.Kind === "Finding").length, chosen(plans).length);
  assert.equal(rows.filter((row) => row.Kind === "Plan").length, plans.filter((plan) => chosen([plan]).length === 0).length);
  assert.equal(rows.filter((row) => row.Kind === "Across plans").length, across.length);
  assert.equal(rows.filter((row) => ["Set apart", "Refused", "Repeated"].includes(row.Kind)).length, not_judged.length);
  assert.equal(rows.filter((row) => row.Kind === "Fixed").length, totals.comparison.fixed.length);
  assert.equal(rows.filter((row) => row.Kind === "Not seen").length, totals.comparison.not_seen.length);
  assert.equal(rows.find((row) => row.Kind === "To know")["What was found"], totals.notices[0].text);
  assert.ok(rows.some((row) => row.Title === "'=1+1|<img src=x onerror=alert(1)>"));
  for (const row of rows) for (const value of Object.values(row)) assert.ok(!/^[=+\-@\t\r]/.test(value ?? ""), value);
});

test("LibreOffice opens the workbook clean", (t) => {
  if (spawnSync("soffice", ["--version"]).error) return t.skip("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "consultcheck-"));
  const result = spawnSync("soffice", ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1", "--outdir", folder, madeFile("xlsx")], { encoding: "utf8", timeout: 300000 });
  assert.equal(result.status, 0, result.stderr);
  const plans = readFileSync(join(folder, "audit-Plans.csv"), "utf8");
  assert.match(plans, /=1\+1\|<img src=x onerror=alert\(1\)>/);
  assert.match(plans, /2 Mar 2026/);
  assert.equal(plans.trimEnd().split("\n").length, 1 + audit().plans.length);
});
