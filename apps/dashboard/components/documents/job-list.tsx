"use client";

import Link from "next/link";
import { isOver, type Job, type JobRow } from "../../lib/documents/job.ts";
import { documentHref } from "../../lib/reader/reader-params.ts";
import styles from "./job-list.module.css";

interface Props {
  readonly jobs: readonly Job[];
  readonly send: (path: string, change: object) => Promise<boolean>;
}

const STATUS: Readonly<Record<Job["status"], string>> = {
  waiting: "waiting",
  running: "at work",
  done: "done",
  failed: "failed",
  stopped: "stopped",
};
const ROW_STATUS: Readonly<Record<JobRow["status"], string>> = {
  ready: "read",
  added: "added",
  replaced: "replaced its earlier version",
  duplicate: "is here already",
  skipped: "passed over",
  failed: "not added",
};

/** What the server does, or has done: how far it is, what came of each document, and how to stop or undo it. */
export function JobList({ jobs, send }: Props) {
  if (jobs.length === 0) return null;
  return (
    <section className={styles["jobs"]} aria-labelledby="jobs-title">
      <h2 id="jobs-title">What happens now, and what came of it</h2>
      <ol aria-live="polite">
        {jobs.map((job) => (
          <li key={job.id} className={styles["job"]} data-status={job.status} data-kind={job.kind}>
            <p className={styles["head"]}>
              <b>{job.title}</b> <span className={styles["status"]}>{wordsOf(job)}</span>
              {isOver(job) ? null : (
                <button
                  type="button"
                  className={styles["small"]}
                  aria-label={`Stop: ${job.title}`}
                  onClick={() => void send("/api/jobs/stop", { id: job.id })}
                >
                  Stop
                </button>
              )}
              <Undo job={job} send={send} />
            </p>
            <Progress job={job} />
            {job.error === undefined ? null : <p className={styles["error"]}>{job.error}</p>}
            <ul>
              {job.rows
                .filter(({ draft }) => draft === undefined)
                .map((row) => (
                  <Row key={row.key} row={row} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Undo({ job: { kind, status, undo, title }, send }: { readonly job: Job; readonly send: Props["send"] }) {
  if (undo === undefined || status !== "done" || (kind !== "remove" && kind !== "edit")) return null;
  return (
    <button
      type="button"
      className={styles["small"]}
      aria-label={`Undo: ${title}`}
      onClick={() => void send("/api/documents/restore", { names: undo })}
    >
      Undo
    </button>
  );
}

function Progress({ job: { progress, status, title } }: { readonly job: Job }) {
  if (progress === undefined || progress.total < 2 || status === "waiting") return null;
  return (
    <p className={styles["progress"]}>
      <progress value={progress.done} max={progress.total} aria-label={title} /> {progress.done.toLocaleString("en")} of{" "}
      {progress.total.toLocaleString("en")} documents extracted
      {progress.failed === 0 ? "" : `, ${progress.failed.toLocaleString("en")} failed`}
    </p>
  );
}

function Row({ row: { source, status, id, title, message } }: { readonly row: JobRow }) {
  return (
    <li className={styles["row"]} data-status={status}>
      {id === undefined ? (
        source
      ) : (
        <Link href={documentHref(id)} prefetch={false}>
          {title ?? id}
        </Link>
      )}{" "}
      <span className={styles["status"]}>{ROW_STATUS[status]}</span>
      {message === undefined ? null : <span className={styles["error"]}> {message}</span>}
    </li>
  );
}

function wordsOf({ status, isHeldUp, heldBy = "" }: Job): string {
  if (heldBy !== "") return heldBy;
  return isHeldUp === true ? "waiting for another extraction to end" : STATUS[status];
}
