import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { Pager } from "../../../components/controls/pager.tsx";
import styles from "../../../components/page/page.module.css";
import { CompareForm } from "../../../components/runs/compare-form.tsx";
import { DifferenceList } from "../../../components/runs/difference-list.tsx";
import { MovedPoints } from "../../../components/runs/moved-points.tsx";
import { type ComparisonPage, readComparisonPage } from "../../../lib/runs/read-comparison-page.ts";
import { compareRunsHref, readRunParams } from "../../../lib/runs/run-params.ts";
import { formatCount, formatCounted } from "../../../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Two runs compared" };

/** /runs/compare: the records that two runs differ in, and the points of the charts that moved because of them. */
export default async function CompareRunsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readRunParams(searchParams);
  const page = await readComparisonPage(params);
  if (page === undefined) notFound();
  const { from, to, counts, differences } = page;
  return (
    <main id="main" className={styles["main"]}>
      <h1>What changed between two runs</h1>
      <p className={styles["dek"]}>{sayCounts(page)}</p>
      <CompareForm params={params} page={page} />
      {counts === undefined ? null : (
        <>
          <MovedPoints moved={page.moved} />
          <section className={styles["section"]} aria-labelledby="records">
            <h2 id="records">Which records differ</h2>
            {differences.total === 0 ? (
              <p className={styles["note"]}>None fits. Choose other runs, or list all changes and records.</p>
            ) : (
              <DifferenceList differences={differences.items} />
            )}
            <Pager
              place={differences}
              what="records"
              hrefOf={(next) => compareRunsHref({ ...params, from, to, page: next })}
            />
          </section>
        </>
      )}
    </main>
  );
}

function sayCounts({ counts, documents, from, to, runs }: ComparisonPage): string {
  if (counts === undefined) return "What these runs changed is not kept any more. Choose later runs.";
  const { gained, lost, flipped, changed } = counts;
  const nameOf = (run: string) => runs.find(({ value }) => value === run)?.label ?? run;
  return `${formatCounted(gained, "record")} gained, ${formatCount(lost)} lost, ${formatCount(flipped)} flipped and ${formatCount(changed)} changed, in ${formatCounted(documents, "document")}. From ${nameOf(from)} to ${nameOf(to)}.`;
}
