import "server-only";
import { type ClaimParams, filterOfClaims } from "./claim-params.ts";
import { filterByReview } from "./filter-by-review.ts";
import { type Paged, placeOfPage } from "./page-through.ts";
import { type PlacedClaim, placeClaim } from "./place-claim.ts";
import { readReviews, results } from "./results.ts";

const PAGE_SIZE = 50;

/** Reads one page of the claims that an address asks for; a page past the end gives the last one. */
export async function readClaimPage(params: ClaimParams): Promise<Paged<PlacedClaim>> {
  const page = Math.max(1, params.page);
  const asked = filterByReview(filterOfClaims(params), params.review, await readReviews());
  const filter = { ...asked, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const [{ rows, total }, names] = await Promise.all([results.claims(filter), results.names()]);
  const place = placeOfPage(total, page, PAGE_SIZE);
  if (place.page !== page) return readClaimPage({ ...params, page: place.page });
  return { ...place, items: rows.map((row) => placeClaim(row, names)) };
}
