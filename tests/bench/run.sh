#!/usr/bin/env bash
# What ./dev bench shows: the program beside its rivals, and what reading a plan, limiting rules and isolating them cost.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/release}

CONSULTCHECK=$PWD/$build/consultcheck node tests/bench/rivals.mjs
cmake --build "$build" --target bench_limits bench_json >/dev/null
{
  printf '## Reading one plan\n\n```\n'
  "$build/tests/bench_json"
  printf '```\n\n## Limits, isolation and memory\n\n```\n'
  "$build/tests/bench_limits"
  printf '```\n\nWanted: limits at most 10 %% of processor time, memory flat.\n'
} | tee -a out/bench.md
