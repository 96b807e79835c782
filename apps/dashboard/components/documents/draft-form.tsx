"use client";

import Link from "next/link";
import type { Choice } from "../../lib/controls/choice.ts";
import type { Draft } from "../../lib/documents/job.ts";
import { documentHref } from "../../lib/reader/reader-params.ts";
import styles from "./add-documents.module.css";
import { DocumentFields } from "./document-fields.tsx";
import { formText } from "./form-text.ts";

interface Props {
  readonly draft: Draft;
  readonly actors: readonly Choice[];
  readonly send: (path: string, change: object) => Promise<boolean>;
}

/** One document that was read: what was found, what is missing, and the fields to correct it before it is added. */
export function DraftForm({ draft, actors, send }: Props) {
  const { id, title, date, language, characters, beginning, url, replaces, alike } = draft;
  const missing = date === null ? "Its date was not found: say when it was published." : "";
  return (
    <form
      data-draft={id}
      className={styles["draft"]}
      // The same file may be read twice; each draft keeps a name of its own.
      aria-label={`${title}, ${id.replace("-", " ")}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send("/api/documents/add", { drafts: [factsOfForm(event.currentTarget, actors)] });
      }}
    >
      <p className={styles["found"]}>
        {characters.toLocaleString("en")} characters, language {language}
        {url === null ? "" : `, from ${url}`}
      </p>
      {missing === "" ? null : <p className={styles["missing"]}>{missing}</p>}
      {language === "en" ? null : (
        <p className={styles["missing"]}>It is kept, but records are made of English text alone.</p>
      )}
      {replaces === null ? null : (
        <p className={styles["missing"]}>
          It looks like an edited form of{" "}
          <Link href={documentHref(replaces)} prefetch={false}>
            {replaces}
          </Link>{" "}
          and will replace it.
        </p>
      )}
      {alike.length === 0 ? null : (
        <p className={styles["found"]}>
          Much like{" "}
          {alike.slice(0, 3).map((other) => (
            <Link key={other} href={documentHref(other)} prefetch={false} className={styles["alike"]}>
              {other}
            </Link>
          ))}
          ; such documents count once on the charts.
        </p>
      )}
      <DocumentFields facts={draft} list="actors" />
      <blockquote className={styles["beginning"]}>{beginning}…</blockquote>
      <p className={styles["all"]}>
        <button type="submit" className={styles["button"]}>
          Add this document
        </button>
        <button
          type="button"
          className={styles["quiet"]}
          aria-label={`Discard ${title}`}
          onClick={() => void send("/api/documents/discard", { drafts: [id] })}
        >
          Discard
        </button>
      </p>
    </form>
  );
}

/** What a form says of its document; an actor may be given by name. */
export function factsOfForm(form: HTMLFormElement, actors: readonly Choice[]) {
  const text = (name: string) => formText(form, name);
  const speaker = text("speaker");
  const named = actors.find(({ value, label }) => value === speaker || label.toLowerCase() === speaker.toLowerCase());
  return {
    id: form.dataset["draft"] ?? "",
    title: text("title"),
    date: text("date"),
    kind: text("kind"),
    publisher: text("publisher") || null,
    speaker: speaker === "" ? null : (named?.value ?? speaker),
  };
}
