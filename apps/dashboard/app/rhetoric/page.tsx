import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { NoDocuments } from "../../components/documents/no-documents.tsx";
import styles from "../../components/page/page.module.css";
import { ActCharts } from "../../components/rhetoric/act-charts.tsx";
import { RhetoricEvidence } from "../../components/rhetoric/rhetoric-evidence.tsx";
import { RhetoricFilter } from "../../components/rhetoric/rhetoric-filter.tsx";
import { ToneSection } from "../../components/rhetoric/tone-section.tsx";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { readRhetoricEvidence } from "../../lib/rhetoric/read-rhetoric-evidence.ts";
import { readRhetoricPage } from "../../lib/rhetoric/read-rhetoric-page.ts";
import { readRhetoricParams } from "../../lib/rhetoric/rhetoric-params.ts";
import { formatCounted } from "../../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Rhetoric" };

/** /rhetoric: what an actor does with its words, period by period, and in what tone. */
export default async function RhetoricPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readRhetoricParams(searchParams);
  const page = await readRhetoricPage(params);
  if (page === undefined) return <NoDocuments title="Rhetoric" />;
  const evidence = await readRhetoricEvidence(params, page);
  return (
    <main id="main" className={styles["main"]}>
      <h1>{page.name}, act by act</h1>
      <p className={styles["dek"]}>
        {formatCounted(page.claims, "claim")} and {formatCounted(page.stances, "stance")} of this actor and of those who
        speak for it, {wordsOfWindow(page.window)}.
      </p>
      <RhetoricFilter params={params} page={page} />
      <div className={styles["split"]} data-open={evidence !== undefined}>
        <div>
          <ActCharts page={page} params={params} />
          <ToneSection page={page} params={params} />
        </div>
        {evidence === undefined ? null : <RhetoricEvidence params={params} evidence={evidence} />}
      </div>
    </main>
  );
}
