// ./dev bench: our program beside its rivals, the same twenty rules on the same made plans, in one run. Ratios count, not figures.
// BENCH_PLANS sets how many plans (10,000), BENCH_ROUNDS how many rounds (5), BENCH_LARGE the most for growth and memory (ten times as many).
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../program/program.mjs";
import { bars, svg } from "./chart.mjs";
import { difference, found, ours, program, rivals, schematronFor, settingsFor, xmllint } from "./contestants.mjs";
import { generate } from "./generate.mjs";
import { interleaved, timed } from "./measure.mjs";
import { Page } from "./page.mjs";

const plans = Number(process.env.BENCH_PLANS ?? 10_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const large = Number(process.env.BENCH_LARGE ?? plans * 10);
const few = Math.max(1, plans / 10);
const least = 0.01;  // seconds that can be told from none
const folder = join(root, "out/bench");
const page = new Page(join(root, "out/bench.md"));
const spoken = (count) => count.toLocaleString("en-GB");
const file = (name) => join(folder, name);

/// A way that keeps what it printed, to be compared; `reads` turns that into findings.
const way = (name, command, reads) => ({ name, command, reads, output: file(`${name.replaceAll(/[^A-Za-z0-9]/g, "-")}.out`), run() { return timed(this.command, this.output); } });

function prepare() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made = {};
  for (const [name, count, format] of [["json", plans, "json"], ["xml", plans, "xml"], ["few-json", few, "json"], ["few-xml", few, "xml"]]) {
    made[name] = file(name);
    const paths = generate(count, made[name], format);
    writeFileSync(file(`${name}.list`), paths.join("\n") + "\n");
  }
  for (const count of [few, plans, large]) made[count] = generate(count, file(`lines-${count}`), "ndjson")[0];
  writeFileSync(file("one.list"), file("json/made-000001.json") + "\n");
  return made;
}

/// Compares what the ways of one scenario found, the first with every other.
function agree(ways) {
  const [first, ...others] = ways.map((one) => ({ name: one.name, lines: one.reads(readFileSync(one.output, "utf8")) }));
  for (const other of others) page.disagreement(difference(first.name, first.lines, other.name, other.lines));
  return first.lines.length;
}

async function contest(title, count, ways, times = rounds) {
  const results = await interleaved(ways, times);
  const findings = agree(ways);
  page.table(title, count, results, findings);
  return Object.fromEntries(results.map((one) => [one.name, one]));
}

async function onePlan(made, settings, schematron) {
  const plan = join(root, "fixtures/plans/library-review");
  const check = (end) => [program, "check", plan + end, "--settings", join(root, "fixtures/settings/barnet.json"), "--as-of", "2026-11-20"];
  const results = await interleaved(
    [
      way("cat (the least there is)", ["cat", plan + ".json"]),
      way("ours, all shipped rules, JSON", check(".json")),
      way("ours, all shipped rules, XML", check(".xml")),
      way("ours, all shipped rules, HTML page", [...check(".json"), "--format", "html"]),
      way("ours, the twenty rules", ours(settings, [file("json/made-000001.json")])),
      way("xmllint", xmllint(schematron, [file("xml/made-000001.xml")])),
      ...Object.entries(rivals).map(([name, command]) => way(name, command(file("one.list")))),
    ],
    rounds * 3,
  );
  page.table("One plan, the whole process", 1, results);
  const shipped = results[1];
  page.target("one plan with all shipped rules, milliseconds", shipped.seconds * 1000, "at most", 10);
  page.target("the same, MB", shipped.megabytes, "at most", 20);
}

async function manyPlans(made, settings, schematron) {
  const list = file("json.list");
  const json = await contest(`${spoken(plans)} plans in JSON, one thread`, plans, [way("ours", ours(settings, [made.json]), found.ours), ...Object.entries(rivals).map(([name, command]) => way(name, command(list), found.script))]);
  page.target("throughput in JSON by that of ajv", json.ajv.cpu / json.ours.cpu, "at least", 2);
  page.note(`OPA and Conftest install from neither Debian nor npm. On another day, with rules and plans of the same kind, ajv was 8 to 10 times as fast as either: ours would be ${(8 * json.ajv.cpu / json.ours.cpu).toFixed(0)} times as fast or more; 15 are wanted.`);
  const xml = await contest(`${spoken(plans)} plans in XML, one thread`, plans, [way("ours, XML", ours(settings, [made.xml]), found.ours)]);
  const paths = readFileSync(file("few-xml.list"), "utf8").trimEnd().split("\n");
  const tenth = await contest(`${spoken(few)} plans in XML, one thread`, few, [way("ours, few", ours(settings, [made["few-xml"]]), found.ours), way("xmllint", xmllint(schematron, paths), found.xmllint)]);
  page.note(`xmllint, which is linear, ran on ${spoken(few)} of them only.`);
  page.target("throughput in XML by that of xmllint", (tenth.xmllint.cpu * (plans / few)) / xml["ours, XML"].cpu, "at least", 20);
}

/// Two threads beside two programs at once: what the machine itself gives for a second processor at that minute.
async function twoThreads(made, settings) {
  const one = ours(settings, [made.json]);
  const both = async () => {
    const runs = await Promise.all([timed(one), timed(one)]);
    return { ...runs[0], seconds: Math.max(...runs.map((run) => run.seconds)) / 2 };
  };
  const results = await interleaved([way("one thread", one), way("two threads", ours(settings, [made.json], 2)), { name: "control: two programs at once, for each", run: both }], rounds);
  page.table("A second thread", plans, results);
  const [alone, two, control] = results.map((result) => result.seconds);
  page.target("two threads by one thread", alone / two, "at least", 1.8);
  page.note(`The same minute's control gives ${(alone / control).toFixed(2)}: two threads reach ${((100 * control) / two).toFixed(0)} % of it.`);
}

async function manyRules(made, base) {
  const list = file("few-json.list");
  const settings = settingsFor(folder, 10);
  const at20 = await contest(`20 rules, ${spoken(few)} plans`, few, [way("ours", ours(base, [made["few-json"]]), found.ours), ...Object.entries(rivals).map(([name, command]) => way(name, command(list), found.script))]);
  const bare = (lines) => lines.map((line) => line.replace(/-copy-\d+$/, "")).sort();
  const at200 = await contest(`200 rules, ${spoken(few)} plans`, few, [way("ours", ours(settings, [made["few-json"]]), (out) => bare(found.ours(out))), ...Object.entries(rivals).map(([name, command]) => way(name, command(list, 10), found.script))]);
  page.target("throughput with 200 rules by that of ajv", at200.ajv.cpu / at200.ours.cpu, "at least", 3);
  page.target("microseconds for each added rule and plan", ((at200.ours.cpu - at20.ours.cpu) * 1e6) / (180 * few), "at most", 1);
  const series = ["ours", ...Object.keys(rivals)].map((name) => ({ name, points: [[20, Math.max(at20[name].cpu, least)], [200, Math.max(at200[name].cpu, least)]] }));
  page.chart("Growth with rules", "rules", series, bars, svg);
}

async function growth(made, settings) {
  const counts = [few, plans, large];
  const series = [];
  const memory = [];
  for (const [name, command] of [["ours", (lines) => ours(settings, [lines])], ...Object.entries(rivals)]) {
    const points = [];
    for (const count of counts) {
      const run = await timed(command(made[count]));
      points.push([count, Math.max(run.cpu, least)]);
      if (name === "ours") memory.push(run.megabytes);
    }
    series.push({ name, points });
  }
  page.chart("Growth with plans", "plans, as lines of NDJSON", series, bars, svg);
  page.note(`Peak memory of ours: ${counts.map((count, at) => `${memory[at].toFixed(1)} MB at ${spoken(count)}`).join(", ")}.`);
  page.target(`bytes for each plan beyond ${spoken(few)}`, ((memory.at(-1) - memory[0]) * 1048576) / (large - few), "at most", 300);
}

const made = prepare();
const settings = settingsFor(folder);
const schematron = schematronFor(folder);
await onePlan(made, settings, schematron);
await manyPlans(made, settings, schematron);
await twoThreads(made, settings);
await manyRules(made, settings);
await growth(made, settings);
page.end();
for (const name of readdirSync(folder).filter((one) => /^(json|xml|few-|lines-)|\.out$/.test(one))) rmSync(file(name), { recursive: true });
process.exitCode = page.agreed ? 0 : 1;
