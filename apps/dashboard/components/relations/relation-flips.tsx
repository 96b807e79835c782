import type { Flip } from "@entente/views";
import Link from "next/link";
import { placeHref } from "../../lib/reader/reader-params.ts";
import { formatDate } from "../../lib/words/format-date.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import styles from "../evidence/flips.module.css";
import pageStyles from "../page/page.module.css";

interface Props {
  readonly flips: readonly Flip[];
  readonly nameOf: (id: string) => string;
}

const SHOWN = 4;

/** Where one of the two turned, both sentences side by side. */
export function RelationFlips({ flips, nameOf }: Props) {
  return (
    <section className={pageStyles["section"]} aria-labelledby="flips">
      <h2 id="flips">Turns</h2>
      <p className={pageStyles["note"]}>
        For and then against, or the reverse, on two dates that follow each other, both with a confidence of 0.5 or
        more. Latest first.
      </p>
      {flips.length === 0 ? <p>Neither changed sides in this window.</p> : null}
      <FlipList flips={flips.slice(0, SHOWN)} nameOf={nameOf} />
      {flips.length <= SHOWN ? null : (
        <details className={pageStyles["apart"]}>
          <summary>{formatCounted(flips.length - SHOWN, "earlier turn")}</summary>
          <FlipList flips={flips.slice(SHOWN)} nameOf={nameOf} />
        </details>
      )}
    </section>
  );
}

function FlipList({ flips, nameOf }: Props) {
  return (
    <ol>
      {flips.map(({ holder, target, before, after }) => (
        <li key={`${holder} ${after.id}`} className={styles["flip"]}>
          <h3>
            {nameOf(holder)} on {nameOf(target)}
          </h3>
          <div className={styles["pair"]}>
            {[before, after].map((stance) => (
              <div key={stance.id}>
                <p className={styles["when"]}>
                  {formatDate(stance.date)}: {stance.polarity > 0 ? "for" : "against"}
                </p>
                <blockquote>{stance.quote}</blockquote>
                <p className={styles["source"]}>
                  <Link href={placeHref(stance.documentId, stance)} prefetch={false}>
                    {stance.title}
                  </Link>
                </p>
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
