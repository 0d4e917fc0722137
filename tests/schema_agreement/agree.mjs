// node agree.mjs LOADER_VERDICTS SCHEMA: the loader and an independent validator call the same values of 2,000 plans wrong.
// They may differ, by design, in three things only: placeholders (missing to the loader), days that do not exist (a pattern cannot
// count days), and the three fields a plan must have, where the loader wants more than a value of the right type.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { conclude, tool } from "../report/html/tools.mjs";

const Ajv = await tool("ajv/dist/2020.js");
const [program, schemaFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

const placeholders = ["tbd", "", "  ", "n/a", "tbc: ask Jo"];
const noSuchDays = ["2026-13-01", "2026-02-30", "2026-00", "0999-01-01"];
const faults = [
  1, -3, 1.5, 12.0, 1e15, true, false, null, [], {}, [1], [null], ["none"], { a: 1 }, [[]], [{}],
  "hello", "yes", "12", "none", "None: too early", "nonesuch", "2026-03-02", "2026-3-2", "02/03/2026", "2026", "2026-03-02T10:00",
  ...placeholders, ...noSuchDays,
];
const needed = ["id", "title", "organisation.name"];

let state = 20260302;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};
const pick = (list) => list[Math.floor(random() * list.length)];

const valid = {
  text: (field) => (field["x-codes"] ? pick(field["x-codes"]) : pick(["Northshire", "People of the wards", "£5 a year", "unlisted-code"])),
  date: () => pick(["2026-03-02", "2026-03", "2026", "2024-02-29"]),
  flag: () => pick([true, false]),
  "whole-number": () => pick([0, 12, 320000]),
  number: () => pick([0, 2.5, 95]),
  list: (field, risk) => Array.from({ length: Math.floor(random() * 4) }, () => value(field.items, risk)),
  object: (field, risk) => members(field, risk),
};

function value(field, risk) {
  if (random() < risk) return pick(faults);
  if (random() < 0.05) return pick([null, "none", "none: not needed"]);
  return valid[field.$ref.split("/").pop()](field, risk);
}

function members(field, risk) {
  const object = {};
  for (const [name, inner] of Object.entries(field.properties)) if (inner.$ref && random() < 0.4) object[name] = value(inner, risk);
  if (random() < 0.03) object.no_such_field = pick(faults);
  return object;
}

function plan(number) {
  const risk = number % 4 === 0 ? 0 : 0.08;
  const made = { consultation_plan: 1, ...members(schema, risk) };
  if (random() < 0.95) Object.assign(made, { id: `plan-${number}`, title: "Title", organisation: { ...(made.organisation ?? {}), name: "Northshire" } });
  return made;
}

const pathOf = (pointer) => pointer.slice(1).split("/").map((part) => (/^\d+$/.test(part) ? `[${+part + 1}]` : `.${part}`)).join("").replace(/^\./, "");
const at = (made, path) => path.split(/[.[\]]+/).filter(Boolean).reduce((inner, part) => inner?.[/^\d+$/.test(part) ? part - 1 : part], made);
const isText = (found) => typeof found === "string" && !placeholders.includes(found) && !/^\s*none\s*(:.*)?$/i.test(found);
/// The value as the loader counts items: those that say nothing are left out of their lists, and the others close up.
const closedUp = (found) =>
  Array.isArray(found) ? found.filter((item) => item !== null && (typeof item !== "string" || isText(item))).map(closedUp)
  : found && typeof found === "object" ? Object.fromEntries(Object.entries(found).map(([name, inner]) => [name, closedUp(inner)]))
  : found;

const plans = Array.from({ length: 2000 }, (_, number) => plan(number));
const run = spawnSync(program, { input: plans.map((written) => JSON.stringify(written)).join("\n") + "\n", encoding: "utf8", maxBuffer: 1 << 28 });
const verdicts = run.stdout.split("\n");

const problems = run.status === 0 ? [] : [`${program} ended with ${run.status}`];
const counts = { refused: 0, clean: 0, wrong: 0 };
plans.forEach((written, number) => {
  const made = closedUp(written);
  const accepted = validate(made);
  const wrong = new Set((accepted ? [] : validate.errors).filter((error) => error.keyword !== "required").map((error) => pathOf(error.instancePath)));
  const refused = needed.some((path) => !isText(at(made, path)));
  const say = (what) => problems.push(`plan ${number}: ${what}`);
  if (verdicts[number] === "refused" || refused) {
    counts.refused++;
    if ((verdicts[number] === "refused") !== refused) say(refused ? "should be refused" : "is refused");
    return;
  }
  const unclear = new Set(verdicts[number] ? verdicts[number].split("\t") : []);
  for (const path of wrong) if (!unclear.has(path) && !placeholders.includes(at(made, path))) say(`only the validator minds ${path} = ${JSON.stringify(at(made, path))}`);
  for (const path of unclear) if (!wrong.has(path) && !noSuchDays.includes(at(made, path))) say(`only the loader minds ${path} = ${JSON.stringify(at(made, path))}`);
  wrong.size ? (counts.wrong += wrong.size) : counts.clean++;
});
console.log(`${plans.length} plans: ${counts.refused} refused, ${counts.clean} without a wrong value, ${counts.wrong} wrong values in the others`);
if (counts.wrong < 2000 || counts.clean < 300 || counts.refused < 20) problems.push("the generated plans no longer try enough");
conclude(problems.slice(0, 20));
