import type { ActorRole } from "./actor-role.ts";
import { governorsOf } from "./actor-role.ts";
import type { ClauseUnit } from "./clause-unit.ts";
import { hashWord, mixHash } from "./hash-feature.ts";
import type { Clauses } from "./read-clauses.ts";

/** A sentence as the scorer sees it. */
export interface ReadSentence {
  readonly units: readonly ClauseUnit[];
  readonly clauses: Clauses;
  /** For each unit the polarity of the predicate that starts there, negation applied; 0 for none. */
  readonly polarity: Int8Array;
}

/** Takes features as 32-bit hashes. */
export type FeatureSink = (hash: number) => void;

const T = Object.fromEntries(
  (
    "order distance types between betweenNegated bigram before after holderPrevious holderNext targetPrevious targetNext " +
    "targetPrevious2 targetNext2 sums roles holderVerb holderVerbSign targetVerb targetVerbSign targetNoun targetNounSign " +
    "targetHead targetHeadSign holderHead holderHeadSign sameVerb sameVerbSign chain chainSign agent agentSign nominal " +
    "nominalSign list listVerb listSign unreal path near nearSign sign targetPatient nounVerb"
  )
    .split(" ")
    .map((name) => [name, hashWord(name)]),
) as Readonly<Record<string, number>>;

const REACH = 10;
const BETWEEN = 30;

/** Gives the features of an ordered pair that stands in one sentence: words around and between, their polarity, and grammar. */
export function pairFeatures(
  sentence: ReadSentence,
  pair: { readonly holder: ActorRole; readonly target: ActorRole },
  emit: FeatureSink,
): void {
  wordFeatures(sentence, pair, emit);
  roleFeatures(sentence, pair, emit);
  predicateFeatures(sentence, pair, emit);
}

function wordFeatures(
  { units, polarity }: ReadSentence,
  { holder, target }: { holder: ActorRole; target: ActorRole },
  emit: FeatureSink,
): void {
  const order = holder.unit < target.unit ? 1 : 2;
  const [low, high] = [Math.min(holder.unit, target.unit), Math.max(holder.unit, target.unit)];
  const gap = distanceBucket(high - low);
  emit(mixHash(T.order as number, order));
  emit(mixHash(mixHash(T.distance as number, order), gap));
  const between = mixHash(T.between as number, order);
  const bigram = mixHash(T.bigram as number, order);
  let [plus, minus, negated] = [0, 0, false];
  let path = mixHash(T.path as number, order);
  const stop = Math.min(high, low + BETWEEN);
  for (let at = low + 1; at < stop; at += 1) {
    const { hash, kind, lower } = units[at] as ClauseUnit;
    if (kind === "mark" && lower !== "," && lower !== '"') continue;
    emit(mixHash(between, hash));
    if (negated) emit(mixHash(mixHash(T.betweenNegated as number, order), hash));
    emit(mixHash(mixHash(bigram, units[at - 1]?.hash ?? 0), hash));
    if (NEGATIVE.has(lower)) negated = true;
    else if (kind === "mark" || kind === "conjunction") negated = false;
    if ((polarity[at] ?? 0) > 0) plus += 1;
    if ((polarity[at] ?? 0) < 0) minus += 1;
    path = mixHash(path, hash);
  }
  if (high - low <= 5) emit(path);
  emit(mixHash(mixHash(T.sums as number, order), sumCode(plus, minus)));
  emit(mixHash(mixHash(mixHash(T.sums as number, order), sumCode(plus, minus)), gap));
  around(units, polarity, { from: low - 1, step: -1, order, template: T.before as number }, emit);
  around(units, polarity, { from: high + 1, step: 1, order, template: T.after as number }, emit);
  const near = (template: number, at: number) => emit(mixHash(template, units[at]?.hash ?? 1));
  near(T.holderPrevious as number, holder.unit - 1);
  near(T.holderNext as number, holder.unit + 1);
  near(T.targetPrevious as number, target.unit - 1);
  near(T.targetNext as number, target.unit + 1);
  emit(
    mixHash(mixHash(T.targetPrevious2 as number, units[target.unit - 1]?.hash ?? 1), units[target.unit - 2]?.hash ?? 1),
  );
  emit(mixHash(mixHash(T.targetNext2 as number, units[target.unit + 1]?.hash ?? 1), units[target.unit + 2]?.hash ?? 1));
}

const NEGATIVE = new Set(["not", "n't", "never", "no", "without", "nor"]);

function around(
  units: readonly ClauseUnit[],
  polarity: Int8Array,
  { from, step, order, template }: { from: number; step: 1 | -1; order: number; template: number },
  emit: FeatureSink,
): void {
  const side = mixHash(template, order);
  let [plus, minus] = [0, 0];
  for (let count = 0, at = from; count < REACH && at >= 0 && at < units.length; count += 1, at += step) {
    const unit = units[at] as ClauseUnit;
    if (unit.kind === "mark") continue;
    emit(mixHash(side, unit.hash));
    if ((polarity[at] ?? 0) > 0) plus += 1;
    if ((polarity[at] ?? 0) < 0) minus += 1;
  }
  emit(mixHash(mixHash(side, 7), sumCode(plus, minus)));
}

/** Small counts of favourable and unfavourable predicates as one code. */
export function sumCode(plus: number, minus: number): number {
  return Math.min(plus, 2) * 3 + Math.min(minus, 2);
}

function distanceBucket(gap: number): number {
  if (gap <= 3) return gap;
  if (gap <= 5) return 4;
  if (gap <= 8) return 5;
  return gap <= 14 ? 6 : 7;
}

function roleFeatures(
  { units, clauses, polarity }: ReadSentence,
  { holder, target }: { holder: ActorRole; target: ActorRole },
  emit: FeatureSink,
): void {
  const order = holder.unit < target.unit ? 1 : 2;
  const code = (role: ActorRole) =>
    role.place * 16 + (role.agentOf >= 0 ? 1 : 0) + (role.patientOf >= 0 ? 2 : 0) + (role.preposition >= 0 ? 4 : 0);
  emit(mixHash(mixHash(T.roles as number, code(holder)), code(target)));
  emit(mixHash(mixHash(mixHash(T.roles as number, code(holder)), code(target)), order));
  const verbHash = (at: number) => units[clauses.verbs[at]?.main ?? -1]?.hash ?? 1;
  const verbSign = (at: number) => signOfVerb({ clauses, polarity }, at);
  if (holder.agentOf >= 0) {
    emit(mixHash(T.holderVerb as number, verbHash(holder.agentOf)));
    emit(mixHash(T.holderVerbSign as number, verbSign(holder.agentOf)));
  }
  if (target.verb >= 0) {
    const preposition = units[target.preposition]?.hash ?? 1;
    emit(mixHash(mixHash(T.targetVerb as number, verbHash(target.verb)), preposition));
    emit(mixHash(mixHash(T.targetVerbSign as number, verbSign(target.verb)), preposition));
  }
  if (target.patientOf >= 0) emit(mixHash(T.targetPatient as number, verbSign(target.patientOf)));
  if (target.governor >= 0) {
    const preposition = units[target.preposition]?.hash ?? 1;
    emit(mixHash(mixHash(T.targetNoun as number, units[target.governor]?.hash ?? 1), preposition));
    emit(mixHash(mixHash(T.targetNounSign as number, (polarity[target.governor] ?? 0) + 1), preposition));
  }
  if (target.noun >= 0) {
    emit(mixHash(mixHash(T.targetHead as number, units[target.noun]?.hash ?? 1), target.place));
    emit(mixHash(mixHash(T.targetHeadSign as number, (polarity[target.noun] ?? 0) + 1), target.place));
  }
  if (holder.noun >= 0) {
    emit(mixHash(mixHash(T.holderHead as number, units[holder.noun]?.hash ?? 1), holder.place));
    emit(mixHash(mixHash(T.holderHeadSign as number, (polarity[holder.noun] ?? 0) + 1), holder.place));
  }
}

/** 0 none, 1 favourable, 2 unfavourable; 3 and 4 the same under a condition or a question. */
export function signOfVerb({ clauses, polarity }: Pick<ReadSentence, "clauses" | "polarity">, at: number): number {
  const verb = clauses.verbs[at];
  const sign = polarity[verb?.main ?? -1] ?? 0;
  if (verb === undefined || sign === 0) return 0;
  return (sign > 0 ? 1 : 2) + (verb.unreal ? 2 : 0);
}

/** Where grammar ties the two by one predicate, the predicate itself speaks. */
function predicateFeatures(
  sentence: ReadSentence,
  { holder, target }: { holder: ActorRole; target: ActorRole },
  emit: FeatureSink,
): void {
  const { units, clauses, polarity } = sentence;
  const { verbs } = clauses;
  const verbHash = (at: number) => units[verbs[at]?.main ?? -1]?.hash ?? 1;
  const preposition = units[target.preposition]?.hash ?? 1;
  const tied = target.patientOf >= 0 ? target.patientOf : target.verb;
  const viaPreposition = target.patientOf >= 0 ? 1 : preposition;
  if (tied >= 0 && holder.agentOf >= 0) {
    const chain = [tied, ...governorsOf(verbs, tied)];
    const sameSubject = verbs[tied]?.subject === verbs[holder.agentOf]?.subject && verbs[tied]?.passive !== true;
    if (chain[0] === holder.agentOf || sameSubject) {
      emit(mixHash(mixHash(T.sameVerb as number, verbHash(tied)), viaPreposition));
      emit(mixHash(mixHash(T.sameVerbSign as number, signOfVerb(sentence, tied)), viaPreposition === 1 ? 1 : 2));
    }
    if (chain.includes(holder.agentOf)) {
      emit(mixHash(mixHash(T.chain as number, verbHash(holder.agentOf)), verbHash(tied)));
      const outer = signOfVerb(sentence, holder.agentOf);
      emit(mixHash(mixHash(T.chainSign as number, outer), signOfVerb(sentence, tied)));
    }
    emit(mixHash(mixHash(T.agentSign as number, signOfVerb(sentence, holder.agentOf)), signOfVerb(sentence, tied)));
    if (target.governor >= 0)
      emit(
        mixHash(
          mixHash(T.nounVerb as number, signOfVerb(sentence, holder.agentOf)),
          (polarity[target.governor] ?? 0) + 1,
        ),
      );
  }
  if (holder.noun >= 0 && (holder.noun === target.governor || holder.noun === target.noun)) {
    emit(mixHash(mixHash(T.nominal as number, units[holder.noun]?.hash ?? 1), preposition));
    emit(mixHash(T.nominalSign as number, (polarity[holder.noun] ?? 0) + 1));
  }
  if (holder.list === target.list) {
    emit(mixHash(T.list as number, 1));
    const shared = holder.agentOf >= 0 ? holder.agentOf : holder.verb;
    emit(mixHash(T.listVerb as number, verbHash(shared)));
    emit(mixHash(T.listSign as number, signOfVerb(sentence, shared)));
    if (holder.governor >= 0) emit(mixHash(T.near as number, units[holder.governor]?.hash ?? 1));
  }
  const verb = verbs[tied];
  if (verb?.unreal === true || verb?.modal === true)
    emit(mixHash(mixHash(T.unreal as number, verb.unreal ? 1 : 2), signOfVerb(sentence, tied)));
}
