import type { Writable } from "node:stream";
import type { Added } from "../add/add-documents.ts";
import type { Previewed } from "../add/preview-documents.ts";
import type { ShownProgress } from "./progress-bar.ts";

/** What a program that started the command line hears of its work, a line each. */
export type ProgressLine =
  | { readonly event: "document"; readonly row: Added | Previewed }
  | { readonly event: "waiting"; readonly pid: number }
  | { readonly event: "held"; readonly why: string }
  | { readonly event: "extracting"; readonly done: number; readonly total: number; readonly failed: number };

/** Tells of a run as JSON Lines. */
export function createProgressLines(stream: Writable): ShownProgress {
  return {
    update: ({ done, total, failed }) => writeProgress(stream, { event: "extracting", done, total, failed }),
    waitFor: (pid) => writeProgress(stream, { event: "waiting", pid }),
    stop: () => undefined,
  };
}

/** Writes one line. */
export function writeProgress(stream: Writable, line: ProgressLine): void {
  stream.write(`${JSON.stringify(line)}\n`);
}
