import Link from "next/link";
import { embedHref } from "../../lib/chart/embed-href.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import type { CoverageBar } from "../../lib/documents/coverage-bars.ts";
import { type DocumentParams, documentsHref } from "../../lib/documents/document-params.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import styles from "./coverage-strip.module.css";

const COLUMNS = [{ title: "Period" }, { title: "Documents", isFigure: true }, { title: "Words", isFigure: true }];

interface Props {
  readonly bars: readonly CoverageBar[];
  readonly params: DocumentParams;
}

/** How many documents each period has, so that silence is not read as neutrality. */
export function CoverageStrip({ bars, params }: Props) {
  if (bars.length < 2) return null;
  const most = bars.reduce((max, { documents }) => Math.max(max, documents), 0);
  const href = documentsHref({ ...params, page: 1 });
  return (
    <ChartFrame
      id="coverage"
      title="Documents by period"
      unit={`Number of documents; the tallest bar is ${formatCounted(most, "document")}.`}
      window={wordsOfWindow({ from: params.from ?? "", to: params.to ?? "" })}
      href={href}
      embed={embedHref("coverage", href)}
      table={{
        columns: COLUMNS,
        rows: bars.map(({ period, documents, words }) => ({ key: period, cells: [period, documents, words] })),
      }}
    >
      <svg className={styles["plot"]} role="group" aria-label="Documents by period">
        {bars.map(({ period, x, width, y, height, label, href: to }) => (
          <Link key={period} href={to} prefetch={false} aria-label={label} className={styles["period"]}>
            <title>{label}</title>
            <rect className={styles["column"]} x={x} y="0" width={width} height="100%" />
            <rect className={styles["bar"]} x={x} y={y} width={width} height={height} />
          </Link>
        ))}
      </svg>
      <p className={styles["edges"]} aria-hidden="true">
        <span>{bars[0]?.period}</span>
        <span>{bars.at(-1)?.period}</span>
      </p>
    </ChartFrame>
  );
}
