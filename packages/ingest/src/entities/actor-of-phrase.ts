import type { ActorId } from "@entente/schema";
import type { Analysis, Token } from "../text/analysis.ts";
import { mentionsIn } from "./mentions-in.ts";
import { type HeadKind, headKindOf } from "./nominal-heads.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

/** Whom a noun phrase denotes: its actor, and the state or bloc for which that actor speaks. */
export interface PhraseActor {
  readonly entity: ActorId | null;
  readonly side: ActorId | null;
}

const NOBODY: PhraseActor = { entity: null, side: null };
const LINKS = new Set([
  "of",
  "for",
  "from",
  "in",
  "at",
  "by",
  "with",
  "to",
  "on",
  "near",
  "about",
  "across",
  "within",
  "under",
]);
const CLOSERS = new Set([",", "(", ";", ":", "who", "which", "that", "including", "like", "such", "named", "familiar"]);
const RELATIVE_REACH = 16;
const PAST = new Set(["former", "ex", "ex-", "late", "retired", "then"]);

/**
 * Finds the actor that the noun phrase of the tokens `[first, last)` denotes, from its head noun and the mentions inside:
 * "a Foreign Ministry spokesman" is the ministry, "US officials" their state, "critics of Huawei" nobody.
 * `speaker` is the document's; in a list of parties it is the one that speaks.
 */
export function actorOfPhrase(
  { tokens }: Pick<Analysis, "tokens">,
  mentions: readonly ResolvedMention[],
  { first, last, speaker }: { readonly first: number; readonly last: number; readonly speaker?: ActorId | undefined },
): PhraseActor {
  const start = tokens[first]?.start;
  const end = tokens[last - 1]?.end;
  if (start === undefined || end === undefined) return NOBODY;
  const inside = mentionsIn(mentions, start, end);
  const own = inside.find(({ entity, form }) => entity === speaker && form === "name");
  if (own !== undefined && inside.every(({ type }) => type === "state" || type === "bloc")) return actorOf(own);
  if (last - first === 1 && /^(?:who|which|that)$/u.test(tokens[first]?.lower ?? ""))
    return antecedentOf(mentions, tokens, first);
  const core = coreOf(tokens, inside, { first, last });
  const head = inside.find((mention) => mention.last === core.last && mention.first >= core.first);
  if (head !== undefined) return isCrowd(tokens, core, head) ? NOBODY : actorOf(head);
  const actor = actorOfNoun(tokens, inside, { ...core, end: last });
  if (actor !== NOBODY) return actor;
  const joined = nextConjunct(tokens, core.last, last);
  return joined === undefined ? NOBODY : actorOfPhrase({ tokens }, mentions, { first: joined, last, speaker });
}

interface Core {
  readonly first: number;
  readonly last: number;
}

/** "many Germans" are some people, not their state. */
function isCrowd(tokens: readonly Token[], { first }: Core, head: ResolvedMention): boolean {
  return (
    head.form === "demonym" &&
    /^(?:many|some|most|several|few|two|three|thousands|millions)$/u.test(tokens[first]?.lower ?? "")
  );
}

/** "experts and US officials": where the first of a list is nobody, the next may be somebody. */
function nextConjunct(tokens: readonly Token[], from: number, end: number): number | undefined {
  return tokens[from]?.lower === "and" && from + 1 < end ? from + 1 : undefined;
}

/** The phrase up to its first postmodifier, apposition or conjunction; names are stepped over whole. */
function coreOf(tokens: readonly Token[], inside: readonly ResolvedMention[], { first, last }: Core): Core {
  let at = first;
  while (at < last) {
    const name = inside.find((mention) => mention.first === at && mention.last - mention.first > 1);
    const token = tokens[at];
    if (name === undefined && at > first && token !== undefined && closes(token)) break;
    at = name?.last ?? at + 1;
  }
  const end = tokens[at - 1]?.tag === "POS" && at - 1 > first ? at - 1 : at;
  return { first, last: end };
}

function closes({ lower, tag }: Token): boolean {
  return (
    LINKS.has(lower) ||
    CLOSERS.has(lower) ||
    lower === "and" ||
    lower === "or" ||
    lower === "the" ||
    /^(?:VBG|VBD)$/u.test(tag)
  );
}

/** "Matt Duss, the president of the foundation, who said": the nearest person of the sentence, or the nearest actor of "which". */
function antecedentOf(mentions: readonly ResolvedMention[], tokens: readonly Token[], at: number): PhraseActor {
  const token = tokens[at] as Token;
  const from = tokens[Math.max(0, at - RELATIVE_REACH)]?.start ?? 0;
  const before = mentionsIn(mentions, from, token.start).filter(
    ({ first }) => tokens[first]?.sentence === token.sentence,
  );
  const people = before.filter(({ type }) => type === "person");
  return fromNullable(
    token.lower === "who" ? (people.at(-1) ?? before.at(-1)) : before.findLast(({ type }) => type !== "person"),
  );
}

/** A capital that speaks is its state; a company or a place speaks for itself alone. */
function actorOf({ type, entity, side, country, isSeat }: ResolvedMention): PhraseActor {
  if (type === "place")
    return country !== undefined && isSeat === true ? { entity: country, side: country } : { entity, side: null };
  return { entity, side: type === "org" ? null : side };
}

function actorOfNoun(
  tokens: readonly Token[],
  inside: readonly ResolvedMention[],
  { first, last, end }: Core & { readonly end: number },
): PhraseActor {
  const head = tokens[last - 1];
  if (head === undefined) return NOBODY;
  const kind = headKindOf(head.lower) ?? (/^\p{Lu}/u.test(head.text) ? "official" : undefined);
  const modifier = nearest(inside.filter((mention) => mention.first >= first && mention.last < last));
  const after = inside.find((mention) => mention.first >= last && isLinked(tokens, mention, { last, end }));
  if (kind === "document") return fromNullable(modifier?.form === "demonym" ? after : (modifier ?? after));
  const apposed = kind === undefined ? undefined : inside.find((mention) => isApposed(tokens, mention, last));
  if (apposed !== undefined) return actorOf(apposed);
  if (tokens.slice(first, last).some(({ lower }) => PAST.has(lower))) return NOBODY;
  return actorOfKind(kind, head, { modifier, after });
}

/** Heads that speak for the actor before them, or for the one that a preposition ties to them. */
const SPEAKS_FOR: ReadonlySet<HeadKind | undefined> = new Set<HeadKind>(["official", "chamber", "organ", "government"]);

function actorOfKind(
  kind: HeadKind | undefined,
  { lower }: Token,
  { modifier, after }: { modifier: ResolvedMention | undefined; after: ResolvedMention | undefined },
): PhraseActor {
  if (SPEAKS_FOR.has(kind)) return onLand(modifier ?? after);
  if (kind === "organisation") return fromNullable(modifier?.type === "org" ? modifier : undefined);
  if (kind === "quantity") return fromNullable(after?.form === "nominal" ? after : undefined);
  if (/^sources?$/u.test(lower)) return fromNullable(after?.type === "person" ? undefined : after);
  return fromNullable(lower === "people" && modifier?.type === "state" ? modifier : undefined);
}

/** "the other man, his cousin James York", "a worker named Antonio Arroyo". */
function isApposed(tokens: readonly Token[], { first, type, form }: ResolvedMention, last: number): boolean {
  if ((type !== "person" && type !== "org") || form !== "name" || first < last || first - last > 3) return false;
  return !tokens.slice(last, first).some(({ lower }) => LINKS.has(lower) || lower === "and" || lower === "including");
}

/** An organ before a state before a pronoun: "a Chinese Foreign Ministry spokesman" speaks for the ministry. */
function nearest(modifiers: readonly ResolvedMention[]): ResolvedMention | undefined {
  return modifiers.find(({ type }) => type === "institution" || type === "org") ?? modifiers.at(-1);
}

/** The first actor after the head counts where a preposition ties it to the head. */
function isLinked(tokens: readonly Token[], mention: ResolvedMention, { last, end }: { last: number; end: number }) {
  const between = tokens.slice(last, Math.min(mention.first, end));
  return (
    between.length < 8 && between.some(({ lower }) => LINKS.has(lower)) && !between.some(({ text }) => text === ",")
  );
}

/** "police in Munich" are German. */
function onLand(mention: ResolvedMention | undefined): PhraseActor {
  const country = mention?.type === "place" ? mention.country : undefined;
  return country === undefined ? fromNullable(mention) : { entity: country, side: country };
}

function fromNullable(mention: ResolvedMention | undefined): PhraseActor {
  return mention === undefined ? NOBODY : actorOf(mention);
}
