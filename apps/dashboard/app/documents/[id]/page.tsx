import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { Pager } from "../../../components/controls/pager.tsx";
import styles from "../../../components/page/page.module.css";
import { DocumentHead } from "../../../components/reader/document-head.tsx";
import { ReaderBlock } from "../../../components/reader/reader-block.tsx";
import { ReaderLayers } from "../../../components/reader/reader-layers.tsx";
import { ScrollToMark } from "../../../components/reader/scroll-to-mark.tsx";
import { results } from "../../../lib/data/results.ts";
import { readDocumentPage } from "../../../lib/reader/read-document-page.ts";
import { documentPageHref, readReaderParams } from "../../../lib/reader/reader-params.ts";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The document's title stands in the window's. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await results.document(decodeURIComponent((await params).id));
  return { title: found?.detail.row.title ?? "No such document" };
}

/** /documents/[id]: the text with its entities, claims and stances marked; `at` marks and shows one place. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const id = decodeURIComponent((await params).id);
  const asked = await readReaderParams(searchParams);
  const page = await readDocumentPage(id, asked);
  if (page === undefined) notFound();
  const { row } = page.detail;
  const targetStart = page.blocks.flatMap(({ pieces }) => pieces).find(({ isTarget }) => isTarget)?.start;
  const pager = (where: "above" | "below") => (
    <Pager place={page.place} what="pages" where={where} hrefOf={(next) => documentPageHref(id, next)} />
  );
  return (
    <main id="main" className={styles["main"]}>
      <DocumentHead page={page} />
      {page.asked === "lost" ? <p role="status">The place that the link names is not in this text any more.</p> : null}
      <ReaderLayers counts={{ entities: row.entities, claims: row.claims, stances: row.stances }}>
        {pager("above")}
        {page.blocks.map((block) => (
          <ReaderBlock key={block.start} block={block} targetStart={targetStart} />
        ))}
        {pager("below")}
      </ReaderLayers>
      <ScrollToMark at={asked.at} />
    </main>
  );
}
