import Link from "next/link";
import type { PlacedStance } from "../../lib/evidence/place-stance.ts";
import { ReviewButtons } from "../reviews/review-buttons.tsx";
import styles from "./stance-list.module.css";

/** Stances with their sentences; each leads to its place in the document. */
export function StanceList({ stances }: { readonly stances: readonly PlacedStance[] }) {
  return (
    <ol className={styles["list"]}>
      {stances.map(({ key, weight, side, quote, relation, source, title, date, href, rule, review }) => (
        <li key={key} className={styles["item"]}>
          <p className={styles["weight"]} data-side={side}>
            {weight}
          </p>
          <div>
            <blockquote className={styles["quote"]}>{quote}</blockquote>
            <p className={styles["about"]}>
              {relation} <span title={rule}>{source}</span>
            </p>
            <p className={styles["about"]}>
              {date} ·{" "}
              <Link href={href} prefetch={false}>
                {title}
              </Link>
            </p>
            <ReviewButtons review={review} />
          </div>
        </li>
      ))}
    </ol>
  );
}
