import Link from "next/link";
import type { PlacedDifference } from "../../lib/runs/place-difference.ts";
import styles from "./difference-list.module.css";

/** Records that differ between two runs, each with its words and its document. */
export function DifferenceList({ differences }: { readonly differences: readonly PlacedDifference[] }) {
  return (
    <ol className={styles["list"]}>
      {differences.map(({ key, change, words, quote, title, href }) => (
        <li key={key} className={styles["item"]}>
          <p className={styles["change"]}>{change}</p>
          <div>
            <p>{words}</p>
            {quote === undefined ? null : <blockquote className={styles["quote"]}>{quote}</blockquote>}
            <p className={styles["source"]}>
              {href === undefined ? (
                `${title} (removed)`
              ) : (
                <Link href={href} prefetch={false}>
                  {title}
                </Link>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
