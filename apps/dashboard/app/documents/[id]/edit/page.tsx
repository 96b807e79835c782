import type { Metadata } from "next";
import Link from "next/link";
import { EditDocument } from "../../../../components/documents/edit-document.tsx";
import styles from "../../../../components/page/page.module.css";
import { readSpeakerChoices } from "../../../../lib/claims/read-speaker-choices.ts";
import { results } from "../../../../lib/data/results.ts";
import { documentHref } from "../../../../lib/reader/reader-params.ts";

export const metadata: Metadata = { title: "Edit a document" };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** /documents/[id]/edit: corrects what is said of a document, extracts it again, removes it. */
export default async function EditPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const row = (await results.documents()).find(({ documentId }) => documentId === id);
  return (
    <main id="main" className={styles["main"]}>
      <p>
        <Link href="/documents" prefetch={false}>
          All documents
        </Link>
      </p>
      <h1>{row?.title ?? "This document was removed"}</h1>
      <p className={styles["dek"]}>
        {row === undefined ? (
          <>
            It lies in the{" "}
            <Link href="/documents/bin" prefetch={false}>
              bin
            </Link>{" "}
            and can be restored from there.
          </>
        ) : (
          <>
            What you save here is kept beside its earlier form, which the bin can bring back.{" "}
            <Link href={documentHref(id)} prefetch={false}>
              Read it
            </Link>
          </>
        )}
      </p>
      <EditDocument
        key={`${row?.title} ${row?.date} ${row?.publisher} ${row?.kind} ${row?.speaker}`}
        id={id}
        facts={row ?? { title: id, date: null, publisher: null, kind: "other", speaker: null }}
        isGone={row === undefined}
        actors={await readSpeakerChoices()}
      />
    </main>
  );
}
