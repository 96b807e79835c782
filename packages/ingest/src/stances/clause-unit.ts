import type { PredicateEntry } from "@entente/schema";
import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { Analysis, Sentence, Token } from "../text/analysis.ts";
import { hashWord } from "./hash-feature.ts";
import type { PredicateLexicon } from "./predicate-lexicon.ts";

/** What a unit is in its clause. */
export type UnitClass = "noun" | "verb" | "adverb" | "preposition" | "conjunction" | "relative" | "mark" | "other";

/** One word, or one whole mention: names count as one unit whatever their length, so that no feature sees which name it is. */
export interface ClauseUnit {
  readonly first: number;
  readonly last: number;
  readonly lower: string;
  readonly tag: string;
  /** The hash of the stem, or of the mention's type. */
  readonly hash: number;
  readonly kind: UnitClass;
  readonly mention: ResolvedMention | undefined;
  /** The predicate whose first word this is, and the unit after its last word. */
  readonly entry: PredicateEntry | undefined;
  readonly entryEnd: number;
}

const RELATIVE = new Set(["who", "which", "whom", "whose", "that"]);
const SUBORDINATOR = new Set([
  "that",
  "because",
  "although",
  "though",
  "while",
  "whereas",
  "when",
  "if",
  "whether",
  "unless",
  "after",
  "before",
  "since",
  "until",
  "but",
]);
const AUXILIARY = new Set(
  "be is are was were been being am 's 're 'm have has had having 've do does did will would shall should can could may might must 'll 'd".split(
    " ",
  ),
);

/** Cuts a sentence into units; a sentence longer than `LONGEST` units is read to that length. */
export function cutUnits(
  { tokens }: Analysis,
  sentence: Sentence,
  at: {
    readonly mentions: readonly ResolvedMention[];
    readonly lexicon: PredicateLexicon;
    readonly stem: (lower: string) => string;
  },
): ClauseUnit[] {
  const units: ClauseUnit[] = [];
  let next = 0;
  let index = sentence.first;
  while (index < sentence.last && units.length < LONGEST) {
    while (next < at.mentions.length && (at.mentions[next]?.first ?? 0) < index) next += 1;
    const mention = at.mentions[next]?.first === index ? at.mentions[next] : undefined;
    const token = tokens[index];
    if (token === undefined) break;
    if (mention !== undefined) {
      units.push(unitOfMention(tokens, mention));
      index = Math.max(mention.last, index + 1);
    } else {
      units.push(unitOfToken(tokens, index, at));
      index += 1;
    }
  }
  return units;
}

const LONGEST = 160;

function unitOfMention(tokens: readonly Token[], mention: ResolvedMention): ClauseUnit {
  const last = tokens[mention.last - 1];
  return {
    first: mention.first,
    last: mention.last,
    lower: mention.form === "pronoun" ? (tokens[mention.first]?.lower ?? "") : "",
    tag: mention.form === "demonym" && /^JJ/u.test(last?.tag ?? "") ? "JJ" : "NNP",
    hash: hashWord(`<${mention.type}>`),
    kind: "noun",
    mention,
    entry: undefined,
    entryEnd: 0,
  };
}

function unitOfToken(
  tokens: readonly Token[],
  index: number,
  { lexicon, stem }: { readonly lexicon: PredicateLexicon; readonly stem: (lower: string) => string },
): ClauseUnit {
  const token = tokens[index] as Token;
  const form = lexicon
    .get(token.lower)
    ?.find(({ rest, entry }) => matches(tokens, index, rest) && fits(tokens, index, entry));
  return {
    first: index,
    last: index + 1,
    lower: token.lower,
    tag: token.tag,
    hash: hashWord(stem(token.lower)),
    kind: kindOf(token, tokens[index + 1], form?.entry),
    mention: undefined,
    entry: form?.entry,
    entryEnd: index + 1 + (form?.rest.length ?? 0),
  };
}

function matches(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  for (let offset = 0; offset < rest.length; offset += 1)
    if (tokens[at + 1 + offset]?.lower !== rest[offset]) return false;
  return true;
}

/** A word that may be noun or verb is read as what the words before it ask for, and only then as what the tagger made of it. */
function fits(tokens: readonly Token[], at: number, { pos }: PredicateEntry): boolean {
  if (pos === "adjective" || pos === "phrase") return true;
  const token = tokens[at];
  const before = tokens[at - 1];
  const asked =
    before === undefined || before.sentence !== token?.sentence ? undefined : askedFor(before, tokens[at - 2]);
  const gerund = token?.tag === "VBG";
  if (asked !== undefined && !(gerund && before?.tag === "IN")) return asked === pos;
  if (pos === "noun") return token?.tag.startsWith("NN") === true && !isThirdPerson(tokens, at);
  const nominal = token?.tag.startsWith("NN") === true && !/(?:ed|es|ing)$/u.test(token.lower);
  return !nominal || isThirdPerson(tokens, at);
}

/** "France bans Huawei": after a name and before a phrase, a word in -s is a verb. */
function isThirdPerson(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.lower.endsWith("s") !== true || next?.sentence !== token.sentence) return false;
  return /^NNP$/u.test(before?.tag ?? "") && /^(?:NNP|DT|PRP\$)/u.test(next.tag);
}

function askedFor(before: Token, earlier: Token | undefined): "noun" | "verb" | undefined {
  if (
    before.lower === "to" ||
    before.tag === "MD" ||
    /^(?:not|n't|never|we|they|i|he|she|it|who|which)$/u.test(before.lower)
  )
    return "verb";
  if (/^RB/u.test(before.tag) && earlier !== undefined)
    return before.sentence === earlier.sentence ? askedFor(earlier, undefined) : undefined;
  if (/^(?:DT|PRP\$|JJ|POS|CD|IN)$/u.test(before.tag)) return "noun";
  return undefined;
}

function kindOf(token: Token, next: Token | undefined, entry: PredicateEntry | undefined): UnitClass {
  const { tag, lower } = token;
  if (entry !== undefined && entry.pos === "verb") return "verb";
  if (entry !== undefined && entry.pos === "noun") return "noun";
  if (AUXILIARY.has(lower) && tag !== "POS") return "verb";
  if (lower === "to") return isVerbal(next) ? "verb" : "preposition";
  if (RELATIVE.has(lower) && /^(?:WP|WDT|WP\$)$/u.test(tag)) return "relative";
  if (SUBORDINATOR.has(lower)) return "conjunction";
  if (/^VB|^MD/u.test(tag)) return "verb";
  if (/^(?:NN|DT|JJ|CD|PRP|POS|EX|PDT)/u.test(tag)) return "noun";
  if (/^RB/u.test(tag)) return "adverb";
  if (tag === "IN") return "preposition";
  if (tag === "CC") return "conjunction";
  return /[\p{L}\p{N}]/u.test(lower) ? "other" : "mark";
}

function isVerbal(next: Token | undefined): boolean {
  return (
    /^VB/u.test(next?.tag ?? "") ||
    /^(?:ban|support|back|help|sanction|trust|fight|attack|aid|block|sue|fund)$/u.test(next?.lower ?? "")
  );
}
