import type { Token } from "../text/analysis.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

/** The phrase that a common noun heads. */
export interface NominalPhrase {
  /** In lower case; empty where there is none. */
  readonly determiner: string;
  /** The named actor that modifies the noun: "Chinese officials", "officials of the ministry". */
  readonly actor: ResolvedMention | undefined;
  readonly isBare: boolean;
  readonly isPast: boolean;
  /** A common noun modifies it: "telecoms giant"; a crowd of no state: "world leaders". */
  readonly isCompound: boolean;
  readonly isWorldly: boolean;
  readonly startsSentence: boolean;
  /** A person's name follows directly: "analyst Ma Jihua". */
  readonly isNamed: boolean;
}

const DETERMINER =
  /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|both|two|three|four|some|many|any|no|each|every|several|most|other)$/u;
const PAST = /^(?:former|ex|late|retired)$/u;
const WORLDLY =
  /^(?:world|global|business|religious|community|industry|church|opinion|union|labor|labour|tribal|student|party|opposition|corporate|company|foreign|international|western|european|asian|african|arab|muslim|rebel|civil)$/u;
const LONGEST = 6;

/** Reads the phrase whose head is the token at `at`; undefined where the noun only modifies the next one ("government debt"). */
export function nominalPhraseAt(
  tokens: readonly Token[],
  at: number,
  { named, next }: { named: readonly ResolvedMention[]; next: number },
): NominalPhrase | undefined {
  const head = tokens[at];
  const after = tokens[at + 1];
  if (head === undefined) return undefined;
  const follows = named[next];
  const isNamed = follows?.first === at + 1;
  if (!isNamed && isCompounded(head, after)) return undefined;
  const first = phraseStart(tokens, at);
  const determiner = DETERMINER.test(tokens[first]?.lower ?? "") && first < at ? (tokens[first]?.lower ?? "") : "";
  const inside = tokens.slice(first, at);
  const modifier = modifierOf(tokens, named[next - 1], { first, at });
  return {
    determiner,
    actor: modifier ?? (isNamed ? follows : linkedActor(tokens, at, follows)),
    isBare: first === at || determiner === "",
    isPast: inside.some(({ lower }) => PAST.test(lower)),
    isCompound: inside.some(({ tag, lower }) => /^NN/u.test(tag) && !DETERMINER.test(lower)),
    isWorldly: inside.some(({ lower }) => WORLDLY.test(lower)),
    startsSentence: first === 0 || tokens[first - 1]?.sentence !== head.sentence,
    isNamed,
  };
}

function isCompounded(head: Token, after: Token | undefined): boolean {
  return after !== undefined && after.sentence === head.sentence && /^NN/u.test(after.tag);
}

function phraseStart(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0 && at - first < LONGEST) {
    const token = tokens[first - 1];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) break;
    if (DETERMINER.test(token.lower)) return first - 1;
    if (!/^(?:NN|JJ|CD|VBN|VBG|POS|-)/u.test(token.tag) && !/^\p{Lu}/u.test(token.text)) break;
    first -= 1;
  }
  return first;
}

/** A name directly before the noun, but for adjectives and possessive marks. */
function modifierOf(
  tokens: readonly Token[],
  previous: ResolvedMention | undefined,
  { first, at }: { first: number; at: number },
): ResolvedMention | undefined {
  if (previous === undefined || previous.first < first - 1) return undefined;
  const between = tokens.slice(previous.last, at);
  return between.every(({ tag, text }) => /^(?:JJ|NN|POS|VBN|VBG|CD|-)/u.test(tag) || text === "'s")
    ? previous
    : undefined;
}

/** "the Government of Niger", "officials from the ministry". */
function linkedActor(
  tokens: readonly Token[],
  at: number,
  follows: ResolvedMention | undefined,
): ResolvedMention | undefined {
  if (follows === undefined || follows.first - at > 6) return undefined;
  const between = tokens.slice(at + 1, follows.first);
  const isJoined = between.every(({ tag, lower }) => /^(?:NN|JJ|DT|IN|CC|VBG)/u.test(tag) || lower === "the");
  return isJoined && between.some(({ lower }) => /^(?:of|from|for|at|in|with)$/u.test(lower)) ? follows : undefined;
}
