// Runs the whole program for the tests that use it.
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = new URL("../../", import.meta.url).pathname;
export const program = process.env.CONSULTCHECK ?? join(root, "build/release/consultcheck");

/// Runs the program; gives its exit code, output and errors. `options.input` goes to standard input.
export function run(args, options = {}) {
  const result = spawnSync(program, args, { encoding: "utf8", cwd: root, maxBuffer: 1 << 28, ...options });
  if (result.error) throw result.error;
  return { code: result.status, signal: result.signal, out: result.stdout, err: result.stderr };
}

/// Checks a plan and gives its one report as data, with the exit code.
export function report(args, options) {
  const { code, out, err } = run(["check", ...args, "--format", "json"], options);
  if (!out) throw new Error(`no report: ${err}`);
  return { code, err, ...JSON.parse(out).reports[0] };
}

export const scratch = () => mkdtempSync(join(tmpdir(), "consultcheck-"));
