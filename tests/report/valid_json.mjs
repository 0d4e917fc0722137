// node valid_json.mjs SCHEMA FILE…: each JSON report is valid against the published schema.
import { readFileSync } from "node:fs";
import { conclude, tool } from "./html/tools.mjs";

const Ajv = await tool("ajv/dist/2020.js");
const [schema, ...files] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(read(schema));

const problems = [];
for (const file of files) {
  if (!validate(read(file))) problems.push(...validate.errors.map((error) => `${file}${error.instancePath}: ${error.message}`));
}
conclude(problems);
