import type { Metadata } from "next";
import Link from "next/link";
import { BinList } from "../../../components/documents/bin-list.tsx";
import styles from "../../../components/page/page.module.css";
import { bin } from "../../../lib/data/results.ts";
import { formatMoment } from "../../../lib/words/format-date.ts";

export const metadata: Metadata = { title: "Bin" };

/** /documents/bin: what was removed or edited, and can be brought back. */
export default async function BinPage() {
  const entries = await bin.list();
  return (
    <main id="main" className={styles["main"]}>
      <p>
        <Link href="/documents" prefetch={false}>
          All documents
        </Link>
      </p>
      <h1>What can be brought back</h1>
      <p className={styles["dek"]}>
        Removed documents, and the forms of documents before they were edited. They stay here until{" "}
        <code>npx entente bin --empty</code> deletes them for good.
      </p>
      <BinList lines={entries.map(({ name, title, why, at }) => ({ name, title, why, when: formatMoment(at) }))} />
    </main>
  );
}
