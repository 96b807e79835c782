import Link from "next/link";
import type { PlacedFlip } from "../../lib/relations/place-flips.ts";
import styles from "../evidence/flips.module.css";
import pageStyles from "../page/page.module.css";

/** Who changed sides towards one target, with both sentences. */
export function PositionFlips({ flips, total }: { readonly flips: readonly PlacedFlip[]; readonly total: number }) {
  if (flips.length === 0) return null;
  return (
    <section className={pageStyles["section"]} aria-labelledby="flips">
      <h2 id="flips">Who changed sides</h2>
      <p className={pageStyles["note"]}>
        The same actor towards the same target, for and then against or the reverse, both with a confidence of 0.5 or
        more. Latest first
        {total > flips.length ? `, ${flips.length} of ${total}` : ""}.
      </p>
      <ol className={styles["list"]}>
        {flips.map(({ key, title, sides }) => (
          <li key={key} className={styles["flip"]}>
            <h3>{title}</h3>
            <div className={styles["pair"]}>
              {sides.map((side) => (
                <div key={side.key}>
                  <p className={styles["when"]}>{side.when}</p>
                  <blockquote>{side.quote}</blockquote>
                  <p className={styles["source"]}>
                    <Link href={side.href} prefetch={false}>
                      {side.title}
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
