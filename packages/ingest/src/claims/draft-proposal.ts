import type { Act } from "@entente/schema";
import type { DraftClaim } from "./draft-claim.ts";
import type { Proposal } from "./propose-claims.ts";
import { widenSource } from "./source-candidates.ts";
import { CLASS, type UnitRange, type Units } from "./units.ts";

const LONGEST_CUE = 5;

/** Writes an accepted proposal out in characters and tokens. */
export function draftProposal(
  units: Units,
  proposal: Proposal,
  { act, confidence }: { readonly act: Act; readonly confidence: number },
): DraftClaim {
  const { content, source } = proposal;
  const cue = cueRange(units, proposal);
  const speaker = source === undefined ? undefined : widenSource(units, source, sourceLimit(proposal, source));
  return {
    cue: { start: units.start[cue.first] as number, end: units.end[cue.last - 1] as number },
    speaker:
      speaker === undefined
        ? undefined
        : { first: units.firstToken[speaker.first] as number, last: units.lastToken[speaker.last - 1] as number },
    content: [...content]
      .sort((a, b) => a.first - b.first)
      .map(({ first, last }) => ({ start: units.start[first] as number, end: units.end[last - 1] as number })),
    act,
    rule: ruleOf(units, proposal),
    confidence,
  };
}

/** The cue is its head and, where the content follows closely, the words that lead over to it ("call on", "agreed to"). */
function cueRange(units: Units, { frame, content, source }: Proposal): UnitRange {
  const { cue } = frame;
  const start = content.find(({ first }) => first > cue)?.first ?? cue + 1;
  let last = cue + 1;
  while (
    last < Math.min(start, cue + LONGEST_CUE) &&
    units.wordClass[last] !== CLASS.mark &&
    units.wordClass[last] !== CLASS.relative &&
    !(source !== undefined && last >= source.first && last < source.last) &&
    isParticle(units, last)
  )
    last += 1;
  return { first: cue, last };
}

function isParticle({ wordClass, name }: Units, at: number): boolean {
  return name[at] === 0 && (wordClass[at] === CLASS.preposition || wordClass[at] === CLASS.to);
}

function sourceLimit({ frame, content }: Proposal, source: UnitRange): number {
  const after = [frame.cue, ...content.map(({ first }) => first), frame.sentence.last].filter(
    (at) => at >= source.last,
  );
  return Math.min(...after);
}

/** Names how a claim was read: where its content stands, and whether its cue is one of the reviewed ones. */
function ruleOf(units: Units, { frame, content }: Proposal): string {
  const { cue } = frame;
  const [right, left] = [content.some(({ first }) => first > cue), content.some(({ first }) => first < cue)];
  const place = right && left ? "around" : right ? "after" : "before";
  const kind = units.wordClass[cue] === CLASS.noun ? "noun" : units.wordClass[cue] === CLASS.mark ? "colon" : "verb";
  return `${kind}-content-${place}${units.cue[cue] === 0 ? "-unreviewed" : ""}`;
}
