// JUnit XML: our own check of its numbers always runs; xmllint holds it against the schema of Windy Road where both are there.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { made, madeFile, root } from "./made.mjs";

const schema = process.env.JUNIT_XSD ?? join(root, "../shared/data/report-standards/JUnit.xsd");

test("every suite holds what its first line says", () => {
  const xml = made("junit", 30).toString();
  const suites = [...xml.matchAll(/<testsuite ([^>]*)>(.*?)<\/testsuite>/gs)];
  const audit = JSON.parse(made("json", 30).toString());
  assert.equal(suites.length, audit.plans.length + audit.across.length + audit.not_judged.length + audit.totals.lost.length);
  assert.match(suites.at(-1)[0], /name="Lost"[^]*errors="1"/);
  suites.forEach(([, attributes, body], at) => {
    const said = Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    const count = (what) => [...body.matchAll(new RegExp(`<${what}[ >]`, "g"))].length;
    assert.equal(said.id, String(at));
    assert.match(said.timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    for (const [name, what] of [["tests", "testcase"], ["failures", "failure"], ["errors", "error"], ["skipped", "skipped"]]) assert.equal(Number(said[name]), count(what), `${said.name}: ${name}`);
  });
});

test("a plan fails as many cases as it has demands that are not met", () => {
  const audit = JSON.parse(made("json", 30).toString());
  const failed = audit.plans.reduce((sum, plan) => sum + [...plan.marks].filter((mark) => mark === "f").length, 0) + audit.across.filter((one) => one.outcome === "failed" && !one.advice).length;
  assert.equal([...made("junit", 30).toString().matchAll(/<failure /g)].length, failed);
});

test("JUnit XML is well-formed, as xmllint reads it", (t) => {
  const result = spawnSync("xmllint", ["--noout", madeFile("junit")], { encoding: "utf8" });
  if (result.error) return t.skip("xmllint is not installed");
  assert.equal(result.status, 0, result.stderr);
});

test("JUnit XML is valid against the schema", (t) => {
  if (!existsSync(schema)) return t.skip("the schema is not there");
  const result = spawnSync("xmllint", ["--noout", "--schema", schema, madeFile("junit")], { encoding: "utf8" });
  if (result.error) return t.skip("xmllint is not installed");
  assert.equal(result.status, 0, result.stderr);
});
