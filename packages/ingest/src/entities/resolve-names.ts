import type { ActorId } from "@entente/schema";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Token } from "../text/analysis.ts";
import { chooseSense, placeIdOf, type SenseContext } from "./choose-sense.ts";
import type { KnownName } from "./find-names.ts";
import type { Sense } from "./gazetteer.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { sideOfPerson } from "./side-of-person.ts";
import { isGivenNamePlace, isOfTreaty, isTreaty, tellHomograph } from "./tell-homographs.ts";

/** Gives each known name its meaning in this text; a name that means nothing here gives no mention. */
export function resolveNames(
  names: readonly KnownName[],
  tokens: readonly Token[],
  { date, speaker }: Pick<ExtractorInput, "date" | "speaker">,
): ResolvedMention[] {
  const certain = new Set<ActorId>();
  for (const { senses } of names) {
    const [only] = senses;
    if (only !== undefined && senses.length === 1 && !only.metonym) certain.add(only.entity);
  }
  const context: SenseContext = { date, speaker, certain };
  const mentions: ResolvedMention[] = [];
  for (const name of names) {
    const mention = resolveName(name, tokens, { ...context, isListed: isListed(name, tokens, mentions.at(-1)) });
    if (mention !== undefined) mentions.push(mention);
  }
  return mentions;
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
  const range = rangeOf(name, tokens);
  const text = tokens
    .slice(range.first, range.last)
    .map((token) => token.text)
    .join(" ");
  const place = { ...range, entity: placeIdOf(text), type: "place", name: text, side: null, form: "name" } as const;
  if (sense.type === "state") {
    const form = sense.metonym ? "metonym" : sense.form === "demonym" ? "demonym" : "name";
    const homograph = tellHomograph(name, tokens, form);
    if (homograph === "nothing" || homograph === "person") return undefined;
    if (homograph === "place") return { ...place, confidence: 0.7 };
  }
  if (sense.type === "bloc" && (isOfTreaty(tokens, name.first) || isTreaty(tokens, name.last))) return undefined;
  if (sense.type === "place" && isTreaty(tokens, name.last)) return undefined;
  if (asPlace) return { ...place, confidence, country: sense.entity };
  return mentionOf(sense, range, { date: context.date, confidence });
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

/** A combining form ("Franco-") ends before its hyphen; an article is no part of a name ("The Times"). */
function rangeOf({ first, last }: KnownName, tokens: readonly Token[]) {
  const end = last - first > 1 && tokens[last - 1]?.text === "-" ? last - 1 : last;
  const start =
    end - first > 1 && tokens[first]?.text === "The" && tokens[first + 1]?.text !== "Hague" ? first + 1 : first;
  return { first: start, last: end, start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

function mentionOf(
  sense: Sense,
  range: { first: number; last: number; start: number; end: number },
  { date, confidence }: { date: string | null; confidence: number },
): ResolvedMention {
  const side = sense.person === undefined ? sense.side : sideOfPerson(sense.person, date);
  return { ...range, form: sense.form, entity: sense.entity, type: sense.type, name: sense.name, side, confidence };
}
