// Writes the made-up audit for readers of other makers.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = new URL("../../", import.meta.url).pathname;
const program = process.env.WRITE_MADE_AUDIT ?? join(root, "build/release/tests/write_made_audit");

/// The audit in a format, as bytes; with `plans`, of that many.
export function made(format, plans) {
  const result = spawnSync(program, [format, ...(plans ? [String(plans)] : [])], { maxBuffer: 1 << 30 });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${format}: exit ${result.status}: ${result.stderr}`);
  return result.stdout;
}

/// The same in a file.
export function madeFile(format, plans) {
  const file = join(mkdtempSync(join(tmpdir(), "consultcheck-")), `audit.${format === "junit" ? "xml" : format}`);
  writeFileSync(file, made(format, plans));
  return file;
}

/// A package of tests/package.json, or null when it is not installed, and then the test is skipped.
export async function tool(name, test) {
  try {
    const module = await import(name);
    return module.default ?? module;
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    test.skip(`${name} is not installed; run npm ci in tests`);
    return null;
  }
}
