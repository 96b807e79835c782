import type { ActorId } from "@entente/schema";
import { bootstrapLean } from "./bootstrap-lean.ts";
import { collectEvidence, groupByDocument, leanOf, type PositionQuestion } from "./collect-evidence.ts";
import type { Interval } from "./intervals.ts";

/** An actor's position on the evidence up to the end of a year. Shape: one a year with new evidence. Units: as `PositionRow`; `since` is the first year it rests on, undefined where that is all before; `added` counts the year's stances. Empty: none. Errors: none. Source: docs/method.md#positions. */
export interface TimelinePoint extends Interval {
  readonly year: string;
  readonly since: string | undefined;
  readonly value: number;
  readonly documents: number;
  readonly added: number;
}

/**
 * Follows one actor through the years: each point rests on everything in the window up to the end of its year, or on the last `years` years alone.
 * Shape: question, actor, smoothing -> points by year, where there are two documents. Units: lean in (-1, 1), 90 % bootstrap interval. Empty: [].
 * Errors: none. Source: docs/method.md#positions.
 */
export function positionTimeline(
  question: PositionQuestion,
  actor: ActorId,
  { years }: { readonly years?: number | undefined } = {},
): TimelinePoint[] {
  const evidence = collectEvidence(question).get(actor) ?? [];
  const dated = [...new Set(evidence.map(({ stance }) => yearOf(stance.date)))].sort();
  return dated.flatMap((year): TimelinePoint[] => {
    const since = years === undefined ? undefined : String(Number(year) - years + 1).padStart(4, "0");
    const until = evidence.filter(
      ({ stance }) => yearOf(stance.date) <= year && (since === undefined || yearOf(stance.date) >= since),
    );
    const groups = groupByDocument(until);
    if (groups.length < 2) return [];
    const added = until.filter(({ stance }) => yearOf(stance.date) === year).length;
    return [{ year, since, value: leanOf(until).value, ...bootstrapLean(groups), documents: groups.length, added }];
  });
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}
