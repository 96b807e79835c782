"use client";

import { useEffect } from "react";
import { NEW_RESULTS } from "../components/page/follow-results.tsx";
import styles from "../components/page/page.module.css";

/** What a page that failed says; the server's log holds the cause. New results bring the page back by themselves. */
export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  useEffect(() => {
    window.addEventListener(NEW_RESULTS, retry);
    return () => window.removeEventListener(NEW_RESULTS, retry);
  }, [retry]);
  return (
    <main id="main" className={styles["main"]}>
      <h1>This page could not be read</h1>
      <div className={styles["text"]}>
        <p>
          The terminal that runs the dashboard says what went wrong. If a result is damaged,{" "}
          <code>npx entente extract</code> makes it again; if a database does not answer, start it. This page comes back
          by itself.
        </p>
        <p>
          <button type="button" className={styles["button"]} onClick={retry}>
            Try again
          </button>
        </p>
      </div>
    </main>
  );
}
