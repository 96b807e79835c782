import type { ActorId, Claim } from "@entente/schema";
import type { Analysis, Token } from "../text/analysis.ts";
import { createQuotedTest } from "./discourse.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { type FirstMentions, firstMentions, speakerMention } from "./speaker-mention.ts";

const PLURAL = new Set(["we", "our", "us", "ours"]);
const SINGULAR = new Set(["i", "my", "me", "mine"]);

/** Mentions and claims after the quoted first person found its actor. */
export interface Bound {
  readonly mentions: readonly ResolvedMention[];
  readonly claims: readonly Claim[];
}

/**
 * Ties "we" and "I" inside a quotation to whoever is quoted: "we" to the side, "I" to the person. Where such a word is
 * itself the source of a claim inside the quotation, that claim gets the same actor.
 */
export function bindFirstPerson(
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  claims: readonly Claim[],
): Bound {
  const quotes = quotesOf(claims);
  if (quotes.length === 0) return { mentions, claims };
  const taken = new Set(mentions.map(({ first }) => first));
  const firsts = firstMentions(mentions);
  const isQuoted = createQuotedTest(analysis);
  const bound = new Map<number, ResolvedMention>();
  let at = 0;
  for (const token of analysis.tokens) {
    if (!(PLURAL.has(token.lower) || SINGULAR.has(token.lower))) continue;
    while ((quotes[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1;
    const quote = quotes[at];
    if (quote === undefined) break;
    if (quote.start > token.start || taken.has(token.index) || !isQuoted(token.start)) continue;
    bound.set(token.start, mentionOf(token, quote.claim, firsts));
  }
  if (bound.size === 0) return { mentions, claims };
  return {
    mentions: [...mentions, ...bound.values()].sort((a, b) => a.start - b.start || b.end - a.end),
    claims: claims.map((claim) => spokenBy(claim, bound)),
  };
}

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly claim: Claim;
}

/** The spans of quoted claims whose speaker is known, in text order; of overlapping ones the first. */
function quotesOf(claims: readonly Claim[]): Quote[] {
  const spans = claims
    .filter(({ mode, speaker }) => mode !== "indirect" && (speaker.entity ?? speaker.side) !== null)
    .flatMap((claim) => claim.content.map(({ start, end }): Quote => ({ start, end, claim })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const disjoint: Quote[] = [];
  for (const span of spans) if (span.start >= (disjoint.at(-1)?.end ?? 0)) disjoint.push(span);
  return disjoint;
}

function mentionOf(token: Token, { speaker }: Claim, firsts: FirstMentions): ResolvedMention {
  const actor = PLURAL.has(token.lower) ? (speaker.side ?? speaker.entity) : (speaker.entity ?? speaker.side);
  const like = speakerMention(actor as ActorId, firsts);
  const range = { first: token.index, last: token.index + 1, start: token.start, end: token.end };
  return { ...like, ...range, form: "pronoun", confidence: 0.6 };
}

function spokenBy(claim: Claim, bound: ReadonlyMap<number, ResolvedMention>): Claim {
  const { start, entity, side } = claim.speaker;
  const mention = start === undefined || entity !== null || side !== null ? undefined : bound.get(start);
  return mention === undefined
    ? claim
    : { ...claim, speaker: { ...claim.speaker, entity: mention.entity, side: mention.side } };
}
