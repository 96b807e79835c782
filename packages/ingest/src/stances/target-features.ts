import type { ActorRole } from "./actor-role.ts";
import { hashWord, mixHash } from "./hash-feature.ts";
import { type FeatureSink, type ReadSentence, signOfVerb, sumCode } from "./pair-features.ts";

const T = Object.fromEntries(
  "far near previous next previous2 next2 sums nearSums role verb verbSign patient noun nounSign head headSign negated unreal between subject subjectSign"
    .split(" ")
    .map((name) => [name, hashWord(`target ${name}`)]),
) as Readonly<Record<string, number>>;

const NEAR = 6;
const NEGATIVE = new Set(["not", "n't", "never", "no", "without", "nor"]);

/** Gives the features of what a sentence says about one actor, whoever says it: words far and near, their polarity, and grammar. */
export function targetFeatures(sentence: ReadSentence, target: ActorRole, emit: FeatureSink): void {
  wordFeatures(sentence, target, emit);
  grammarFeatures(sentence, target, emit);
}

function wordFeatures({ units, polarity }: ReadSentence, target: ActorRole, emit: FeatureSink): void {
  let [plus, minus, nearPlus, nearMinus, negated] = [0, 0, 0, 0, false];
  units.forEach(({ hash, kind, lower }, at) => {
    if (NEGATIVE.has(lower)) negated = true;
    else if (kind === "mark" || kind === "conjunction") negated = false;
    if (kind === "mark" || at === target.unit) return;
    emit(mixHash(T.far as number, hash));
    if (negated) emit(mixHash(T.negated as number, hash));
    const near = Math.abs(at - target.unit) <= NEAR;
    if (near) emit(mixHash(mixHash(T.near as number, at < target.unit ? 1 : 2), hash));
    const sign = polarity[at] ?? 0;
    if (sign === 0) return;
    if (sign > 0) plus += 1;
    else minus += 1;
    if (near && sign > 0) nearPlus += 1;
    if (near && sign < 0) nearMinus += 1;
  });
  emit(mixHash(T.sums as number, sumCode(plus, minus)));
  emit(mixHash(T.nearSums as number, sumCode(nearPlus, nearMinus)));
  const near = (at: number) => units[target.unit + at]?.hash ?? 1;
  emit(mixHash(T.previous as number, near(-1)));
  emit(mixHash(T.next as number, near(1)));
  emit(mixHash(mixHash(T.previous2 as number, near(-1)), near(-2)));
  emit(mixHash(mixHash(T.next2 as number, near(1)), near(2)));
}

function grammarFeatures(sentence: ReadSentence, target: ActorRole, emit: FeatureSink): void {
  const { units, clauses, polarity } = sentence;
  const verbHash = (at: number) => units[clauses.verbs[at]?.main ?? -1]?.hash ?? 1;
  const preposition = units[target.preposition]?.hash ?? 1;
  emit(mixHash(T.role as number, target.place * 4 + (target.agentOf >= 0 ? 1 : target.patientOf >= 0 ? 2 : 0)));
  if (target.verb >= 0) {
    emit(mixHash(mixHash(T.verb as number, verbHash(target.verb)), preposition));
    emit(mixHash(mixHash(T.verbSign as number, signOfVerb(sentence, target.verb)), preposition));
    const subject = units[clauses.chunks[clauses.verbs[target.verb]?.subject ?? -1]?.head ?? -1];
    emit(mixHash(mixHash(T.subject as number, subject?.mention?.form === "pronoun" ? 1 : 2), verbHash(target.verb)));
  }
  if (target.agentOf >= 0) {
    emit(mixHash(T.subject as number, verbHash(target.agentOf)));
    emit(mixHash(T.subjectSign as number, signOfVerb(sentence, target.agentOf)));
  }
  if (target.patientOf >= 0) emit(mixHash(T.patient as number, signOfVerb(sentence, target.patientOf)));
  if (target.governor >= 0) {
    emit(mixHash(mixHash(T.noun as number, units[target.governor]?.hash ?? 1), preposition));
    emit(mixHash(mixHash(T.nounSign as number, (polarity[target.governor] ?? 0) + 1), preposition));
  }
  if (target.noun >= 0) {
    emit(mixHash(mixHash(T.head as number, units[target.noun]?.hash ?? 1), target.place));
    emit(mixHash(mixHash(T.headSign as number, (polarity[target.noun] ?? 0) + 1), target.place));
  }
}
