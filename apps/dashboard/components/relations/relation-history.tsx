import Link from "next/link";
import type { PlacedEvents } from "../../lib/chart/place-events.ts";
import type { History, HistoryBar } from "../../lib/relations/history-bars.ts";
import type { ChartTable } from "../chart/chart-frame.tsx";
import { EventLabels, EventLines } from "../chart/event-labels.tsx";
import styles from "./relation-history.module.css";

const COLUMNS = [
  { title: "Period" },
  { title: "For", isFigure: true },
  { title: "Mixed", isFigure: true },
  { title: "Against", isFigure: true },
  { title: "Documents", isFigure: true },
];

interface Props {
  readonly title: string;
  readonly history: History;
  readonly events: PlacedEvents;
  readonly open: string | null;
  readonly hrefOf: (period: string) => string;
}

/** One direction of a relation through time: stances for above the line, against below it; each bar is a link to its sentences. */
export function RelationHistory({ title, history: { bars, middle, most, ticks }, events, open, hrefOf }: Props) {
  return (
    <div className={styles["frame"]}>
      <div className={styles["heads"]}>
        <EventLabels placed={events} />
      </div>
      <p className={styles["scale"]} aria-hidden="true">
        <span data-side="for">{most.above} for</span>
        <span data-side="against">{most.below} against</span>
      </p>
      <svg className={styles["plot"]} role="group" aria-label={`${title} by period`}>
        <EventLines events={events.events} />
        <line className={styles["middle"]} x1="0" x2="100%" y1={middle} y2={middle} />
        {bars.map((bar) => (
          <Bar key={bar.period} bar={bar} href={hrefOf(bar.period)} isOpen={bar.period === open} title={title} />
        ))}
      </svg>
      <svg className={styles["periods"]} aria-hidden="true">
        {ticks.map(({ period, x }) => (
          <text key={period} x={x} y="14">
            {period}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The bars as rows. */
export function tableOfHistory({ bars }: History, hrefOf: (period: string) => string): ChartTable {
  return {
    columns: COLUMNS,
    rows: bars.map(({ period, row }) => ({
      key: period,
      cells: [
        <Link key="period" href={hrefOf(period)} prefetch={false}>
          {period}
        </Link>,
        row.favourable,
        row.mixed,
        row.unfavourable,
        row.documents,
      ],
    })),
  };
}

interface BarProps {
  readonly bar: HistoryBar;
  readonly href: string;
  readonly isOpen: boolean;
  readonly title: string;
}

function Bar({ bar: { x, width, favourable, mixed, unfavourable, label, period }, href, isOpen, title }: BarProps) {
  return (
    <Link
      id={`bar-${title}-${period}`.replaceAll(" ", "-")}
      href={href}
      prefetch={false}
      scroll={false}
      className={styles["bar"]}
      aria-label={`${title}, ${label}`}
      aria-current={isOpen ? "true" : undefined}
    >
      <title>{label}</title>
      <rect className={styles["reach"]} x={x} width={width} y="0" height="100%" />
      <rect className={styles["favourable"]} x={x} width={width} {...favourable} />
      <rect className={styles["mixed"]} x={x} width={width} {...mixed} />
      <rect className={styles["unfavourable"]} x={x} width={width} {...unfavourable} />
    </Link>
  );
}
