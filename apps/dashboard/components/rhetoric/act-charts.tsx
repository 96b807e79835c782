import { embedHref } from "../../lib/chart/embed-href.ts";
import { ACT_WORDS } from "../../lib/claims/act-words.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { type ActSeries } from "../../lib/rhetoric/act-series.ts";
import type { RhetoricPage } from "../../lib/rhetoric/read-rhetoric-page.ts";
import { type RhetoricParams, rhetoricHref } from "../../lib/rhetoric/rhetoric-params.ts";
import { formatShare } from "../../lib/words/format-number.ts";
import { ChartFrame, type ChartTable } from "../chart/chart-frame.tsx";
import { LazyActChart } from "../chart/lazy-charts.tsx";
import styles from "../page/page.module.css";

const COLUMNS = [
  { title: "Act" },
  { title: "Period" },
  { title: "Claims", isFigure: true },
  { title: "Of all claims", isFigure: true },
  { title: "Share", isFigure: true },
  { title: "Low, 90 %", isFigure: true },
  { title: "High, 90 %", isFigure: true },
];

/** What the actor's claims do, a small chart for each act. */
export function ActCharts({ page, params }: { readonly page: RhetoricPage; readonly params: RhetoricParams }) {
  const href = rhetoricHref({ ...params, actor: page.actor }, {});
  if (page.acts.length === 0) return <p>No claims in this window.</p>;
  return (
    <ChartFrame
      id="rhetoric-acts"
      title={`What ${page.name} does with its words`}
      unit={
        params.show === "share"
          ? "Share of the period’s claims by act. Thin lines: 90 % Wilson interval."
          : "Number of claims in the period by act."
      }
      notes={["Each act has its own scale. A period without claims has no bar; that is silence, not zero."]}
      window={wordsOfWindow(page.window)}
      href={href}
      embed={embedHref("acts", href)}
      table={tableOfActs(page.acts)}
    >
      <div className={styles["grid"]}>
        {page.acts.map((series) => (
          <ActFigure key={series.act} series={series} />
        ))}
      </div>
    </ChartFrame>
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

function tableOfActs(acts: readonly ActSeries[]): ChartTable {
  return {
    columns: COLUMNS,
    rows: acts.flatMap(({ act, bars }) =>
      bars.flatMap(({ period, href, count, total, interval }) =>
        interval === null
          ? []
          : [
              {
                key: `${act} ${period}`,
                cells: [
                  ACT_WORDS[act].name,
                  <a key="bar" href={href}>
                    {period}
                  </a>,
                  count,
                  total,
                  formatShare(count / total),
                  ...interval.map(formatShare),
                ],
              },
            ],
      ),
    ),
  };
}
