import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { NoDocuments } from "../../components/documents/no-documents.tsx";
import styles from "../../components/page/page.module.css";
import { RhetoricEvidence } from "../../components/rhetoric/rhetoric-evidence.tsx";
import { RhetoricFilter } from "../../components/rhetoric/rhetoric-filter.tsx";
import { ShareSection } from "../../components/rhetoric/share-section.tsx";
import { SideName } from "../../components/rhetoric/side-name.tsx";
import { ToneSection } from "../../components/rhetoric/tone-section.tsx";
import { WordSection } from "../../components/rhetoric/word-section.tsx";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { readRhetoricEvidence } from "../../lib/rhetoric/read-rhetoric-evidence.ts";
import { readRhetoricPage } from "../../lib/rhetoric/read-rhetoric-page.ts";
import { readRhetoricParams } from "../../lib/rhetoric/rhetoric-params.ts";
import { formatCounted } from "../../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Rhetoric" };

/** /rhetoric: what one or two actors do with their words, period by period, how they frame matters, in what tone, and which words set them apart. */
export default async function RhetoricPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readRhetoricParams(searchParams);
  const page = await readRhetoricPage(params);
  if (page === undefined) return <NoDocuments title="Rhetoric" />;
  const evidence = await readRhetoricEvidence(params, page);
  return (
    <main id="main" className={styles["main"]}>
      <h1>{page.sides.map(({ name }) => name).join(" and ")}: act by act</h1>
      <p className={styles["dek"]}>
        What an actor, and those who speak for it, do with their words.{" "}
        {page.sides.map(({ key, name, claims, stances, ...window }) => (
          <span key={key}>
            {page.sides.length > 1 ? <SideName side={key}>{name}</SideName> : null} {formatCounted(claims, "claim")} and{" "}
            {formatCounted(stances, "stance")}, {wordsOfWindow(window)}.{" "}
          </span>
        ))}
      </p>
      <RhetoricFilter params={params} page={page} />
      <div className={styles["split"]} data-open={evidence !== undefined}>
        <div>
          <ShareSection page={page} params={params} of="acts" />
          <ToneSection page={page} params={params} />
          <div className={styles["section"]}>
            <WordSection params={params} page={page} />
          </div>
          <div className={styles["section"]}>
            <ShareSection page={page} params={params} of="frames" />
          </div>
        </div>
        {evidence === undefined ? null : <RhetoricEvidence params={params} evidence={evidence} />}
      </div>
    </main>
  );
}
