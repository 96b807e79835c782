"use client";

import type { Choice } from "../../lib/controls/choice.ts";
import styles from "./add-documents.module.css";
import { DocumentFields } from "./document-fields.tsx";
import { factsOfForm } from "./draft-form.tsx";
import { JobList } from "./job-list.tsx";
import { useJobs } from "./use-jobs.ts";

interface Props {
  readonly id: string;
  readonly facts: Parameters<typeof DocumentFields>[0]["facts"];
  readonly actors: readonly Choice[];
  /** Whether it was removed: then nothing can be said of it. */
  readonly isGone: boolean;
}

/** Corrects what is said of a document, extracts it again, or removes it. */
export function EditDocument({ id, facts, actors, isGone }: Props) {
  const { jobs, problem, send } = useJobs();
  return (
    <>
      <form
        className={styles["draft"]}
        aria-label="What is said of the document"
        hidden={isGone}
        onSubmit={(event) => {
          event.preventDefault();
          const { id: _, ...said } = factsOfForm(event.currentTarget, actors);
          const changed = Object.entries(said).filter(([name, value]) => Reflect.get(facts, name) !== value);
          if (changed.length > 0) void send("/api/documents/edit", { id, ...Object.fromEntries(changed) });
        }}
      >
        <datalist id="actors">
          {actors.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
        <DocumentFields facts={facts} list="actors" />
        <p className={styles["all"]}>
          <button type="submit" className={styles["button"]}>
            Save and extract again
          </button>
          <button
            type="button"
            className={styles["quiet"]}
            onClick={() => void send("/api/extract", { ids: [id], again: true })}
          >
            Extract it again
          </button>
          <button
            type="button"
            className={styles["quiet"]}
            onClick={() => void send("/api/documents/remove", { ids: [id] })}
          >
            Remove it
          </button>
        </p>
      </form>
      {problem === undefined ? null : (
        <p role="alert" className={styles["problem"]}>
          {problem}
        </p>
      )}
      <JobList jobs={jobs.filter(({ kind }) => kind !== "read").slice(0, 3)} send={send} />
    </>
  );
}
