import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { CoverageStrip } from "../../components/coverage-strip.tsx";
import { DocumentFilter } from "../../components/document-filter.tsx";
import { DocumentTable } from "../../components/document-table.tsx";
import { ExtractPanel } from "../../components/extract-panel.tsx";
import { NoDocuments } from "../../components/no-documents.tsx";
import styles from "../../components/page.module.css";
import { Pager } from "../../components/pager.tsx";
import { coverageBars } from "../../lib/coverage-bars.ts";
import { documentsHref, readDocumentParams } from "../../lib/document-params.ts";
import { filterDocuments } from "../../lib/filter-documents.ts";
import { folder } from "../../lib/folder.ts";
import { formatCounted } from "../../lib/format-number.ts";
import { pageThrough } from "../../lib/page-through.ts";
import { results } from "../../lib/results.ts";

export const metadata: Metadata = { title: "Documents" };

const PAGE_SIZE = 100;

/** /documents: what was read, filtered, with its coverage in time. */
export default async function DocumentsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readDocumentParams(searchParams);
  const documents = await results.documents();
  if (documents.length === 0) return <NoDocuments title="Documents" />;
  const found = filterDocuments(documents, params);
  const page = pageThrough(found, params.page, PAGE_SIZE);
  return (
    <main id="main" className={styles["main"]}>
      <h1>What was read</h1>
      <p className={styles["dek"]}>
        {formatCounted(found.length, "document")}, latest first. Everything on the charts comes from these texts.
      </p>
      {folder === undefined ? null : <ExtractPanel />}
      <DocumentFilter params={params} documents={documents} />
      <CoverageStrip bars={coverageBars(found, (bounds) => documentsHref({ ...params, ...bounds, page: 1 }))} />
      {found.length === 0 ? (
        <p>No document fits. Take a filter away, or search for other words.</p>
      ) : (
        <DocumentTable documents={page.items} />
      )}
      <Pager place={page} what="documents" hrefOf={(next) => documentsHref({ ...params, page: next })} />
    </main>
  );
}
