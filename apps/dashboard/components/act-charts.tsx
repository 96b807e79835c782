import type { ActMeasure, ActSeries } from "../lib/act-series.ts";
import { ACT_WORDS } from "../lib/act-words.ts";
import type { RhetoricPage } from "../lib/read-rhetoric-page.ts";
import { type Column, TableOfChart } from "./data-table.tsx";
import { LazyActChart } from "./lazy-charts.tsx";
import styles from "./page.module.css";

const COLUMNS: readonly Column[] = [{ title: "Act and period" }];

/** What the actor's claims do, a small chart for each act. */
export function ActCharts({ page, show }: { readonly page: RhetoricPage; readonly show: ActMeasure }) {
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">Acts</h2>
      <p className={styles["note"]}>
        {show === "share"
          ? "Bars: share of the period’s claims. Thin lines: 90 % Wilson interval. "
          : "Bars: number of claims in the period. "}
        Each act has its own scale. A period without claims has no bar. Source: the documents on this machine.
      </p>
      {page.acts.length === 0 ? <p>No claims in this window.</p> : null}
      <div className={styles["grid"]}>
        {page.acts.map((series) => (
          <ActFigure key={series.act} series={series} />
        ))}
      </div>
      <TableOfChart
        caption="Claims by act and period"
        columns={COLUMNS}
        rows={page.acts.flatMap(({ act, bars }) =>
          bars
            .filter(({ value }) => value !== null)
            .map(({ period, label, href }) => ({
              key: `${act} ${period}`,
              cells: [
                <a key="bar" href={href}>
                  {label}
                </a>,
              ],
            })),
        )}
      />
    </section>
  );
}

function ActFigure({ series }: { readonly series: ActSeries }) {
  const { name, gloss } = ACT_WORDS[series.act];
  return (
    <figure>
      <h3>{name}</h3>
      <figcaption className={styles["note"]}>
        {gloss}. {series.summary}
      </figcaption>
      <LazyActChart series={series} />
    </figure>
  );
}
