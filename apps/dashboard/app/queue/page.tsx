import type { DeadLetter, QueueMode, QueueWorker } from "@entente/store";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createLoader, parseAsInteger, type SearchParams } from "nuqs/server";
import { type Column, DataTable } from "../../components/controls/data-table.tsx";
import { Pager } from "../../components/controls/pager.tsx";
import styles from "../../components/page/page.module.css";
import { QueueButtons } from "../../components/queue/queue-buttons.tsx";
import { machines } from "../../lib/queue/queue.ts";
import { readQueue } from "../../lib/queue/read-queue.ts";
import { formatDuration, formatMoment } from "../../lib/words/format-date.ts";
import { formatCount, formatCounted } from "../../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Queue" };
export const dynamic = "force-dynamic";

const readPage = createLoader({ page: parseAsInteger.withDefault(1) });
const STATES: readonly Column[] = [{ title: "Documents" }, { title: "Count", isFigure: true }];
const WORKERS: readonly Column[] = [
  { title: "Worker" },
  { title: "Extractor" },
  { title: "In hand", isFigure: true },
  { title: "Seen", isFigure: true },
  { title: "Takes no job because" },
];
const LETTERS: readonly Column[] = [{ title: "Document" }, { title: "Given up" }, { title: "Why" }, { title: "Again" }];
const MODES: Readonly<Record<QueueMode, string>> = {
  running: "The queue runs.",
  draining: "The queue is draining: what is queued is read, and nothing new is queued.",
  paused: "The queue is paused: workers finish what they have in hand and take nothing more.",
};
const CHOICES = [
  { label: "Go on", change: { do: "mode", mode: "running" } },
  { label: "Drain", change: { do: "mode", mode: "draining" } },
  { label: "Pause", change: { do: "mode", mode: "paused" } },
] as const;

/** /queue: what waits, who works, and which documents were given up. There is one only where a database holds the results. */
export default async function QueuePage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  if (machines === undefined) notFound();
  const { page } = await readPage(searchParams);
  const { mode, wanted, counts, durations, workers, deadLetters } = await readQueue(machines.queue, page);
  const figures = [
    ["Waiting", formatCount(counts.waiting)],
    ["To be tried again", formatCount(counts.retrying)],
    ["In the hands of workers", formatCount(counts.active)],
    ["Completed in the last hour or so", formatCount(counts.completed)],
    ["Completed in the last minute", formatCount(counts.perMinute)],
    ["Given up", formatCount(counts.dead)],
  ] as const;
  return (
    <main id="main" className={styles["main"]}>
      <h1>What waits to be read</h1>
      <p className={styles["dek"]}>
        {MODES[mode]}{" "}
        {durations.median === null
          ? "No document was read in the last five minutes."
          : `Half of the documents of the last five minutes took less than ${formatDuration(durations.median)}.`}
      </p>
      <QueueButtons choices={CHOICES.filter(({ change }) => change.mode !== mode)} />
      <DataTable
        caption="Documents in the queue, by what they wait for"
        columns={STATES}
        rows={figures.map(([name, count]) => ({ key: name, cells: [name, count] }))}
      />
      <section className={styles["section"]}>
        <h2>{formatCounted(workers.length, "worker")}</h2>
        {workers.length === 0 ? (
          <p className={styles["note"]}>
            No worker is at work. <code>entente worker</code> starts one, here or on another machine.
          </p>
        ) : (
          <DataTable caption="Workers" columns={WORKERS} rows={workers.map((worker) => rowOfWorker(worker, wanted))} />
        )}
      </section>
      <section className={styles["section"]}>
        <h2>{formatCounted(deadLetters.total, "document")} given up</h2>
        <p className={styles["note"]}>
          A document that fails three times is given up until it changes, another extractor is wanted, or somebody tries
          it again.
        </p>
        {deadLetters.total === 0 ? null : (
          <DataTable
            caption="Documents that were given up, the latest first"
            columns={LETTERS}
            rows={deadLetters.items.map(rowOfLetter)}
          />
        )}
        <Pager place={deadLetters} what="documents" hrefOf={(next) => `/queue?page=${next}`} />
      </section>
    </main>
  );
}

function rowOfWorker({ id, name, fingerprint, held, secondsSinceSeen, note }: QueueWorker, wanted: string | undefined) {
  const extractor = fingerprint === wanted ? "the wanted one" : fingerprint.slice(0, 12);
  return { key: id, cells: [name, extractor, formatCount(held), `${secondsSinceSeen} s ago`, note ?? ""] };
}

function rowOfLetter({ id, document, failed, reason }: DeadLetter) {
  const choice = { label: "Try again", about: document, change: { do: "retry", letters: [id] } };
  return {
    key: id,
    cells: [document, formatMoment(failed), reason, <QueueButtons key="again" choices={[choice]} />],
  };
}
