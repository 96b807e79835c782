import Link from "next/link";
import { formatDate } from "../lib/format-date.ts";
import type { PositionSubject } from "../lib/position-subject.ts";
import { placeHref } from "../lib/reader-params.ts";
import { results } from "../lib/results.ts";
import pageStyles from "./page.module.css";
import styles from "./position-flips.module.css";

interface Props {
  readonly subject: PositionSubject;
  readonly window: { readonly from: string; readonly to: string };
}

const SHOWN = 12;

/** Who changed sides towards one target, with both sentences. */
export async function PositionFlips({ subject, window }: Props) {
  const [flips, names] = await Promise.all([results.flips(subject, window), results.names()]);
  if (flips.length === 0) return null;
  return (
    <section className={pageStyles["section"]} aria-labelledby="flips">
      <h2 id="flips">Who changed sides</h2>
      <p className={pageStyles["note"]}>
        The same actor towards the same target, for and then against or the reverse. Latest first
        {flips.length > SHOWN ? `, ${SHOWN} of ${flips.length}` : ""}.
      </p>
      <ol className={styles["list"]}>
        {flips.slice(0, SHOWN).map(({ holder, target, before, after }) => (
          <li key={`${holder} ${target} ${after.id}`} className={styles["flip"]}>
            <h3>
              {names.nameOf(holder)} on {names.nameOf(target)}
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
    </section>
  );
}
