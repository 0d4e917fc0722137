// A plan as XML: a group of values as attributes, other groups as elements, items of lists by the names that the plan's schema gives them.
import { readFileSync } from "node:fs";

const schema = JSON.parse(readFileSync(new URL("../../docs/plan.schema.json", import.meta.url)));
const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const attributes = (value) => Object.entries(value).map(([name, one]) => ` ${name}="${escaped(one)}"`).join("");
const holdsGroups = (value) => Object.values(value).some((one) => typeof one === "object");

function element(name, value, field) {
  const end = `</${name}>\n`;
  if (Array.isArray(value)) {
    if (value.length === 0) return `<${name} none="true"/>\n`;
    return `<${name}>\n${value.map((item) => element(field["x-item"], item, field.items)).join("")}${end}`;
  }
  if (typeof value === "object" && !holdsGroups(value)) return `<${name}${attributes(value)}/>\n`;
  if (typeof value === "object") return `<${name}>\n${members(value, field)}${end}`;
  return `<${name}>${escaped(value)}${end}`;
}

const members = (value, field) =>
  Object.entries(value)
    .map(([name, one]) => element(name, one, field.properties[name]))
    .join("");

export function asXml({ consultation_plan: version, ...plan }) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<consultation-plan version="${version}">\n${members(plan, schema)}</consultation-plan>\n`;
}
