#!/usr/bin/env bash
# What ./dev bench shows: speed and size of one check, beside what else could look at such a plan, in one run.
# Figures are medians of interleaved runs; read the ratios, not the milliseconds.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/release}
plan=fixtures/plans/library-review
rounds=31

schema_check='
  const Ajv = require("./tests/node_modules/ajv/dist/2020");
  const { readFileSync } = require("fs");
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  console.log(ajv.validate(JSON.parse(readFileSync("docs/plan.schema.json")), JSON.parse(readFileSync(process.argv[1]))));'

declare -A command=(
  ["1 cat (floor)"]="cat $plan.json"
  ["2 consultcheck, JSON, text"]="$build/consultcheck check $plan.json --settings fixtures/settings/barnet.json --as-of 2026-11-20"
  ["3 consultcheck, XML, text"]="$build/consultcheck check $plan.xml --settings fixtures/settings/barnet.json --as-of 2026-11-20"
  ["4 consultcheck, JSON, HTML"]="$build/consultcheck check $plan.json --settings fixtures/settings/barnet.json --as-of 2026-11-20 --format html"
  ["5 xmllint, well-formed only"]="xmllint --noout $plan.xml"
)
names=()
while IFS= read -r name; do names+=("$name"); done < <(printf '%s\n' "${!command[@]}" | sort)

times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
for ((round = 0; round < rounds; ++round)); do
  for name in "${names[@]}"; do
    /usr/bin/time -f '%M' -o "$times/size" bash -c 'start=$(date +%s%N); '"${command[$name]}"' >/dev/null 2>&1; end=$(date +%s%N); echo $(((end - start) / 1000)) >>"$0"' "$times/$name" || true
  done
done
printf '%-30s %12s %12s\n' "one plan, whole process" "median ms" "peak MB"
for name in "${names[@]}"; do
  median=$(sort -n "$times/$name" | sed -n "$((rounds / 2 + 1))p")
  /usr/bin/time -f '%M' -o "$times/size" ${command[$name]} >/dev/null 2>&1 || true
  size=$(tail -1 "$times/size")
  printf '%-30s %12s %12s\n' "${name#* }" "$(awk "BEGIN { printf \"%.1f\", $median / 1000 }")" "$(awk "BEGIN { printf \"%.1f\", $size / 1024 }")"
done
start=$(date +%s%N); node -e "$schema_check" "$plan.json" >/dev/null; end=$(date +%s%N)
printf '%-30s %12s %12s\n' "ajv, the schema alone, once" "$(awk "BEGIN { printf \"%.1f\", ($end - $start) / 1000000 }")" "-"
echo "Target: at most 10 ms and 20 MB for one plan with all shipped rules."

cmake --build "$build" --target bench_limits bench_json >/dev/null
"$build/tests/bench_json"
"$build/tests/bench_limits"
echo "Target: limits at most 10 % of processor time, memory flat."
