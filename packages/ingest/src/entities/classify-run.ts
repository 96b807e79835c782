import type { EntityType } from "@entente/schema";
import type { Analysis, Token } from "../text/analysis.ts";
import {
  COMPASS,
  NO_NAME_START,
  ORGANISATION_END,
  ORGANISATION_HEAD,
  PLACE_BEFORE,
  PLACE_END,
  PLACE_LINK,
  PUBLIC_HEAD,
  PUBLIC_WORD,
  SAID,
  SETTLEMENT,
} from "./name-shapes.ts";
import { headKindOf } from "./nominal-heads.ts";
import { LEADING_SURNAMES, THING_ENDINGS, TITLES, titleKey } from "./person-lexicon.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { isTreaty } from "./tell-homographs.ts";

/** What a word list says of names: whether a word is a given name, and what a whole name looks like. */
export interface NameJudge {
  readonly isSurname: (word: string) => boolean;
  readonly isGivenName: (word: string) => boolean;
  readonly typeOf: (name: string) => EntityType | null;
}

/** A run of capitalised tokens judged to be a name. */
export interface JudgedName {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly confidence: number;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

interface Surroundings {
  readonly owner: readonly (ResolvedMention | undefined)[];
  readonly judge: NameJudge;
}

const LONGEST_PERSON = 6;
const LONGEST_ORGANISATION = 12;

/** Judges a run of capitalised tokens between known names: organisation, person or place, or no name at all. */
export function classifyRun(analysis: Analysis, run: Range, around: Surroundings): JudgedName | undefined {
  const { tokens } = analysis;
  const { last } = trimmedEnd(tokens, run);
  if (last <= run.first || isHeading(tokens, run)) return undefined;
  const organisation = organisationOf(tokens, { first: run.first, last }, around);
  if (organisation !== undefined) return organisation;
  const title = lastTitle(tokens, { first: run.first, last });
  const first = title ?? withoutOpener(tokens, { first: run.first, last });
  if (first >= last || isTreaty(tokens, first)) return undefined;
  const name = { first, last };
  const titled = title !== undefined || hasTitleBefore(tokens, first);
  if (last - first === 1)
    return titled ? titledName(tokens, name) : (speakerName(tokens, name) ?? placeOf(tokens, name, around));
  if (!isSettlement(tokens, first) && (titled || isPerson(tokens, name, around.judge)))
    return personOf(tokens, name, titled);
  return placeOf(tokens, name, around) ?? byList(tokens, name, around.judge);
}

/** "Bob Seely MP" ends before its letters; "Foreign Minister" is no name. */
function trimmedEnd(tokens: readonly Token[], { first, last }: Range): Range {
  let end = last;
  while (
    end > first &&
    (TITLES.has(titleKey(tokens[end - 1]?.text ?? "")) || /^(?:QC|KC|MEP)$/u.test(tokens[end - 1]?.text ?? ""))
  )
    end -= 1;
  return { first, last: end };
}

function isHeading(tokens: readonly Token[], { first, last }: Range): boolean {
  const words = tokens.slice(first, last);
  const capitals = words.filter(({ text }) => text.length > 1 && text === text.toUpperCase() && text !== "-");
  return words.length > 1 && capitals.length === words.filter(({ text }) => text !== "-").length && words.length !== 2
    ? true
    : words.length === 2 && capitals.length === 2;
}

function lastTitle(tokens: readonly Token[], { first, last }: Range): number | undefined {
  for (let at = last - 1; at >= first; at -= 1) {
    if (TITLES.has(titleKey(tokens[at]?.text ?? ""))) return at + 1;
  }
  return undefined;
}

/** The first word of a sentence that is a common word opens no name: "Will Say", "Horrified Ramos". */
function withoutOpener(tokens: readonly Token[], { first, last }: Range): number {
  const token = tokens[first];
  const opens = token !== undefined && tokens[first - 1]?.sentence !== token.sentence;
  return opens && last - first > 1 && !/^(?:NN|NNP|NNS|NNPS|FW|JJ)$/u.test(token.tag) ? first + 1 : first;
}

function hasTitleBefore(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return false;
  if (TITLES.has(titleKey(before.text))) return true;
  const kind = /^\p{Ll}/u.test(before.text) ? headKindOf(before.lower) : undefined;
  return (kind === "official" || kind === "private" || kind === "chamber") && !/s$/u.test(before.lower);
}

function titledName(tokens: readonly Token[], { first, last }: Range): JudgedName | undefined {
  const token = tokens[first];
  if (token === undefined || token.text.length < 3 || /^(?:NNS|VB|MD|IN)/u.test(token.tag)) return undefined;
  const before = tokens[first - 1];
  const formal = before !== undefined && (/^\p{Lu}/u.test(before.text) || /\.$/u.test(before.text));
  return formal ? { first, last, type: "person", confidence: 0.8 } : undefined;
}

/** "Gorka urged", "said Tarar": an unknown word beside a verb of speech is somebody's name. */
function speakerName(tokens: readonly Token[], { first, last }: Range): JudgedName | undefined {
  const [token, before, after] = [tokens[first], tokens[first - 1], tokens[last]];
  if (token?.tag !== "NNP" || token.text.length < 3 || !/^\p{Lu}[\p{Ll}’']+\p{L}*$/u.test(token.text)) return undefined;
  const speaks = after !== undefined && after.sentence === token.sentence && SAID.test(after.lower);
  const isSpeaker = before !== undefined && SAID.test(before.lower) && /^[.,;]$/u.test(after?.text ?? ".");
  if (/^(?:the|a|an|this|that|of|'s)$/u.test(before?.lower ?? "")) return undefined;
  return speaks || isSpeaker ? { first, last, type: "person", confidence: 0.6 } : undefined;
}

function isPerson(tokens: readonly Token[], { first, last }: Range, judge: NameJudge): boolean {
  const words = tokens.slice(first, last);
  const [opener, second] = words;
  if (opener === undefined || second === undefined || words.length > LONGEST_PERSON) return false;
  if (THING_ENDINGS.test(words.at(-1)?.text ?? "") || words.some(({ text }) => /^(?:&|\p{Lu}{2,})$/u.test(text)))
    return false;
  if (words.slice(1).some(({ tag }) => /^(?:VB[DZP]|MD|IN|DT|PRP|RB)$/u.test(tag))) return false;
  if (judge.isGivenName(opener.text)) return true;
  if (LEADING_SURNAMES.has(opener.text) && second.tag === "NNP" && words.length < 5) return true;
  if (isUnknownSubject(tokens, { first, last })) return true;
  return words.every(({ tag }) => /^(?:NNP|NN|-|IN|FW)$/u.test(tag)) && hasPersonCue(tokens, { first, last });
}

/** "Ravi Deshmukh left": two or three words of no list that act are somebody. */
function isUnknownSubject(tokens: readonly Token[], { first, last }: Range): boolean {
  const words = tokens.slice(first, last);
  if (words.length > 3 || !words.every(({ tag, text }) => tag === "NNP" && /^\p{Lu}[\p{Ll}’']+$/u.test(text)))
    return false;
  if (PLACE_END.test(words.at(-1)?.text ?? "") || COMPASS.test(words[0]?.text ?? "")) return false;
  const [before, after] = [tokens[first - 1], tokens[last]];
  if (after === undefined || after.sentence !== tokens[first]?.sentence) return false;
  return /^(?:VB[DZ]|MD|POS)$/u.test(after.tag) && !/^(?:the|a|an)$/u.test(before?.lower ?? "");
}

/** Said by or of somebody: "said Nargis Kassenova", "By Cui Hongjian", "Matt Duss, the president". */
function hasPersonCue(tokens: readonly Token[], { first, last }: Range): boolean {
  const before = tokens[first - 1];
  const after = tokens[last];
  if (SAID.test(before?.lower ?? "") || SAID.test(after?.lower ?? "") || before?.text === "By") return true;
  if (after?.text !== ",") return false;
  const next = tokens[last + 1];
  if (tokens[last + 2]?.tag === "POS") return true;
  return (
    /^(?:an?|the|who|whose|former|now|then)$/u.test(next?.lower ?? "") ||
    next?.tag === "CD" ||
    TITLES.has(next?.lower ?? "")
  );
}

function personOf(tokens: readonly Token[], { first, last }: Range, titled: boolean): JudgedName | undefined {
  const words = tokens.slice(first, last);
  if (words.length > LONGEST_PERSON || THING_ENDINGS.test(words.at(-1)?.text ?? "")) return undefined;
  if (words.some(({ text }) => NO_NAME_START.test(text) && text !== "May")) return undefined;
  return { first, last, type: "person", confidence: titled ? 0.8 : 0.7 };
}

/** A place by its last word, by what it lies in ("Arusha, Tanzania"), or by what stands before it ("the town of Wismar"). */
function placeOf(tokens: readonly Token[], { first, last }: Range, { owner }: Surroundings): JudgedName | undefined {
  const words = tokens.slice(first, last);
  const named = (confidence: number): JudgedName => ({ first, last, type: "place", confidence });
  if (words.length > 1 && words.length < 4 && PLACE_END.test(words.at(-1)?.text ?? "")) return named(0.6);
  if (words.length > 2 || !words.every(isPlaceWord)) return undefined;
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return undefined;
  if (isSettlement(tokens, first) || (PLACE_LINK.test(before.lower) && isWithin(tokens, last, owner)))
    return named(0.75);
  return PLACE_BEFORE.test(before.lower) && words.every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text))
    ? named(0.6)
    : undefined;
}

function isPlaceWord({ tag, text }: Token): boolean {
  return tag === "NNP" && text.length > 2 && !COMPASS.test(text);
}

/** "the suburb of Santa Catarina". */
function isSettlement(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.lower === "of" && SETTLEMENT.test(tokens[first - 2]?.lower ?? "");
}

function isWithin(tokens: readonly Token[], last: number, owner: readonly (ResolvedMention | undefined)[]): boolean {
  const region = tokens[last]?.text === "," ? owner[last + 1] : undefined;
  return (region?.type === "place" || region?.type === "state") && region.form === "name";
}

function byList(tokens: readonly Token[], { first, last }: Range, judge: NameJudge): JudgedName | undefined {
  const words = tokens.slice(first, last);
  if (words.some(({ tag }) => /^(?:VB|MD|IN|DT|PRP|RB|CC)/u.test(tag))) return undefined;
  const type = judge.typeOf(words.map(({ text }) => text).join(" "));
  return type === "org" || type === "person" ? { first, last, type, confidence: 0.6 } : undefined;
}

/** An organisation by its last word or its head, with the known names that belong to it on either side. */
function organisationOf(tokens: readonly Token[], run: Range, { owner }: Surroundings): JudgedName | undefined {
  const head = lastOrganisationWord(tokens, run);
  if (head === undefined) return undefined;
  const last = ORGANISATION_HEAD.test(tokens[head]?.text ?? "") ? continuedEnd(tokens, head + 1) : head + 1;
  const first = swallowedStart(tokens, run.first, owner);
  if (last - first < 2 || last - first > LONGEST_ORGANISATION) return undefined;
  if (last === head + 1 && last < run.last) return undefined;
  return { first, last, type: isPublic(tokens, { first, last: head + 1 }) ? "institution" : "org", confidence: 0.65 };
}

function lastOrganisationWord(tokens: readonly Token[], { first, last }: Range): number | undefined {
  for (let at = last - 1; at >= first; at -= 1) {
    const text = tokens[at]?.text ?? "";
    const continues = at === last - 1 && ORGANISATION_HEAD.test(text) && isContinued(tokens, at + 1);
    if (continues || (at === last - 1 && ORGANISATION_END.test(text))) return at;
  }
  return undefined;
}

function isContinued(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:of|for|on|against)$/u.test(tokens[at]?.lower ?? "")) return false;
  const next = tokens[at + 1]?.lower === "the" ? tokens[at + 2] : tokens[at + 1];
  return next !== undefined && /^\p{Lu}/u.test(next.text) && next.sentence === tokens[at]?.sentence;
}

/** "Center for Strategic and International Studies", "Foundation for Middle East Peace", "Zionist Organization of America". */
function continuedEnd(tokens: readonly Token[], from: number): number {
  if (!isContinued(tokens, from)) return from;
  let last = from;
  while (last < tokens.length && last - from < LONGEST_ORGANISATION) {
    const token = tokens[last];
    const next = tokens[last + 1];
    if (token === undefined || token.sentence !== tokens[from]?.sentence) break;
    if (/^\p{Lu}/u.test(token.text)) last += 1;
    else if (
      /^(?:of|for|on|and|the|-|against)$/u.test(token.lower) &&
      next !== undefined &&
      /^(?:\p{Lu}|the$)/u.test(next.text)
    )
      last += 1;
    else break;
  }
  return last;
}

/** The names that directly precede: "American Israel" of "American Israel Public Affairs Committee". */
function swallowedStart(
  tokens: readonly Token[],
  from: number,
  owner: readonly (ResolvedMention | undefined)[],
): number {
  let first = from;
  while (first > 0 && from - first < LONGEST_ORGANISATION) {
    const mention = owner[first - 1];
    const adjacent = (tokens[first - 1]?.end ?? 0) + 1 === tokens[first]?.start;
    if (mention === undefined || !adjacent || mention.type === "person" || /\.$/u.test(tokens[first - 1]?.text ?? ""))
      break;
    first = mention.first;
  }
  while (
    first < from &&
    first > 0 &&
    isFreeName(tokens, first - 1, owner) &&
    (tokens[first - 1]?.end ?? 0) + 1 === tokens[first]?.start
  )
    first -= 1;
  return first;
}

function isFreeName(tokens: readonly Token[], at: number, owner: readonly (ResolvedMention | undefined)[]): boolean {
  const text = tokens[at]?.text ?? "";
  return (
    owner[at] === undefined && /^\p{Lu}\p{Ll}+$/u.test(text) && !NO_NAME_START.test(text) && !TITLES.has(titleKey(text))
  );
}

function isPublic(tokens: readonly Token[], { first, last }: Range): boolean {
  if (!PUBLIC_HEAD.test(tokens[last - 1]?.text ?? "")) return false;
  return (
    /^(?:Ministry|Court|Parliament)$/u.test(tokens[last - 1]?.text ?? "") ||
    tokens.slice(first, last - 1).some(({ text }) => PUBLIC_WORD.test(text))
  );
}
