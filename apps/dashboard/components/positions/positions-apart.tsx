import Link from "next/link";
import type { Strip } from "../../lib/positions/place-positions.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import styles from "../page/page.module.css";

/** Who is not on the strip, and why: one document alone, or none. */
export function PositionsApart({
  strip: { tooFew, noData },
  hrefOf,
}: {
  strip: Strip;
  hrefOf: (actor: string) => string;
}) {
  return (
    <>
      {tooFew.length === 0 ? null : (
        <details className={styles["apart"]} open>
          <summary>
            <strong>{formatCounted(tooFew.length, "actor")} with one document only</strong>, too few for a position
          </summary>
          <p className={styles["names"]}>
            {tooFew.map(({ actor, name }, at) => (
              <span key={actor}>
                {at === 0 ? "" : ", "}
                <Link id={`at-${actor}`} href={hrefOf(actor)} prefetch={false}>
                  {name}
                </Link>
              </span>
            ))}
          </p>
        </details>
      )}
      {noData.length === 0 ? null : (
        <details className={styles["apart"]}>
          <summary>
            <strong>{formatCounted(noData.length, "state")} without data</strong>: no stance towards either pole
          </summary>
          <p className={styles["names"]}>{noData.map(({ name }) => name).join(", ")}</p>
        </details>
      )}
    </>
  );
}
