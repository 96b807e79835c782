import type { ClaimRow, RecordId, Review } from "@entente/schema";
import type { ReviewStore, TableReader } from "@entente/store";
import { type HeldReviews, holdReviews, type LostReview, reviewOf } from "@entente/views";

/** The reviews that hold on the records there are now. */
export interface ReviewOverlay {
  /** By the record that each holds on, which may have another id than the one that was reviewed. */
  readonly reviews: ReadonlyMap<RecordId, Review>;
  readonly accepted: readonly RecordId[];
  readonly rejected: readonly RecordId[];
  readonly rejectedClaims: readonly ClaimRow[];
  readonly lost: readonly LostReview[];
}

const DOCUMENTS_AT_ONCE = 200;

/** Finds where the reviews hold. Only documents of which a reviewed record is gone are read whole. */
export async function readReviewOverlay(
  store: Pick<ReviewStore, "list">,
  tables: Pick<TableReader, "claims" | "document" | "quotesOf">,
): Promise<ReviewOverlay> {
  const all = await store.list();
  if (all.size === 0) return { reviews: all, accepted: [], rejected: [], rejectedClaims: [], lost: [] };
  const present = await presentRecords([...all.values()], tables);
  const gone = [...all.values()].filter(({ record }) => !present.has(record));
  const { moved, lost } = await findSuccessors(gone, { all, tables });
  const reviews = new Map([...[...all].filter(([record]) => present.has(record)), ...moved]);
  const claims = [...reviews.keys()].filter((record) => record.startsWith("c-"));
  const rows = claims.length === 0 ? [] : (await tables.claims({ ids: claims })).rows;
  const withVerdict = (verdict: Review["verdict"]) =>
    rows.filter((row) => reviewOf(row, reviews)?.verdict === verdict).map(({ id }) => id);
  const rejected = withVerdict("rejected");
  const isRejected = new Set<string>(rejected);
  return {
    reviews,
    accepted: withVerdict("accepted"),
    rejected,
    rejectedClaims: rows.filter(({ id }) => isRejected.has(id)),
    lost,
  };
}

async function presentRecords(
  reviews: readonly Review[],
  tables: Pick<TableReader, "quotesOf">,
): Promise<ReadonlySet<string>> {
  const documents = [...new Set(reviews.map(({ documentId }) => documentId))];
  const present = new Set<string>();
  for (let at = 0; at < documents.length; at += DOCUMENTS_AT_ONCE)
    for (const id of (await tables.quotesOf(documents.slice(at, at + DOCUMENTS_AT_ONCE))).keys()) present.add(id);
  return present;
}

async function findSuccessors(
  gone: readonly Review[],
  { all, tables }: { readonly all: ReadonlyMap<RecordId, Review>; readonly tables: Pick<TableReader, "document"> },
): Promise<Pick<HeldReviews, "moved" | "lost">> {
  const moved = new Map<RecordId, Review>();
  const lost: LostReview[] = [];
  for (const id of new Set(gone.map(({ documentId }) => documentId))) {
    const detail = await tables.document(id);
    // Those that still hold are given too: no review may go over to a record that has one.
    const ofDocument = [...all.values()].filter(({ documentId }) => documentId === id);
    const found = holdReviews(ofDocument, detail ?? { claims: [], stances: [] });
    for (const [record, review] of found.moved) moved.set(record, review);
    lost.push(...found.lost.filter(({ because }) => because === "gone"));
  }
  return { moved, lost };
}
