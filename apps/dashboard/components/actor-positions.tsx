import Link from "next/link";
import { explainSum, wordsOfEvidence } from "../lib/explain-sum.ts";
import { formatSigned } from "../lib/format-number.ts";
import type { ActorPage } from "../lib/read-actor-page.ts";
import { CountedFor } from "./actor-sides.tsx";
import { type Column, TableOfChart } from "./data-table.tsx";
import { LazyTimelineChart } from "./lazy-charts.tsx";
import styles from "./page.module.css";

const COLUMNS: readonly Column[] = [{ title: "Point" }];

/** Where the actor stands on each axis and issue for which it has evidence, now and through the years. */
export function ActorPositions({ page: { positions, years, facts } }: { readonly page: ActorPage }) {
  return (
    <section className={styles["section"]} aria-labelledby="positions">
      <h2 id="positions">Positions</h2>
      {positions.length === 0 ? (
        <p>
          No position: in this window no document shows {facts.name} for or against a pole or a matter.{" "}
          <CountedFor sides={facts.sides} />
        </p>
      ) : (
        <p className={styles["note"]}>
          Each point rests on everything in the window up to the end of its year; it appears once there are two
          documents. Band: 90 % interval. Lean from −1 (lower pole) to +1 (upper pole).
        </p>
      )}
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
      {positions.every(({ points }) => points.length === 0) ? null : (
        <TableOfChart
          caption={`Positions of ${facts.name} by year`}
          columns={COLUMNS}
          rows={positions.flatMap(({ subject, points }) =>
            points.map(({ year, label, href }) => ({
              key: `${subject.id} ${year}`,
              cells: [
                <a key="point" href={href}>
                  {subject.name}: {label}
                </a>,
              ],
            })),
          )}
        />
      )}
    </section>
  );
}
