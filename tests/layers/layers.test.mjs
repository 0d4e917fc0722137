// Each layer includes only what the architecture lets it: cli → run → {load, host, judge, report} → model.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = new URL("../../", import.meta.url).pathname;
const allowed = {
  model: ["model"],
  load: ["load", "model"],
  host: ["host", "model"],
  judge: ["judge", "model"],
  report: ["report", "model"],
  run: ["run", "load", "host", "judge", "report", "model"],
  cli: ["cli", "run", "load", "host", "judge", "report", "model"],
};
// What only one layer may know. `\b` keeps `lua` from matching `evaluate`.
const only = [
  [/#include [<"](lua5\.4\/)?(lua|lauxlib|lualib)\.h(pp)?/, ["host"], "Lua"],
  [/#include <boost\/program_options/, ["cli"], "Program_options"],
  [/#include <(fstream|pugixml\.hpp|fcntl\.h)>/, ["load", "cli"], "files"],
  [/std::cout|std::cerr|\bexit\(/, ["cli"], "standard output and exit"],
];

function* sources(layer) {
  for (const name of readdirSync(join(root, "core", layer), { recursive: true })) {
    if (/\.(cpp|h)$/.test(name)) yield [join("core", layer, name), readFileSync(join(root, "core", layer, name), "utf8")];
  }
}

for (const layer of Object.keys(allowed)) {
  test(`${layer} includes only ${allowed[layer].join(", ")}`, () => {
    let seen = 0;
    for (const [file, text] of sources(layer)) {
      seen += 1;
      for (const [, other] of text.matchAll(/#include "core\/(\w+)\//g)) assert.ok(allowed[layer].includes(other), `${file} includes core/${other}`);
      for (const [pattern, layers, what] of only) assert.ok(layers.includes(layer) || !pattern.test(text), `${file} knows ${what}`);
    }
    assert.ok(seen > 0);
  });
}

test("no file is over 400 lines, and the median is at most 120", () => {
  const sizes = [];
  for (const layer of Object.keys(allowed)) {
    for (const [file, text] of sources(layer)) {
      const lines = text.split("\n").length - 1;
      assert.ok(lines <= 400, `${file} has ${lines} lines`);
      sizes.push(lines);
    }
  }
  sizes.sort((a, b) => a - b);
  assert.ok(sizes[sizes.length >> 1] <= 120, `median ${sizes[sizes.length >> 1]}`);
});
