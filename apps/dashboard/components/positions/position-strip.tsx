import Link from "next/link";
import { type PlacedPosition, type Strip, TICKS } from "../../lib/positions/place-positions.ts";
import styles from "./position-strip.module.css";
import { StripHead } from "./strip-head.tsx";

interface Props {
  readonly strip: Strip;
  readonly left: string;
  readonly right: string;
  readonly selected: string | null;
  readonly hrefOf: (actor: string) => string;
}

/** Every actor a dot with its interval between two named poles; each row is a link to its evidence. */
export function PositionStrip({ strip, left, right, selected, hrefOf }: Props) {
  return (
    <div className={styles["strip"]}>
      <StripHead left={left} right={right} figures={["Lean", "Docs"]} />
      {strip.groups.map(({ title, rows }) => (
        <section key={title}>
          {title === "" ? null : <h3 className={styles["group"]}>{title}</h3>}
          <ol>
            {rows.map((row) => (
              <StripRow key={row.actor} row={row} href={hrefOf(row.actor)} isSelected={row.actor === selected} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function StripRow({ row, href, isSelected }: { row: PlacedPosition; href: string; isSelected: boolean }) {
  const { actor, name, x, low, high, side, isThin, value, documents, summary } = row;
  return (
    <li>
      <Link
        id={`at-${actor}`}
        href={href}
        prefetch={false}
        className={styles["row"]}
        aria-current={isSelected ? "true" : undefined}
        title={`${name} ${value}: ${summary}`}
        data-strip-row=""
      >
        <span className={styles["name"]}>{name}</span>
        <svg className={styles["plot"]} aria-hidden="true">
          {TICKS.map((tick) => (
            <line key={tick.x} className={styles["grid"]} x1={tick.x} x2={tick.x} y1="0" y2="100%" />
          ))}
          <line
            className={styles["interval"]}
            data-side={side}
            data-thin={isThin}
            x1={low}
            x2={high}
            y1="50%"
            y2="50%"
          />
          <circle className={styles["dot"]} data-side={side} cx={x} cy="50%" r="5.5" />
        </svg>
        <span className={styles["value"]}>{value}</span>
        <span className={styles["documents"]} aria-hidden="true">
          {documents}
        </span>
        <span className="visually-hidden">{summary}</span>
      </Link>
    </li>
  );
}
