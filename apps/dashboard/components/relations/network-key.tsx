import type { PlacedGroup } from "../../lib/relations/place-network.ts";
import styles from "./network-key.module.css";

/** Says what the lines, dots and letters of the network mean, and who belongs to which group. */
export function NetworkKey({ groups }: { readonly groups: readonly PlacedGroup[] }) {
  return (
    <div className={styles["key"]}>
      <p className={styles["signs"]}>
        <Sample sign="for" /> for <Sample sign="against" /> against <Sample sign="even" /> even, between −0.2 and +0.2
        <span className={styles["sizes"]}>
          Thicker: more stances. Larger: more documents. Hollow: nothing in the period.
        </span>
      </p>
      <dl className={styles["groups"]}>
        {groups.map(({ letter, members }) => (
          <div key={letter} className={styles["group"]}>
            <dt data-group={letter}>{letter}</dt>
            <dd>{members.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Sample({ sign }: { readonly sign: "for" | "against" | "even" }) {
  return (
    <svg className={styles["sample"]} width="34" height="8" aria-hidden="true">
      <line data-sign={sign} x1="0" x2="34" y1="4" y2="4" />
    </svg>
  );
}
