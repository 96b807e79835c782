import type { DocumentKind } from "@entente/schema";

/** What a job does. */
export type JobKind = "read" | "add" | "extract" | "edit" | "remove" | "restore";

/** A document that was read and is not added yet, as far as the page shows it. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly kind: DocumentKind;
  readonly speaker: string | null;
  readonly language: string;
  readonly characters: number;
  readonly beginning: string;
  readonly url: string | null;
  /** The earlier version that gives way. */
  readonly replaces: string | null;
  /** Near duplicates, the closest first. */
  readonly alike: readonly string[];
}

/** What became of one document of a job. `id` names the document that is there now, or was there already. */
export interface JobRow {
  readonly key: string;
  readonly source: string;
  readonly status: "ready" | "added" | "replaced" | "duplicate" | "skipped" | "failed";
  readonly id?: string;
  readonly title?: string;
  readonly message?: string;
  readonly draft?: Draft;
}

/** How far an extraction is. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

/** A piece of work that the server does for the pages, from its start until it is forgotten. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly title: string;
  readonly status: "waiting" | "running" | "done" | "failed" | "stopped";
  readonly started: string;
  readonly rows: readonly JobRow[];
  readonly progress?: JobProgress;
  /** Another process's run has to end first. */
  readonly isHeldUp?: boolean;
  /** Why nothing happens at the moment, as that no worker is there; empty where something does. */
  readonly heldBy?: string;
  /** The documents that it changed, as the bin names them, to undo it. */
  readonly undo?: readonly string[];
  readonly error?: string;
}

/** Whether a job has come to its end. */
export function isOver({ status }: Pick<Job, "status">): boolean {
  return status === "done" || status === "failed" || status === "stopped";
}
