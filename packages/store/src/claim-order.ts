import type { ClaimGrouping, ClaimSort } from "./claim-filter.ts";

/** What each order looks at, in words that both engines know; the place in the document comes last. Names are ordered by the id's slug. */
export const ORDERS: Readonly<Record<ClaimSort, string>> = {
  latest: "date DESC, ",
  earliest: "date, ",
  confidence: "confidence DESC, date DESC, ",
  speaker: "coalesce(split_part(speaker, ':', 2), '~'), date DESC, ",
};

/** What names the group of a claim. */
export const KEYS: Readonly<Record<ClaimGrouping, string>> = {
  speaker: "coalesce(speaker, '')",
  document: "document_id",
  act: "act",
  month: "substr(date, 1, 7)",
};

/** The order of groups: the largest first, of months the latest. */
export function groupOrderOf(group: ClaimGrouping | undefined): string {
  return group === undefined ? "" : group === "month" ? "key DESC, " : "size DESC, key, ";
}
