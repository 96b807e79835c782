import styles from "../page/page.module.css";

/** What a page of changes says where a database holds the documents. */
export function NoChanges({ title }: { readonly title: string }) {
  return (
    <main id="main" className={styles["main"]}>
      <h1>{title}</h1>
      <div className={styles["text"]}>
        <p>
          A database holds these documents. They are changed on the command line: see <code>npx entente --help</code>.
        </p>
      </div>
    </main>
  );
}
