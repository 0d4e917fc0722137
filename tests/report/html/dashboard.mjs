// node dashboard.mjs FOLDER: what a dashboard of made-up audits does in a browser. The folder holds `harmful`, `council` and `large`.
import { join } from "node:path";
import { readdirSync, statSync } from "node:fs";
import { conclude, look_at, tool } from "./tools.mjs";

const below = process.argv[2];
const axe = await tool("axe-core");
const index = (name) => join(below, name, "index.html");
const a_plan = (name, at = 0) => join(below, name, "plans", readdirSync(join(below, name, "plans")).sort()[at]);
const small = [index("harmful"), index("council"), join(below, "council/demands.html"), a_plan("council", 3), ...[0, 4, 5, 6, 7].map((at) => a_plan("harmful", at))];
const problems = [];

const ready = (page) => page.evaluate(() => document.scripts.length === 0 || new Promise((done) => {
  const look = () => (document.documentElement.classList.contains("ready") ? done() : setTimeout(look, 20));
  look();
}));
const shown = (page, table) => page.$$eval(`#${table} > tbody > tr`, (rows) => rows.filter((row) => row.getClientRects().length > 0).length);
const said = (page, table) => page.$eval(`#${table}`, (one) => one.closest("section").querySelector("[role=status]").textContent);

// Nothing is asked for but the folder's own files, no text of a plan runs or becomes an element, links lead somewhere, and pages fit their windows.
async function is_safe(page, address) {
  const found = [];
  const folder = new URL(address.includes("/plans/") ? ".." : ".", address).href;
  page.on("request", (request) => { if (!request.url().startsWith(folder) && !request.url().startsWith("data:")) found.push(`asked for ${request.url()}`); });
  page.on("console", (message) => found.push(`the browser says: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`the script broke: ${error.message}`));
  page.on("dialog", (dialog) => { found.push("a dialog opened"); dialog.dismiss(); });
  await page.goto(address, { waitUntil: "networkidle0" });
  await ready(page);
  const inside = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    return {
      lost: [...document.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href").slice(1).split("?")[0]).filter((id) => !ids.includes(id)),
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      foreign: [...document.querySelectorAll("img, iframe, object, form, [onerror], [onclick], main script")].map((element) => element.outerHTML),
      links: [...document.querySelectorAll("a")].map((link) => link.href).filter((href) => !/^(file|https?|mailto):/.test(href)),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
  found.push(...inside.lost.map((id) => `a link leads to #${id}, which is not there`), ...inside.twice.map((id) => `two elements have the id ${id}`));
  found.push(...inside.foreign.map((html) => `there should be no ${html}`), ...inside.links.map((href) => `a link leads to ${href}`));
  if (inside.wide > 0) found.push(`the page is ${inside.wide} px wider than its window`);
  return found;
}

async function is_accessible(page, address) {
  await page.setBypassCSP(true);
  await page.goto(address);
  await ready(page);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await page.addStyleTag({ content: "section { content-visibility: visible !important; }" });
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations", "passes"] }));
  const found = violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 5).map((node) => node.html.slice(0, 200)).join(" ")}`);
  if (passes.length < 10) found.push("axe-core looked at almost nothing");
  return found;
}

// Without a script every row is there to read; controls that would do nothing are not.
async function is_whole_without_script(page, address) {
  await page.setJavaScriptEnabled(false);
  await page.goto(address);
  const found = [];
  const html = await page.content();
  if (!html.includes('id="plans"')) found.push("there is no list of plans");
  const hidden = await page.$$eval("tbody tr", (rows) => rows.filter((row) => row.getClientRects().length === 0 && !row.closest("details")).length).catch(() => 0);
  if (hidden > 0) found.push(`${hidden} rows are hidden`);
  if ((await page.$$("button, input, select")).length > 0) found.push("there are controls that do nothing");
  return found;
}

// Search, choice, sorting, clearing and all rows, by keyboard alone; the address keeps what was chosen.
async function works_by_keyboard(page, address) {
  await page.goto(address);
  await ready(page);
  const found = [];
  const expect = (holds, what) => { if (!holds) found.push(what); };
  const all = await page.$$eval("#plans > tbody > tr", (rows) => rows.length);
  expect((await shown(page, "plans")) === 50, `at first ${await shown(page, "plans")} plans are shown`);
  await page.focus("#plans-search");
  await page.keyboard.type("hendon library");
  const fitting = await shown(page, "plans");
  expect(fitting > 0 && fitting < 50, `the search leaves ${fitting}`);
  expect((await said(page, "plans")) === `${fitting} of ${all} rows`, `it is said: ${await said(page, "plans")}`);
  expect(page.url().endsWith("#plans?q=hendon+library"), `the address is ${page.url()}`);
  await page.reload();
  await ready(page);
  expect((await shown(page, "plans")) === fitting, "the address does not bring the search back");
  for (let i = 0; i < 30 && !(await page.evaluate(() => document.activeElement.textContent === "Clear")); ++i) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect((await shown(page, "plans")) === 50, "Clear does not bring all back");
  await page.focus("#plans-result");
  await page.keyboard.type("FAIL");
  await page.keyboard.press("Enter");
  const fails = await page.$$eval("#plans > tbody > tr.on b", (results) => results.map((one) => one.textContent));
  expect(fails.length > 0 && fails.every((one) => one === "FAIL"), `the choice FAIL shows ${[...new Set(fails)]}`);
  await page.focus("#plans thead th:nth-child(7) button");
  await page.keyboard.press("Enter");
  const opens = await page.$$eval("#plans > tbody > tr.on td:nth-child(7)", (cells) => cells.map((cell) => Date.parse(cell.textContent)));
  expect(opens.every((day, at) => at === 0 || Number.isNaN(day) || opens[at - 1] <= day), "sorting by opening does not sort");
  expect((await page.$eval("#plans th:nth-child(7)", (heading) => heading.getAttribute("aria-sort"))) === "ascending", "aria-sort is not set");
  return found;
}

async function prints(page, address) {
  await page.goto(address);
  await ready(page);
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, timeout: 120000 })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const most = address.includes("/plans/") ? 4 : 30;
  console.log(`${address.split("/").slice(-2).join("/")}: ${pages} pages of A4`);
  return pages === 0 || pages > most ? [`${pages} pages are printed`] : [];
}

async function opens_fast(page, address) {
  const from = Date.now();
  await page.goto(address, { waitUntil: "load" });
  await page.screenshot();
  const seen = Date.now() - from;
  await ready(page);
  const all = Date.now() - from;
  const filter = await page.evaluate(() => new Promise((done) => {
    const search = document.querySelector("#plans-search");
    const start = performance.now();
    search.value = "hendon";
    search.dispatchEvent(new Event("input"));
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  }));
  const size = statSync(new URL(address)).size;
  console.log(`5,000 plans: ${(size / 1e6).toFixed(1)} MB, seen after ${seen} ms, every table ready after ${all} ms, filtered in ${Math.round(filter)} ms`);
  const found = [];
  if (size > 8e6) found.push(`index.html takes ${size} bytes`);
  if (seen > 30000 || filter > 10000) found.push("it is far too slow");
  return found;
}

// What a printer's file would hold as pictures makes it large: gradients stay on the screen. Marks keep their letters, and bars their days.
async function prints_lines_and_letters(page, address) {
  await page.goto(address);
  await ready(page);
  await page.emulateMediaType("print");
  return page.evaluate(() => {
    const painted = [...document.querySelectorAll("body *")].filter((element) => getComputedStyle(element).backgroundImage !== "none");
    const silent = [...document.querySelectorAll(".k")].filter((mark) => mark.textContent.trim() === "");
    const cut = [...document.querySelectorAll(".days")].filter((days) => days.getBoundingClientRect().right > days.parentElement.getBoundingClientRect().right + 1);
    return [...cut.map((days) => `off the paper: ${days.textContent}`), ...new Set(painted.map((element) => `${element.className || element.tagName} is printed as a picture`)), ...silent.map(() => "a mark has no letter")];
  });
}

// On a telephone a row of those to chase is a few lines high, for its table scrolls instead of squeezing its cells.
async function chases_in_short_rows(page, address) {
  await page.goto(address);
  await ready(page);
  const most = await page.$$eval("#chase > tbody > tr", (rows) => Math.max(...rows.map((row) => row.offsetHeight / parseFloat(getComputedStyle(row.cells[1]).lineHeight))));
  return most > 6 ? [`a row is ${Math.round(most)} lines high`] : [];
}

const wide = { width: 1280 }, narrow = { width: 400 }, dark = { width: 1280, scheme: "dark" };
problems.push(...(await look_at(small, [wide, narrow], is_safe)));
problems.push(...(await look_at(small, [wide, narrow, dark], is_accessible)));
problems.push(...(await look_at([index("council"), index("harmful")], [wide], is_whole_without_script)));
problems.push(...(await look_at([index("council")], [wide, narrow], works_by_keyboard)));
problems.push(...(await look_at([index("council"), index("large"), a_plan("council", 3)], [{ width: 794 }], prints)));
problems.push(...(await look_at(small, [{ width: 794 }], prints_lines_and_letters)));
problems.push(...(await look_at([index("council"), index("harmful")], [narrow], chases_in_short_rows)));
problems.push(...(await look_at([index("large")], [wide], opens_fast)));
conclude(problems);
