import Link from "next/link";
import type { CoverageBar } from "../lib/coverage-bars.ts";
import { formatCounted } from "../lib/format-number.ts";
import styles from "./coverage-strip.module.css";
import { type Column, TableOfChart } from "./data-table.tsx";

const COLUMNS: readonly Column[] = [{ title: "Period" }, { title: "Documents", isFigure: true }];

/** How many documents each period has, so that silence is not read as neutrality. */
export function CoverageStrip({ bars }: { readonly bars: readonly CoverageBar[] }) {
  if (bars.length < 2) return null;
  const most = bars.reduce((max, { documents }) => Math.max(max, documents), 0);
  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["caption"]}>
        Documents by period; the tallest bar is {formatCounted(most, "document")}
      </figcaption>
      <svg className={styles["plot"]} role="group" aria-label="Documents by period">
        {bars.map(({ period, x, width, y, height, label, href }) => (
          <Link key={period} href={href} prefetch={false} aria-label={label} className={styles["period"]}>
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
      <TableOfChart
        caption="Documents by period"
        columns={COLUMNS}
        rows={bars.map(({ period, documents }) => ({ key: period, cells: [period, documents] }))}
      />
    </figure>
  );
}
