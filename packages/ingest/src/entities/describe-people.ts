import type { ActorId, Knowledge, PersonEntry } from "@entente/schema";
import type { Analysis, Token } from "../text/analysis.ts";
import { endsAfter, startsBy } from "./office-holder.ts";
import { AMERICAN, BRITISH, OFFICES, TITLES, titleKey } from "./person-lexicon.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

export type Gender = "female" | "male";

/** What a text and the reviewed list say of a person: gender, and the words of the person's offices and trade. */
export interface PersonFacts {
  readonly gender: Gender | undefined;
  readonly roles: ReadonlySet<string>;
}

/** People's facts by id, and the mentions with the sides that titles and appositions give. */
export interface Described {
  readonly mentions: readonly ResolvedMention[];
  readonly facts: ReadonlyMap<ActorId, PersonFacts>;
}

const PAST = new Set(["former", "ex", "late", "retired", "onetime", "erstwhile", "then"]);
const INSIDE_TITLE = /^(?:NN|JJ|POS|VBG|VBN|N$|CD|-)/u;
const PARTY =
  /party|conservative|labour|democrat|republican|union|front|league|fidesz|kuomintang|likud|komeito|rally|alternative|greens/iu;
const LONGEST_TITLE = 9;
const LONGEST_APPOSITION = 16;
const FEMALE = /^(?:mrs|ms|miss|lady|dame|queen|madam|chairwoman|spokeswoman|congresswoman|princess)$/u;
const MALE = /^(?:mr|sir|lord|king|chairman|spokesman|congressman|prince|emperor|father)$/u;

/** Compiles the gender and the office words of known people; the function it gives reads one text's titles and appositions. */
export function createPeopleDescriber(
  knowledge: Knowledge,
  { homeOf, genderOf }: { homeOf: ReadonlyMap<ActorId, ActorId>; genderOf: (name: string) => Gender | undefined },
): (analysis: Analysis, mentions: readonly ResolvedMention[], date: string | null) => Described {
  const known = new Map(knowledge.people.map((person) => [person.id, person]));
  return (analysis, mentions, date) => {
    const sides = new Map<ActorId, ActorId>();
    const facts = new Map<ActorId, { gender: Gender | undefined; roles: Set<string> }>();
    mentions.forEach((mention, at) => {
      if (mention.type !== "person") return;
      const entry = known.get(mention.entity);
      const fact = facts.get(mention.entity) ?? {
        gender: entry?.gender ?? genderOf(mention.name),
        roles: new Set(entry === undefined ? [] : rolesOf(entry, date)),
      };
      facts.set(mention.entity, fact);
      for (const phrase of phrasesAround(analysis.tokens, mentions, at)) {
        for (const { text } of phrase.words) fact.roles.add(titleKey(text));
        fact.gender = entry?.gender ?? genderOfTitle(phrase.words) ?? fact.gender;
        const side = sideOfPhrase(phrase, homeOf);
        if (side !== undefined && !sides.has(mention.entity)) sides.set(mention.entity, side);
      }
    });
    const sided = mentions.map((mention) =>
      mention.type === "person" && mention.side === null
        ? { ...mention, side: sides.get(mention.entity) ?? null }
        : mention,
    );
    return { mentions: sided, facts };
  };
}

/** The words of the offices held on the date; a vice president is not "the president". */
function rolesOf({ offices }: PersonEntry, date: string | null): string[] {
  return offices
    .filter(({ from, to }) => date === null || (startsBy(from, date, 0) && endsAfter(to, date, 0)))
    .flatMap(({ title }) => {
      const words = title.toLowerCase().split(/[^\p{L}]+/u);
      return words[0] === "vice" ? words.filter((word) => word !== "president") : words;
    });
}

interface Phrase {
  readonly words: readonly Token[];
  readonly actors: readonly ResolvedMention[];
}

function phrasesAround(tokens: readonly Token[], mentions: readonly ResolvedMention[], at: number): Phrase[] {
  const mention = mentions[at];
  if (mention === undefined) return [];
  const title = titleStart(tokens, mention.first);
  const apposition = appositionEnd(tokens, mention.last);
  return [
    phrase(tokens, mentions, { at, first: title, last: mention.first }),
    phrase(tokens, mentions, { at, first: mention.last, last: apposition }),
  ].filter(({ words }) => words.length > 0);
}

function phrase(
  tokens: readonly Token[],
  mentions: readonly ResolvedMention[],
  { at, first, last }: { at: number; first: number; last: number },
): Phrase {
  const actors: ResolvedMention[] = [];
  for (let back = at - 1; back >= 0 && (mentions[back]?.first ?? -1) >= first; back -= 1)
    actors.unshift(mentions[back] as ResolvedMention);
  for (let next = at + 1; next < mentions.length && (mentions[next]?.last ?? 0) <= last; next += 1)
    actors.push(mentions[next] as ResolvedMention);
  const within = actors.filter((mention) => mention.first >= first && mention.last <= last);
  return { words: tokens.slice(first, last), actors: within };
}

/** "Chinese Foreign Ministry spokesman Geng Shuang": back over the nouns, adjectives and names before the person. */
function titleStart(tokens: readonly Token[], first: number): number {
  let at = first;
  while (at > 0 && first - at < LONGEST_TITLE) {
    const token = tokens[at - 1];
    if (token === undefined || token.sentence !== tokens[first]?.sentence || !isInTitle(token)) break;
    at -= 1;
  }
  return at;
}

function isInTitle({ lower, tag, text }: Token): boolean {
  if (lower === "of" || lower === "for" || TITLES.has(titleKey(text))) return true;
  if (/^(?:IN|CC)/u.test(tag)) return false;
  return INSIDE_TITLE.test(tag) || /^\p{Lu}/u.test(text);
}

/** "Ciaran Martin, the head of the centre,": the noun phrase between commas; "Ted Cruz (R-Tex.)"; "Bob Seely MP". */
function appositionEnd(tokens: readonly Token[], last: number): number {
  const sentence = tokens[last - 1]?.sentence;
  const opener = tokens[last];
  if (opener === undefined || opener.sentence !== sentence) return last;
  if (BRITISH.has(opener.lower)) return last + 1;
  if (opener.text !== "," && opener.text !== "(") return last;
  for (let at = last + 1; at < last + LONGEST_APPOSITION; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || /^[,.;:)–—]$/u.test(token.text)) return at;
    if (/^(?:VB[DZ]|MD|WP|WDT|PRP)$/u.test(token.tag) || /^(?:who|which|he|she)$/u.test(token.lower)) return last;
  }
  return last;
}

function genderOfTitle(words: readonly Token[]): Gender | undefined {
  const title = titleKey(words.at(-1)?.text ?? "");
  return FEMALE.test(title) ? "female" : MALE.test(title) ? "male" : undefined;
}

/** The side that a title or apposition gives: its organ's or state's, where it holds an office and holds it still. */
function sideOfPhrase({ words, actors }: Phrase, homeOf: ReadonlyMap<ActorId, ActorId>): ActorId | undefined {
  const keys = words.map(({ text }) => titleKey(text));
  if (keys.some((key) => PAST.has(key))) return undefined;
  const american = keys.some((key) => AMERICAN.has(key)) || isPartyMark(words);
  const british = keys.some((key) => BRITISH.has(key));
  if (!american && !british && !keys.some((key) => OFFICES.has(key) || OFFICES.has(key.replace(/s$/u, ""))))
    return undefined;
  const speaking = actors.filter(({ type }) => type !== "person" && type !== "place" && type !== "org");
  const side = speaking.find(({ side }) => side !== null)?.side;
  if (side !== undefined && side !== null) return side;
  const party = actors.find(({ type, entity, name }) => type === "org" && PARTY.test(name) && homeOf.has(entity));
  if (american) return "state:USA" as ActorId;
  if (british) return "state:GBR" as ActorId;
  return party === undefined ? undefined : homeOf.get(party.entity);
}

/** "(R-Tex.)", "(D-N.Y.)". */
function isPartyMark(words: readonly Token[]): boolean {
  return words.length > 2 && /^[RD]$/u.test(words[1]?.text ?? "") && words[2]?.text === "-";
}
