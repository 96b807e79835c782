import Link from "next/link";
import type { CoverageBar, PublisherBars } from "../../lib/documents/coverage-bars.ts";
import { type Column, DataTable } from "../controls/data-table.tsx";
import styles from "./coverage-strip.module.css";

const COLUMNS: readonly Column[] = [
  { title: "Publisher" },
  { title: "Documents", isFigure: true },
  { title: "First" },
  { title: "Last" },
  { title: "By period, on the same scale" },
];

/** Who published the documents of each period: a publisher that falls silent is not read as one that turned neutral. */
export function CoverageByPublisher({ rows }: { readonly rows: readonly PublisherBars[] }) {
  if (rows.length === 0) return null;
  return (
    <details className={styles["publishers"]}>
      <summary>By publisher</summary>
      <DataTable
        caption="Documents by publisher and period"
        columns={COLUMNS}
        rows={rows.map(({ publisher, documents, first, last, bars }) => ({
          key: publisher,
          cells: [publisher, documents, first, last, <Bars key="bars" publisher={publisher} bars={bars} />],
        }))}
      />
    </details>
  );
}

function Bars({ publisher, bars }: { readonly publisher: string; readonly bars: readonly CoverageBar[] }) {
  return (
    <svg className={styles["small"]} role="group" aria-label={`Documents of ${publisher} by period`}>
      {bars
        .filter(({ documents }) => documents > 0)
        .map(({ period, x, width, y, height, label, href }) => (
          <Link
            key={period}
            href={href}
            prefetch={false}
            aria-label={`${publisher}, ${label}`}
            className={styles["period"]}
          >
            <title>{label}</title>
            <rect className={styles["column"]} x={x} y="0" width={width} height="100%" />
            <rect className={styles["bar"]} x={x} y={y} width={width} height={height} />
          </Link>
        ))}
    </svg>
  );
}
