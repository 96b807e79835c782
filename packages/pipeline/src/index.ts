export type { Progress } from "./carry-out.ts";
export {
  type CopiedKind,
  type CopiedShare,
  type CopyOptions,
  type CopyProgress,
  type CopyReport,
  copyStore,
} from "./copy-store.ts";
export { openDatabaseEnd } from "./database-end.ts";
export { openFolderEnd } from "./folder-end.ts";
export { type Plan, type PlanEntry, type PlanWish, planRun } from "./plan-run.ts";
export { type Log, type LogEntry } from "./queue/log.ts";
export { groupAll, runScheduler, type SchedulerOptions } from "./queue/run-scheduler.ts";
export { runWorker, type WorkerOptions } from "./queue/run-worker.ts";
export type { SettledJob } from "./queue/settle-job.ts";
export { readDocument } from "./read-document.ts";
export { type RunOptions, runExtraction } from "./run-extraction.ts";
export type { ListedSource, StoreEnd } from "./store-end.ts";
