import { compareNames } from "../lib/compare-names.ts";
import { wordsOfWindow } from "../lib/date-window.ts";
import { embedHref } from "../lib/embed-href.ts";
import { type PositionParams, positionHref } from "../lib/position-params.ts";
import type { PositionPage } from "../lib/read-position-page.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { CheckboxList } from "./checkbox-list.tsx";
import { FilterForm } from "./filter-form.tsx";
import { LazyTimelineChart } from "./lazy-charts.tsx";
import styles from "./page.module.css";
import { tableOfTimelines } from "./timeline-table.tsx";

interface Props {
  readonly params: PositionParams;
  readonly page: PositionPage;
}

/** Timelines of the chosen actors, or of those with most documents. */
export function PositionTimelines({ params, page }: Props) {
  const { timelines, years, subject, strip, window } = page;
  if (strip.placed.length === 0) return null;
  const href = positionHref({ ...params, on: subject.id, ...window }, { actor: null });
  return (
    <section className={styles["section"]} aria-labelledby="position-timelines-title">
      <ChartFrame
        id="position-timelines"
        title={`Through the years, ${subject.question}`}
        unit="Lean from −1 (lower pole) to +1 (upper pole). Band: 90 % bootstrap interval over documents."
        notes={[
          `Each point rests on everything in the window up to the end of its year; it appears once there are two documents.${params.lines.length === 0 ? " Shown: the actors with most documents." : ""}`,
        ]}
        window={wordsOfWindow(window)}
        href={href}
        embed={embedHref("positions", href)}
        table={tableOfTimelines("Actor", timelines)}
      >
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
      </ChartFrame>
      <TimelineChooser params={params} page={page} />
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
