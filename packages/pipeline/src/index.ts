export type { Progress } from "./carry-out.ts";
export { type Plan, type PlanEntry, type PlanWish, planRun } from "./plan-run.ts";
export { readDocument } from "./read-document.ts";
export { type RunOptions, runExtraction } from "./run-extraction.ts";
