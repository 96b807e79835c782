import { THIN_DOCUMENTS } from "../../lib/positions/place-positions.ts";
import styles from "./strip-key.module.css";

/** Says in one line what the dots and lines of the strip mean. */
export function StripKey() {
  return (
    <p className={styles["key"]}>
      <span>
        <Sample side="left" /> the whole interval lies on one side
      </span>
      <span>
        <Sample side="open" /> the interval holds the middle
      </span>
      <span>
        <Sample side="left" isThin /> fewer than {THIN_DOCUMENTS} documents
      </span>
    </p>
  );
}

function Sample({ side, isThin = false }: { side: "left" | "open"; isThin?: boolean }) {
  return (
    <svg className={styles["sample"]} width="34" height="12" aria-hidden="true">
      <line data-side={side} data-thin={isThin} x1="1" x2="33" y1="6" y2="6" />
      <circle data-side={side} cx="17" cy="6" r="4.5" />
    </svg>
  );
}
