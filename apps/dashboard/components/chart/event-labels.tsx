import type { EventLabel, PlacedEvent, PlacedEvents } from "../../lib/chart/place-events.ts";
import styles from "./event-labels.module.css";

const LANE = 14;

/** The names of the most relevant events above a timeline, or numbers where there is no room; the notes say all of them in full. */
export function EventLabels({ placed: { events, lanes } }: { readonly placed: PlacedEvents }) {
  if (events.length === 0) return null;
  return (
    <>
      <Lanes events={events} frame="wide" lanes={lanes.wide} />
      <Lanes events={events} frame="narrow" lanes={lanes.narrow} />
    </>
  );
}

interface LanesProps {
  readonly events: readonly PlacedEvent[];
  readonly frame: "wide" | "narrow";
  readonly lanes: number;
}

function Lanes({ events, frame, lanes }: LanesProps) {
  const height = lanes * LANE + 4;
  const shown = events.flatMap(({ id, [frame]: label }) => (label === undefined ? [] : [{ id, label }]));
  return (
    <svg className={styles["lanes"]} data-frame={frame} height={height} aria-hidden="true">
      {shown.map(({ id, label: { x, lane } }) => (
        <line key={id} className={styles["stem"]} x1={x} x2={x} y1={baseOf(lane, height) - 9} y2={height} />
      ))}
      {shown.map(({ id, label }) => (
        <Ground key={id} label={label} height={height} />
      ))}
      {shown.map(({ id, label }) => (
        <Name key={id} label={label} height={height} />
      ))}
    </svg>
  );
}

function Name({ label: { x, lane, anchor, text }, height }: { readonly label: EventLabel; readonly height: number }) {
  return (
    <text
      className={styles["name"]}
      x={x}
      y={baseOf(lane, height)}
      dx={anchor === "start" ? 4 : -4}
      textAnchor={anchor}
    >
      {text}
    </text>
  );
}

/** The lines of other events stop behind a name. */
function Ground({
  label: { x, lane, anchor, length },
  height,
}: {
  readonly label: EventLabel;
  readonly height: number;
}) {
  return (
    <rect
      className={styles["ground"]}
      x={x}
      y={baseOf(lane, height) - 9}
      width={length}
      height={12}
      transform={`translate(${anchor === "start" ? 3 : -length - 3} 0)`}
    />
  );
}

function baseOf(lane: number, height: number): number {
  return height - 7 - lane * LANE;
}

/** The lines and bands of events across a plot; each says its name when pointed at, and those without a label are fainter. */
export function EventLines({ events }: { readonly events: readonly PlacedEvent[] }) {
  return (
    <g aria-hidden="true">
      {events.map(({ id, x, end, width }) =>
        end === undefined ? null : <rect key={id} className={styles["band"]} x={x} width={width} y="0" height="100%" />,
      )}
      {events.map(({ id, x, name, when, wide, narrow }) => (
        <g key={id} className={styles["event"]} data-wide={wide !== undefined} data-narrow={narrow !== undefined}>
          <title>{`${name}, ${when}`}</title>
          <line className={styles["reach"]} x1={x} x2={x} y1="0" y2="100%" />
          <line className={styles["line"]} x1={x} x2={x} y1="0" y2="100%" />
        </g>
      ))}
    </g>
  );
}

/** The events in words, numbered as on the chart. */
export function wordsOfEvents({ events }: PlacedEvents): string[] {
  if (events.length === 0) return [];
  const words = events.map(({ number, name, when }) => `${number} ${name}, ${when}`);
  return [`Events, as dates and not as causes: ${words.join("; ")}.`];
}
