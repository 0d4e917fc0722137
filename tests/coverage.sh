#!/usr/bin/env bash
# Line coverage of core/ from a coverage build whose tests have run: each folder, the total, and exit 1 below 90 %.
# Usage: tests/coverage.sh BUILD_FOLDER
set -euo pipefail
build=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
find "$build" -name '*.gcda' | while read -r data; do (cd "$work" && gcov --json-format --stdout "$data" 2>/dev/null) || true; echo; done >"$work/all.json"
node - "$work/all.json" "$PWD" <<'JS'
const fs = require("fs");
const [, , file, root] = process.argv;
const hit = new Map(); // file → line → whether any test ran it
for (const text of fs.readFileSync(file, "utf8").split("\n")) {
  if (!text.trim()) continue;
  for (const { file: name, lines } of JSON.parse(text).files) {
    const path = name.replace(root + "/", "").replace(/^(\.\.\/)+/, "");  // ccache makes names relative to the build
    if (!path.startsWith("core/")) continue;
    const seen = hit.get(path) ?? hit.set(path, new Map()).get(path);
    for (const { line_number, count } of lines) seen.set(line_number, (seen.get(line_number) ?? false) || count > 0);
  }
}
const totals = new Map();
const add = (name, lines) => {
  const total = totals.get(name) ?? totals.set(name, [0, 0]).get(name);
  for (const ran of lines.values()) { total[0] += ran; total[1] += 1; }
};
for (const [path, lines] of hit) { add(path.split("/").slice(0, 2).join("/"), lines); add("core", lines); }
const percent = ([ran, all]) => (100 * ran / all).toFixed(1);
for (const [name, total] of [...totals].sort()) console.log(`${name.padEnd(14)} ${percent(total).padStart(5)} %  (${total[0]} of ${total[1]} lines)`);
const worst = [...hit].map(([path, lines]) => { const ran = [...lines.values()].filter(Boolean).length; return [path, lines.size - ran]; }).sort((a, b) => b[1] - a[1]).slice(0, 5);
console.log("most lines not reached: " + worst.map(([path, count]) => `${path} ${count}`).join(", "));
if (!(Number(percent(totals.get("core") ?? [0, 1])) >= 90)) { console.log("line coverage of core is below 90 %"); process.exit(1); }
JS
