import type PgBoss from "pg-boss";

/** A document to be read: which text of it, and by which extractor. Shape: one a document. Units: `losses` is workers that were lost with it in hand. Empty: none. Errors: none. Source: docs/deploy.md#queue. */
export interface QueueJob {
  readonly id: string;
  readonly document: string;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly losses: number;
  /** Read again although its result is up to date. */
  readonly forced: boolean;
  /** The first try is 1. */
  readonly attempt: number;
}

/** What pg-boss keeps of a job. */
export interface JobData {
  readonly document: string;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly losses?: number;
  readonly forced?: boolean;
}

/** The same document, text and extractor give the same job in every planner, so that planning twice queues once. In SQL, as `md5(…)::uuid`. */
export function jobIdIn(document: string, sha256: string, fingerprint: string): string {
  return `md5(${document} || ' ' || ${sha256} || ' ' || ${fingerprint})::uuid`;
}

export function jobOf({ id, data, retryCount }: PgBoss.JobWithMetadata<JobData>): QueueJob {
  const { document, sha256, fingerprint, losses = 0, forced = false } = data;
  return { id, document, sha256, fingerprint, losses, forced, attempt: retryCount + 1 };
}
