"use client";

import { type DragEvent, useState } from "react";
import type { Choice } from "../../lib/controls/choice.ts";
import type { Draft } from "../../lib/documents/job.ts";
import styles from "./add-documents.module.css";
import { DraftForm, factsOfForm } from "./draft-form.tsx";
import { formText } from "./form-text.ts";
import { JobList } from "./job-list.tsx";
import { type JobsOfPage, useJobs } from "./use-jobs.ts";

const ACCEPTED = ".md,.markdown,.txt,.text,.html,.htm,.xhtml,.pdf,.docx,.rss,.atom,.rdf,.xml";
const MOST_BYTES = 25 * 1024 * 1024;

/** Adds documents: files, a text, a web page or a feed are read, shown with what was found in them, and added once that is right. */
export function AddDocuments({ actors }: { readonly actors: readonly Choice[] }) {
  const page = useJobs();
  const drafts = page.jobs
    .flatMap(({ rows }) => rows.flatMap(({ draft }) => (draft === undefined ? [] : [draft])))
    .reverse();
  return (
    <>
      <div className={styles["ways"]}>
        <Files page={page} />
        <Paste page={page} />
        <Address page={page} />
      </div>
      {page.problem === undefined ? null : (
        <p role="alert" className={styles["problem"]}>
          {page.problem}
        </p>
      )}
      <Drafts drafts={drafts} actors={actors} page={page} />
      <JobList
        jobs={page.jobs.filter(
          ({ kind, status, rows }) =>
            kind !== "read" || status !== "done" || rows.some(({ draft }) => draft === undefined),
        )}
        send={page.send}
      />
    </>
  );
}

function Files({ page }: { readonly page: JobsOfPage }) {
  const [isOver, setIsOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string>();
  const take = async (files: readonly File[]) => {
    const large = files.filter(({ size }) => size > MOST_BYTES);
    setTooLarge(
      large.length === 0
        ? undefined
        : `${large.map(({ name }) => name).join(", ")}: larger than 25 MB. Split it into parts, then add them.`,
    );
    for (const file of files) if (file.size <= MOST_BYTES) await page.sendFile(file.name, file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <section
      className={styles["way"]}
      data-over={isOver}
      aria-labelledby="files-title"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <h2 id="files-title">Files</h2>
      <label className={styles["field"]}>
        Drop them here, or choose them: Markdown, text, HTML, PDF, DOCX, saved feeds; up to 25 MB each
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          onChange={({ target }) => {
            void take([...(target.files ?? [])]).then(() => {
              target.value = "";
            });
          }}
        />
      </label>
      {tooLarge === undefined ? null : (
        <p role="alert" className={styles["problem"]}>
          {tooLarge}
        </p>
      )}
    </section>
  );
}

function Paste({ page }: { readonly page: JobsOfPage }) {
  return (
    <form
      className={styles["way"]}
      aria-labelledby="paste-title"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void page.sendFile("Pasted text.txt", formText(form, "text")).then((isSent) => {
          if (isSent) form.reset();
        });
      }}
    >
      <h2 id="paste-title">A text</h2>
      <label className={styles["field"]}>
        Paste it; its first line is taken for the title
        <textarea name="text" required rows={4} className={styles["input"]} />
      </label>
      <button type="submit" className={styles["button"]}>
        Read the text
      </button>
    </form>
  );
}

function Address({ page }: { readonly page: JobsOfPage }) {
  return (
    <form
      className={styles["way"]}
      aria-labelledby="address-title"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void page.send("/api/documents/fetch", { address: formText(form, "address") }).then((isSent) => {
          if (isSent) form.reset();
        });
      }}
    >
      <h2 id="address-title">A web page or feed</h2>
      <label className={styles["field"]}>
        Its address; of a feed each entry is read
        <input type="url" name="address" required maxLength={2000} placeholder="https://" className={styles["input"]} />
      </label>
      <button type="submit" className={styles["button"]}>
        Fetch and read
      </button>
    </form>
  );
}

interface DraftsProps {
  readonly drafts: readonly Draft[];
  readonly actors: readonly Choice[];
  readonly page: JobsOfPage;
}

function Drafts({ drafts, actors, page }: DraftsProps) {
  if (drafts.length === 0) return null;
  const addAll = () => {
    const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-draft]")];
    const complete = forms.filter((form) => form.checkValidity());
    forms.find((form) => !form.checkValidity())?.reportValidity();
    if (complete.length > 0)
      void page.send("/api/documents/add", { drafts: complete.map((form) => factsOfForm(form, actors)) });
  };
  return (
    <section className={styles["drafts"]} aria-labelledby="drafts-title">
      <h2 id="drafts-title">Check before they go in</h2>
      <datalist id="actors">
        {actors.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
      {drafts.length === 1 ? null : (
        <p className={styles["all"]}>
          <button type="button" className={styles["button"]} onClick={addAll}>
            Add all that are complete
          </button>
          <button
            type="button"
            className={styles["quiet"]}
            onClick={() => void page.send("/api/documents/discard", { drafts: drafts.map(({ id }) => id) })}
          >
            Discard all {drafts.length}
          </button>
        </p>
      )}
      {drafts.map((draft) => (
        <DraftForm key={draft.id} draft={draft} actors={actors} send={page.send} />
      ))}
    </section>
  );
}
