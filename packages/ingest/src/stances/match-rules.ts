import { type ActorRole, governorsOf, type PhraseStep } from "./actor-role.ts";
import type { ReadSentence } from "./read-features.ts";

/** A construction that ties a holder to a target by a predicate. */
export interface RuleMatch {
  readonly rule: RuleName;
  readonly sign: 1 | -1;
  /** The unit of the predicate. */
  readonly unit: number;
  /** Whether it stands under a condition or in a question. */
  readonly unreal: boolean;
}

/** The constructions, in the order in which they are tried. */
export type RuleName =
  | "verb-object"
  | "verb-passive"
  | "verb-preposition"
  | "verb-chain"
  | "verb-phrase"
  | "verb-noun"
  | "owner-verb"
  | "noun-possessor"
  | "noun-compound"
  | "noun-by"
  | "between"
  | "shared-verb";

type Pair = { readonly holder: ActorRole; readonly target: ActorRole };

/** Finds the first construction by which the holder, in this sentence, takes a position towards the target. */
export function matchRules(sentence: ReadSentence, pair: Pair): RuleMatch | undefined {
  return matchVerb(sentence, pair) ?? matchNoun(sentence, pair) ?? matchBetween(sentence, pair);
}

/** "X condemned (the actions of) Y", "Y was condemned by X", "X refused to back Y", "X imposed sanctions on Y". */
function matchVerb(sentence: ReadSentence, { holder, target }: Pair): RuleMatch | undefined {
  const at = target.topVerb;
  const agentOf = holder.agentOf >= 0 ? holder.agentOf : holder.ownerOf;
  const verb = sentence.clauses.verbs[at];
  if (verb === undefined || agentOf < 0) return undefined;
  const tie = tieOf(sentence, { agentOf, at });
  if (tie === undefined || (tie === "chain" && isBlamed(sentence, { agentOf, at }))) return undefined;
  const owns = holder.agentOf < 0;
  const found = (rule: RuleName, sign: number, unit: number): RuleMatch => ({
    rule: owns ? "owner-verb" : rule,
    sign: sign > 0 ? 1 : -1,
    unit,
    unreal: verb.unreal,
  });
  const sign = sentence.polarity[verb.main] ?? 0;
  const noun = signedStep(sentence, target.steps);
  const light = sign === 0 || swallows(sentence, verb.main, noun);
  if (light) return noun === undefined ? undefined : found("verb-noun", sentence.polarity[noun.noun] ?? 0, noun.noun);
  if (target.topPreposition >= 0 && !takes(sentence, verb.main, target.topPreposition)) return undefined;
  const through = target.steps.reduce((so, step) => (step.suffers ? so * signOr1(sentence, step.noun) : so), 1);
  return found(nameOf(sentence, { target, tie, passive: verb.passive }), sign * through, verb.main);
}

function nameOf(
  sentence: ReadSentence,
  { target, tie, passive }: { target: ActorRole; tie: "same" | "chain"; passive: boolean },
): RuleName {
  if (tie === "chain") return "verb-chain";
  if (target.steps.length > 0) return "verb-phrase";
  if (target.topPreposition >= 0) return "verb-preposition";
  return passive && sentence.clauses.verbs.length > 0 ? "verb-passive" : "verb-object";
}

/** Whether the holder's verb is the target's, governs it, or shares its subject with it. */
function tieOf(
  { clauses: { verbs } }: ReadSentence,
  { agentOf, at }: { agentOf: number; at: number },
): "same" | "chain" | undefined {
  if (agentOf === at) return "same";
  const verb = verbs[at];
  if (verb === undefined || verb.passive) return undefined;
  if (governorsOf(verbs, at).includes(agentOf)) return "chain";
  return verb.subject >= 0 && verb.subject === verbs[agentOf]?.subject ? "chain" : undefined;
}

/** "accuses X of attacking Y": what somebody is blamed for is not the deed of who blames. */
function isBlamed(
  { clauses: { verbs }, polarity }: ReadSentence,
  { agentOf, at }: { agentOf: number; at: number },
): boolean {
  const [blame, deed] = [verbs[agentOf], verbs[at]];
  if (blame === undefined || deed === undefined || deed.subject < 0 || deed.subject === blame.subject) return false;
  return (polarity[blame.main] ?? 0) < 0;
}

/** The nearest noun above the target whose deed falls on it, unless another actor owns it. */
function signedStep({ polarity, units, clauses }: ReadSentence, steps: readonly PhraseStep[]): PhraseStep | undefined {
  const step = steps.find(({ noun, suffers }) => suffers && (polarity[noun] ?? 0) !== 0);
  if (step === undefined) return undefined;
  const chunk = clauses.chunks[clauses.chunkOf[step.noun] ?? -1];
  for (let at = chunk?.start ?? step.noun; at < step.noun; at += 1) {
    const mention = units[at]?.mention;
    if (mention !== undefined && mention.form !== "pronoun") return undefined;
  }
  return step;
}

/** "impose sanctions on" is one predicate: its noun is not judged again. */
function swallows({ units }: ReadSentence, verb: number, noun: PhraseStep | undefined): boolean {
  if (noun === undefined) return false;
  return (units[verb]?.entryEnd ?? 0) > (units[noun.noun]?.first ?? Number.POSITIVE_INFINITY);
}

function signOr1({ polarity }: ReadSentence, unit: number): number {
  const sign = polarity[unit] ?? 0;
  return sign === 0 ? 1 : sign;
}

/** Whether a predicate's last word, or one of its prepositions, is the one that leads to the target. */
function takes({ units }: ReadSentence, at: number, preposition: number): boolean {
  const unit = units[at];
  const word = units[preposition];
  if (unit?.entry === undefined || word === undefined) return false;
  if (unit.entry.prepositions.length > 0) return unit.entry.prepositions.includes(word.lower);
  return unit.entryEnd > unit.last && word.last <= unit.entryEnd && word.first >= unit.first;
}

/** "X's ban on Y", "Russian aggression against Y", "the occupation of Y by X", "the British Huawei ban". */
function matchNoun(sentence: ReadSentence, { holder, target }: Pair): RuleMatch | undefined {
  const { polarity, clauses, units } = sentence;
  const found = (rule: RuleName, unit: number): RuleMatch | undefined => {
    const sign = polarity[unit] ?? 0;
    return sign === 0 ? undefined : { rule, sign: sign > 0 ? 1 : -1, unit, unreal: false };
  };
  if (holder.noun >= 0) {
    const suffered = target.steps.find(({ noun, suffers }) => suffers && noun === holder.noun);
    if (suffered !== undefined) return found("noun-possessor", holder.noun);
    if (holder.noun === target.noun && holder.unit < target.unit) return found("noun-compound", holder.noun);
    return undefined;
  }
  if (target.governor < 0 || units[holder.preposition]?.lower !== "by") return undefined;
  const by = clauses.chunks[clauses.chunkOf[holder.unit] ?? -1]?.preposition ?? -1;
  return by > target.unit && by - target.unit <= 4 ? found("noun-by", target.governor) : undefined;
}

/** "the war between X and Y", "X and Y agreed to cooperate". */
function matchBetween(sentence: ReadSentence, { holder, target }: Pair): RuleMatch | undefined {
  const { polarity, clauses, units } = sentence;
  if (holder.list !== target.list || holder.noun >= 0 || target.noun >= 0) return undefined;
  const sign = polarity[holder.governor] ?? 0;
  if (sign !== 0 && /^(?:between|among)$/u.test(units[holder.preposition]?.lower ?? ""))
    return { rule: "between", sign: sign > 0 ? 1 : -1, unit: holder.governor, unreal: false };
  const verb = clauses.verbs[holder.agentOf];
  if (verb === undefined || holder.agentOf !== target.agentOf) return undefined;
  const shared = sharedDeed(sentence, verb.main);
  if (shared < 0) return undefined;
  return { rule: "shared-verb", sign: (polarity[shared] ?? 0) < 0 ? -1 : 1, unit: shared, unreal: verb.unreal };
}

const TOGETHER =
  /^(?:cooperate|cooperating|co-operate|cooperation|collaborate|collaborating|partner|partnering|together|agreed|signed|jointly|clashed|quarrelled|feuded|fought|allies|partners|friends|share|shared)$/u;

function sharedDeed({ units }: ReadSentence, from: number): number {
  for (let at = from; at < Math.min(units.length, from + 5); at += 1) {
    const unit = units[at];
    if (unit === undefined || unit.kind === "mark" || unit.mention !== undefined) return -1;
    if (TOGETHER.test(unit.lower)) return at;
  }
  return -1;
}
