// node printable.mjs PAGE…: print is short. What is folded on the screen stays out, all the rest is there, and a report takes few pages.
import { conclude, look_at } from "./tools.mjs";

const most_pages = 12;

const problems = await look_at(process.argv.slice(2), [{ width: 794 }], async (page, address) => {
  await page.goto(address);
  await page.emulateMediaType("print");
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll("h1, h2, .said, .next, .source, .shelves li, .checklist li, .glance li, .chart")].filter(
      (element) => element.getClientRects().length === 0 && !element.closest("details"),
    ).map((element) => element.outerHTML.slice(0, 80)),
  );
  const found = lost.map((element) => `not printed: ${element}`);
  const folded = await page.evaluate(() => [...document.querySelectorAll("details")].filter((element) => element.getClientRects().length > 0).length);
  if (folded > 0) found.push(`${folded} folded parts are printed`);
  const reports = await page.evaluate(() => Math.max(1, document.querySelectorAll(".report").length));
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  if (pages === 0 || pages > most_pages * reports) found.push(`${pages} pages are printed`);
  return found;
});
conclude(problems);
