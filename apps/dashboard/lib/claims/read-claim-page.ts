import "server-only";
import { Act } from "@entente/schema";
import type { ClaimFilter, ClaimGroup } from "@entente/store";
import type { ActorNames } from "../actors/actor-names.ts";
import { type Paged, placeOfPage } from "../controls/page-through.ts";
import { readReviews, results } from "../data/results.ts";
import { filterByReview } from "../reviews/filter-by-review.ts";
import { formatDate } from "../words/format-date.ts";
import { formatCounted } from "../words/format-number.ts";
import { ACT_WORDS } from "./act-words.ts";
import { type ClaimParams, claimHref, filterOfClaims, queryOfClaims } from "./claim-params.ts";
import { type PlacedClaim, placeClaim } from "./place-claim.ts";

/** A claim in the list, and the group that it stands in where the list is gathered. */
export interface ListedClaim extends PlacedClaim {
  readonly group: string | undefined;
}

/** A group of the list; `href` leads to its claims alone. */
export interface ListedGroup {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly href: string | undefined;
}

/** One page of the list of claims. */
export interface ClaimPage extends Paged<ListedClaim> {
  /** Tells this list from every other, of other filters or from another place on. */
  readonly listKey: string;
  readonly query: string;
  readonly open: ListedClaim | undefined;
  readonly groups: readonly ListedGroup[];
}

const PAGE_SIZE = 50;
const SHOWN_GROUPS = 60;

/** Reads one page of the claims that an address asks for; a page past the end gives the last one. */
export async function readClaimPage(params: ClaimParams): Promise<ClaimPage> {
  const page = Math.max(1, params.page);
  const { items, total } = await readClaimsAt(params, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  const place = placeOfPage(total, page, PAGE_SIZE);
  if (place.page !== page) return readClaimPage({ ...params, page: place.page });
  const [open, groups] = await Promise.all([readOpenClaim(params.claim, items), readGroups(params)]);
  const query = queryOfClaims(params);
  return { ...place, items, open, groups, query, listKey: `${query} ${place.page}` };
}

/** Reads some claims of a list from a place on. */
export async function readClaimsAt(
  params: ClaimParams,
  offset: number,
  limit: number,
): Promise<{ readonly items: readonly ListedClaim[]; readonly total: number }> {
  const filter = { ...(await filterOf(params)), limit, offset };
  const [{ rows, total, groups }, names, documents] = await Promise.all([
    results.claims(filter),
    results.names(),
    params.group === "document" ? results.documents() : [],
  ]);
  const titles = new Map(documents.map(({ documentId, title }): [string, string] => [documentId, title]));
  const nameOf = (group: ClaimGroup | undefined) =>
    group === undefined || params.group === null
      ? undefined
      : `${nameOfGroup(params.group, group.key, { names, titles })}: ${formatCounted(group.count, "claim")}`;
  return { items: rows.map((row, at) => ({ ...placeClaim(row, names), group: nameOf(groups[at]) })), total };
}

/** What an address asks the store for, reviews included. */
export async function filterOf(params: ClaimParams): Promise<ClaimFilter> {
  return filterByReview(filterOfClaims(params), params.review, await readReviews());
}

async function readOpenClaim(id: string | null, items: readonly ListedClaim[]): Promise<ListedClaim | undefined> {
  if (id === null) return undefined;
  const listed = items.find(({ claimId }) => claimId === id);
  if (listed !== undefined) return listed;
  const [{ rows }, names] = await Promise.all([results.claims({ ids: [id], limit: 1 }), results.names()]);
  const [row] = rows;
  return row === undefined ? undefined : { ...placeClaim(row, names), group: undefined };
}

async function readGroups(params: ClaimParams): Promise<ListedGroup[]> {
  const by = params.group;
  if (by === null) return [];
  const [groups, names, documents] = await Promise.all([
    results.countGroups({ ...(await filterOf(params)), limit: SHOWN_GROUPS }, by),
    results.names(),
    by === "document" ? results.documents() : [],
  ]);
  const titles = new Map(documents.map(({ documentId, title }): [string, string] => [documentId, title]));
  const narrowed = { ...params, group: null, page: 1, claim: null };
  return groups.map(({ key, count }) => ({
    key,
    name: nameOfGroup(by, key, { names, titles }),
    count,
    href:
      key === "" ? undefined : claimHref({ ...narrowed, ...(by === "month" ? { from: key, to: key } : { [by]: key }) }),
  }));
}

function nameOfGroup(
  by: NonNullable<ClaimParams["group"]>,
  key: string,
  { names, titles }: { readonly names: ActorNames; readonly titles: ReadonlyMap<string, string> },
): string {
  if (by === "month") return formatDate(key);
  if (by === "document") return titles.get(key) ?? key;
  if (by === "act") return ACT_WORDS[Act.parse(key)].name;
  return key === "" ? "Speakers without a known name" : names.nameOf(key);
}
