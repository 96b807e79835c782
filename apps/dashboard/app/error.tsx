"use client";

import styles from "../components/page.module.css";

/** What a page that failed says; the server's log holds the cause. */
export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return (
    <main id="main" className={styles["main"]}>
      <h1>This page could not be read</h1>
      <div className={styles["text"]}>
        <p>The results are as they were. The terminal that runs the dashboard says what went wrong.</p>
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      </div>
    </main>
  );
}
