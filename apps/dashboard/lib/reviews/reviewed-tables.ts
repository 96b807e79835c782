import type { ClaimRow, RecordId, Review, SpeakerTally, StanceRow } from "@entente/schema";
import type { ClaimFilter, DocumentDetail, TableReader } from "@entente/store";
import { applyReviews, reviewOf } from "@entente/views";
import type { ReviewOverlay } from "./review-overlay.ts";

/** Which records count: what the extractor found, or that with reviews laid over it. */
export type Records = "machine" | "reviewed";

/** What a row tells of its review, where it has one. */
export interface Reviewed {
  readonly review?: Review;
}

/**
 * Lays reviews over the tables. Each row that a person has looked at carries its review; with `reviewed`, rejected records are left out of
 * lists and counts, unless they are asked for by their ids. A document is given whole either way: its reader shows what was rejected.
 */
export function reviewTables(
  tables: TableReader,
  overlay: () => Promise<ReviewOverlay>,
  records: Records,
): TableReader {
  const isApplied = records === "reviewed";
  const applied = async (filter: ClaimFilter) => (isApplied ? withoutRejected(filter, await overlay()) : filter);
  const marked = async <T extends ClaimRow | StanceRow>(rows: readonly T[]) =>
    markReviews(rows, (await overlay()).reviews);
  return {
    ...tables,
    document: async (id) => {
      const found = await tables.document(id);
      return found === undefined ? undefined : markDocument(found, (await overlay()).reviews);
    },
    claims: async (filter) => {
      const found = await tables.claims(await applied(filter));
      return { ...found, rows: await marked(found.rows) };
    },
    streamClaims: async function* (filter) {
      const { reviews } = await overlay();
      for await (const row of tables.streamClaims(await applied(filter))) yield* markReviews([row], reviews);
    },
    countClaims: async (filter) => tables.countClaims(await applied(filter)),
    countGroups: async (filter, by) => tables.countGroups(await applied(filter), by),
    countFrames: async (filter) => tables.countFrames(await applied(filter)),
    countWords: async (filter) => tables.countWords(await applied(filter)),
    countSpeakers: async () => {
      const tallies = await tables.countSpeakers();
      return isApplied ? withoutClaims(tallies, (await overlay()).rejectedClaims) : tallies;
    },
    stances: async (filter) => {
      const [rows, { reviews }] = await Promise.all([tables.stances(filter), overlay()]);
      const marks = markReviews(rows, reviews);
      return isApplied ? applyReviews(marks, reviews) : marks;
    },
  };
}

function withoutRejected(filter: ClaimFilter, { rejected }: ReviewOverlay): ClaimFilter {
  if (filter.ids !== undefined || rejected.length === 0) return filter;
  return { ...filter, withoutIds: [...new Set([...(filter.withoutIds ?? []), ...rejected])] };
}

function markDocument(found: DocumentDetail, reviews: ReadonlyMap<RecordId, Review>): DocumentDetail {
  return { ...found, claims: markReviews(found.claims, reviews), stances: markReviews(found.stances, reviews) };
}

function markReviews<T extends ClaimRow | StanceRow>(
  rows: readonly T[],
  reviews: ReadonlyMap<RecordId, Review>,
): (T & Reviewed)[] {
  return rows.map((row) => {
    const review = reviewOf(row, reviews);
    return review === undefined ? row : { ...row, review };
  });
}

/** What is left of the tallies without some claims; each counts once for its speaker and once for its side. */
function withoutClaims(tallies: readonly SpeakerTally[], claims: readonly ClaimRow[]): SpeakerTally[] {
  const less = new Map<string, number>();
  for (const { speaker, side } of claims)
    for (const actor of new Set([speaker, side])) if (actor !== null) less.set(actor, (less.get(actor) ?? 0) + 1);
  return tallies
    .map(({ actor, count }) => ({ actor, count: count - (less.get(actor) ?? 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1));
}
