import type { Because, RunDocument } from "@entente/schema";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { createLoader, parseAsInteger, type SearchParams } from "nuqs/server";
import { type Column, DataTable } from "../../../components/controls/data-table.tsx";
import { Pager } from "../../../components/controls/pager.tsx";
import styles from "../../../components/page/page.module.css";
import { pageThrough } from "../../../lib/controls/page-through.ts";
import { results } from "../../../lib/data/results.ts";
import { documentHref } from "../../../lib/reader/reader-params.ts";
import { compareRunsHref } from "../../../lib/runs/run-params.ts";
import { formatDuration, formatMoment } from "../../../lib/words/format-date.ts";
import { formatCounted } from "../../../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Run" };

const PAGE_SIZE = 200;
const readPage = createLoader({ page: parseAsInteger.withDefault(1) });
const COLUMNS: readonly Column[] = [
  { title: "Document" },
  { title: "Status" },
  { title: "Why" },
  { title: "Error" },
  { title: "Took", isFigure: true },
];
const REASONS: Readonly<Record<Because, string>> = {
  new: "new",
  source: "its text or metadata changed",
  extractor: "the extractor changed",
  damaged: "its result was damaged",
  forced: "asked for",
  removed: "its source is gone",
};
const FAILED_FIRST: Readonly<Record<RunDocument["status"], number>> = { failed: 0, removed: 1, done: 2, unchanged: 3 };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** /runs/[id]: each document of one run: its status, why it was read, what went wrong. */
export default async function RunPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { page: asked } = await readPage(searchParams);
  const run = (await results.runs()).find((each) => each.id === id);
  if (run === undefined) notFound();
  const documents = [...run.documents].sort((a, b) => FAILED_FIRST[a.status] - FAILED_FIRST[b.status]);
  const page = pageThrough(documents, asked, PAGE_SIZE);
  return (
    <main id="main" className={styles["main"]}>
      <p>
        <Link href="/runs" prefetch={false}>
          All runs
        </Link>
      </p>
      <h1>Run of {formatMoment(run.started)}</h1>
      <p className={styles["dek"]}>
        {formatCounted(run.counts.done, "document")} extracted, {run.counts.failed} failed, {run.counts.removed}{" "}
        removed, {run.counts.unchanged} unchanged, in{" "}
        {formatDuration(Date.parse(run.finished) - Date.parse(run.started))}.
      </p>
      <p>
        <Link href={compareRunsHref({ to: id })} prefetch={false}>
          What this run changed
        </Link>
        : records gained, lost and flipped, and which points of the charts moved.
      </p>
      {documents.length === 0 ? (
        <p>Everything was up to date: this run had nothing to do.</p>
      ) : (
        <DataTable
          caption="Documents of the run, failures first"
          columns={COLUMNS}
          rows={page.items.map((row) => ({ key: row.id, cells: cellsOf(row) }))}
        />
      )}
      <Pager place={page} what="documents" hrefOf={(next) => `/runs/${id}?page=${next}`} />
    </main>
  );
}

function cellsOf({ id, status, because, error, ms }: RunDocument) {
  const name =
    status === "removed" ? (
      id
    ) : (
      <Link key="document" href={documentHref(id)} prefetch={false}>
        {id}
      </Link>
    );
  return [name, status, because === undefined ? "" : REASONS[because], error ?? "", formatDuration(ms)];
}
