import { embedHref } from "../../lib/chart/embed-href.ts";
import type { RhetoricPage } from "../../lib/rhetoric/read-rhetoric-page.ts";
import { type RhetoricParams, rhetoricHref } from "../../lib/rhetoric/rhetoric-params.ts";
import { windowsOfSides } from "../../lib/rhetoric/rhetoric-sides.ts";
import type { ShareSeries } from "../../lib/rhetoric/share-series.ts";
import { formatShare } from "../../lib/words/format-number.ts";
import { ChartFrame, type ChartTable } from "../chart/chart-frame.tsx";
import { LazyShareChart } from "../chart/lazy-charts.tsx";
import styles from "../page/page.module.css";
import { SideName } from "./side-name.tsx";

interface Props {
  readonly page: RhetoricPage;
  readonly params: RhetoricParams;
  readonly of: "acts" | "frames";
}

const WORDS = {
  acts: { title: "What the claims do", mark: "Act", by: "by act", note: [] },
  frames: {
    title: "How the claims frame matters",
    mark: "Frame",
    by: "by frame",
    note: [
      "A claim carries a frame where one of the frame’s words stands in what is claimed; it may carry several or none, so shares do not sum to 100 %.",
    ],
  },
} as const;

/** What claims do, or how they frame a matter: a small chart for each act or frame. */
export function ShareSection({ page, params, of }: Props) {
  const { title, mark, by, note } = WORDS[of];
  const href = rhetoricHref({ ...params, actor: page.actor }, {});
  const series = page[of];
  if (series.length === 0) return <p>No claims of this kind in this window.</p>;
  return (
    <ChartFrame
      id={`rhetoric-${of}`}
      title={`${title}: ${page.sides.map(({ name }) => name).join(" and ")}`}
      unit={
        params.show === "share"
          ? `Share of the side’s claims in the period ${by}. Thin lines: 90 % Wilson interval.`
          : `Number of claims in the period ${by}.`
      }
      notes={[...note, "Each chart has its own scale. A period without claims has no bar; that is silence, not zero."]}
      window={windowsOfSides(page.sides)}
      href={href}
      embed={embedHref(of, href)}
      table={tableOf(mark, series)}
    >
      <div className={styles["grid"]}>
        {series.map((each) => (
          <ShareFigure key={each.key} series={each} isCompared={page.sides.length > 1} />
        ))}
      </div>
    </ChartFrame>
  );
}

function ShareFigure({ series, isCompared }: { readonly series: ShareSeries; readonly isCompared: boolean }) {
  return (
    <figure>
      <h3>{series.name}</h3>
      <figcaption className={styles["note"]}>
        {series.gloss}.{" "}
        {series.lines.map(({ side, name, summary }) => (
          <span key={side}>
            {isCompared ? (
              <>
                <SideName side={side}>{name}</SideName>{" "}
              </>
            ) : null}
            {summary}.{" "}
          </span>
        ))}
      </figcaption>
      <LazyShareChart series={series} />
    </figure>
  );
}

function tableOf(mark: string, series: readonly ShareSeries[]): ChartTable {
  return {
    columns: [
      { title: mark },
      { title: "Whose" },
      { title: "Period" },
      { title: "Claims", isFigure: true },
      { title: "Of all claims", isFigure: true },
      { title: "Share", isFigure: true },
      { title: "Low, 90 %", isFigure: true },
      { title: "High, 90 %", isFigure: true },
    ],
    rows: series.flatMap((each) =>
      each.lines.flatMap(({ side, name, bars }) =>
        bars.flatMap(({ period, href, count, total, interval }) =>
          interval === null
            ? []
            : [
                {
                  key: `${each.key} ${side} ${period}`,
                  cells: [
                    each.name,
                    name,
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
    ),
  };
}
