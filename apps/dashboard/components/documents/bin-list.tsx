"use client";

import { DataTable } from "../controls/data-table.tsx";
import styles from "./add-documents.module.css";
import { JobList } from "./job-list.tsx";
import { useJobs } from "./use-jobs.ts";

/** An entry of the bin, in words. */
export interface BinLine {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly when: string;
}

const COLUMNS = [{ title: "Title" }, { title: "What happened" }, { title: "When" }, { title: "Undo" }];

/** What was removed or edited, each with a way back. */
export function BinList({ lines }: { readonly lines: readonly BinLine[] }) {
  const { jobs, problem, send } = useJobs();
  return (
    <>
      {problem === undefined ? null : (
        <p role="alert" className={styles["problem"]}>
          {problem}
        </p>
      )}
      {lines.length === 0 ? (
        <p>The bin is empty.</p>
      ) : (
        <DataTable
          caption="What can be brought back"
          columns={COLUMNS}
          rows={lines.map(({ name, title, why, when }) => ({
            key: name,
            cells: [
              title,
              why,
              when,
              <button
                key="restore"
                type="button"
                className={styles["quiet"]}
                aria-label={`Restore ${title}`}
                onClick={() => void send("/api/documents/restore", { names: [name] })}
              >
                Restore
              </button>,
            ],
          }))}
        />
      )}
      <JobList jobs={jobs.filter(({ kind }) => kind !== "read").slice(0, 3)} send={send} />
    </>
  );
}
