import type { ActorId, PersonEntry } from "@entente/schema";
import type { Analysis, Token } from "../text/analysis.ts";
import { NO_NAME_PART, SAID } from "./name-shapes.ts";
import { holderOf } from "./office-holder.ts";
import { THING_ENDINGS, TITLES, titleKey } from "./person-lexicon.ts";
import { isCommonForm, isFamilyFirst, nameKey, type Surnames, shortForms } from "./person-names.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { sideOfPerson } from "./side-of-person.ts";

const PARTICLES = new Set(["de", "von", "van", "el", "al", "bin", "da", "di", "le", "la", "ter"]);
const PRONOUN = /^(?:I|He|She|It|We|They|You|His|Her|My|Our|An|The)$/u;
/** Tokens of a short form: three words, with hyphens between them. */
const LONGEST = 5;
const GOVERNING = /^(?:administration|government|cabinet)$/u;
/** A name of the reviewed list is surer than this. */
const LIKELY = 0.9;
/** People of one family name that are told apart in a text. */
const MOST_BEARERS = 8;

interface LinkOptions {
  readonly surnames: Surnames;
  readonly date: string | null;
  /** The states that the text names: "Johnson" in a text on Britain is its prime minister. */
  readonly present: ReadonlySet<ActorId>;
  /** People named in full in the document's title. */
  readonly headline: readonly ResolvedMention[];
}

/** Ties a name that is not full to the full name in the text or its title, or to a known office-holder of the date. */
export function linkPeople(
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  options: LinkOptions,
): ResolvedMention[] {
  const named = fullNames(analysis.tokens, mentions, options.headline);
  const startingAt = new Map(mentions.map((mention) => [mention.first, mention]));
  const result: ResolvedMention[] = [];
  for (let at = 0; at < analysis.tokens.length; at += 1) {
    const mention = startingAt.get(at);
    const whole = mention === undefined ? undefined : wholeName(analysis.tokens, mention, { named, ...options });
    const isOpen = mention === undefined || isOpenToPeople(analysis.tokens, mention, named);
    const chosen =
      whole ?? (isOpen ? linkedAt(analysis.tokens, at, { startingAt, named, ...options }) : undefined) ?? mention;
    if (chosen === undefined) continue;
    result.push(chosen);
    at = chosen.last - 1;
  }
  return result;
}

/** "Mr Duncan Smith" after Iain Duncan Smith: a name of several words that is the short form of another. */
function wholeName(
  tokens: readonly Token[],
  mention: ResolvedMention,
  { named, ...options }: LinkOptions & { named: FullNames },
): ResolvedMention | undefined {
  const { type, first, last, start, end, confidence } = mention;
  if (type !== "person" || last - first < 2 || confidence > LIKELY) return undefined;
  const key = nameKey(tokens.slice(first, last).map(({ text }) => text));
  const range = { first, last, start, end };
  const full = fullFor(named.byForm.get(key), first);
  if (full !== undefined) return { ...full, ...range, form: "name", confidence: 0.9 };
  const person = knownPerson(tokens, range, { key, ...options });
  return person === undefined ? undefined : mentionOf(person, range, options.date);
}

/** A single name may be somebody's: "Austin said" after Lloyd Austin, "Secretary Austin". */
function isOpenToPeople(
  tokens: readonly Token[],
  { type, first, last }: ResolvedMention,
  { byForm }: FullNames,
): boolean {
  if (last - first !== 1) return false;
  if (type === "person") return true;
  // "Austin, Texas" is the city.
  if (tokens[last]?.text === "," && isCapital(tokens[last + 1]?.text ?? "")) return false;
  if (type !== "place" && type !== "org" && type !== "state") return false;
  const titled = TITLES.has(titleKey(tokens[first - 1]?.text ?? ""));
  return type === "state"
    ? titled && byForm.has(nameKey([tokens[first]?.text ?? ""]))
    : titled || byForm.has(nameKey([tokens[first]?.text ?? ""]));
}

/** Full names by the keys of their short forms, each list in text order; those of the title come before the text. */
interface FullNames {
  readonly byForm: ReadonlyMap<string, readonly ResolvedMention[]>;
  readonly byGiven: ReadonlyMap<string, readonly ResolvedMention[]>;
}

function fullNames(
  tokens: readonly Token[],
  mentions: readonly ResolvedMention[],
  headline: readonly ResolvedMention[],
): FullNames {
  const byForm = new Map<string, ResolvedMention[]>();
  const byGiven = new Map<string, ResolvedMention[]>();
  const add = (words: readonly string[], mention: ResolvedMention) => {
    for (const form of shortForms(words)) pushTo(byForm, form, mention);
    const given = isFamilyFirst(words) ? words.slice(1) : words.slice(0, 1);
    pushTo(byGiven, nameKey(given), mention);
  };
  for (const mention of headline) add(mention.name.split(/ |(?=-)|(?<=-)/u), { ...mention, first: -1, last: -1 });
  for (const mention of mentions) {
    if (mention.type !== "person" || mention.last - mention.first < 2) continue;
    add(
      tokens.slice(mention.first, mention.last).map(({ text }) => text),
      mention,
    );
  }
  return { byForm, byGiven };
}

function pushTo(table: Map<string, ResolvedMention[]>, key: string, mention: ResolvedMention): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [mention]);
  else if (list.length < MOST_BEARERS && !list.some(({ entity }) => entity === mention.entity)) list.push(mention);
}

function linkedAt(
  tokens: readonly Token[],
  at: number,
  known: LinkOptions & { startingAt: ReadonlyMap<number, ResolvedMention>; named: FullNames },
): ResolvedMention | undefined {
  const token = tokens[at];
  if (token === undefined || !(isCapital(token.text) || PARTICLES.has(token.lower))) return undefined;
  if (PRONOUN.test(token.text)) return undefined;
  for (const last of ends(tokens, at, known.startingAt)) {
    const key = nameKey(tokens.slice(at, last).map(({ text }) => text));
    const range = { first: at, last, start: token.start, end: tokens[last - 1]?.end ?? token.end };
    const full = fullFor(known.named.byForm.get(key), at);
    if (full !== undefined) return { ...full, ...range, form: "name", confidence: 0.9 };
    const person = knownPerson(tokens, range, { key, ...known });
    if (person !== undefined) return mentionOf(person, range, known.date);
  }
  return givenName(tokens, at, known.named);
}

/** Where a short form that begins here may end, longest first; never inside another mention. */
function ends(tokens: readonly Token[], at: number, startingAt: ReadonlyMap<number, ResolvedMention>): number[] {
  const found: number[] = [];
  for (let last = at + 1; last <= at + LONGEST; last += 1) {
    const token = tokens[last - 1];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) break;
    if (last > at + 1 && startingAt.has(last - 1)) break;
    if (token.text === "-") continue;
    if (isCapital(token.text)) found.unshift(last);
    else if (!PARTICLES.has(token.lower) && token.text.length > 4) break;
    else found.unshift(last);
  }
  return found;
}

function fullFor(list: readonly ResolvedMention[] | undefined, at: number): ResolvedMention | undefined {
  if (list === undefined) return undefined;
  return list.findLast(({ first }) => first < at) ?? list[0];
}

function knownPerson(
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
  { key, surnames, date, present }: { key: string } & LinkOptions,
): PersonEntry | undefined {
  const people = surnames.get(key);
  const [before, token, next] = [tokens[first - 1], tokens[first], tokens[last]];
  if (people === undefined || token === undefined || isWithinName(tokens, last)) return undefined;
  if (before !== undefined && TITLES.has(titleKey(before.text))) return agreeing(people, before.lower, date);
  if (isNobody(token, before, next)) return undefined;
  if (next !== undefined && GOVERNING.test(next.lower)) return headOf(people, date);
  if (!isCommonForm(key)) return holderOf(people, date);
  const isPlaced = before?.sentence === token.sentence || (next !== undefined && SAID.test(next.lower));
  return isPlaced ? presentHolder(people, date, present) : undefined;
}

/** Of the bearers of a common name, who speaks on the date for a state that the text names. */
function presentHolder(
  people: readonly PersonEntry[],
  date: string | null,
  present: ReadonlySet<ActorId>,
): PersonEntry | undefined {
  if (date === null) return undefined;
  return people.find((person) => {
    const side = sideOfPerson(person, date);
    return side !== null && present.has(side);
  });
}

/** "Trump Tower", "Sun Yat-sen": the name goes on; "von der" alone is none yet. */
function isWithinName(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last];
  if (!isCapital(tokens[last - 1]?.text ?? "")) return true;
  return next !== undefined && (THING_ENDINGS.test(next.text) || isPartOfLongerName(next));
}

/** "AI" is no Ai, "Chelsea Clinton" no other Clinton, "the Sun" no person; "the Trump rally" is named after one. */
function isNobody(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  if (/^\p{Lu}{2,3}$/u.test(token.text)) return true;
  if (before === undefined || before.sentence !== token.sentence) return false;
  if (isUnknownGivenName(before, token)) return true;
  return /^(?:the|a|an)$/u.test(before.lower) && !/^(?:NN|-|JJ|VBG|CD|\/)/u.test(next?.tag ?? "");
}

/** "the Johnson administration": of several, the one who heads a government on the date. */
function headOf(people: readonly PersonEntry[], date: string | null): PersonEntry | undefined {
  const heads = people.filter(({ offices }) =>
    offices.some(({ title }) => /^(?:President of|Prime Minister|Chancellor|Premier)/u.test(title)),
  );
  return heads.find((person) => date !== null && sideOfPerson(person, date) !== null) ?? holderOf(heads, date);
}

/** "Mrs. Clinton" is no man; a title may name somebody long out of office. */
function agreeing(people: readonly PersonEntry[], title: string, date: string | null): PersonEntry | undefined {
  const female = /^(?:mrs|ms|miss|lady|dame|queen)/u.test(title);
  const male = /^(?:mr|sir|lord|king)\.?$/u.test(title);
  const fitting = people.filter(({ gender }) => !(female && gender === "male") && !(male && gender === "female"));
  return holderOf(fitting, date) ?? (fitting.length === 1 ? fitting[0] : undefined);
}

function isUnknownGivenName(before: Token, token: Token): boolean {
  return (
    before.sentence === token.sentence &&
    before.end + 1 === token.start &&
    isCapital(before.text) &&
    before.tag === "NNP"
  );
}

function isPartOfLongerName(next: Token): boolean {
  return (
    isCapital(next.text) &&
    next.tag === "NNP" &&
    next.text.length > 1 &&
    !NO_NAME_PART.test(next.text) &&
    !/^(?:Administration|White|Tower)$/u.test(next.text)
  );
}

/** "Thanks, Jen": a given name alone, where exactly one full name before or in the title has it. */
function givenName(tokens: readonly Token[], at: number, { byGiven }: FullNames): ResolvedMention | undefined {
  const token = tokens[at] as Token;
  const full = byGiven.get(nameKey([token.text]));
  const next = tokens[at + 1];
  if (full?.length !== 1 || token.text.length < 3 || !isCapital(token.text)) return undefined;
  const [mention] = full as [ResolvedMention];
  if (mention.first >= at || (next !== undefined && isCapital(next.text) && next.sentence === token.sentence))
    return undefined;
  const range = { first: at, last: at + 1, start: token.start, end: token.end };
  return { ...mention, ...range, form: "name", confidence: 0.75 };
}

function mentionOf(
  person: PersonEntry,
  range: { first: number; last: number; start: number; end: number },
  date: string | null,
): ResolvedMention {
  const side = sideOfPerson(person, date);
  return { ...range, form: "name", entity: person.id, type: "person", name: person.name, side, confidence: 0.85 };
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 64 && code < 91) || (code > 191 && text.charAt(0) !== text.charAt(0).toLowerCase());
}
