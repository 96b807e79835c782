import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { BulkReview } from "../../components/bulk-review.tsx";
import { ClaimFilterForm } from "../../components/claim-filter-form.tsx";
import { ClaimList } from "../../components/claim-list.tsx";
import { NoDocuments } from "../../components/no-documents.tsx";
import styles from "../../components/page.module.css";
import { Pager } from "../../components/pager.tsx";
import { claimHref, queryOfClaims, readClaimParams } from "../../lib/claim-params.ts";
import { formatCounted } from "../../lib/format-number.ts";
import { readClaimChoices } from "../../lib/read-claim-choices.ts";
import { readClaimPage } from "../../lib/read-claim-page.ts";
import { results } from "../../lib/results.ts";

export const metadata: Metadata = { title: "Claims" };

/** /claims: who says what, searched and filtered, each claim with its place in a document. */
export default async function ClaimsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readClaimParams(searchParams);
  const [claims, choices, documents] = await Promise.all([
    readClaimPage(params),
    readClaimChoices(params),
    results.documents(),
  ]);
  if (documents.length === 0) return <NoDocuments title="Claims" />;
  const pager = (where: "above" | "below") => (
    <Pager place={claims} what="claims" where={where} hrefOf={(page) => claimHref({ ...params, page })} />
  );
  return (
    <main id="main" className={styles["main"]}>
      <h1>Who says what</h1>
      <p className={styles["dek"]}>
        {formatCounted(claims.total, "claim")}, latest first. The dark words are what is claimed; each title opens the
        document at these words.
      </p>
      <ClaimFilterForm params={params} choices={choices} />
      {pager("above")}
      {claims.total === 0 ? <p>No claim fits. Take a filter away, or search for other words.</p> : null}
      <BulkReview claims={queryOfClaims(params)} total={claims.total} />
      <ClaimList claims={claims.items} />
      {pager("below")}
    </main>
  );
}
