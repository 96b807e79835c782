import { type ClaimRow, type Polarity, Review, type StanceRow, type Verdict } from "@entente/schema";

/** What a person found of a record. */
export interface Finding {
  readonly verdict: Verdict;
  /** What the stance shows instead of what the extractor says. */
  readonly polarity?: Polarity | undefined;
}

/** Makes the review of a row as the extractor gave it. */
export function makeReview(row: ClaimRow | StanceRow, { verdict, polarity }: Finding, at: Date): Review {
  const common = { record: row.id, documentId: row.documentId, verdict, at: at.toISOString(), quote: row.quote };
  if ("act" in row) {
    const { speaker, side, act } = row;
    return Review.parse({ kind: "claim", ...common, judged: { speaker, side, act } });
  }
  const isCorrected = verdict === "accepted" && polarity !== undefined && polarity !== row.polarity;
  return Review.parse({
    kind: "stance",
    ...common,
    judged: { holder: row.holder, target: row.target, polarity: row.polarity },
    ...(isCorrected ? { correction: { polarity } } : {}),
  });
}
