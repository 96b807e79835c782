import type { Metadata } from "next";
import Link from "next/link";
import { AddDocuments } from "../../../components/documents/add-documents.tsx";
import styles from "../../../components/page/page.module.css";
import { readSpeakerChoices } from "../../../lib/claims/read-speaker-choices.ts";

export const metadata: Metadata = { title: "Add documents" };

/** /documents/add: reads files, texts, web pages and feeds, shows what was found, and adds what is right. */
export default async function AddPage() {
  return (
    <main id="main" className={styles["main"]}>
      <p>
        <Link href="/documents" prefetch={false}>
          All documents
        </Link>
      </p>
      <h1>Add documents</h1>
      <p className={styles["dek"]}>
        Each is read first, so that you can correct its title, date, publisher, kind and speaker. Once added, its
        records are made and stand on the charts.
      </p>
      <AddDocuments actors={await readSpeakerChoices()} />
    </main>
  );
}
