import type { ActorId, StanceRow } from "@entente/schema";
import { compareText } from "./compare-text.ts";
import { groupBy } from "./group-by.ts";

/** A change of sides: the same holder and target, opposite signs on one date and the next. Shape: one a change. Units: dates as in the stances. Empty: none. Errors: none. Source: docs/method.md#flips. */
export interface Flip {
  readonly holder: ActorId;
  readonly target: ActorId;
  readonly before: StanceRow;
  readonly after: StanceRow;
}

/** A change of sides is a strong word: each side of it rests on a stance that is as likely right as not. */
const LEAST_CONFIDENCE = 0.5;

/**
 * Finds where an actor turned against a target or towards it.
 * Shape: stances in any order -> changes, latest first. A date's sign is that of its summed confidence·polarity; a date of sign 0, one whose surest stance of that sign has a confidence below 0.5, or one inside the other (2019, 2019-05), makes no change.
 * Units: none. Empty: []. Errors: none. Source: docs/method.md#flips.
 */
export function findFlips(stances: readonly StanceRow[]): Flip[] {
  const pairs = groupBy(stances, ({ holder, target }) => `${holder} ${target}`);
  return [...pairs.values()]
    .flatMap(flipsOfPair)
    .sort(
      (a, b) =>
        compareText(b.after.date, a.after.date) ||
        compareText(a.holder, b.holder) ||
        compareText(a.target, b.target) ||
        compareText(a.after.id, b.after.id),
    );
}

function flipsOfPair(stances: readonly StanceRow[]): Flip[] {
  const dated = [...groupBy(stances, ({ date }) => date)].sort(([a], [b]) => compareText(a, b));
  const strongest = dated.flatMap(([, rows]) => strongestOf(rows));
  return strongest.flatMap((after, at) => {
    const before = strongest[at - 1];
    if (before === undefined || before.polarity === after.polarity || after.date.startsWith(before.date)) return [];
    return [{ holder: after.holder, target: after.target, before, after }];
  });
}

function strongestOf(rows: readonly StanceRow[]): StanceRow[] {
  const sum = rows.reduce((total, { polarity, confidence }) => total + polarity * confidence, 0);
  const [first] = rows
    .filter(({ polarity, confidence }) => polarity * sum > 0 && confidence >= LEAST_CONFIDENCE)
    .sort((a, b) => b.confidence - a.confidence || compareText(a.id, b.id));
  return first === undefined ? [] : [first];
}
