import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { TimeBrush } from "../components/chart/time-brush.tsx";
import { NoDocuments } from "../components/documents/no-documents.tsx";
import styles from "../components/page/page.module.css";
import { PositionEvidence } from "../components/positions/position-evidence.tsx";
import { PositionFilter } from "../components/positions/position-filter.tsx";
import { PositionFlips } from "../components/positions/position-flips.tsx";
import { PositionTabs } from "../components/positions/position-tabs.tsx";
import { PositionView } from "../components/positions/position-view.tsx";
import { PositionsApart } from "../components/positions/positions-apart.tsx";
import { brushedOf } from "../lib/chart/brush-bars.ts";
import { wordsOfWindow } from "../lib/controls/date-window.ts";
import { positionHref, readPositionParams } from "../lib/positions/position-params.ts";
import { readPositionEvidence } from "../lib/positions/read-position-evidence.ts";
import { readPositionPage } from "../lib/positions/read-position-page.ts";
import { formatCount } from "../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Positions" };

/** /: where every actor stands between two poles, with the evidence of the chosen one. */
export default async function PositionsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readPositionParams(searchParams);
  const page = await readPositionPage(params);
  if (page === undefined) return <NoDocuments title="Positions" />;
  const { subject, window, strip, documents, years } = page;
  const evidence = await readPositionEvidence(params, subject, window);
  return (
    <main id="main" className={styles["main"]}>
      <h1>Where they stand {subject.question}</h1>
      <p className={styles["dek"]}>
        {formatCount(strip.placed.length)} {params.who === "all" ? "actors" : "states and blocs"}, placed by what{" "}
        {formatCount(documents)} documents show them saying and doing, {wordsOfWindow(window)}.
      </p>
      <PositionFilter params={params} page={page} />
      <TimeBrush years={years} shown={brushedOf(window, years)} what="stances towards the poles" />
      <PositionTabs params={params} />
      <div className={styles["split"]} data-open={evidence !== undefined}>
        <div>
          <PositionView params={params} page={page} />
          <PositionsApart strip={strip} hrefOf={(actor) => positionHref(params, { actor })} />
        </div>
        {evidence === undefined ? null : <PositionEvidence params={params} evidence={evidence} />}
      </div>
      <PositionFlips flips={page.flips} total={page.allFlips} />
    </main>
  );
}
