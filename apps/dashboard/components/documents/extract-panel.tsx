"use client";

import Link from "next/link";
import { isOver } from "../../lib/documents/job.ts";
import styles from "./add-documents.module.css";
import { JobList } from "./job-list.tsx";
import { useJobs } from "./use-jobs.ts";

/** What can be done with the documents as a whole: add some, bring the records up to date, see what was removed. */
export function ExtractPanel() {
  const { jobs, problem, send } = useJobs();
  const changes = jobs.filter(({ kind }) => kind !== "read");
  return (
    <section aria-label="What can be done with the documents">
      <p className={styles["all"]}>
        <Link href="/documents/add" prefetch={false} className={styles["button"]}>
          Add documents
        </Link>
        <button
          type="button"
          className={styles["quiet"]}
          onClick={() => void send("/api/extract", { ids: [], again: false })}
        >
          Extract what has changed
        </button>
        <button
          type="button"
          className={styles["quiet"]}
          onClick={() => void send("/api/extract", { ids: [], again: true })}
        >
          Extract all again
        </button>
        <Link href="/documents/bin" prefetch={false} className={styles["quiet"]}>
          Bin
        </Link>
      </p>
      {problem === undefined ? null : (
        <p role="alert" className={styles["problem"]}>
          {problem}
        </p>
      )}
      <JobList jobs={changes.filter((job, at) => at === 0 || !isOver(job))} send={send} />
    </section>
  );
}
