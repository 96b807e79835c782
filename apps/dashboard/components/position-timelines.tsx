import { compareNames } from "../lib/compare-names.ts";
import type { PositionParams } from "../lib/position-params.ts";
import type { PositionPage } from "../lib/read-position-page.ts";
import { CheckboxList } from "./checkbox-list.tsx";
import { type Column, TableOfChart } from "./data-table.tsx";
import { FilterForm } from "./filter-form.tsx";
import { LazyTimelineChart } from "./lazy-charts.tsx";
import styles from "./page.module.css";

const COLUMNS: readonly Column[] = [{ title: "Point" }];

interface Props {
  readonly params: PositionParams;
  readonly page: PositionPage;
}

/** Timelines of the chosen actors, or of those with most documents. */
export function PositionTimelines({ params, page }: Props) {
  const { timelines, years, subject, strip } = page;
  if (strip.placed.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="timelines">
      <h2 id="timelines">Through the years</h2>
      <p className={styles["note"]}>
        Each point rests on everything in the window up to the end of its year; it appears once there are two documents.
        Band: 90 % interval.
        {params.lines.length === 0 ? " Shown: the actors with most documents." : ""}
      </p>
      <div className={styles["grid"]}>
        {timelines.map(({ actor, name, points }) => (
          <div key={actor}>
            <h3>{name}</h3>
            <LazyTimelineChart
              title={`${name}: lean by year`}
              points={points}
              years={years}
              left={subject.left}
              right={subject.right}
            />
          </div>
        ))}
      </div>
      <TimelineChooser params={params} page={page} />
      <TableOfChart
        caption="Lean by year"
        columns={COLUMNS}
        rows={timelines.flatMap(({ actor, points }) =>
          points.map(({ year, label, href }) => ({
            key: `${actor} ${year}`,
            cells: [
              <a key="point" href={href}>
                {label}
              </a>,
            ],
          })),
        )}
      />
    </section>
  );
}

function TimelineChooser({ params, page: { subject, window, strip, timelines } }: Props) {
  const choices = [...strip.placed].sort((a, b) => compareNames(a.name, b.name));
  return (
    <details className={styles["apart"]}>
      <summary>Choose the actors</summary>
      <FilterForm action="/" label="Choose the actors of the timelines" keep={["from", "to"]}>
        <input type="hidden" name="on" value={subject.id} />
        <input type="hidden" name="from" value={window.from} />
        <input type="hidden" name="to" value={window.to} />
        <input type="hidden" name="who" value={params.who} />
        <input type="hidden" name="by" value={params.by} />
        <CheckboxList
          name="lines"
          legend="Actors"
          choices={choices.map(({ actor, name }) => ({ value: actor, label: name }))}
          chosen={timelines.map(({ actor }) => actor)}
        />
      </FilterForm>
    </details>
  );
}
