// Who holds the twenty rules against made plans: our program and its rivals, how each is called and how its findings are read.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../program/program.mjs";

export const program = process.env.CONSULTCHECK ?? join(root, "build/release/consultcheck");
const here = join(root, "tests/bench");
const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/// The plugin with each of its rules so many times, under other names, and settings that accept it. Gives the settings' file.
export function settingsFor(folder, times = 1) {
  const plugin = join(folder, `rules-${20 * times}`);
  const settings = join(folder, `settings-${20 * times}.json`);
  rmSync(plugin, { recursive: true, force: true });
  mkdirSync(join(plugin, "rules/bench/sections"), { recursive: true });
  for (const file of ["plugin.json", "rules/bench/rule-set.json"]) copyFileSync(join(here, "rules", file), join(plugin, file));
  for (const file of readdirSync(join(here, "rules")).filter((name) => name.endsWith(".lua")))
    for (let copy = 1; copy <= times; copy++) copyFileSync(join(here, "rules", file), join(plugin, again(file.slice(0, -4), copy) + ".lua"));
  for (const file of readdirSync(join(here, "rules/rules/bench/sections"))) {
    const { demands } = JSON.parse(readFileSync(join(here, "rules/rules/bench/sections", file)));
    const all = Array.from({ length: times }, (_, copy) => demands.map((one) => ({ ...one, id: again(one.id, copy + 1), rules: [{ rule: again(one.rules[0].rule, copy + 1) }] }))).flat();
    writeFileSync(join(plugin, "rules/bench/sections", file), JSON.stringify({ demands: all }));
  }
  writeFileSync(settings, JSON.stringify({ settings: 1, rule_sets: ["bench"] }));
  const accepted = spawnSync(program, ["plugin", "accept", plugin, "--settings", settings], { encoding: "utf8" });
  if (accepted.status !== 0) throw new Error(accepted.stderr);
  return settings;
}

const again = (name, copy) => (copy === 1 ? name : `${name}-copy-${copy}`);

/// Schematron with each rule so many times. Gives its file.
export function schematronFor(folder, times = 1) {
  const file = join(folder, `rules-${20 * times}.sch`);
  writeFileSync(file, spawnSync("node", [join(here, "rivals/schematron.mjs"), String(times)], { encoding: "utf8" }).stdout);
  return file;
}

/// Our program on files, folders or NDJSON.
export const ours = (settings, what, threads = 1) => [program, "audit", ...what, "--settings", settings, "--as-of", "2026-09-01", "--format", "ndjson", "--threads", String(threads)];

/// The scripts on a list of files or on NDJSON.
export const rivals = {
  ajv: (listed, times = 1) => ["node", join(here, "rivals/rules_ajv.mjs"), listed, String(times)],
  "Lua 5.4 script": (listed, times = 1) => ["lua5.4", join(here, "rivals/rules.lua"), listed, String(times)],
  "Python script": (listed, times = 1) => [python, join(here, "rivals/rules.py"), listed, String(times)],
};

export const xmllint = (schematron, paths) => ["xmllint", "--noout", "--schematron", schematron, ...paths];

/// Findings as `plan rule`, sorted, out of what each printed.
export const found = {
  ours: (out) => {
    const lines = [];
    for (const line of out.split("\n")) {
      const entry = line.startsWith('{"plan"') ? JSON.parse(line).plan : null;
      for (const one of entry?.findings ?? []) lines.push(`${entry.plan.id} ${one.rule.replace("bench/", "")}${one.outcome === "failed" ? "" : " " + one.outcome}`);
    }
    return lines.sort();
  },
  script: (out) => out.split("\n").filter(Boolean).sort(),
  xmllint: (out) => {
    const lines = [];
    let rules = [];
    for (const line of out.split("\n")) {
      const rule = / line \d+: ([a-z-]+)$/.exec(line);
      const plan = /([^/]+)\.xml fails to validate$/.exec(line);
      if (rule) rules.push(rule[1]);
      if (plan) lines.push(...rules.splice(0).map((one) => `${plan[1]} ${one}`));
    }
    return lines.sort();
  },
};

/// What stands in one sorted list and not in the other, at most five of each; empty when they agree.
export function difference(name, lines, other, others) {
  const [mine, theirs] = [new Set(lines), new Set(others)];
  const only = (who, list, set) => list.filter((line) => !set.has(line)).slice(0, 5).map((line) => `only ${who}: ${line}`);
  if (lines.length === others.length && lines.every((line) => theirs.has(line))) return [];
  return [`${name} finds ${lines.length}, ${other} ${others.length}`, ...only(name, lines, theirs), ...only(other, others, mine)];
}
