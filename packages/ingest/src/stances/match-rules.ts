import { type ActorRole, governorsOf } from "./actor-role.ts";
import type { ReadSentence } from "./pair-features.ts";

/** A construction that ties a holder to a target by a predicate. */
export interface RuleMatch {
  readonly rule: RuleName;
  readonly sign: 1 | -1;
  /** The unit of the predicate. */
  readonly unit: number;
  readonly unreal: boolean;
}

/** The constructions, in the order in which they are tried. */
export const RULE_NAMES = [
  "verb-object",
  "verb-passive",
  "verb-preposition",
  "verb-chain",
  "verb-noun",
  "noun-possessor",
  "noun-by",
  "noun-compound",
  "between",
  "shared-verb",
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

type Pair = { readonly holder: ActorRole; readonly target: ActorRole };

/** Finds the first construction by which the holder, in this sentence, takes a position towards the target. */
export function matchRules(sentence: ReadSentence, pair: Pair): RuleMatch | undefined {
  return (
    matchVerb(sentence, pair) ??
    matchVerbNoun(sentence, pair) ??
    matchNoun(sentence, pair) ??
    matchBetween(sentence, pair)
  );
}

function matchVerb(sentence: ReadSentence, { holder, target }: Pair): RuleMatch | undefined {
  const { clauses, polarity } = sentence;
  const { verbs } = clauses;
  const direct = target.patientOf >= 0;
  const at = direct ? target.patientOf : target.verb;
  const verb = verbs[at];
  if (verb === undefined || target.noun >= 0 || (!direct && target.governor >= 0)) return undefined;
  const sign = polarity[verb.main] ?? 0;
  if (sign === 0) return undefined;
  const of = (rule: RuleName, signed: number): RuleMatch => ({
    rule,
    sign: signed > 0 ? 1 : -1,
    unit: verb.main,
    unreal: verb.unreal,
  });
  if (holder.noun >= 0) return undefined;
  if (direct && holder.agentOf === at) return of(verb.passive ? "verb-passive" : "verb-object", sign);
  if (!direct && holder.agentOf === at && entryTakes(sentence, { at: verb.main, preposition: target.preposition }))
    return of("verb-preposition", sign);
  if (verb.passive) return undefined;
  const chain = governorsOf(verbs, at);
  if (!chain.includes(holder.agentOf) && !(direct && sharesSubject(sentence, at, holder.agentOf))) return undefined;
  return of("verb-chain", sign);
}

function sharesSubject({ clauses }: ReadSentence, at: number, other: number): boolean {
  const subject = clauses.verbs[at]?.subject ?? -1;
  return other >= 0 && subject >= 0 && subject === clauses.verbs[other]?.subject;
}

/** Whether a predicate's last word, or one of its prepositions, is the one that leads to the target. */
function entryTakes({ units }: ReadSentence, { at, preposition }: { at: number; preposition: number }): boolean {
  const unit = units[at];
  const word = units[preposition];
  if (unit?.entry === undefined || word === undefined) return false;
  if (unit.entry.prepositions.length > 0) return unit.entry.prepositions.includes(word.lower);
  return unit.entryEnd > unit.last && word.last <= unit.entryEnd && word.first >= unit.first;
}

/** "imposed sanctions on X", "expressed support for X", "is critical of X". */
function matchVerbNoun(sentence: ReadSentence, { holder, target }: Pair): RuleMatch | undefined {
  const { clauses, polarity } = sentence;
  if (holder.agentOf < 0 || holder.noun >= 0 || target.governor < 0) return undefined;
  const sign = polarity[target.governor] ?? 0;
  if (sign === 0 || !entryTakes(sentence, { at: target.governor, preposition: target.preposition })) return undefined;
  const chunk = clauses.chunks[clauses.chunkOf[target.governor] ?? -1];
  const at = chunk?.verb ?? -1;
  const verb = clauses.verbs[at];
  if (verb === undefined) return undefined;
  if (at !== holder.agentOf && !governorsOf(clauses.verbs, at).includes(holder.agentOf)) return undefined;
  if (chunk !== undefined && ownedByAnother(sentence, chunk.start, target.governor)) return undefined;
  const main = polarity[verb.main] ?? 0;
  const swallowed = (sentence.units[verb.main]?.entryEnd ?? 0) > (sentence.units[target.governor]?.first ?? 0);
  const reversed = main < 0 && !swallowed;
  return {
    rule: "verb-noun",
    sign: (reversed ? -sign : sign) > 0 ? 1 : -1,
    unit: target.governor,
    unreal: verb.unreal,
  };
}

/** "criticised France's ban on X": the ban is France's. */
function ownedByAnother({ units }: ReadSentence, start: number, noun: number): boolean {
  for (let at = start; at < noun; at += 1)
    if (units[at]?.mention !== undefined && units[at]?.mention?.form !== "pronoun") return true;
  return false;
}

/** "X's ban on Y", "Russian aggression against Y", "the occupation of Y by X", "the British Huawei ban". */
function matchNoun(sentence: ReadSentence, { holder, target }: Pair): RuleMatch | undefined {
  const { polarity, clauses, units } = sentence;
  const found = (rule: RuleName, unit: number): RuleMatch | undefined => {
    const sign = polarity[unit] ?? 0;
    return sign === 0 ? undefined : { rule, sign: sign > 0 ? 1 : -1, unit, unreal: false };
  };
  if (holder.noun >= 0 && holder.noun === target.governor) return found("noun-possessor", holder.noun);
  if (holder.noun >= 0 && holder.noun === target.noun && holder.unit < target.unit && holder.list === target.list)
    return found("noun-compound", holder.noun);
  if (target.governor >= 0 && units[holder.preposition]?.lower === "by") {
    const own = clauses.chunks[clauses.chunkOf[holder.unit] ?? -1];
    const between = own === undefined ? -1 : own.preposition;
    if (between > target.unit && between - target.unit <= 4) return found("noun-by", target.governor);
  }
  return undefined;
}

/** "the war between X and Y", "X and Y agreed to cooperate". */
function matchBetween(sentence: ReadSentence, { holder, target }: Pair): RuleMatch | undefined {
  const { polarity, clauses, units } = sentence;
  if (holder.list !== target.list || holder.noun >= 0 || target.noun >= 0) return undefined;
  if (holder.governor >= 0 && /^(?:between|among)$/u.test(units[holder.preposition]?.lower ?? "")) {
    const sign = polarity[holder.governor] ?? 0;
    if (sign !== 0) return { rule: "between", sign: sign > 0 ? 1 : -1, unit: holder.governor, unreal: false };
  }
  const verb = clauses.verbs[holder.agentOf];
  if (verb === undefined || holder.agentOf !== target.agentOf) return undefined;
  for (let at = verb.main; at < Math.min(units.length, verb.main + 5); at += 1) {
    const unit = units[at];
    if (unit === undefined || unit.kind === "mark" || unit.mention !== undefined) break;
    if (RECIPROCAL.test(unit.lower)) {
      const sign = polarity[at] === 0 ? 1 : (polarity[at] ?? 1);
      return { rule: "shared-verb", sign: sign > 0 ? 1 : -1, unit: at, unreal: verb.unreal };
    }
  }
  return undefined;
}

const RECIPROCAL =
  /^(?:cooperate|cooperating|co-operate|cooperation|collaborate|collaborating|partner|partnering|together|agreed|signed|jointly|clashed|quarrelled|feuded|fought|allies|partners|friends|share|shared)$/u;
