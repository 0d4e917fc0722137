#!/usr/bin/env bash
# Runs every misbehaving rule under valgrind's memcheck, with a tenth of the steps: no error and no lost block. Say the build folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/release}
export CONSULTCHECK_HOSTILE_STEPS=${CONSULTCHECK_HOSTILE_STEPS:-100000}
start=$SECONDS
valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite,indirect,possible --show-leak-kinds=definite,indirect,possible \
  "$build/tests/unit_tests" "misbehaving rules end as their first line says"
echo "No error under memcheck, in $((SECONDS - start)) seconds, with $CONSULTCHECK_HOSTILE_STEPS steps a rule."
