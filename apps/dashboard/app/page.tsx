import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { NoDocuments } from "../components/no-documents.tsx";
import styles from "../components/page.module.css";
import { PositionEvidence } from "../components/position-evidence.tsx";
import { PositionFilter } from "../components/position-filter.tsx";
import { PositionFlips } from "../components/position-flips.tsx";
import { PositionStrip } from "../components/position-strip.tsx";
import { PositionTable } from "../components/position-table.tsx";
import { PositionTimelines } from "../components/position-timelines.tsx";
import { PositionsApart } from "../components/positions-apart.tsx";
import { StripKey } from "../components/strip-key.tsx";
import { wordsOfWindow } from "../lib/date-window.ts";
import { formatCount } from "../lib/format-number.ts";
import { positionHref, readPositionParams } from "../lib/position-params.ts";
import { readPositionEvidence } from "../lib/read-position-evidence.ts";
import { readPositionPage } from "../lib/read-position-page.ts";

export const metadata: Metadata = { title: "Positions" };

/** /: where every actor stands between two poles, with the evidence of the chosen one. */
export default async function PositionsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readPositionParams(searchParams);
  const page = await readPositionPage(params);
  if (page === undefined) return <NoDocuments title="Positions" />;
  const { subject, window, strip, documents } = page;
  const evidence = await readPositionEvidence(params, subject, window);
  return (
    <main id="main" className={styles["main"]}>
      <h1>Where they stand {subject.question}</h1>
      <p className={styles["dek"]}>
        {formatCount(strip.placed.length)} {params.who === "all" ? "actors" : "states and blocs"}, placed by what{" "}
        {formatCount(documents)} documents show them saying and doing, {wordsOfWindow(window)}.
      </p>
      <PositionFilter params={params} page={page} />
      <div className={styles["split"]} data-open={evidence !== undefined}>
        <div>
          <PositionStrip
            strip={strip}
            left={subject.left}
            right={subject.right}
            selected={params.actor}
            hrefOf={(actor) => positionHref(params, { actor })}
          />
          <div className={styles["note"]}>
            <StripKey />
          </div>
          <p className={styles["note"]}>
            Lean: stances weighted by confidence, from −1 to +1, with a prior of 2 at the middle. Lines: 90 % bootstrap
            interval over documents. Docs: documents with a stance towards either pole. Source: the documents on this
            machine, {wordsOfWindow(window)}.
          </p>
          <PositionTable strip={strip} subject={subject} hrefOf={(actor) => positionHref(params, { actor })} />
          <PositionsApart strip={strip} hrefOf={(actor) => positionHref(params, { actor })} />
        </div>
        {evidence === undefined ? null : <PositionEvidence params={params} evidence={evidence} />}
      </div>
      <PositionTimelines params={params} page={page} />
      <PositionFlips flips={page.flips} total={page.allFlips} />
    </main>
  );
}
