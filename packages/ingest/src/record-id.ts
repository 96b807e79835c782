import { createHash } from "node:crypto";
import type { ClaimId, StanceId } from "@entente/schema";

/** Makes record ids for one document: the hash of document, kind, normalised quote, and how often it came before. */
export function createRecordIds(documentId: string) {
  const seen = new Map<string, number>();
  const next = (letter: "c" | "s", quote: string): string => {
    const key = `${documentId}\n${letter}\n${quote.toLowerCase().replace(/\s+/gu, " ").trim()}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${letter}-${createHash("sha256").update(`${key}\n${count}`).digest("hex").slice(0, 16)}`;
  };
  return {
    claim: (quote: string): ClaimId => next("c", quote) as ClaimId,
    stance: (quote: string): StanceId => next("s", quote) as StanceId,
  };
}
