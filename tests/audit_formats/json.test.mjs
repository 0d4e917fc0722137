// The audit's JSON and NDJSON are valid against the published schema, as ajv reads it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { made, root, tool } from "./made.mjs";

async function validator(t, part = "") {
  const Ajv = await tool("ajv/dist/2020.js", t);
  if (!Ajv) return null;
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addSchema(JSON.parse(readFileSync(join(root, "docs/audit.schema.json"), "utf8")));
  return ajv.compile({ $ref: `urn:consultcheck:audit:1${part}` });
}

const words = (errors) => errors?.map((error) => `${error.instancePath}: ${error.message}`).join("\n");

test("JSON is valid", async (t) => {
  const validate = await validator(t);
  if (!validate) return;
  for (const plans of [undefined, 40]) {
    const audit = JSON.parse(made("json", plans).toString());
    assert.ok(validate(audit), words(validate.errors));
    const { read, judged, set_aside, refused, repeated, pass, fail, incomplete } = audit.totals;
    assert.equal(read, judged + set_aside + refused + repeated);
    assert.equal(judged, pass + fail + incomplete);
    assert.equal(judged, audit.plans.length);
  }
});

test("the schema refuses what is not in it", async (t) => {
  const validate = await validator(t);
  if (!validate) return;
  for (const spoil of [(audit) => (audit.plans[0].lawful = true), (audit) => delete audit.head.as_of, (audit) => (audit.plans[0].marks += "z"), (audit) => (audit.audit_format = 2)]) {
    const audit = JSON.parse(made("json").toString());
    spoil(audit);
    assert.ok(!validate(audit), spoil.toString());
  }
});

test("every line of NDJSON is valid, and says the same as JSON", async (t) => {
  const validate = await validator(t, "#/$defs/ndjson_line");
  if (!validate) return;
  const lines = made("ndjson").toString().trimEnd().split("\n").map((line) => JSON.parse(line));
  for (const line of lines) assert.ok(validate(line), words(validate.errors));
  const all = (name) => lines.filter((line) => name in line).map((line) => line[name]);
  const audit = JSON.parse(made("json").toString());
  assert.deepEqual([all("head")[0], all("across"), all("plan"), all("not_judged"), all("totals")[0]], [audit.head, audit.across, audit.plans, audit.not_judged, audit.totals]);
});
