import { embedHref } from "../../lib/chart/embed-href.ts";
import type { RhetoricPage } from "../../lib/rhetoric/read-rhetoric-page.ts";
import { type RhetoricParams, rhetoricHref } from "../../lib/rhetoric/rhetoric-params.ts";
import { windowsOfSides } from "../../lib/rhetoric/rhetoric-sides.ts";
import type { ToneLine } from "../../lib/rhetoric/tone-series.ts";
import { formatSigned } from "../../lib/words/format-number.ts";
import { ChartFrame, type ChartTable } from "../chart/chart-frame.tsx";
import { LazyToneChart } from "../chart/lazy-charts.tsx";
import styles from "../page/page.module.css";
import { SideName } from "./side-name.tsx";

const COLUMNS = [
  { title: "Whose" },
  { title: "Period" },
  { title: "Tone", isFigure: true },
  { title: "Low, 90 %", isFigure: true },
  { title: "High, 90 %", isFigure: true },
  { title: "Stances", isFigure: true },
  { title: "For", isFigure: true },
  { title: "Mixed", isFigure: true },
  { title: "Against", isFigure: true },
];

/** How favourable each side's stances are, towards whomever, period by period. */
export function ToneSection({ page, params }: { readonly page: RhetoricPage; readonly params: RhetoricParams }) {
  const { sides, tone } = page;
  const href = rhetoricHref({ ...params, actor: page.actor }, {});
  return (
    <div className={styles["section"]}>
      {sides.every(({ stances }) => stances === 0) ? (
        <p>No stances in this window.</p>
      ) : (
        <ChartFrame
          id="rhetoric-tone"
          title={`Tone: ${sides.map(({ name }) => name).join(" and ")}`}
          unit="Mean of stances towards anybody, from −1 (all against) to +1 (all for). Lines: 90 % interval."
          notes={["A period with one stance or none has no point: too few for a mean."]}
          window={windowsOfSides(sides)}
          href={href}
          embed={embedHref("tone", href)}
          table={tableOfTone(tone)}
        >
          {sides.length < 2 ? null : (
            <p className={styles["note"]}>
              {sides.map(({ key, name }) => (
                <span key={key}>
                  <SideName side={key}>{name}</SideName>{" "}
                </span>
              ))}
            </p>
          )}
          <LazyToneChart lines={tone} />
        </ChartFrame>
      )}
    </div>
  );
}

function tableOfTone(lines: readonly ToneLine[]): ChartTable {
  return {
    columns: COLUMNS,
    rows: lines.flatMap(({ side, name, points }) =>
      points.map(({ period, href, value, spread, counts }) => ({
        key: `${side} ${period}`,
        cells: [
          name,
          value === null ? (
            period
          ) : (
            <a key="point" href={href}>
              {period}
            </a>
          ),
          value === null ? (counts.stances === 0 ? "no data" : "too few") : formatSigned(value),
          value === null || spread === null ? "" : formatSigned(value - spread[0]),
          value === null || spread === null ? "" : formatSigned(value + spread[1]),
          counts.stances,
          counts.favourable,
          counts.mixed,
          counts.unfavourable,
        ],
      })),
    ),
  };
}
