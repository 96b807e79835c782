import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import browserStyles from "../../components/claims/claim-browser.module.css";
import { ClaimBrowser } from "../../components/claims/claim-browser.tsx";
import { ClaimFilterForm } from "../../components/claims/claim-filter-form.tsx";
import { ClaimGroups } from "../../components/claims/claim-groups.tsx";
import { Pager } from "../../components/controls/pager.tsx";
import { NoDocuments } from "../../components/documents/no-documents.tsx";
import styles from "../../components/page/page.module.css";
import { BulkReview } from "../../components/reviews/bulk-review.tsx";
import { claimExportHref, claimHref, queryOfClaims, readClaimParams } from "../../lib/claims/claim-params.ts";
import { readClaimChoices } from "../../lib/claims/read-claim-choices.ts";
import { readClaimPage } from "../../lib/claims/read-claim-page.ts";
import { results } from "../../lib/data/results.ts";
import { formatCounted } from "../../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Claims" };

/** /claims: who says what, searched, filtered, ordered and gathered, each claim with its details and its place in a document. */
export default async function ClaimsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readClaimParams(searchParams);
  const [page, choices, documents] = await Promise.all([
    readClaimPage(params),
    readClaimChoices(params),
    results.documents(),
  ]);
  if (documents.length === 0) return <NoDocuments title="Claims" />;
  return (
    <main id="main" className={styles["main"]}>
      <h1>Who says what</h1>
      <p className={styles["dek"]}>
        {formatCounted(page.total, "claim")}. Each is somebody’s words in a document; the strong part is what is
        claimed. The head opens the details, the title the document.
      </p>
      <ClaimFilterForm params={params} choices={choices} />
      {page.total === 0 ? (
        <p>
          No claim fits. Take a filter away, search for other words, or see{" "}
          <Link href="/claims" prefetch={false}>
            all claims
          </Link>
          .
        </p>
      ) : (
        <p className={browserStyles["tools"]}>
          <span>
            Save {formatCounted(page.total, "claim")} as <a href={claimExportHref(params, "csv")}>CSV</a> or{" "}
            <a href={claimExportHref(params, "json")}>JSON</a>
          </span>
          <span>
            Keys: <kbd>j</kbd> and <kbd>k</kbd> move, <kbd>Enter</kbd> opens, <kbd>Esc</kbd> closes, <kbd>a</kbd>{" "}
            accepts, <kbd>r</kbd> rejects
          </span>
        </p>
      )}
      <BulkReview claims={queryOfClaims(params)} total={page.total} />
      <ClaimGroups groups={page.groups} />
      <ClaimBrowser
        key={page.listKey}
        query={page.query}
        first={Math.max(0, page.first - 1)}
        total={page.total}
        given={page.items}
        open={page.open}
      />
      <noscript>
        <Pager place={page} what="claims" hrefOf={(next) => claimHref({ ...params, claim: null, page: next })} />
      </noscript>
    </main>
  );
}
