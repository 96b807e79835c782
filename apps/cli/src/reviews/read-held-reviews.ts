import type { RecordId, Review } from "@entente/schema";
import type { AnyStore, DocumentDetail } from "@entente/store";
import { type HeldReviews, holdReviews } from "@entente/views";

/** The reviews of one document, and where they hold; `detail` is undefined where the document is gone. */
export interface DocumentReviews extends HeldReviews {
  readonly documentId: string;
  readonly detail: DocumentDetail | undefined;
}

/** Reads the reviews of each document, in the order of their names, with the document. */
export async function* readHeldReviews(store: Pick<AnyStore, "reviews" | "tables">): AsyncGenerator<DocumentReviews> {
  const all = await store.reviews.list();
  for (const [documentId, reviews] of byDocument(all)) {
    const detail = await store.tables.document(documentId);
    yield { documentId, detail, ...holdReviews(reviews, detail ?? { claims: [], stances: [] }) };
  }
}

function byDocument(all: ReadonlyMap<RecordId, Review>): [string, Review[]][] {
  const documents = new Map<string, Review[]>();
  for (const review of all.values())
    documents.set(review.documentId, [...(documents.get(review.documentId) ?? []), review]);
  return [...documents].sort(([a], [b]) => (a < b ? -1 : 1));
}
