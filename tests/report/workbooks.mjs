// node workbooks.mjs FILE.xlsx…: another program reads each workbook: titles frozen, a filter, real dates and numbers, no formula, nothing hidden.
// A file whose name ends in -public.xlsx holds, in none of its parts, a word that is not for the public.
import { readFileSync } from "node:fs";
import { conclude, tool } from "./html/tools.mjs";

const Excel = await tool("exceljs");
const Zip = await tool("jszip");

// As in made_year.cpp.
const secrets = ["Zebedee", "Quartermain", "zq.lead", "Judith", "Arbiter", "Wilma", "Waverley", "unspoken", "unseen", "INCOMPLETE", ".json"];
const date_columns = ["Opens", "Closes", "Closed", "Decision due", "Feedback due", "Feedback published", "Published", "Taken"];
const imprecise = /^(|not known yet|[A-Z][a-z]+ \d{4}|\d{4})$/;

function look_at_sheet(sheet) {
  const problems = [];
  const wrong = (what) => problems.push(`sheet ${sheet.name}: ${what}`);
  if (sheet.state !== "visible") wrong("is hidden");
  if (!sheet.views.some((view) => view.state === "frozen" && view.ySplit === 1)) wrong("its titles are not frozen");
  if (sheet.rowCount > 1 && !sheet.autoFilter) wrong("has no filter");
  const titles = sheet.getRow(1).values;
  let dates = 0;
  sheet.eachRow((row, line) => {
    if (row.hidden) wrong(`row ${line} is hidden`);
    row.eachCell((cell, column) => {
      if (cell.formula || cell.type === Excel.ValueType.Formula) wrong(`${cell.address} is a formula`);
      if (cell.note) wrong(`${cell.address} has a note`);
      if (line === 1 || !date_columns.includes(titles[column])) return;
      if (cell.value instanceof Date) dates += 1;
      else if (!imprecise.test(cell.value ?? "")) wrong(`${cell.address} holds no date but ${cell.value}`);
    });
  });
  return { problems, dates };
}

const problems = [];
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const book = new Excel.Workbook();
  await book.xlsx.load(bytes);
  let dates = 0;
  for (const sheet of book.worksheets) {
    const seen = look_at_sheet(sheet);
    dates += seen.dates;
    problems.push(...seen.problems.map((what) => `${file}: ${what}`));
  }
  if (book.worksheets.length < 2) problems.push(`${file}: has too few sheets`);
  if (dates === 0) problems.push(`${file}: holds no date`);
  const zip = await Zip.loadAsync(bytes);
  for (const name of Object.keys(zip.files)) {
    const text = await zip.files[name].async("string");
    if (/<f>|externalLink|vbaProject/.test(text)) problems.push(`${file}: ${name} holds something that runs`);
    if (!file.endsWith("-public.xlsx")) continue;
    for (const secret of secrets) if (text.includes(secret)) problems.push(`${file}: ${name} holds ${secret}`);
  }
}
conclude(problems);
