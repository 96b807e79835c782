import Link from "next/link";
import { actorHref } from "../lib/actor-params.ts";
import { wordsOfWindow } from "../lib/date-window.ts";
import { embedHref } from "../lib/embed-href.ts";
import { explainSum, wordsOfEvidence } from "../lib/explain-sum.ts";
import { formatSigned } from "../lib/format-number.ts";
import type { ActorPage } from "../lib/read-actor-page.ts";
import { CountedFor } from "./actor-sides.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { LazyTimelineChart } from "./lazy-charts.tsx";
import styles from "./page.module.css";
import { tableOfTimelines } from "./timeline-table.tsx";

/** Where the actor stands on each axis and issue for which it has evidence, now and through the years. */
export function ActorPositions({ page: { positions, years, facts, window } }: { readonly page: ActorPage }) {
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
          unit="Lean from −1 (lower pole) to +1 (upper pole). Band: 90 % bootstrap interval over documents."
          notes={[
            "Each point rests on everything in the window up to the end of its year; it appears once there are two documents.",
          ]}
          window={wordsOfWindow(window)}
          href={href}
          embed={embedHref("actor", href, { id: facts.id })}
          table={tableOfTimelines(
            "Position on",
            positions.map(({ subject, points }) => ({ name: subject.name, points })),
          )}
        >
          <PositionGrid positions={positions} years={years} />
        </ChartFrame>
      )}
    </section>
  );
}

function PositionGrid({ positions, years }: Pick<ActorPage, "positions" | "years">) {
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
            <LazyTimelineChart
              title={`${detail.name}: ${subject.name}`}
              points={points}
              years={years}
              left={subject.left}
              right={subject.right}
            />
          )}
        </div>
      ))}
    </div>
  );
}
