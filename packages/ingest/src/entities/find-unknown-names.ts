import { createRequire } from "node:module";
import type { ActorId, EntityType } from "@entente/schema";
import type { Analysis, Token } from "../text/analysis.ts";
import { placeIdOf } from "./choose-sense.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

interface Tagged {
  has(match: string): boolean;
}
const nlp = createRequire(import.meta.url)("compromise/two") as (text: string) => Tagged;

const TITLES =
  /^(?:mr\.?|mrs\.?|ms\.?|dr\.?|sir|lord|lady|president|chancellor|premier|minister|secretary|senator|sen\.|rep\.|gov\.|governor|ambassador|general|gen\.|spokesman|spokeswoman|spokesperson|chairman|ceo|director|king|queen|prince|princess|professor|prof\.|judge|congressman|congresswoman|commissioner|officer|analyst|leader|executive|founder|adviser|advisor|commander|col\.|lt\.|capt\.)$/u;
const TITLE_WORDS =
  /^(?:President|Prime|Minister|Secretary|Foreign|Chancellor|Senator|Governor|Ambassador|General|King|Queen|Prince|Sir|Lord|Chairman|Director|Vice|Deputy|Attorney|Speaker|Premier|Professor|Defence|Defense|Interior|Finance|The|A|An|In|On|At|But|And|If|When|While|As|After|Before|This|That|These|Those|He|She|It|They|We|I|You|Its|His|Her|Their|Our|My|What|Why|How|Who|Where|There|Here|For|With|From|By|To|Of|Or|Not|No|Yes|So|Then|Now|Also|Some|Many|Most|All|Both|Each|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Congress|State|States|National|International|Federal|Mr\.|Mrs\.|Ms\.|Dr\.|Sen\.|Rep\.|Gov\.|Gen\.)$/u;
const ORGANISATION_END =
  /^(?:Inc\.?|Corp\.?|Ltd\.?|Co\.|Group|Party|University|Institute|Bank|Association|Foundation|Company|Corporation|Agency|Technologies|Telecom|Times|Post|News|Centre|Center|College|School|Union|Society|Council|Committee|Commission|Holdings|Systems|Network|Coalition|Alliance|Movement|Front|Campaign|Club|Church|Fund)$/u;
const LONGEST = 6;

/** Finds people and organisations that no list knows, between the known names: by title, ending, and compromise's tags. */
export function createUnknownNameFinder(): (
  analysis: Analysis,
  known: readonly ResolvedMention[],
) => ResolvedMention[] {
  const cache = new Map<string, EntityType | null>();
  const typeOf = (text: string): EntityType | null => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    if (cache.size > 50_000) cache.clear();
    const tagged = nlp(text);
    const type = tagged.has("#Organization")
      ? "org"
      : tagged.has("#Person")
        ? "person"
        : tagged.has("#Place")
          ? "place"
          : null;
    cache.set(text, type);
    return type;
  };
  return ({ tokens }, known) => {
    const taken = new Set(
      known.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, at) => first + at)),
    );
    const found: ResolvedMention[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const last = endOfCapitals(tokens, at, taken);
      if (last === at) continue;
      const mention = mentionOf(tokens, { first: at, last }, typeOf);
      if (mention !== undefined) found.push(mention);
      at = last - 1;
    }
    return found;
  };
}

function endOfCapitals(tokens: readonly Token[], from: number, taken: ReadonlySet<number>): number {
  let last = from;
  while (
    last < tokens.length &&
    last - from < LONGEST &&
    !taken.has(last) &&
    tokens[last]?.sentence === tokens[from]?.sentence
  ) {
    const text = tokens[last]?.text ?? "";
    if (!/^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(text) || (last === from && TITLE_WORDS.test(text))) break;
    if (last > from && TITLE_WORDS.test(text)) break;
    last += 1;
  }
  return last;
}

function mentionOf(
  tokens: readonly Token[],
  range: { first: number; last: number },
  typeOf: (text: string) => EntityType | null,
): ResolvedMention | undefined {
  const words = tokens.slice(range.first, range.last);
  const text = words.map((token) => token.text).join(" ");
  const first = words[0];
  const final = words.at(-1);
  if (first === undefined || final === undefined || (words.length === 1 && text.length < 3)) return undefined;
  const titled = TITLES.test(tokens[range.first - 1]?.lower ?? "");
  const type = titled
    ? "person"
    : words.length > 1 && ORGANISATION_END.test(final.text)
      ? "org"
      : words.length > 1
        ? typeOf(text)
        : null;
  if (type === null || isHeadline(words)) return undefined;
  const prefix = type === "person" ? "person" : type === "org" ? "org" : "place";
  const entity = placeIdOf(text).replace(/^place:/u, `${prefix}:`) as ActorId;
  if (!/^\w+:[a-z0-9]/u.test(entity)) return undefined;
  return {
    ...range,
    start: first.start,
    end: final.end,
    form: "name",
    entity,
    type,
    name: text,
    side: null,
    confidence: titled ? 0.8 : 0.65,
  };
}

function isHeadline(words: readonly Token[]): boolean {
  return words.length > 3 && words.every(({ text }) => text === text.toUpperCase());
}
