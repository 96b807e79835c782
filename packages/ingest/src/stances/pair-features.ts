import type { ClauseUnit } from "./clause-unit.ts";
import { grammarFeatures } from "./grammar-features.ts";
import { hashWord, mixHash } from "./hash-feature.ts";
import { type FeatureSink, type ReadSentence, type RolePair, sumCode } from "./read-features.ts";
import { tieFeatures } from "./tie-features.ts";

const ORDER = hashWord("order");
const DISTANCE = hashWord("distance");
const BETWEEN = hashWord("between");
const BETWEEN_NEGATED = hashWord("between negated");
const BIGRAM = hashWord("bigram");
const PATH = hashWord("path");
const SUMS = hashWord("sums");
const BEFORE = hashWord("before");
const AFTER = hashWord("after");
const NEIGHBOUR = hashWord("neighbour");

const REACH = 10;
const LONGEST_BETWEEN = 30;
const LONGEST_PATH = 5;
const NEGATIVE = new Set(["not", "n't", "never", "no", "without", "nor"]);

/** Gives the features of an ordered pair that stands in one sentence: words around and between, their polarity, and grammar. */
export function pairFeatures(sentence: ReadSentence, pair: RolePair, emit: FeatureSink): void {
  const { holder, target } = pair;
  const order = holder.unit < target.unit ? 1 : 2;
  const [low, high] = order === 1 ? [holder.unit, target.unit] : [target.unit, holder.unit];
  emit(mixHash(ORDER, order));
  emit(mixHash(mixHash(DISTANCE, order), distanceBucket(high - low)));
  betweenFeatures(sentence, { low, high, order }, emit);
  sideFeatures(sentence, { from: low - 1, step: -1, template: mixHash(BEFORE, order) }, emit);
  sideFeatures(sentence, { from: high + 1, step: 1, template: mixHash(AFTER, order) }, emit);
  neighbourFeatures(sentence, { unit: holder.unit, side: 1 }, emit);
  neighbourFeatures(sentence, { unit: target.unit, side: 2 }, emit);
  grammarFeatures(sentence, pair, emit);
  tieFeatures(sentence, pair, emit);
}

function betweenFeatures(
  { units, polarity }: ReadSentence,
  { low, high, order }: { readonly low: number; readonly high: number; readonly order: number },
  emit: FeatureSink,
): void {
  const [between, bigram] = [mixHash(BETWEEN, order), mixHash(BIGRAM, order)];
  const counts = { plus: 0, minus: 0 };
  let negated = false;
  let path = mixHash(PATH, order);
  const stop = Math.min(high, low + LONGEST_BETWEEN);
  for (let at = low + 1; at < stop; at += 1) {
    const { hash, kind, lower } = units[at] as ClauseUnit;
    if (kind === "mark" && lower !== "," && lower !== '"') continue;
    emit(mixHash(between, hash));
    if (negated) emit(mixHash(mixHash(BETWEEN_NEGATED, order), hash));
    emit(mixHash(mixHash(bigram, units[at - 1]?.hash ?? 0), hash));
    negated = NEGATIVE.has(lower) || (negated && kind !== "mark" && kind !== "conjunction");
    countSign(counts, polarity[at]);
    path = mixHash(path, hash);
  }
  if (high - low <= LONGEST_PATH) emit(path);
  const sums = mixHash(mixHash(SUMS, order), sumCode(counts.plus, counts.minus));
  emit(sums);
  emit(mixHash(sums, distanceBucket(high - low)));
}

function sideFeatures(
  { units, polarity }: ReadSentence,
  { from, step, template }: { readonly from: number; readonly step: 1 | -1; readonly template: number },
  emit: FeatureSink,
): void {
  const counts = { plus: 0, minus: 0 };
  for (let count = 0, at = from; count < REACH && at >= 0 && at < units.length; count += 1, at += step) {
    const { kind, hash } = units[at] as ClauseUnit;
    if (kind === "mark") continue;
    emit(mixHash(template, hash));
    countSign(counts, polarity[at]);
  }
  emit(mixHash(mixHash(template, 7), sumCode(counts.plus, counts.minus)));
}

function neighbourFeatures(
  { units }: ReadSentence,
  { unit, side }: { readonly unit: number; readonly side: number },
  emit: FeatureSink,
): void {
  const template = mixHash(NEIGHBOUR, side);
  const near = (gap: number) => units[unit + gap]?.hash ?? 1;
  emit(mixHash(mixHash(template, 1), near(-1)));
  emit(mixHash(mixHash(template, 2), near(1)));
  emit(mixHash(mixHash(mixHash(template, 3), near(-1)), near(-2)));
  emit(mixHash(mixHash(mixHash(template, 4), near(1)), near(2)));
}

function countSign(counts: { plus: number; minus: number }, sign: number | undefined): void {
  if (sign === 1) counts.plus += 1;
  if (sign === -1) counts.minus += 1;
}

function distanceBucket(gap: number): number {
  if (gap <= 3) return gap;
  if (gap <= 5) return 4;
  if (gap <= 8) return 5;
  return gap <= 14 ? 6 : 7;
}
