import type { Proposal } from "./propose-claims.ts";
import { RELATION, relationOf } from "./rivals.ts";

/** What became of a proposal: a claim, too unlikely, or a second reading of a likelier one's content. */
export type Verdict = "claim" | "unlikely" | "repeats";

const NEIGHBOURS = 8;

/** Judges the proposals of a document by their log-odds; of two over the same content the likelier stays. */
export function judgeProposals(
  proposals: readonly Proposal[],
  scores: readonly number[],
  threshold: number,
): Verdict[] {
  const verdicts: Verdict[] = proposals.map(() => "unlikely");
  const order = proposals.map((_, at) => at).filter((at) => (scores[at] as number) >= threshold);
  order.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  for (const at of order) verdicts[at] = isRepeated(proposals, verdicts, at) ? "repeats" : "claim";
  return verdicts;
}

function isRepeated(proposals: readonly Proposal[], verdicts: readonly Verdict[], at: number): boolean {
  const own = proposals[at] as Proposal;
  for (let other = Math.max(0, at - NEIGHBOURS); other < Math.min(proposals.length, at + NEIGHBOURS + 1); other += 1)
    if (other !== at && verdicts[other] === "claim" && repeats(own, proposals[other] as Proposal)) return true;
  return false;
}

function repeats(proposal: Proposal, other: Proposal): boolean {
  return proposal.frame.cue === other.frame.cue || relationOf(other, proposal) === RELATION.same;
}
