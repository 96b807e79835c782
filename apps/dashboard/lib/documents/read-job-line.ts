import { withoutPaths } from "../safety/explain-error.ts";
import type { DraftShelf, ReadDocument } from "./draft-shelf.ts";
import type { Job, JobRow } from "./job.ts";

/** A row as the command line prints it, of a preview or of adding. */
interface PrintedRow {
  readonly source: string;
  readonly status: JobRow["status"];
  readonly id?: string;
  readonly title?: string;
  readonly document?: ReadDocument;
  readonly replaces?: string | null;
  readonly alike?: readonly string[];
  readonly error?: { readonly message: string };
}

type Printed =
  | { readonly event: "document"; readonly row: PrintedRow }
  | { readonly event: "waiting"; readonly pid: number }
  | { readonly event: "held"; readonly why: string }
  | { readonly event: "extracting"; readonly done: number; readonly total: number; readonly failed: number };

/** The job after the command line has said one thing more. A line that is no event may be the sentence with which it ends. */
export function afterLine(job: Job, line: string, shelve: DraftShelf["put"]): Job {
  const event = parse(line);
  if (event === undefined) return /^\[E_[A-Z_]+\] /u.test(line) ? { ...job, error: withoutPaths(line) } : job;
  switch (event.event) {
    case "document":
      return { ...job, rows: [...job.rows, rowOf(event.row, { key: `${job.id}/${job.rows.length + 1}`, shelve })] };
    case "waiting":
      return { ...job, isHeldUp: true };
    case "held":
      return { ...job, heldBy: event.why };
    case "extracting": {
      const { done, total, failed } = event;
      return { ...job, isHeldUp: false, progress: { done, total, failed } };
    }
  }
}

/** How a command ended. */
interface End {
  readonly code: number | null;
  readonly output: string;
  readonly isStopped: boolean;
}

/** The job at its end: what it reported, or why it gave none. */
export function afterReport(job: Job, { code, output, isStopped }: End): Job {
  const report = parseReport(output);
  const { isHeldUp: _, heldBy: __, ...rest } = job;
  if (report === undefined && isStopped) return { ...rest, status: "stopped" };
  if (report === undefined) {
    const error = job.error ?? `The command ended without a report (exit code ${code ?? "none"}).`;
    return { ...rest, status: "failed", error };
  }
  const failures = (report.run?.documents ?? []).flatMap(({ id, error }, at): JobRow[] =>
    error === undefined
      ? []
      : [{ key: `${job.id}/run-${at}`, source: id, status: "failed", message: withoutPaths(error) }],
  );
  const undo = (report.documents ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]));
  return {
    ...rest,
    status: isStopped ? "stopped" : "done",
    rows: [...job.rows, ...failures],
    ...(undo.length === 0 ? {} : { undo }),
  };
}

function rowOf(
  { source, status, id, title, document, replaces, alike, error }: PrintedRow,
  { key, shelve }: { readonly key: string; readonly shelve: DraftShelf["put"] },
): JobRow {
  return {
    key,
    source: withoutPaths(source),
    status,
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(error === undefined ? {} : { message: withoutPaths(error.message) }),
    ...(document === undefined ? {} : { draft: shelve(document, { replaces: replaces ?? null, alike: alike ?? [] }) }),
  };
}

function parse(line: string): Printed | undefined {
  if (!line.startsWith('{"event":')) return undefined;
  try {
    return JSON.parse(line) as Printed;
  } catch {
    return undefined;
  }
}

interface Report {
  readonly documents?: readonly { readonly name?: string; readonly id: string; readonly error?: string }[];
  readonly run?: { readonly documents: readonly { readonly id: string; readonly error?: string }[] };
}

/** `extract` prints the run itself, the others a report that may hold one. */
function parseReport(output: string): Report | undefined {
  try {
    const printed = JSON.parse(output) as Report & { readonly fingerprint?: string };
    return printed.fingerprint === undefined ? printed : { run: { documents: printed.documents ?? [] } };
  } catch {
    return undefined;
  }
}
