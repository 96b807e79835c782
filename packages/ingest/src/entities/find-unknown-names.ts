import type { ActorId, EntityType } from "@entente/schema";
import type { Analysis, Token } from "../text/analysis.ts";
import { placeIdOf } from "./choose-sense.ts";
import { classifyRun } from "./classify-run.ts";
import type { NameJudge } from "./judged-name.ts";
import { NO_NAME_PART, NO_NAME_START, PARTICLE } from "./name-shapes.ts";
import { personIdOf } from "./person-names.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

/** The mention to which each token belongs, by the token's index. */
type Owners = readonly (ResolvedMention | undefined)[];

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Stands where a known name means nothing, so that no unknown name is read into it. */
const HIDDEN: ResolvedMention = {
  start: 0,
  end: 0,
  first: -1,
  last: -1,
  form: "name",
  entity: "person:nobody" as ActorId,
  type: "person",
  name: "",
  side: null,
  confidence: 0,
};

/** Tokens in a run of capitals; a longer run is a heading. */
const LONGEST = 8;

/**
 * Finds people, organisations and places that no list knows, by title, ending, shape and cue. Known names that are part
 * of a longer unknown one ("American Foreign Service Association") give way to it.
 */
export function createUnknownNameFinder(
  judge: NameJudge,
): (analysis: Analysis, known: readonly ResolvedMention[], hidden: readonly Range[]) => ResolvedMention[] {
  return (analysis, known, hidden) => {
    const { tokens } = analysis;
    const owner = new Array<ResolvedMention | undefined>(tokens.length);
    for (const mention of known) for (let at = mention.first; at < mention.last; at += 1) owner[at] = mention;
    for (const { first, last } of hidden) owner.fill(HIDDEN, first, last);
    const found: ResolvedMention[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const last = endOfRun(analysis, at, { owner, isSurname: judge.isSurname });
      if (last === at) continue;
      const name = classifyRun(analysis, { first: at, last }, { owner, judge });
      at = Math.max(last, name?.last ?? last) - 1;
      if (name === undefined) continue;
      const mention = mentionOf(tokens, name);
      if (mention === undefined) continue;
      found.push(mention);
      for (let covered = mention.first; covered < mention.last; covered += 1) owner[covered] = mention;
    }
    const kept = known.filter((mention) => owner[mention.first] === mention && owner[mention.last - 1] === mention);
    return [...kept, ...found];
  };
}

function endOfRun(
  { text, tokens }: Analysis,
  from: number,
  { owner, isSurname }: { owner: Owners; isSurname: (word: string) => boolean },
): number {
  const start = tokens[from];
  if (start === undefined || owner[from] !== undefined || !isNameWord(start.text) || NO_NAME_START.test(start.text))
    return from;
  let last = from + 1;
  while (last < tokens.length && last - from < LONGEST) {
    const length = isPair(tokens, last, isSurname) ? 0 : continuation(tokens, last, owner);
    const token = tokens[last];
    if (length === 0 || token === undefined || token.sentence !== start.sentence) break;
    if (text.slice(tokens[last - 1]?.end, token.start).includes("\n")) break;
    last += length;
  }
  return last;
}

/** "the Obama-Clinton policy": two people, not one. */
function isPair(tokens: readonly Token[], hyphen: number, isSurname: (word: string) => boolean): boolean {
  const [before, mark, after] = [tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1]];
  return (
    mark?.text === "-" && before !== undefined && after !== undefined && isSurname(before.text) && isSurname(after.text)
  );
}

/** How many tokens continue a name at `at`: a capitalised word, "de Gaulle", "-shek", "& Co". */
function continuation(tokens: readonly Token[], at: number, owner: Owners): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || owner[at] !== undefined) return 0;
  if (isNameWord(token.text)) return NO_NAME_PART.test(token.text) ? 0 : 1;
  if (next === undefined || owner[at + 1] !== undefined) return 0;
  const touches = next.start === token.end;
  if (token.text === "-" && touches && token.start === tokens[at - 1]?.end && /^\p{L}/u.test(next.text)) return 2;
  if (PARTICLE.test(token.text) && next.text === "-" && isNameWord(tokens[at + 2]?.text ?? "")) return 3;
  return (PARTICLE.test(token.text) || token.text === "&") && isNameWord(next.text) ? 2 : 0;
}

function isNameWord(text: string): boolean {
  const code = text.charCodeAt(0);
  // Most words of a text begin with a small letter: they need no pattern.
  if (code < 65 || (code > 90 && code < 192)) return false;
  return /^\p{Lu}[\p{L}\p{M}.'’]*$/u.test(text) && text !== "I";
}

function mentionOf(
  tokens: readonly Token[],
  name: { first: number; last: number; type: EntityType; confidence: number },
): ResolvedMention | undefined {
  const words = tokens.slice(name.first, name.last).map(({ text }) => text);
  const [first, final] = [tokens[name.first], tokens[name.last - 1]];
  if (first === undefined || final === undefined) return undefined;
  const entity = name.type === "person" ? personIdOf(words) : idOf(name.type, words);
  if (!/^\w+:[a-z0-9]/u.test(entity)) return undefined;
  const range = { first: name.first, last: name.last, start: first.start, end: final.end };
  const text = words.join(" ").replaceAll(" - ", "-");
  const side = name.type === "bloc" ? entity : null;
  return { ...range, form: "name", entity, type: name.type, name: text, side, confidence: name.confidence };
}

function idOf(type: EntityType, words: readonly string[]): ActorId {
  const prefix = type === "institution" ? "inst" : type;
  return placeIdOf(words.join(" ")).replace(/^place:/u, `${prefix}:`) as ActorId;
}
