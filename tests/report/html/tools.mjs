// What the page tests share: they are skipped, with exit code 77, where a tool is not installed.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";

export function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(77);
}

export async function tool(name) {
  try {
    return (await import(name)).default;
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") skip(`${name} is not installed; run npm ci in tests`);
    throw error;
  }
}

/// Fails the test run with one line for each thing wrong.
export function conclude(problems) {
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? "nothing found" : `${problems.length} found`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/// Calls `look` with each page in the state that `states` describe, and gives the problems that it returns.
export async function look_at(files, states, look) {
  if (!existsSync(chromium)) skip("Chromium is not installed");
  const puppeteer = await tool("puppeteer-core");
  const browser = await puppeteer.launch({
    executablePath: chromium,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  const problems = [];
  try {
    for (const file of files) {
      for (const state of states) {
        const page = await browser.newPage();
        await page.setViewport({ width: state.width ?? 1280, height: 900 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: state.scheme ?? "light" }]);
        const found = await look(page, pathToFileURL(file).href);
        problems.push(...found.map((what) => `${file} (${JSON.stringify(state)}): ${what}`));
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return problems;
}
