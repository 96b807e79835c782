import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "../../components/controls/data-table.tsx";
import { NoDocuments } from "../../components/documents/no-documents.tsx";
import styles from "../../components/page/page.module.css";
import { results } from "../../lib/data/results.ts";
import { machines } from "../../lib/queue/queue.ts";
import { compareRunsHref } from "../../lib/runs/run-params.ts";
import { formatDuration, formatMoment } from "../../lib/words/format-date.ts";
import { formatCount } from "../../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Runs" };

const COLUMNS: readonly Column[] = [
  { title: "Started" },
  { title: "Took", isFigure: true },
  { title: "Extracted", isFigure: true },
  { title: "Unchanged", isFigure: true },
  { title: "Failed", isFigure: true },
  { title: "Removed", isFigure: true },
  { title: "Entities", isFigure: true },
  { title: "Claims", isFigure: true },
  { title: "Stances", isFigure: true },
];

/** /runs: every extraction run, latest first. */
export default async function RunsPage() {
  const runs = await results.runs();
  if (runs.length === 0 && machines === undefined) return <NoDocuments title="Runs" />;
  return (
    <main id="main" className={styles["main"]}>
      <h1>What the runs did</h1>
      <p className={styles["dek"]}>
        A run extracts what is new or has changed. Open one to see each document and why it was read; the records are
        those of the whole store when it ended.
      </p>
      {runs.length === 0 ? null : (
        <p className={styles["note"]}>
          <Link href={compareRunsHref({})} prefetch={false}>
            Compare two runs
          </Link>
          : records gained, lost and flipped, and which points of the charts moved because of them.
        </p>
      )}
      {machines === undefined ? null : (
        <p className={styles["note"]}>
          On this server documents are read by workers, as they are queued: the{" "}
          <Link href="/queue" prefetch={false}>
            queue
          </Link>{" "}
          says what waits, who works, and what was given up.
        </p>
      )}
      <DataTable
        caption="Runs"
        columns={COLUMNS}
        rows={runs.map(({ id, started, finished, counts }) => ({
          key: id,
          cells: [
            <Link key="run" href={`/runs/${id}`} prefetch={false}>
              {formatMoment(started)}
            </Link>,
            formatDuration(Date.parse(finished) - Date.parse(started)),
            formatCount(counts.done),
            formatCount(counts.unchanged),
            formatCount(counts.failed),
            formatCount(counts.removed),
            formatCount(counts.entities),
            formatCount(counts.claims),
            formatCount(counts.stances),
          ],
        }))}
      />
    </main>
  );
}
