import type { ActorId } from "@entente/schema";
import type { Token } from "../text/analysis.ts";
import { commonestState } from "./discourse.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

/** Sentences back in which a state may own an organ that is named without it. */
const REACH = 5;
const GENERIC =
  /^(?:Congress|Senate|Parliament|Treasury|Supreme Court|House of Representatives|National Assembly|State Council|National Security Council|Security Service|Defen[cs]e Ministry|Foreign Ministry|Foreign Office|Justice Department|Commerce Department|Defen[cs]e Department|State Department|(?:Labou?r|Treasury|Interior|Energy|Education|Health|Agriculture|Transport(?:ation)?) (?:Department|Ministry)|Coast Guard|National Guard|Central Command|Federal Council|Civil Guard)$/u;

/**
 * Gives an organ the state to which it belongs in this text: its possessor's ("Brazil's Congress"), or where no list knows
 * it, the state spoken of last. A president's "administration" becomes the president's state.
 */
export function assignSides(tokens: readonly Token[], mentions: readonly ResolvedMention[]): ResolvedMention[] {
  const commonest = commonestState(mentions);
  let latest: ResolvedMention | undefined;
  return mentions.map((mention, at) => {
    if (mention.type === "state") latest = mention;
    if (mention.type === "person") return administration(tokens, mention) ?? mention;
    if (mention.type !== "institution") return mention;
    const owner = possessor(tokens, mentions[at - 1], mention);
    if (owner !== undefined && owner !== mention.side && GENERIC.test(wordsOf(tokens, mention)))
      return owned(tokens, mention, owner);
    if (mention.side !== null) return mention;
    const near = latest !== undefined && sentenceOf(tokens, mention) - sentenceOf(tokens, latest) <= REACH;
    return { ...mention, side: owner ?? (near ? latest?.entity : commonest?.entity) ?? null };
  });
}

function possessor(
  tokens: readonly Token[],
  before: ResolvedMention | undefined,
  { first }: ResolvedMention,
): ActorId | undefined {
  return before?.type === "state" && before.last === first - 1 && tokens[first - 1]?.tag === "POS"
    ? before.entity
    : undefined;
}

function owned(tokens: readonly Token[], mention: ResolvedMention, owner: ActorId): ResolvedMention {
  const slug = wordsOf(tokens, mention).toLowerCase().replaceAll(" ", "-");
  return {
    ...mention,
    entity: `inst:${owner.slice(6).toLowerCase()}-${slug}` as ActorId,
    name: wordsOf(tokens, mention),
    side: owner,
  };
}

/** "the Johnson administration" is one mention of the state that Johnson governs. */
function administration(tokens: readonly Token[], mention: ResolvedMention): ResolvedMention | undefined {
  const after = tokens[mention.last];
  if (mention.side === null || !/^(?:administration|government)$/u.test(after?.lower ?? "") || after === undefined)
    return undefined;
  const range = { last: mention.last + 1, end: after.end };
  return { ...mention, ...range, entity: mention.side, type: "state", form: "metonym", name: mention.name };
}

function wordsOf(tokens: readonly Token[], { first, last }: ResolvedMention): string {
  return tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(" ");
}

function sentenceOf(tokens: readonly Token[], { first }: ResolvedMention): number {
  return tokens[first]?.sentence ?? 0;
}
