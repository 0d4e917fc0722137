// node self_contained.mjs PAGE…: the page asks for nothing but itself, runs no script, fits its window, and every link inside it leads somewhere.
import { conclude, look_at } from "./tools.mjs";

const problems = await look_at(process.argv.slice(2), [{ width: 1280 }, { width: 420 }], async (page, address) => {
  const found = [];
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) found.push(`asked for ${request.url()}`);
  });
  page.on("console", (message) => found.push(`the browser says: ${message.text()}`));
  await page.goto(address, { waitUntil: "networkidle0" });
  const inside = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const links = [...document.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href").slice(1));
    return {
      lost: links.filter((id) => !ids.includes(id)),
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      scripts: document.scripts.length,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
  found.push(...inside.lost.map((id) => `a link leads to #${id}, which is not there`), ...inside.twice.map((id) => `two elements have the id ${id}`));
  if (inside.scripts > 0) found.push("the page holds a script");
  if (inside.overflow > 0) found.push(`the page is ${inside.overflow} px wider than its window`);
  return found;
});
conclude(problems);
