import type { ActorId } from "@entente/schema";
import type { Analysis } from "../text/analysis.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

/** An actor as it was last spoken of. `mention` is undefined for somebody unnamed, who keeps a pronoun from reaching further back. */
export interface Spoken {
  readonly mention: ResolvedMention | undefined;
  readonly sentence: number;
  readonly token: number;
  readonly quoted: boolean;
  readonly subject: boolean;
  readonly plural: boolean;
}

/** What a text has spoken of up to a token: people and groups apart, in text order. */
export interface Discourse {
  readonly people: Spoken[];
  readonly groups: Spoken[];
  /** The states in which the places lie that were spoken of. */
  readonly lands: Spoken[];
}

/** Sentences back in which a pronoun may find its actor. */
const REACH = 4;
/** Actors back that are weighed, so that a page of names costs no more than a page of prose. */
const WEIGHED = 24;

/** Finds the actor that a pronoun takes up: near, a subject, in the same layer of speech, and allowed by `fits`. */
export function findAntecedent(
  spoken: readonly Spoken[],
  at: { readonly sentence: number; readonly quoted: boolean },
  fits: (candidate: Spoken) => boolean,
): Spoken | undefined {
  let best: Spoken | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let index = spoken.length - 1; index >= 0 && spoken.length - index <= WEIGHED; index -= 1) {
    const candidate = spoken[index];
    if (candidate === undefined || at.sentence - candidate.sentence > REACH) break;
    if (!fits(candidate)) continue;
    const score = salience(candidate, at);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function salience(candidate: Spoken, at: { readonly sentence: number; readonly quoted: boolean }): number {
  const distance = at.sentence - candidate.sentence;
  return (candidate.subject ? 1.2 : 0) - distance - (candidate.quoted && !at.quoted ? 1.5 : 0);
}

/** The state a bare "officials" or "the government" belongs to: the last one spoken of nearby, else the commonest. */
export function stateAround(
  { groups }: Discourse,
  sentence: number,
  commonest: ResolvedMention | undefined,
): ResolvedMention | undefined {
  for (let index = groups.length - 1; index >= 0 && groups.length - index <= WEIGHED; index -= 1) {
    const spoken = groups[index];
    if (spoken === undefined || sentence - spoken.sentence > REACH) break;
    if (spoken.mention?.type === "state") return spoken.mention;
  }
  return commonest;
}

/** The state in which the last place lies: "police" of a text on Munich are German. */
export function stateOfPlace({ lands }: Discourse, sentence: number): ResolvedMention | undefined {
  const last = lands.at(-1);
  return last !== undefined && sentence - last.sentence <= REACH ? last.mention : undefined;
}

/** The state that a text names most often, counting what names it in any form; the first of equals. */
export function commonestState(mentions: readonly ResolvedMention[]): ResolvedMention | undefined {
  const counts = new Map<ActorId, number>();
  let best: ResolvedMention | undefined;
  for (const mention of mentions) {
    if (mention.type !== "state") continue;
    const count = (counts.get(mention.entity) ?? 0) + 1;
    counts.set(mention.entity, count);
    if (best === undefined || count > (counts.get(best.entity) ?? 0)) best = mention;
  }
  return best;
}

/** Tells for rising offsets whether each lies inside a quotation. */
export function createQuotedTest({ quotations }: Analysis): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while (at < quotations.length && (quotations[at]?.end ?? 0) <= offset) at += 1;
    const next = quotations[at];
    return next !== undefined && next.start <= offset;
  };
}
