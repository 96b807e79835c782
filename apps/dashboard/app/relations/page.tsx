import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { TimeBrush } from "../../components/chart/time-brush.tsx";
import { NoDocuments } from "../../components/documents/no-documents.tsx";
import styles from "../../components/page/page.module.css";
import { NetworkFigure } from "../../components/relations/network-figure.tsx";
import relationStyles from "../../components/relations/relation-evidence.module.css";
import { RelationEvidence } from "../../components/relations/relation-evidence.tsx";
import { RelationFilter } from "../../components/relations/relation-filter.tsx";
import { RelationMatrixFigure } from "../../components/relations/relation-matrix-figure.tsx";
import { RelationTabs } from "../../components/relations/relation-tabs.tsx";
import { brushedOf } from "../../lib/chart/brush-bars.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { readRelationsPage } from "../../lib/relations/read-relations-page.ts";
import { readRelationParams } from "../../lib/relations/relation-params.ts";
import { formatCounted } from "../../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Relations" };

/** /relations: who is for or against whom, as a matrix or a network, with the sentences of the chosen mark. */
export default async function RelationsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readRelationParams(searchParams);
  const page = await readRelationsPage(params);
  if (page === undefined) return <NoDocuments title="Relations" />;
  const { window, counts, matrix, network, years, evidence } = page;
  return (
    <main id="main" className={styles["main"]}>
      <h1>Who is for or against whom</h1>
      <p className={styles["dek"]}>
        {formatCounted(counts.stances, "stance")} of {formatCounted(counts.holders, "actor")} on{" "}
        {formatCounted(counts.targets, "actor")}, as {formatCounted(counts.documents, "document")} show them saying and
        doing, {wordsOfWindow(window)}.
      </p>
      <RelationFilter params={params} page={page} />
      {matrix === undefined ? null : <TimeBrush years={years} shown={brushedOf(window, years)} what="stances" />}
      <RelationTabs params={params} />
      <div className={styles["split"]} data-open={evidence !== undefined}>
        <div className={relationStyles["picture"]}>
          {counts.stances === 0 ? <p>No stance fits. Widen the window, or choose any matter.</p> : null}
          {matrix === undefined || counts.stances === 0 ? null : (
            <RelationMatrixFigure
              matrix={matrix}
              params={params}
              window={window}
              matter={page.issues.find(({ id }) => id === params.issue)?.name}
            />
          )}
          {network === undefined || counts.stances === 0 ? null : (
            <NetworkFigure network={network} params={params} page={page} />
          )}
        </div>
        {evidence === undefined ? null : <RelationEvidence evidence={evidence} />}
      </div>
    </main>
  );
}
