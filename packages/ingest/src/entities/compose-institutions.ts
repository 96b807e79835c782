import type { ActorId } from "@entente/schema";
import type { Token } from "../text/analysis.ts";
import { placeIdOf } from "./choose-sense.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

const PORTFOLIO =
  /^(?:foreign|defen[cs]e|interior|finance|economy|economic|commerce|trade|justice|health|education|energy|industry|communications|information|digital|home|state|treasury|agriculture|transport|environment|culture|labou?r|security|telecommunications|telecom|immigration|intelligence|oil|science|technology)$/iu;
const HEAD =
  /^(?:ministry|ministries|parliament|army|navy|military|congress|senate|cabinet|embassy|consulate|police|legislature|judiciary|supreme|armed|air|national|foreign|prime|central|security|coast|secret|intelligence)$/iu;
const GOVERNMENT = /^(?:government|administration)$/iu;
const CAPITAL_GOVERNMENT = /^(?:government|regime|régime|administration)$/iu;
const BARE = /^(?:Parliament|Congress|Senate|Army|Navy|Cabinet|Embassy|Knesset)$/u;

interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Widens state mentions to "the British government" and "the Government of Niger", and composes organs that are named by
 * their state ("the Mexican Congress"), by their portfolio ("the Foreign Ministry") or by their possessor ("Poland's parliament").
 */
export function composeInstitutions(
  tokens: readonly Token[],
  mentions: readonly ResolvedMention[],
  home: ActorId | null,
): ResolvedMention[] {
  const result: ResolvedMention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    while ((mentions[next]?.first ?? Number.POSITIVE_INFINITY) < at) next += 1;
    const known = mentions[next]?.first === at ? mentions[next] : undefined;
    const composed =
      known === undefined ? bareInstitution(tokens, at, { previous: result.at(-1), home }) : fromKnown(tokens, known);
    const mention = composed ?? known;
    if (mention === undefined) continue;
    result.push(mention);
    at = mention.last - 1;
  }
  return result;
}

function fromKnown(tokens: readonly Token[], mention: ResolvedMention): ResolvedMention | undefined {
  if (mention.type === "place" && mention.country !== undefined)
    return capitalGovernment(tokens, mention, mention.country);
  if (mention.type !== "state") return undefined;
  const after = tokens[mention.last];
  if (after === undefined || after.sentence !== tokens[mention.first]?.sentence) return governmentOf(tokens, mention);
  const isSeat = mention.form === "metonym";
  if (GOVERNMENT.test(after.lower) || (isSeat && CAPITAL_GOVERNMENT.test(after.lower)))
    return spanning(tokens, mention, { first: mention.first, last: mention.last + 1 });
  if (mention.form === "name" && after.tag === "POS") return undefined;
  const last = endOfOrgan(tokens, mention.last, HEAD);
  if (last === undefined) return governmentOf(tokens, mention);
  const organ = { first: mention.first, last };
  return {
    ...spanning(tokens, mention, organ),
    type: "institution",
    form: "name",
    ...named(tokens, organ),
    side: mention.entity,
  };
}

/** "Pretoria regime", "Seoul government": a capital with such a word is its state. */
function capitalGovernment(
  tokens: readonly Token[],
  mention: ResolvedMention,
  country: ActorId,
): ResolvedMention | undefined {
  if (!CAPITAL_GOVERNMENT.test(tokens[mention.last]?.lower ?? "")) return undefined;
  const { country: _, ...rest } = spanning(tokens, mention, { first: mention.first, last: mention.last + 1 });
  return { ...rest, entity: country, type: "state", form: "metonym", side: country };
}

/** "the Government of Niger", "the Government of the Republic of Korea": one mention, from the word on. */
function governmentOf(tokens: readonly Token[], mention: ResolvedMention): ResolvedMention | undefined {
  if (mention.form !== "name") return undefined;
  const of = tokens[mention.first - 1]?.lower === "the" ? mention.first - 2 : mention.first - 1;
  if (tokens[of]?.lower !== "of" || !/^(?:government|administration)$/u.test(tokens[of - 1]?.lower ?? ""))
    return undefined;
  return tokens[of]?.sentence === tokens[mention.first]?.sentence
    ? spanning(tokens, mention, { first: of - 1, last: mention.last })
    : undefined;
}

function bareInstitution(
  tokens: readonly Token[],
  at: number,
  { previous, home }: { previous: ResolvedMention | undefined; home: ActorId | null },
): ResolvedMention | undefined {
  const token = tokens[at];
  if (
    token === undefined ||
    !(BARE.test(token.text) || PORTFOLIO.test(token.lower) || /^(?:ministry|parliament)$/u.test(token.lower))
  )
    return undefined;
  const owned = tokens[at - 1]?.tag === "POS";
  const last = endOfOrgan(tokens, at, owned ? /^(?:parliament|congress|senate|cabinet|army)$/iu : BARE);
  if (last === undefined) return undefined;
  const range = { first: at, last };
  const owner = owned && previous?.last === at - 1 && previous.type === "state" ? previous.entity : home;
  const words = named(tokens, range);
  const entity =
    owner === null ? words.entity : (words.entity.replace("inst:", `inst:${owner.slice(6).toLowerCase()}-`) as ActorId);
  return {
    ...base(tokens, range),
    entity,
    name: words.name,
    type: "institution",
    form: "name",
    side: owner,
    confidence: 0.7,
  };
}

/** Organs of two words, and of the portfolio and its ministry. */
const TWO_WORDS =
  /^(?:supreme court|armed forces|air force|central bank|(?:national|security|coast) (?:assembly|council|guard))$/u;
const MINISTRY = /^(?:ministry|department)$/u;
/** Words that begin an organ's name only together with the next one. */
const NO_HEAD = /^(?:supreme|armed|air|national|foreign|prime|central|security|coast|secret|intelligence)$/iu;

/** The end of an organ's name that begins at `from`; `heads` are the single words that are an organ by themselves there. */
function endOfOrgan(tokens: readonly Token[], from: number, heads: RegExp): number | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  const [second = "", third = ""] = tokens.slice(from + 1, from + 3).map(({ text }) => text);
  const pair = `${first.lower} ${second.toLowerCase()}`;
  if (/^ministry (?:of|for)$/u.test(pair) && /^(?:\p{Lu}|the$)/u.test(third)) return endOfList(tokens, from + 2);
  if (PORTFOLIO.test(first.lower) && MINISTRY.test(second.toLowerCase())) return from + 2;
  if (/^(?:foreign|home|cabinet) office$/u.test(pair) && /^\p{Lu}/u.test(second)) return from + 2;
  if (heads === HEAD && TWO_WORDS.test(pair)) return from + 2;
  if (NO_HEAD.test(first.lower)) return undefined;
  // "U.S. military strikes": an adjective there, no organ.
  if (/^(?:military|police|army|navy)$/u.test(first.lower) && /^NNS?$/u.test(tokens[from + 1]?.tag ?? ""))
    return undefined;
  return heads.test(heads === BARE ? first.text : first.lower) ? from + 1 : undefined;
}

/** "Ministry of Industry and Information Technology": capitalised words joined by commas, "and" and "of". */
function endOfList(tokens: readonly Token[], from: number): number {
  let last = tokens[from]?.lower === "the" ? from + 1 : from;
  const sentence = tokens[from]?.sentence;
  while (last < tokens.length && tokens[last]?.sentence === sentence) {
    const step = stepOfList(tokens, last);
    if (step === 0) break;
    last += step;
  }
  return last;
}

function stepOfList(tokens: readonly Token[], at: number): number {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (/^\p{Lu}/u.test(token?.text ?? "")) return 1;
  if (!/^\p{Lu}/u.test(next?.text ?? "")) return 0;
  if (token?.text === ",") return /^(?:and|&|,)$/u.test(third?.lower ?? "") ? 2 : 0;
  return /^(?:and|of|&|the)$/u.test(token?.lower ?? "") ? 2 : 0;
}

function spanning(tokens: readonly Token[], mention: ResolvedMention, range: Range): ResolvedMention {
  return { ...mention, ...base(tokens, range) };
}

function base(tokens: readonly Token[], { first, last }: Range) {
  return { first, last, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function named(tokens: readonly Token[], { first, last }: Range): { entity: ActorId; name: string } {
  const name = tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(" ");
  return { entity: placeIdOf(name).replace(/^place:/u, "inst:") as ActorId, name };
}
