import type { DocumentRow } from "@entente/schema";
import Link from "next/link";
import { nameOfCollection } from "../../lib/reader/name-of-collection.ts";
import { documentHref } from "../../lib/reader/reader-params.ts";
import { formatDate } from "../../lib/words/format-date.ts";
import { formatCount } from "../../lib/words/format-number.ts";
import { type Column, DataTable } from "../controls/data-table.tsx";

const COLUMNS: readonly Column[] = [
  { title: "Title" },
  { title: "Date" },
  { title: "Collection" },
  { title: "Kind" },
  { title: "Words", isFigure: true },
  { title: "Claims", isFigure: true },
  { title: "Stances", isFigure: true },
];

/** Documents in a table; each title opens the reader. */
export function DocumentTable({ documents }: { readonly documents: readonly DocumentRow[] }) {
  return (
    <DataTable
      caption="Documents"
      columns={COLUMNS}
      rows={documents.map(({ documentId, title, date, collection, kind, words, claims, stances, warnings }) => ({
        key: documentId,
        cells: [
          <span key="title">
            <Link href={documentHref(documentId)} prefetch={false}>
              {title}
            </Link>
            {warnings.length === 0 ? null : <em> {warnings.join(" ")}</em>}
          </span>,
          formatDate(date),
          nameOfCollection(collection),
          kind,
          formatCount(words),
          formatCount(claims),
          formatCount(stances),
        ],
      }))}
    />
  );
}
