import type { ClaimFilter } from "@entente/store";
import type { Choice } from "../controls/choice.ts";
import { ANY } from "../controls/choice.ts";
import type { ReviewOverlay } from "./review-overlay.ts";

/** What a list of claims can be narrowed to. */
export const REVIEW_STATES = ["open", "reviewed", "accepted", "rejected"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** The states as a list offers them. */
export const REVIEW_CHOICES: readonly Choice[] = [
  ANY,
  { value: "open", label: "Not reviewed" },
  { value: "reviewed", label: "Reviewed" },
  { value: "accepted", label: "Accepted" },
  { value: "rejected", label: "Rejected" },
];

/** Narrows a question to claims of one state. */
export function filterByReview(
  filter: ClaimFilter,
  state: ReviewState | null,
  { accepted, rejected }: Pick<ReviewOverlay, "accepted" | "rejected">,
): ClaimFilter {
  if (state === null) return filter;
  if (state === "open") return { ...filter, withoutIds: [...accepted, ...rejected] };
  return { ...filter, ids: { reviewed: [...accepted, ...rejected], accepted, rejected }[state] };
}
