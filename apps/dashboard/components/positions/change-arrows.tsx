import Link from "next/link";
import type { PlacedChange } from "../../lib/positions/place-changes.ts";
import { TICKS } from "../../lib/positions/place-positions.ts";
import styles from "./change-arrows.module.css";
import stripStyles from "./position-strip.module.css";
import { StripHead } from "./strip-head.tsx";

interface Props {
  readonly rows: readonly PlacedChange[];
  readonly poles: { readonly left: string; readonly right: string };
  readonly selected: string | null;
  readonly hrefOf: (actor: string, when: "then" | "now") => string;
}

/** Every actor an arrow from where it stood to where it stands; either end is a link to its evidence. */
export function ChangeArrows({ rows, poles, selected, hrefOf }: Props) {
  return (
    <div className={`${stripStyles["strip"]} ${styles["arrows"]}`}>
      <StripHead left={poles.left} right={poles.right} figures={["Then", "Now"]} />
      <ol>
        {rows.map((row) => (
          <li
            key={row.actor}
            className={stripStyles["row"]}
            aria-current={row.actor === selected ? "true" : undefined}
            title={row.summary}
          >
            <span className={stripStyles["name"]}>
              {row.name}
              <span className="visually-hidden">: {row.summary}</span>
            </span>
            <Arrow row={row} />
            <EndLink row={row} when="then" href={hrefOf(row.actor, "then")} />
            <EndLink row={row} when="now" href={hrefOf(row.actor, "now")} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Arrow({ row: { from, to, side, points, isThin } }: { readonly row: PlacedChange }) {
  return (
    <svg className={stripStyles["plot"]} aria-hidden="true">
      {TICKS.map((tick) => (
        <line key={tick.x} className={stripStyles["grid"]} x1={tick.x} x2={tick.x} y1="0" y2="100%" />
      ))}
      <line className={styles["shaft"]} data-side={side} data-thin={isThin} x1={from} x2={to} y1="50%" y2="50%" />
      <circle className={styles["start"]} data-side={side} cx={from} cy="50%" r="4" />
      {points === "none" ? (
        <circle className={styles["tip"]} data-side={side} cx={to} cy="50%" r="2" />
      ) : (
        <svg x={to} y="50%" overflow="visible">
          <path
            className={styles["tip"]}
            data-side={side}
            d={points === "right" ? "M1 0L-8 -5L-8 5Z" : "M-1 0L8 -5L8 5Z"}
          />
        </svg>
      )}
    </svg>
  );
}

function EndLink({
  row,
  when,
  href,
}: {
  readonly row: PlacedChange;
  readonly when: "then" | "now";
  readonly href: string;
}) {
  return (
    <Link
      id={when === "now" ? `at-${row.actor}` : undefined}
      href={href}
      prefetch={false}
      scroll={false}
      className={stripStyles[when === "now" ? "value" : "documents"]}
      aria-label={`${row.name} ${when} ${row[when]}`}
      data-change={when}
    >
      {row[when]}
    </Link>
  );
}
