// Writes made plans: node generate.mjs COUNT FOLDER json|xml|ndjson. Files are FOLDER/made-000001.json and so on, or FOLDER/plans.ndjson.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { asXml } from "./as_xml.mjs";
import { madePlan } from "./made_plans.mjs";

const written = { json: (plan) => JSON.stringify(plan) + "\n", xml: asXml };

/// Writes plans 1 to `count` and gives the paths.
export function generate(count, folder, format) {
  mkdirSync(folder, { recursive: true });
  if (format === "ndjson") return [generateLines(count, join(folder, "plans.ndjson"))];
  const paths = [];
  for (let number = 1; number <= count; number++) {
    const plan = madePlan(number);
    paths.push(join(folder, `${plan.id}.${format}`));
    writeFileSync(paths.at(-1), written[format](plan));
  }
  return paths;
}

function generateLines(count, path) {
  const file = openSync(path, "w");
  for (let number = 1; number <= count; number += 500) {
    const lines = Array.from({ length: Math.min(500, count - number + 1) }, (_, at) => JSON.stringify(madePlan(number + at)) + "\n");
    writeSync(file, lines.join(""));
  }
  closeSync(file);
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder, format] = process.argv.slice(2);
  if (!(Number(count) > 0) || !folder || !["json", "xml", "ndjson"].includes(format)) {
    console.error("Say: node generate.mjs COUNT FOLDER json|xml|ndjson");
    process.exit(3);
  }
  generate(Number(count), folder, format);
}
