import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SCRIPT = fileURLToPath(new URL("../../.ci/count-tests.mjs", import.meta.url));
const passed = { status: "passed", assertionResults: [{ status: "passed" }] };

function count(report: object | undefined, code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "entente-count-"));
  try {
    const file = join(folder, "tests.json");
    if (report !== undefined) writeFileSync(file, JSON.stringify(report));
    return spawnSync(process.execPath, [SCRIPT, file, code], { encoding: "utf8" }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe(".ci/count-tests.mjs report code", () => {
  it.each([
    {
      does: "counts",
      report: { numPassedTests: 7, numFailedTests: 2, testResults: [passed] },
      code: "1",
      says: "7 passed, 2 failed\n",
    },
    {
      does: "says that all passed",
      report: { numPassedTests: 7, numFailedTests: 0, testResults: [passed] },
      code: "0",
      says: "7 passed, 0 failed\n",
    },
    {
      does: "counts a file that could not be loaded",
      report: {
        numPassedTests: 7,
        numFailedTests: 0,
        testResults: [passed, { status: "failed", assertionResults: [] }],
      },
      code: "1",
      says: "7 passed, 1 failed\n",
    },
    {
      does: "counts a run that failed outside its tests",
      report: { numPassedTests: 7, numFailedTests: 0, testResults: [] },
      code: "1",
      says: "7 passed, 1 failed\n",
    },
    { does: "counts a run that came to no report", report: undefined, code: "1", says: "0 passed, 1 failed\n" },
  ])("$does", ({ report, code, says }) => {
    expect(count(report, code)).toBe(says);
  });
});
