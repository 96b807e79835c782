import Link from "next/link";
import styles from "../components/page/page.module.css";

/** What an address that leads nowhere gets. */
export default function NotFound() {
  return (
    <main id="main" className={styles["main"]}>
      <h1>Nothing is here</h1>
      <div className={styles["text"]}>
        <p>No page, document or run has this address. A document may have been removed since the link was made.</p>
        <p>
          <Link href="/documents">All documents</Link>
        </p>
      </div>
    </main>
  );
}
