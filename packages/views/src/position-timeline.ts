import type { ActorId } from "@entente/schema";
import { bootstrapLean } from "./bootstrap-lean.ts";
import { collectEvidence, groupByDocument, leanOf, type PositionQuestion } from "./collect-evidence.ts";
import type { Interval } from "./intervals.ts";

/** An actor's position on all evidence up to the end of a year. Shape: one a year with new evidence. Units: as `PositionRow`; `added` counts the year's stances. Empty: none. Errors: none. Source: docs/method.md#positions. */
export interface TimelinePoint extends Interval {
  readonly year: string;
  readonly value: number;
  readonly documents: number;
  readonly added: number;
}

/**
 * Follows one actor through the years, cumulatively: each point rests on everything in the window up to the end of its year.
 * Shape: question, actor -> points by year, from the year with the second document on. Units: lean in (-1, 1), 90 % bootstrap interval. Empty: [].
 * Errors: none. Source: docs/method.md#positions.
 */
export function positionTimeline(question: PositionQuestion, actor: ActorId): TimelinePoint[] {
  const evidence = collectEvidence(question).get(actor) ?? [];
  const years = [...new Set(evidence.map(({ stance }) => yearOf(stance.date)))].sort();
  return years.flatMap((year): TimelinePoint[] => {
    const until = evidence.filter(({ stance }) => yearOf(stance.date) <= year);
    const groups = groupByDocument(until);
    if (groups.length < 2) return [];
    const added = until.filter(({ stance }) => yearOf(stance.date) === year).length;
    return [{ year, value: leanOf(until).value, ...bootstrapLean(groups), documents: groups.length, added }];
  });
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}
