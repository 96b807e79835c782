import Link from "next/link";
import { claimHref } from "../../lib/claims/claim-params.ts";
import type { DocumentPage } from "../../lib/reader/read-document-page.ts";
import { documentHref } from "../../lib/reader/reader-params.ts";
import { formatDate } from "../../lib/words/format-date.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import styles from "./document-head.module.css";

/** What is known of a document: title, date, source, basis, warnings. */
export function DocumentHead({ page: { detail, speaker } }: { readonly page: DocumentPage }) {
  const { row, source } = detail;
  const facts = [
    formatDate(row.date),
    row.kind,
    row.publisher,
    source.author === undefined ? null : `by ${source.author}`,
    speaker === undefined ? null : `in the voice of ${speaker}`,
    formatCounted(row.words, "word"),
    source.licence === undefined ? null : `licence ${source.licence}`,
  ].filter((fact) => fact !== null);
  return (
    <header className={styles["head"]}>
      <p className={styles["back"]}>
        <Link href="/documents" prefetch={false}>
          All documents
        </Link>
      </p>
      <h1>{row.title}</h1>
      <p className={styles["facts"]}>{facts.join(" · ")}</p>
      {row.warnings.length === 0 ? null : <p className={styles["warning"]}>{row.warnings.join(" ")}</p>}
      <p className={styles["facts"]}>
        <Link href={claimHref({ document: row.documentId })} prefetch={false}>
          Its claims as a list
        </Link>
        {" · "}
        <Link href={`${documentHref(row.documentId)}/edit`} prefetch={false}>
          Edit or remove
        </Link>
        {isWebAddress(source.url) ? (
          <>
            {" · "}
            <a href={source.url} rel="noreferrer noopener">
              Where it was published
            </a>
          </>
        ) : null}
      </p>
      <Basis lines={source.basis} />
    </header>
  );
}

function Basis({ lines }: { readonly lines: readonly string[] | undefined }) {
  if (lines === undefined) return null;
  return (
    <details className={styles["basis"]}>
      <summary>Written from</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** Only an http or https address may become a link: a document is not trusted. */
function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//iu.test(url);
}
