import type { ActorId } from "@entente/schema";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Token } from "../text/analysis.ts";
import { chooseSense, placeIdOf, type SenseContext } from "./choose-sense.ts";
import type { KnownName } from "./find-names.ts";
import type { Sense } from "./gazetteer.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { sideOfPerson } from "./side-of-person.ts";
import { type Homograph, isGivenNamePlace, isOfTreaty, isTreaty, tellHomograph } from "./tell-homographs.ts";

/** The known names of a text in their meaning there, and those that mean nothing: parts of treaties, languages. */
export interface ResolvedNames {
  readonly mentions: ResolvedMention[];
  readonly hidden: readonly KnownName[];
}

/** Gives each known name its meaning in this text. */
export function resolveNames(
  names: readonly KnownName[],
  tokens: readonly Token[],
  { date, speaker }: Pick<ExtractorInput, "date" | "speaker">,
): ResolvedNames {
  const certain = new Set<ActorId>();
  for (const { senses } of names) {
    const [only] = senses;
    if (only !== undefined && senses.length === 1 && !only.metonym) certain.add(only.entity);
  }
  const context: SenseContext = { date, speaker, certain };
  const mentions: ResolvedMention[] = [];
  const hidden: KnownName[] = [];
  for (const name of names) {
    const mention = resolveName(name, tokens, { ...context, isListed: isListed(name, tokens, mentions.at(-1)) });
    if (mention !== undefined) mentions.push(mention);
    else if (isTreaty(tokens, name.last) || isOfTreaty(tokens, name.first)) hidden.push(name);
  }
  return { mentions, hidden };
}

/** "in Seoul and Tokyo": a capital that follows a capital as a place is one too. */
function isListed({ first }: KnownName, tokens: readonly Token[], previous: ResolvedMention | undefined): boolean {
  if (previous?.type !== "place" || previous.country === undefined || first - previous.last > 2) return false;
  return tokens.slice(previous.last, first).every(({ lower }) => /^(?:and|or|,)$/u.test(lower));
}

function resolveName(
  name: KnownName,
  tokens: readonly Token[],
  context: SenseContext & { readonly isListed: boolean },
): ResolvedMention | undefined {
  const choice = chooseSense(name, tokens, context);
  if (choice === undefined || !isCertain(name, tokens, choice.sense)) return undefined;
  const { sense, confidence } = choice;
  const asPlace = choice.asPlace || (sense.metonym && !sense.isSeat && context.isListed);
  const homograph = homographOf(name, tokens, sense);
  if (homograph === "nothing" || homograph === "person") return undefined;
  const range = rangeOf(name, tokens);
  const isPlace = homograph === "place";
  if (!isPlace && !asPlace) return mentionOf(sense, range, { date: context.date, confidence });
  const text = tokens
    .slice(range.first, range.last)
    .map((token) => token.text)
    .join(" ");
  const place = { ...range, entity: placeIdOf(text), type: "place", name: text, side: null, form: "name" } as const;
  return isPlace ? { ...place, confidence: 0.7 } : { ...place, confidence, country: sense.entity, isSeat: true };
}

function homographOf(name: KnownName, tokens: readonly Token[], { type, metonym, form }: Sense): Homograph {
  if (type === "state")
    return tellHomograph(name, tokens, metonym ? "metonym" : form === "demonym" ? "demonym" : "name");
  if (type === "bloc" && isOfTreaty(tokens, name.first)) return "nothing";
  if (type === "org" && isProduct(tokens, name.last)) return "nothing";
  return (type === "bloc" || type === "place" || type === "org") && isTreaty(tokens, name.last) ? "nothing" : "state";
}

/**
 * "Time" at the head of a sentence is a word, "Orange" in its middle a company; "Wash." is a state of the union after a
 * comma alone; "Virginia Smith" is a person.
 */
function isCertain({ first, last }: KnownName, tokens: readonly Token[], { type, form }: Sense): boolean {
  const [token, before, after] = [tokens[first], tokens[first - 1], tokens[last]];
  if (token === undefined || type === "state" || type === "person") return true;
  if (type === "place") {
    const isAbbreviated = /\.$/u.test(tokens[last - 1]?.text ?? "");
    if (isAbbreviated && !/^(?:,|-|\()$/u.test(before?.text ?? "")) return false;
    if (last - first === 1 && isGivenNamePlace(token, after)) return false;
  }
  return last - first > 1 || form !== "name" || !opensAsWord(token, before, after);
}

function opensAsWord(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (/^\p{Lu}{2,}$/u.test(token.text) || /^NN[PS]/u.test(token.tag) || after === undefined) return false;
  const opens = before === undefined || before.sentence !== token.sentence || /^["“‘']$/u.test(before.text);
  return opens && after.text !== "," && !/^(?:POS|VB[DZ]|MD)$/u.test(after.tag);
}

/** "Huawei P40", "Apple macOS": the name of a product begins with its maker's. */
function isProduct(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last];
  const adjacent = next !== undefined && next.start === (tokens[last - 1]?.end ?? 0) + 1;
  return (
    adjacent && /^(?:\p{Lu}\p{L}*\d|macOS|iOS|iPhone|iPad|Watch$|Galaxy|Pixel|Mate$|Kirin|Android)/u.test(next.text)
  );
}

/** A combining form ("Franco-") ends before its hyphen; an article is no part of a name ("The Times"). */
function rangeOf({ first, last }: KnownName, tokens: readonly Token[]) {
  const hyphened = last - first > 1 && tokens[last - 1]?.text === "-";
  const end = hyphened ? last - 1 : isCutPoint(tokens, last) ? last + 1 : last;
  const start = end - first > 1 && isArticle(tokens, first) ? first + 1 : first;
  return { first: start, last: end, start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** "Japan-U.S.-ROK": the tokenizer leaves the last point of "U.S." to the hyphen. */
function isCutPoint(tokens: readonly Token[], last: number): boolean {
  const [name, point, hyphen] = [tokens[last - 1], tokens[last], tokens[last + 1]];
  return point?.text === "." && hyphen?.text === "-" && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(name?.text ?? "");
}

function isArticle(tokens: readonly Token[], first: number): boolean {
  return /^[Tt]he$/u.test(tokens[first]?.text ?? "") && tokens[first + 1]?.text !== "Hague";
}

function mentionOf(
  sense: Sense,
  range: { first: number; last: number; start: number; end: number },
  { date, confidence }: { date: string | null; confidence: number },
): ResolvedMention {
  const side = sense.person === undefined ? sense.side : sideOfPerson(sense.person, date);
  const country = sense.home === undefined ? {} : { country: sense.home };
  return {
    ...range,
    form: sense.form,
    entity: sense.entity,
    type: sense.type,
    name: sense.name,
    side,
    confidence,
    ...country,
  };
}
