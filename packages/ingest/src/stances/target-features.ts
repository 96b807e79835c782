import type { ActorRole } from "./actor-role.ts";
import { hashWord, mixHash } from "./hash-feature.ts";
import { type FeatureSink, type ReadSentence, signOfVerb, sumCode, verbHash, wordHash } from "./read-features.ts";

const T = (name: string) => hashWord(`target ${name}`);
const FAR = T("far");
const NEAR_WORD = T("near");
const NEIGHBOUR = T("neighbour");
const SUMS = T("sums");
const ROLE = T("role");
const VERB = T("verb");
const AGENT = T("agent");
const PATIENT = T("patient");
const NOUN = T("noun");
const OWNED = T("owned");
const NEGATED = T("negated");
const SUBJECT = T("subject");
const TOP = T("top");

const NEAR = 6;
const NEGATIVE = new Set(["not", "n't", "never", "no", "without", "nor"]);

/** Gives the features of what a sentence says about one actor, whoever says it: words far and near, their polarity, and grammar. */
export function targetFeatures(sentence: ReadSentence, target: ActorRole, emit: FeatureSink): void {
  wordFeatures(sentence, target, emit);
  roleFeatures(sentence, target, emit);
  nounFeatures(sentence, target, emit);
}

function wordFeatures(sentence: ReadSentence, target: ActorRole, emit: FeatureSink): void {
  const { units, polarity } = sentence;
  let [plus, minus, nearPlus, nearMinus] = [0, 0, 0, 0];
  let negated = false;
  units.forEach(({ hash, kind, lower }, at) => {
    negated = NEGATIVE.has(lower) || (negated && kind !== "mark" && kind !== "conjunction");
    if (kind === "mark" || at === target.unit) return;
    emit(mixHash(FAR, hash));
    if (negated) emit(mixHash(NEGATED, hash));
    const near = Math.abs(at - target.unit) <= NEAR;
    if (near) emit(mixHash(mixHash(NEAR_WORD, at < target.unit ? 1 : 2), hash));
    const sign = polarity[at] ?? 0;
    plus += sign > 0 ? 1 : 0;
    minus += sign < 0 ? 1 : 0;
    nearPlus += near && sign > 0 ? 1 : 0;
    nearMinus += near && sign < 0 ? 1 : 0;
  });
  emit(mixHash(mixHash(SUMS, 1), sumCode(plus, minus)));
  emit(mixHash(mixHash(SUMS, 2), sumCode(nearPlus, nearMinus)));
  const near = (gap: number) => wordHash(sentence, target.unit + gap);
  emit(mixHash(mixHash(NEIGHBOUR, 1), near(-1)));
  emit(mixHash(mixHash(NEIGHBOUR, 2), near(1)));
  emit(mixHash(mixHash(mixHash(NEIGHBOUR, 3), near(-1)), near(-2)));
  emit(mixHash(mixHash(mixHash(NEIGHBOUR, 4), near(1)), near(2)));
}

function roleFeatures(sentence: ReadSentence, target: ActorRole, emit: FeatureSink): void {
  const { units, clauses } = sentence;
  emit(mixHash(ROLE, target.place * 4 + (target.agentOf >= 0 ? 1 : target.patientOf >= 0 ? 2 : 0)));
  if (target.verb >= 0) {
    const preposition = wordHash(sentence, target.preposition);
    emit(mixHash(mixHash(VERB, verbHash(sentence, target.verb)), preposition));
    emit(mixHash(mixHash(mixHash(VERB, 3), signOfVerb(sentence, target.verb)), preposition));
    const subject = units[clauses.chunks[clauses.verbs[target.verb]?.subject ?? -1]?.head ?? -1];
    const spoken = subject?.mention?.form === "pronoun" ? 1 : 2;
    emit(mixHash(mixHash(SUBJECT, spoken), verbHash(sentence, target.verb)));
  }
  if (target.agentOf >= 0) {
    emit(mixHash(AGENT, verbHash(sentence, target.agentOf)));
    emit(mixHash(mixHash(AGENT, 3), signOfVerb(sentence, target.agentOf)));
  }
  if (target.patientOf >= 0) emit(mixHash(PATIENT, signOfVerb(sentence, target.patientOf)));
}

function nounFeatures(sentence: ReadSentence, target: ActorRole, emit: FeatureSink): void {
  const sign = (unit: number) => (sentence.polarity[unit] ?? 0) + 1;
  if (target.governor >= 0) {
    const preposition = wordHash(sentence, target.preposition);
    emit(mixHash(mixHash(NOUN, wordHash(sentence, target.governor)), preposition));
    emit(mixHash(mixHash(mixHash(NOUN, 3), sign(target.governor)), preposition));
  }
  if (target.noun >= 0) {
    emit(mixHash(mixHash(OWNED, wordHash(sentence, target.noun)), target.place));
    emit(mixHash(mixHash(mixHash(OWNED, 3), sign(target.noun)), target.place));
  }
  if (target.topVerb < 0) return;
  const steps = target.steps.reduce((code, { noun, suffers }) => code * 6 + sign(noun) * 2 + (suffers ? 1 : 0), 1);
  emit(mixHash(mixHash(TOP, signOfVerb(sentence, target.topVerb)), steps));
}
