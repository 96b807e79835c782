import { governorsOf } from "./actor-role.ts";
import { hashWord, mixHash } from "./hash-feature.ts";
import { matchRules } from "./match-rules.ts";
import { type FeatureSink, type ReadSentence, type RolePair, signOfVerb, verbHash, wordHash } from "./read-features.ts";

const SAME_VERB = hashWord("same verb");
const CHAIN = hashWord("chain");
const AGENT = hashWord("agent");
const NOUN_VERB = hashWord("noun verb");
const NOMINAL = hashWord("nominal");
const LIST = hashWord("list");
const UNREAL = hashWord("unreal");
const RULE = hashWord("rule");

/** Gives the features of what grammar ties the two by: one verb, a chain of verbs, one noun, one list, or a rule. */
export function tieFeatures(sentence: ReadSentence, pair: RolePair, emit: FeatureSink): void {
  const { holder, target } = pair;
  const tied = target.patientOf >= 0 ? target.patientOf : target.topVerb >= 0 ? target.topVerb : target.verb;
  const agentOf = holder.agentOf >= 0 ? holder.agentOf : holder.ownerOf;
  if (tied >= 0 && agentOf >= 0) verbTies(sentence, pair, { tied, agentOf, emit });
  if (holder.noun >= 0 && (holder.noun === target.governor || holder.noun === target.noun)) {
    emit(mixHash(mixHash(NOMINAL, wordHash(sentence, holder.noun)), wordHash(sentence, target.preposition)));
    emit(mixHash(mixHash(NOMINAL, 3), (sentence.polarity[holder.noun] ?? 0) + 1));
  }
  if (holder.list === target.list) listTies(sentence, pair, emit);
  const verb = sentence.clauses.verbs[tied];
  if (verb?.unreal === true || verb?.modal === true)
    emit(mixHash(mixHash(UNREAL, verb.unreal ? 1 : 2), signOfVerb(sentence, tied)));
  const match = matchRules(sentence, pair);
  if (match === undefined) return;
  const rule = mixHash(mixHash(RULE, hashWord(match.rule)), match.sign + (match.unreal ? 5 : 2));
  emit(rule);
  emit(mixHash(rule, wordHash(sentence, match.unit)));
}

function verbTies(
  sentence: ReadSentence,
  { target }: RolePair,
  { tied, agentOf, emit }: { readonly tied: number; readonly agentOf: number; readonly emit: FeatureSink },
): void {
  const { verbs } = sentence.clauses;
  const preposition = target.patientOf >= 0 ? 1 : wordHash(sentence, target.preposition);
  const [inner, outer] = [signOfVerb(sentence, tied), signOfVerb(sentence, agentOf)];
  const shares = verbs[tied]?.subject === verbs[agentOf]?.subject && verbs[tied]?.passive !== true;
  if (tied === agentOf || shares) {
    emit(mixHash(mixHash(SAME_VERB, verbHash(sentence, tied)), preposition));
    emit(mixHash(mixHash(mixHash(SAME_VERB, 3), inner), preposition === 1 ? 1 : 2));
  }
  if (tied === agentOf || governorsOf(verbs, tied).includes(agentOf)) {
    emit(mixHash(mixHash(CHAIN, verbHash(sentence, agentOf)), verbHash(sentence, tied)));
    emit(mixHash(mixHash(mixHash(CHAIN, 3), outer), inner));
  }
  emit(mixHash(mixHash(AGENT, outer), inner));
  if (target.governor >= 0) emit(mixHash(mixHash(NOUN_VERB, outer), (sentence.polarity[target.governor] ?? 0) + 1));
}

function listTies(sentence: ReadSentence, { holder }: RolePair, emit: FeatureSink): void {
  const shared = holder.agentOf >= 0 ? holder.agentOf : holder.verb;
  emit(LIST);
  emit(mixHash(LIST, verbHash(sentence, shared)));
  emit(mixHash(mixHash(LIST, 3), signOfVerb(sentence, shared)));
  if (holder.governor >= 0) emit(mixHash(mixHash(LIST, 4), wordHash(sentence, holder.governor)));
}
