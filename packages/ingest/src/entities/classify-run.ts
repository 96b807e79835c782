import type { Analysis, Token } from "../text/analysis.ts";
import { organisationOf } from "./judge-organisation.ts";
import { hasTitleBefore, isPerson, isTitle, personOf, speakerName, titledName } from "./judge-person.ts";
import type { JudgedName, NameJudge, Range, Surroundings } from "./judged-name.ts";
import { COMPASS, PLACE_BEFORE, PLACE_END, PLACE_LINK, SETTLEMENT } from "./name-shapes.ts";
import { TITLES, titleKey } from "./person-lexicon.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { isTreaty } from "./tell-homographs.ts";

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
    return titled
      ? titledName(tokens, name, around.judge)
      : (speakerName(tokens, name) ?? placeOf(tokens, name, around));
  if (!isSettlement(tokens, first) && isPerson(tokens, name, { titled, judge: around.judge }))
    return personOf(tokens, name, titled);
  return placeOf(tokens, name, around) ?? byList(tokens, name, around.judge);
}

/** "Bob Seely MP" ends before its letters; "Foreign Minister" is no name. */
function trimmedEnd(tokens: readonly Token[], { first, last }: Range): Range {
  let end = last;
  while (
    end > first &&
    (TITLES.has(titleKey(tokens[end - 1]?.text ?? "")) || /^(?:QC|KC|MEP|-|&)$/u.test(tokens[end - 1]?.text ?? ""))
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
    if (isTitle(tokens[at]?.text ?? "")) return at + 1;
  }
  // "Secretary of State Blinken".
  return tokens[first]?.text === "State" && tokens[first - 1]?.lower === "of" && last - first > 1
    ? first + 1
    : undefined;
}

/** The first word of a sentence that is a common word opens no name: "Will Say", "Horrified Ramos". */
function withoutOpener(tokens: readonly Token[], { first, last }: Range): number {
  const token = tokens[first];
  const opens = token !== undefined && tokens[first - 1]?.sentence !== token.sentence;
  return opens && last - first > 1 && !/^(?:NN|NNP|NNS|NNPS|FW|JJ)$/u.test(token.tag) ? first + 1 : first;
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
  if (words.every(({ text }) => text.length < 2 || judge.isCommonWord(text))) return undefined;
  const type = judge.typeOf(words.map(({ text }) => text).join(" "));
  if (type === "person" && words.some(({ text }) => judge.isCommonWord(text))) return undefined;
  return type === "org" || type === "person" ? { first, last, type, confidence: 0.6 } : undefined;
}
