import type { Quality } from "@entente/schema";
import { formatDate } from "../../lib/words/format-date.ts";
import { formatCount, formatDecimal } from "../../lib/words/format-number.ts";
import { type Column, DataTable } from "../controls/data-table.tsx";
import styles from "../page/page.module.css";

const COLUMNS: readonly Column[] = [
  { title: "What is found" },
  { title: "Precision", isFigure: true },
  { title: "Recall", isFigure: true },
  { title: "F1", isFigure: true },
  { title: "Labelled", isFigure: true },
];

/** The extractor's measured quality on each labelled set, or that none was measured. */
export function QualityTables({ quality }: { readonly quality: Quality | undefined }) {
  if (quality === undefined)
    return (
      <p className={styles["text"]}>
        Not measured on this machine yet. <code>npx entente evaluate gold FILE</code> measures it against passages that
        people labelled.
      </p>
    );
  return (
    <>
      <p className={styles["text"]}>
        Measured on {formatDate(quality.measured)} against passages that people labelled. Precision: what share of the
        records found is right. Recall: what share of the labelled ones is found. F1 weighs both.
      </p>
      {quality.sets.map(({ name, rows }) => (
        <section key={name} className={styles["text"]}>
          <h3>{name}</h3>
          <DataTable
            caption={`Quality on ${name}`}
            columns={COLUMNS}
            rows={rows.map(({ kind, precision, recall, f1, gold }) => ({
              key: kind,
              cells: [kind, figure(precision), figure(recall), figure(f1), formatCount(gold)],
            }))}
          />
        </section>
      ))}
    </>
  );
}

function figure(share: number | null): string {
  return share === null ? "none" : formatDecimal(share);
}
