import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Pager } from "../../components/controls/pager.tsx";
import { CoverageByPublisher } from "../../components/documents/coverage-by-publisher.tsx";
import { CoverageStrip } from "../../components/documents/coverage-strip.tsx";
import { DocumentFilter } from "../../components/documents/document-filter.tsx";
import { DocumentTable } from "../../components/documents/document-table.tsx";
import { ExtractPanel } from "../../components/documents/extract-panel.tsx";
import { NoDocuments } from "../../components/documents/no-documents.tsx";
import styles from "../../components/page/page.module.css";
import { pageThrough } from "../../lib/controls/page-through.ts";
import { results } from "../../lib/data/results.ts";
import { coverageBars, publisherBars } from "../../lib/documents/coverage-bars.ts";
import { documentsHref, readDocumentParams } from "../../lib/documents/document-params.ts";
import { filterDocuments } from "../../lib/documents/filter-documents.ts";
import { formatCounted } from "../../lib/words/format-number.ts";

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
      <ExtractPanel />
      <DocumentFilter params={params} documents={documents} />
      <CoverageStrip
        bars={coverageBars(found, (bounds) => documentsHref({ ...params, ...bounds, page: 1 }))}
        params={params}
      />
      <CoverageByPublisher
        rows={publisherBars(found, (publisher, bounds) => documentsHref({ ...params, publisher, ...bounds, page: 1 }))}
      />
      {found.length === 0 ? (
        <p>No document fits. Take a filter away, or search for other words.</p>
      ) : (
        <DocumentTable documents={page.items} />
      )}
      <Pager place={page} what="documents" hrefOf={(next) => documentsHref({ ...params, page: next })} />
    </main>
  );
}
