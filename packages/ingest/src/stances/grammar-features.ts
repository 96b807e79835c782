import type { ActorRole } from "./actor-role.ts";
import { hashWord, mixHash } from "./hash-feature.ts";
import { type FeatureSink, type ReadSentence, type RolePair, signOfVerb, verbHash, wordHash } from "./read-features.ts";

const ROLES = hashWord("roles");
const HOLDER_VERB = hashWord("holder verb");
const OWNER_VERB = hashWord("owner verb");
const TARGET_VERB = hashWord("target verb");
const TARGET_AGENT = hashWord("target agent");
const PATIENT = hashWord("patient");
const GOVERNOR = hashWord("governor");
const OWNED = hashWord("owned");
const TOP = hashWord("top");

/** Gives the features of the two actors' places in the grammar, each for itself: its verb, its noun, its preposition. */
export function grammarFeatures(sentence: ReadSentence, { holder, target }: RolePair, emit: FeatureSink): void {
  const roles = mixHash(mixHash(ROLES, roleCode(holder)), roleCode(target));
  emit(roles);
  emit(mixHash(roles, holder.unit < target.unit ? 1 : 2));
  agentFeatures(sentence, { at: holder.agentOf, template: HOLDER_VERB }, emit);
  agentFeatures(sentence, { at: holder.ownerOf, template: OWNER_VERB }, emit);
  agentFeatures(sentence, { at: target.agentOf, template: TARGET_AGENT }, emit);
  targetGrammar(sentence, target, emit);
  nounFeatures(sentence, { noun: holder.noun, with: holder.place, template: mixHash(OWNED, 1) }, emit);
  nounFeatures(sentence, { noun: target.noun, with: target.place, template: mixHash(OWNED, 2) }, emit);
}

function roleCode({ place, agentOf, ownerOf, patientOf, preposition }: ActorRole): number {
  const acts = agentOf >= 0 ? 1 : ownerOf >= 0 ? 2 : 0;
  return place * 16 + acts + (patientOf >= 0 ? 4 : 0) + (preposition >= 0 ? 8 : 0);
}

function agentFeatures(
  sentence: ReadSentence,
  { at, template }: { readonly at: number; readonly template: number },
  emit: FeatureSink,
): void {
  if (at < 0) return;
  emit(mixHash(template, verbHash(sentence, at)));
  emit(mixHash(mixHash(template, 3), signOfVerb(sentence, at)));
}

function targetGrammar(sentence: ReadSentence, target: ActorRole, emit: FeatureSink): void {
  const preposition = wordHash(sentence, target.preposition);
  if (target.verb >= 0) {
    emit(mixHash(mixHash(TARGET_VERB, verbHash(sentence, target.verb)), preposition));
    emit(mixHash(mixHash(mixHash(TARGET_VERB, 3), signOfVerb(sentence, target.verb)), preposition));
  }
  if (target.patientOf >= 0) emit(mixHash(PATIENT, signOfVerb(sentence, target.patientOf)));
  nounFeatures(sentence, { noun: target.governor, with: preposition, template: GOVERNOR }, emit);
  if (target.topVerb < 0) return;
  const steps = target.steps.reduce(
    (code, { noun, suffers }) => code * 6 + signCode(sentence, noun) * 2 + (suffers ? 1 : 0),
    1,
  );
  emit(mixHash(mixHash(TOP, signOfVerb(sentence, target.topVerb)), steps));
}

function nounFeatures(
  sentence: ReadSentence,
  { noun, template, ...at }: { readonly noun: number; readonly with: number; readonly template: number },
  emit: FeatureSink,
): void {
  if (noun < 0) return;
  emit(mixHash(mixHash(template, wordHash(sentence, noun)), at.with));
  emit(mixHash(mixHash(mixHash(template, 3), signCode(sentence, noun)), at.with));
}

function signCode({ polarity }: ReadSentence, unit: number): number {
  return (polarity[unit] ?? 0) + 1;
}
