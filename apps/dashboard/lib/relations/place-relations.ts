import type { Evidence, Relation } from "@entente/views";
import type { ActorNames } from "../actors/actor-names.ts";
import { type PlacedStance, placeStance } from "../evidence/place-stance.ts";
import { formatCounted, formatDecimal, formatSigned } from "../words/format-number.ts";

/** How a mean polarity is drawn: which way, and in how many steps. */
export type Tone = "for-3" | "for-2" | "for-1" | "even" | "against-1" | "against-2" | "against-3";

/** How much evidence a mark rests on, in steps of area: 1, 2 and 3, 4 to 9, 10 and more stances. */
export type Amount = 1 | 2 | 3 | 4;

/** From here on a mean is no longer even; from there on it is strong; from there on it is almost of one voice. */
const TONE_STEPS = [0.2, 0.5, 0.8] as const;

/** Says in which step of the palette a mean polarity lies. */
export function toneOf(mean: number | null): Tone {
  const strength = TONE_STEPS.filter((step) => Math.abs(mean ?? 0) >= step).length;
  if (mean === null || strength === 0) return "even";
  return `${mean > 0 ? "for" : "against"}-${strength as 1 | 2 | 3}`;
}

/** Says in which step of size a number of stances lies. */
export function amountOf(stances: number): Amount {
  return stances >= 10 ? 4 : stances >= 4 ? 3 : stances >= 2 ? 2 : 1;
}

/** Writes a mean polarity with its sign and one decimal: +1, −0.4, 0. */
export function formatMean(mean: number | null): string {
  if (mean === null) return "?";
  const digits = Math.abs(mean).toFixed(1).replace(/\.0$/u, "");
  return digits === "0" ? "0" : `${mean < 0 ? "−" : "+"}${digits}`;
}

/** Writes a number of stances with the sign of their mean: +12, −3, ±2. */
export function formatSignedCount(stances: number, mean: number | null): string {
  const tone = toneOf(mean);
  return `${tone === "even" ? "±" : tone.startsWith("for") ? "+" : "−"}${stances}`;
}

/** Says what a relation rests on: 12 stances in 9 documents: 2 for, 1 mixed, 9 against. */
export function wordsOfCounts(counts: {
  readonly stances: number;
  readonly documents: number;
  readonly favourable: number;
  readonly mixed: number;
  readonly unfavourable: number;
}): string {
  const { stances, documents, favourable, mixed, unfavourable } = counts;
  const signs = [`${favourable} for`, ...(mixed === 0 ? [] : [`${mixed} mixed`]), `${unfavourable} against`];
  return `${formatCounted(stances, "stance")} in ${formatCounted(documents, "document")}: ${signs.join(", ")}`;
}

/** Writes out the sum that gives a relation's mean. */
export function formulaOf({ sum, weight, mean }: Pick<Relation, "sum" | "weight" | "mean">): string | undefined {
  return mean === null ? undefined : `${formatDecimal(sum)} ÷ ${formatDecimal(weight)} = ${formatSigned(mean)}`;
}

/** Lays out a stance of a relation with its signed weight; here “for” has the colour that it has in the reader. */
export function placeRelationEvidence({ stance, sign, repeats }: Evidence, names: ActorNames): PlacedStance {
  const again = repeats === 0 ? "" : `; said ${repeats + 1} times here, counted once`;
  return {
    ...placeStance(stance, names, again),
    weight: formatSigned(sign * stance.confidence),
    side: sign > 0 ? "left" : sign < 0 ? "right" : "open",
  };
}
