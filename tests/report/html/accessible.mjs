// node accessible.mjs PAGE…: axe-core finds nothing, wide and narrow, light and dark, with every detail open.
import { conclude, look_at, tool } from "./tools.mjs";

const axe = await tool("axe-core");
const states = [{ width: 1280 }, { width: 420 }, { width: 1280, scheme: "dark" }];

const problems = await look_at(process.argv.slice(2), states, async (page, address) => {
  await page.setBypassCSP(true);
  await page.goto(address);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations", "passes"] }));
  const found = violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.html).join(" ")}`);
  if (passes.length < 10) found.push("axe-core looked at almost nothing");
  return found;
});
conclude(problems);
