// Runs programs and says what each took: seconds on the clock, seconds of processor time, and the most memory it held.
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/// Runs a command to its end with its output going to `output`; gives { seconds, cpu, megabytes, code }.
export async function timed(command, output = "/dev/null") {
  const scratch = mkdtempSync(join(tmpdir(), "measure-"));
  const file = join(scratch, "used");
  const out = openSync(output, "w");
  const start = process.hrtime.bigint();
  const child = spawn("/usr/bin/time", ["-q", "-f", "%U %S %M", "-o", file, ...command], { stdio: ["ignore", out, out] });
  const code = await new Promise((ended, failed) => child.on("close", ended).on("error", failed));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  closeSync(out);
  const [user, system, kilobytes] = readFileSync(file, "utf8").trim().split(" ").map(Number);
  rmSync(scratch, { recursive: true });
  return { seconds, cpu: user + system, megabytes: kilobytes / 1024, code };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/// Runs every one of `ways`, round after round, so that what else the machine does hits all alike. A way is { name, run }, where run gives
/// what `timed` gives. Gives each way with the medians of its rounds.
export async function interleaved(ways, rounds) {
  const runs = ways.map(() => []);
  for (let round = 0; round < rounds; round++) for (const [at, way] of ways.entries()) runs[at].push(await way.run());
  return ways.map((way, at) => {
    const of = (what) => median(runs[at].map((one) => one[what]));
    return { ...way, seconds: of("seconds"), cpu: of("cpu"), megabytes: of("megabytes"), codes: [...new Set(runs[at].map((one) => one.code))] };
  });
}
