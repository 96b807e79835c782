import Link from "next/link";
import { actorHref } from "../../lib/actors/actor-params.ts";
import type { ActorPage } from "../../lib/actors/read-actor-page.ts";
import { concerns } from "../../lib/chart/choose-events.ts";
import { embedHref } from "../../lib/chart/embed-href.ts";
import { placeEvents } from "../../lib/chart/place-events.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { explainSum, wordsOfEvidence } from "../../lib/evidence/explain-sum.ts";
import { placeTimeline, yearTicks } from "../../lib/positions/place-timelines.ts";
import { formatSigned } from "../../lib/words/format-number.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { wordsOfEvents } from "../chart/event-labels.tsx";
import { TimelinePlot } from "../chart/timeline-plot.tsx";
import styles from "../page/page.module.css";
import { tableOfTimelines } from "../positions/timeline-table.tsx";
import { CountedFor } from "./actor-sides.tsx";

/** Where the actor stands on each axis and issue for which it has evidence, now and through the years. */
export function ActorPositions({ page }: { readonly page: ActorPage }) {
  const { positions, years, facts, window, events } = page;
  const href = actorHref(facts.id, window);
  return (
    <section className={styles["section"]} aria-labelledby="positions">
      <h2 id="positions">Positions</h2>
      {positions.length === 0 ? (
        <p>
          No position: in this window no document shows {facts.name} for or against a pole or a matter.{" "}
          <CountedFor sides={facts.sides} />
        </p>
      ) : null}
      {positions.length === 0 ? null : (
        <ChartFrame
          id="actor-positions"
          level={3}
          title={`Positions of ${facts.name}`}
          isTitled
          unit="Lean from −1 (lower pole) to +1 (upper pole). Band: 90 % bootstrap interval over documents."
          notes={[
            "Each point rests on everything in the window up to the end of its year, and stands there; it appears once there are two documents.",
            ...wordsOfEvents(placeEvents(events, { first: years[0], last: years[1] })),
          ]}
          window={wordsOfWindow(window)}
          href={href}
          embed={embedHref("actor", href, { id: facts.id })}
          table={tableOfTimelines(
            "Position on",
            positions.map(({ subject, points }) => ({ name: subject.name, points })),
          )}
        >
          <PositionGrid positions={positions} years={years} events={events} />
        </ChartFrame>
      )}
    </section>
  );
}

function PositionGrid({ positions, years: [first, last], events }: Pick<ActorPage, "positions" | "years" | "events">) {
  const span = { first, last };
  return (
    <div className={styles["grid"]}>
      {positions.map(({ subject, detail, points, href }) => (
        <div key={subject.id}>
          <h3>
            <Link href={href} prefetch={false}>
              {subject.name}
            </Link>
          </h3>
          <p className={styles["note"]}>
            {detail.value === null
              ? explainSum(detail, subject).reason
              : `${formatSigned(detail.value)}, 90 % interval ${formatSigned(detail.low)} to ${formatSigned(detail.high)}; ${wordsOfEvidence(detail)}`}
          </p>
          {points.length === 0 ? null : (
            <TimelinePlot
              title={`${detail.name}: ${subject.name}`}
              lines={[{ id: subject.id, name: subject.name, colour: "plain", placed: placeTimeline(points, span) }]}
              ticks={yearTicks(span)}
              events={placeEvents(events, span, (event) => concerns(event, subject.id))}
              poles={subject}
              size="small"
            />
          )}
        </div>
      ))}
    </div>
  );
}
