// A plan is a set of facts: in whichever order its lists stand, each demand comes out the same. What came first or last, its day says.
import { test } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, run, scratch } from "../program/program.mjs";

/// Lists whose order is what they say, each with the reason. There is none: a list that means an order has a day or a number in its items.
const ordered = new Map();

const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/// Numbers from 0 to 1 that are the same for the same seed (mulberry32).
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const one_of = (list, next) => list[Math.floor(next() * list.length)];

function shuffled(list, next) {
  const out = [...list];
  for (let last = out.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [out[last], out[other]] = [out[other], out[last]];
  }
  return out;
}

/// The plan with each of its lists as `change` gives it, whatever the depth; it is told the path of the list.
function with_lists(value, change, path = "") {
  if (Array.isArray(value)) {
    const items = value.map((item) => with_lists(item, change, path));
    return ordered.has(path) ? items : change(items, path);
  }
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, with_lists(inner, change, path ? `${path}.${name}` : name)]));
}

function moved(value, days) {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return new Date(Date.parse(value) + days * 86400000).toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map((item) => moved(item, days));
  return isGroup(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moved(inner, days)])) : value;
}

/// The plan with more of everything: each list of groups holds some items again, on other days, with a field of another item or without one.
function fuller(plan, next) {
  return with_lists(plan, (items) => {
    if (!isGroup(items[0])) return items;
    const more = Array.from({ length: 1 + Math.floor(next() * 2) }, () => {
      const item = moved(one_of(items, next), one_of([-731, -380, -61, -9, 8, 40, 130], next) + Math.floor(next() * 5));
      const name = one_of(Object.keys(item), next);
      const other = one_of(items, next);
      if (next() < 0.5 && !/^(on|opens|closes|notice_published)$/.test(name)) delete item[name];
      else if (name in other) item[name] = other[name];
      if ("kind" in item && "on" in item && next() < 0.5) item.kind = one_of(["trial", "conditional", "final"], next);
      return item;
    });
    return [...items, ...more];
  });
}

/// What a report says of each demand: its outcome, and of each of its findings the rule, the outcome and which message it is.
function said(report) {
  return new Map(report.results.map(({ demand, outcome, findings }) => [
    demand.id, [outcome, ...findings.map((found) => [found.rule ?? "", found.outcome, found.reason ?? "", found.message ?? ""].join(" ")).sort()].join("\n")]));
}

const folder = scratch();
process.on("exit", () => rmSync(folder, { recursive: true }));
let checked = 0;

function reports(plans, settings, as_of) {
  const here = join(folder, String(checked++));
  mkdirSync(here);
  const files = plans.map((plan, index) => join(here, `${index}.json`));
  plans.forEach((plan, index) => writeFileSync(files[index], JSON.stringify(plan)));
  const { out, err } = run(["check", ...files, "--settings", settings, "--as-of", as_of, "--format", "json"]);
  assert.ok(out, err);
  const all = JSON.parse(out).reports;
  assert.equal(all.length, plans.length);
  return all;
}

/// Checks a plan in its own order, reversed and shuffled; gives what came out otherwise.
function differences(plan, settings, as_of, seed) {
  const orders = [(list) => [...list].reverse(), ...[1, 2].map((turn) => {
    const next = numbers(seed * 31 + turn);
    return (list) => shuffled(list, next);
  })];
  const [first, ...others] = reports([plan, ...orders.map((order) => with_lists(plan, order))], settings, as_of).map(said);
  const found = new Set();
  for (const other of others) {
    for (const [demand, words] of first) if (other.get(demand) !== words) found.add(`${demand}:\n${words}\nand in another order\n${other.get(demand)}`);
  }
  return [...found];
}

const england = join(root, "fixtures/court-cases/settings.json");
const barnet = join(root, "fixtures/settings/barnet.json");
const cases = ["court-cases/bench.json", "court-cases/more/bench.json", "lawful/expected.json", "any-order/plans.json"].flatMap((list) => {
  const file = join(root, "fixtures", list);
  return json(file).map(({ plan, as_of, outcomes }) => ({ plan: join(dirname(file), plan), as_of, outcomes: list.startsWith("any") ? outcomes : {} }));
});
for (const name of readdirSync(join(root, "fixtures/plans"))) {
  if (name.endsWith(".json")) cases.push({ plan: join(root, "fixtures/plans", name), as_of: "2028-01-03" });
}

cases.forEach(({ plan, as_of, outcomes }, index) => {
  test(`any order: ${plan.slice(root.length)}`, () => {
    const own = json(plan);
    for (const [demand, outcome] of Object.entries(outcomes ?? {})) {
      for (const report of reports([own, with_lists(own, (list) => [...list].reverse())], england, as_of)) {
        assert.equal(report.results.find((result) => result.demand.id === demand)?.outcome, outcome, demand);
      }
    }
    for (const settings of [england, barnet]) assert.deepEqual(differences(own, settings, as_of, index), []);
    for (const turn of [1, 2, 3]) {
      const seed = index * 101 + turn;
      const more = fuller(own, numbers(seed));
      assert.deepEqual(differences(more, turn === 3 ? barnet : england, as_of, seed), [], `with more in its lists, seed ${seed}: ${JSON.stringify(more)}`);
    }
  });
});
