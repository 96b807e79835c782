import type { Proposal } from "./propose-claims.ts";
import type { UnitRange, Units } from "./units.ts";

/** How a proposal stands to others that overlap it. */
export const RELATION = { none: 0, same: 1, inside: 2, around: 3, crossing: 4, rereading: 5 } as const;

/** The strongest other proposal near one: how it stands to it, and by how much its cue is likelier. */
export interface Rival {
  readonly relation: number;
  readonly lead: number;
  readonly lemma: number;
  /** 1 where this proposal's cue stands inside the rival's content, 2 where the rival's stands inside this one's. */
  readonly nesting: number;
  readonly sameSource: number;
}

const NONE: Rival = { relation: RELATION.none, lead: 0, lemma: 0, nesting: 0, sameSource: 0 };
const NEIGHBOURS = 6;

/** Finds each proposal's strongest rival among its neighbours; the proposals are in the order of their cues. */
export function findRivals(units: Units, proposals: readonly Proposal[]): Rival[] {
  return proposals.map((proposal, at) => {
    let best: Proposal | undefined;
    for (
      let other = Math.max(0, at - NEIGHBOURS);
      other <= Math.min(proposals.length - 1, at + NEIGHBOURS);
      other += 1
    ) {
      const rival = proposals[other] as Proposal;
      if (other === at) continue;
      if (rival.frame.cue !== proposal.frame.cue && relationOf(proposal, rival) === RELATION.none) continue;
      if (best === undefined || strengthOf(rival) > strengthOf(best)) best = rival;
    }
    return best === undefined ? NONE : rivalOf(units, proposal, best);
  });
}

/** How likely a proposal is before its neighbours are looked at. */
function strengthOf({ scores }: Proposal): number {
  return scores.cue + 0.5 * (scores.start + scores.end);
}

function rivalOf(units: Units, proposal: Proposal, rival: Proposal): Rival {
  const own = proposal.source;
  const other = rival.source;
  return {
    relation: relationOf(proposal, rival),
    lead: Math.max(-6, Math.min(6, Math.round(strengthOf(rival) - strengthOf(proposal)))),
    lemma: units.lemma[rival.frame.cue] as number,
    nesting: holds(rival, proposal.frame.cue) ? 1 : holds(proposal, rival.frame.cue) ? 2 : 0,
    sameSource: own === undefined || other === undefined ? 0 : own.first === other.first ? 1 : 2,
  };
}

function holds({ content }: Proposal, at: number): boolean {
  return content.some(({ first, last }) => at >= first && at < last);
}

/** How the contents of two proposals overlap. */
export function relationOf(a: Proposal, b: Proposal): number {
  const shared = sharedUnits(a.content, b.content);
  if (shared === 0)
    return holds(b, a.frame.cue) ? RELATION.inside : holds(a, b.frame.cue) ? RELATION.around : RELATION.none;
  const [size, other] = [sizeOf(a.content), sizeOf(b.content)];
  if ((2 * shared) / (size + other) >= 0.6) return RELATION.same;
  if (shared >= 0.8 * size) return RELATION.inside;
  return shared >= 0.8 * other ? RELATION.around : RELATION.crossing;
}

function sharedUnits(a: readonly UnitRange[], b: readonly UnitRange[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first));
  return shared;
}

function sizeOf(ranges: readonly UnitRange[]): number {
  return ranges.reduce((size, { first, last }) => size + last - first, 0);
}
