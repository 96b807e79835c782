import type { Token } from "../text/analysis.ts";
import type { JudgedName, NameJudge, Range } from "./judged-name.ts";
import { COMMON_END, COMPASS, NO_NAME_START, PLACE_END, SAID } from "./name-shapes.ts";
import { headKindOf } from "./nominal-heads.ts";
import { LEADING_SURNAMES, THING_ENDINGS, TITLES, titleKey } from "./person-lexicon.ts";

const ADDRESS = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Sen|Senator|Gov|Rep|Gen|General|Professor|Prof)\.?$/iu;
const LONGEST_PERSON = 6;

/** A title, also in the plural: "Presidents Obama and Bush". */
export function isTitle(text: string): boolean {
  const key = titleKey(text);
  return TITLES.has(key) || (key.length > 4 && TITLES.has(key.replace(/s$/u, "")));
}

/** Tells whether a title or the noun of an office or trade stands directly before. */
export function hasTitleBefore(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return false;
  if (isTitle(before.text)) return true;
  const kind = /^\p{Ll}/u.test(before.text) ? headKindOf(before.lower) : undefined;
  return (kind === "official" || kind === "private" || kind === "chamber") && !/s$/u.test(before.lower);
}

/** "Executive Order", "Member State": after a title too, common words make no name. */
function isTitledPerson(tokens: readonly Token[], { first, last }: Range, judge: NameJudge): boolean {
  const words = tokens.slice(first, last);
  return (
    judge.isGivenName(words[0]?.text ?? "") || !words.every(({ text }) => judge.isCommonWord(text) || text === "-")
  );
}

export function titledName(tokens: readonly Token[], { first, last }: Range, judge: NameJudge): JudgedName | undefined {
  const token = tokens[first];
  if (token === undefined || token.text.length < 3 || /^(?:NNS|VB|MD|IN)/u.test(token.tag)) return undefined;
  const before = tokens[first - 1];
  const formal = before !== undefined && (/^\p{Lu}/u.test(before.text) || /\.$/u.test(before.text));
  const addressed =
    ADDRESS.test(before?.text ?? "") && !/^(?:Prime|President|Speaker|Chairman|Secretary)$/u.test(token.text);
  return formal && (addressed || !judge.isCommonWord(token.text))
    ? { first, last, type: "person", confidence: 0.8 }
    : undefined;
}

/** "Gorka urged", "said Tarar": an unknown word beside a verb of speech is somebody's name. */
export function speakerName(tokens: readonly Token[], { first, last }: Range): JudgedName | undefined {
  const [token, before, after] = [tokens[first], tokens[first - 1], tokens[last]];
  if (token?.tag !== "NNP" || token.text.length < 3 || !/^\p{Lu}[\p{Ll}’']+\p{L}*$/u.test(token.text)) return undefined;
  const speaks = after !== undefined && after.sentence === token.sentence && SAID.test(after.lower);
  const isSpeaker = before !== undefined && SAID.test(before.lower) && /^[.,;]$/u.test(after?.text ?? ".");
  if (/^(?:the|a|an|this|that|of|'s)$/u.test(before?.lower ?? "")) return undefined;
  return speaks || isSpeaker ? { first, last, type: "person", confidence: 0.6 } : undefined;
}

/** Tells whether a run of two words or more names somebody; `titled` where a title stands before it. */
export function isPerson(
  tokens: readonly Token[],
  range: Range,
  around: { titled: boolean; judge: NameJudge },
): boolean {
  return around.titled ? isTitledPerson(tokens, range, around.judge) : isUntitledPerson(tokens, range, around.judge);
}

function isUntitledPerson(tokens: readonly Token[], { first, last }: Range, judge: NameJudge): boolean {
  const words = tokens.slice(first, last);
  const [opener, second, final] = [words[0], words[1], words.at(-1)];
  if (opener === undefined || second === undefined || final === undefined || !isNameShaped(words)) return false;
  const isThing = judge.isCommonWord(final.text);
  if (judge.isGivenName(opener.text)) return !(isThing && words.length > 3) && !COMMON_END.test(final.text);
  if (LEADING_SURNAMES.has(opener.text) && second.tag === "NNP" && words.length < 5) return true;
  if (judge.isCommonWord(opener.text) || isThing) return false;
  if (isUnknownSubject(tokens, { first, last })) return true;
  return words.every(({ tag }) => /^(?:NNP|NN|-|IN|FW)$/u.test(tag)) && hasPersonCue(tokens, { first, last });
}

function isNameShaped(words: readonly Token[]): boolean {
  if (words.length > LONGEST_PERSON || THING_ENDINGS.test(words.at(-1)?.text ?? "")) return false;
  if (words.some(({ text }) => /^(?:&|\p{Lu}{2,})$/u.test(text))) return false;
  return !words.slice(1).some(({ tag }) => /^(?:VB[DZP]|MD|IN|DT|PRP|RB)$/u.test(tag));
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

export function personOf(tokens: readonly Token[], { first, last }: Range, titled: boolean): JudgedName | undefined {
  const words = tokens.slice(first, last);
  if (words.length > LONGEST_PERSON || THING_ENDINGS.test(words.at(-1)?.text ?? "")) return undefined;
  if (words.some(({ text }) => NO_NAME_START.test(text) && text !== "May")) return undefined;
  return { first, last, type: "person", confidence: titled ? 0.8 : 0.7 };
}
