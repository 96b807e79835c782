import type { AnyStore, TableReader } from "@entente/store";
import { createResults, type Results } from "../data/create-results.ts";
import { createGenerationCache } from "../data/generation-cache.ts";
import { keepTables } from "../data/keep-tables.ts";
import { type ReviewOverlay, readReviewOverlay } from "./review-overlay.ts";
import { type Records, reviewTables } from "./reviewed-tables.ts";

/** The results as the extractor gave them and with reviews laid over them, and the reviews. */
export interface ReviewedResults extends Readonly<Record<Records, Results>> {
  readonly overlay: () => Promise<ReviewOverlay>;
}

/** Reads the results of a store with its reviews. A new review makes new answers; what the tables said is kept. */
export function createReviewedResults(store: AnyStore): ReviewedResults {
  const kept = keepTables(store);
  const generation = async () => `${(await store.tables.generation()) ?? "none"} ${await store.reviews.generation()}`;
  const cache = createGenerationCache(generation, 1);
  const overlay = () => cache.read("overlay", () => readReviewOverlay(store.reviews, kept.tables));
  const resultsOf = (records: Records) => {
    const tables: TableReader = { ...reviewTables(kept.tables, overlay, records), generation };
    return createResults({ ...store, ...kept, tables });
  };
  return { machine: resultsOf("machine"), reviewed: resultsOf("reviewed"), overlay };
}
