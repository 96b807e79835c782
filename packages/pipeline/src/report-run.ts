import { createHash } from "node:crypto";
import { DocumentId, type Run, type RunDocument, RunId, Sha256 } from "@entente/schema";
import type { RecordCounts } from "./publish-results.ts";

/** One document's row, before its id is checked. */
export type RunRow = Omit<RunDocument, "id"> & { readonly id: string };

/** What a report says beside its rows. */
export interface RunFacts {
  readonly id: RunId;
  readonly started: Date;
  readonly finished: Date;
  readonly fingerprint: string;
  readonly unchanged: number;
  readonly counts: RecordCounts;
}

/** Names a run by its start, and by a hash that tells runs of one second apart. */
export function runIdOf(started: Date, fingerprint: string): RunId {
  const stamp = started.toISOString();
  const hash = createHash("sha256").update(`${stamp} ${fingerprint} ${process.pid}`).digest("hex");
  return RunId.parse(`${stamp.replace(/[-:]|\.\d+/gu, "")}-${hash.slice(0, 8)}`);
}

/** Makes the report of a run; its documents are in id order. */
export function reportOf(rows: readonly RunRow[], { started, finished, fingerprint, ...facts }: RunFacts): Run {
  const of = (status: RunDocument["status"]) => rows.filter((row) => row.status === status).length;
  return {
    id: facts.id,
    started: started.toISOString(),
    finished: finished.toISOString(),
    fingerprint: Sha256.parse(fingerprint),
    counts: {
      done: of("done"),
      unchanged: facts.unchanged,
      failed: of("failed"),
      removed: of("removed"),
      ...facts.counts,
    },
    documents: rows
      .map((row) => ({ ...row, id: DocumentId.parse(row.id) }))
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  };
}
