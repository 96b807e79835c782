import Link from "next/link";
import styles from "../page/page.module.css";

/** What a page says before anything is extracted: what to run. */
export function NoDocuments({ title }: { readonly title: string }) {
  return (
    <main id="main" className={styles["main"]}>
      <h1>{title}</h1>
      <div className={styles["text"]}>
        <p>There are no results yet, so there is nothing to chart.</p>
        <p>
          <Link href="/documents/add" prefetch={false}>
            Add documents
          </Link>{" "}
          here, or on the command line:
        </p>
        <p>
          <code>npx entente start</code> extracts the bundled documents.{" "}
          <code>npx entente add FILE --date 2020-01-28</code> and then <code>npx entente extract</code> add your own.
          This page shows the results by itself as soon as the run ends.
        </p>
      </div>
    </main>
  );
}
