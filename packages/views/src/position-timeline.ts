import type { ActorId } from "@entente/schema";
import { collectEvidence, type Evidence, leanOf, type PositionQuestion } from "./compare-positions.ts";

/** An actor's position on all evidence up to the end of a year. Shape: one a year with new evidence. Units: as `PositionRow`. Empty: none. Errors: none. Source: docs/method.md#positions. */
export interface TimelinePoint {
  readonly year: string;
  readonly value: number;
  readonly documents: number;
  readonly added: number;
}

/**
 * Follows one actor through the years, cumulatively: each point rests on everything up to the end of its year.
 * Shape: question, actor -> points by year, from the year with the second document on. Units: lean in (-1, 1). Empty: [].
 * Errors: none. Source: docs/method.md#positions.
 */
export function positionTimeline(question: PositionQuestion, actor: ActorId): TimelinePoint[] {
  const evidence = collectEvidence(question).get(actor) ?? [];
  const years = [...new Set(evidence.map(({ stance }) => stance.date.slice(0, 4)))].sort();
  return years.flatMap((year) => {
    const until = evidence.filter(({ stance }) => stance.date.slice(0, 4) <= year);
    const documents = countDocuments(until);
    if (documents < 2) return [];
    return [
      {
        year,
        value: leanOf(until),
        documents,
        added: until.filter(({ stance }) => stance.date.startsWith(year)).length,
      },
    ];
  });
}

function countDocuments(evidence: readonly Evidence[]): number {
  return new Set(evidence.map(({ stance }) => stance.duplicateGroup)).size;
}
