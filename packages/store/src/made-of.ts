import type { Extraction } from "@entente/schema";
import { z } from "zod";

/** What a result was made from and what it holds. */
export const Made = z.strictObject({
  id: z.string(),
  sha256: z.string(),
  fingerprint: z.string(),
  entities: z.int(),
  claims: z.int(),
  stances: z.int(),
});
export type Made = z.infer<typeof Made>;

/** Says what a result was made from and what it holds. */
export function madeOf({ document, extractor, entities, claims, stances }: Extraction): Made {
  return {
    id: document.id,
    sha256: document.sha256,
    fingerprint: extractor.fingerprint,
    entities: entities.length,
    claims: claims.length,
    stances: stances.length,
  };
}
