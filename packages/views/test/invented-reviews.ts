import { Review, type StanceRow } from "@entente/schema";

/** A review of an invented stance as it is. */
export function reviewed(
  row: StanceRow,
  fields: { readonly verdict?: Review["verdict"]; readonly polarity?: -1 | 0 | 1 } = {},
): Review {
  const { holder, target, polarity, id, documentId, quote } = row;
  return Review.parse({
    kind: "stance",
    record: id,
    documentId,
    verdict: fields.verdict ?? "accepted",
    at: "2020-02-01T10:15:00.000Z",
    quote,
    judged: { holder, target, polarity },
    ...(fields.polarity === undefined ? {} : { correction: { polarity: fields.polarity } }),
  });
}

/** Reviews by record. */
export function byRecord(reviews: readonly Review[]): ReadonlyMap<Review["record"], Review> {
  return new Map(reviews.map((review) => [review.record, review]));
}
