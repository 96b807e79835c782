import { TICKS } from "../../lib/positions/place-positions.ts";
import styles from "./position-strip.module.css";

interface Props {
  readonly left: string;
  readonly right: string;
  /** What the two columns of figures are. */
  readonly figures: readonly [string, string];
}

/** The head of a strip: its poles, its scale and the names of its figures. */
export function StripHead({ left, right, figures }: Props) {
  return (
    <div className={styles["head"]}>
      <div className={styles["scale"]}>
        <p className={styles["left"]}>
          <span aria-hidden="true">← </span>
          {left}
        </p>
        <p className={styles["right"]}>
          {right}
          <span aria-hidden="true"> →</span>
        </p>
        <svg className={styles["ticks"]} aria-hidden="true">
          {TICKS.map(({ x, label }) => (
            <text key={x} x={x} y="12">
              {label}
            </text>
          ))}
        </svg>
      </div>
      <p className={styles["value"]}>{figures[0]}</p>
      <p className={styles["documents"]}>{figures[1]}</p>
    </div>
  );
}
