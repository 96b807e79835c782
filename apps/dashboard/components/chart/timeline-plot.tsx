import Link from "next/link";
import type { PlacedEvents } from "../../lib/chart/place-events.ts";
import { type PlacedLine, SIDE, type YearTick } from "../../lib/positions/place-timelines.ts";
import { EventLabels, EventLines } from "./event-labels.tsx";
import styles from "./timeline-plot.module.css";

/** One line of a timeline; `colour` is plain for a line alone, else the letter of its group. */
export interface PlotLine {
  readonly id: string;
  readonly name: string;
  readonly colour: "plain" | "a" | "b" | "c" | "d" | "e" | "f";
  readonly placed: PlacedLine;
  /** Where its name stands beside the plot, as a share of the height. */
  readonly labelAt?: number;
}

interface Props {
  readonly title: string;
  readonly lines: readonly PlotLine[];
  readonly ticks: readonly YearTick[];
  readonly events: PlacedEvents;
  readonly poles: { readonly left: string; readonly right: string };
  readonly size: "small" | "tall";
}

/** Leans through the years between two poles, with bands and events; each point is a link to its evidence. */
export function TimelinePlot({ title, lines, ticks, events, poles, size }: Props) {
  const isNamed = lines.some(({ labelAt }) => labelAt !== undefined);
  return (
    <div className={styles["plot"]} data-size={size} data-named={isNamed}>
      <div className={styles["heads"]}>
        <EventLabels placed={events} />
      </div>
      <p className={styles["pole"]} data-side="right">
        {poles.right}
      </p>
      <svg className={styles["axis"]} aria-hidden="true">
        <text x="100%" dx={-6} y="0" dy="0.35em">
          +1
        </text>
        <text x="100%" dx={-6} y="50%" dy="0.35em">
          0
        </text>
        <text x="100%" dx={-6} y="100%" dy="0.35em">
          −1
        </text>
      </svg>
      <svg className={styles["canvas"]} role="group" aria-label={title}>
        <EventLines events={events.events} />
        <line className={styles["edge"]} x1="0" x2="100%" y1="0" y2="0" />
        <line className={styles["edge"]} x1="0" x2="100%" y1="100%" y2="100%" />
        <line className={styles["middle"]} x1="0" x2="100%" y1="50%" y2="50%" />
        <svg viewBox={`0 0 ${SIDE} ${SIDE}`} preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
          {lines.map(({ id, colour, placed }) => (
            <path key={id} className={styles["band"]} data-colour={colour} d={placed.band} />
          ))}
          {lines.map(({ id, colour, placed }) => (
            <path key={id} className={styles["line"]} data-colour={colour} d={placed.line} />
          ))}
        </svg>
        {lines.map(({ id, colour, placed }) => (
          <Points key={id} colour={colour} points={placed.points} />
        ))}
      </svg>
      {isNamed ? <Names lines={lines} /> : null}
      <svg className={styles["years"]} aria-hidden="true">
        {ticks.map(({ x, label, isMinor }) => (
          <text key={label} x={x} y="14" data-minor={isMinor}>
            {label}
          </text>
        ))}
      </svg>
      <p className={styles["pole"]} data-side="left">
        {poles.left}
      </p>
    </div>
  );
}

function Points({ colour, points }: { readonly colour: string; readonly points: PlacedLine["points"] }) {
  return points.map(({ x, y, href, label }) => (
    <Link key={label} href={href} prefetch={false} scroll={false} aria-label={label} className={styles["point"]}>
      <title>{label}</title>
      <circle className={styles["reach"]} cx={x} cy={y} r={11} />
      <circle className={styles["dot"]} data-colour={colour} cx={x} cy={y} r={3.5} />
    </Link>
  ));
}

function Names({ lines }: { readonly lines: readonly PlotLine[] }) {
  return (
    <svg className={styles["names"]} aria-hidden="true">
      {lines.map(({ id, name, colour, labelAt = 0 }) => (
        <text key={id} data-colour={colour} x="10" y={`${(labelAt * 100).toFixed(2)}%`} dy="0.35em">
          {name}
        </text>
      ))}
    </svg>
  );
}
