// Prints "N passed, M failed" from vitest's JSON report. Without a report, or where the run failed and no test did, one has failed.
import { existsSync, readFileSync } from "node:fs";

const [file = "", code = "1"] = process.argv.slice(2);
const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
// A test file that could not be loaded has no test of its own to fail.
const unloaded = (report.testResults ?? []).filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
);
const failed = (report.numFailedTests ?? 0) + unloaded.length;
console.log(`${report.numPassedTests ?? 0} passed, ${code !== "0" && failed === 0 ? 1 : failed} failed`);
