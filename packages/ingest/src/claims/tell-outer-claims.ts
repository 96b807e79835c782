import type { Claim } from "@entente/schema";

const NEIGHBOURS = 12;

/**
 * Ties a claim told inside another one's content to it ("A said that B denied it": B's claim came by A's). The innermost
 * outer claim counts; one of the same speaker does not. The claims are in the order of their cues.
 */
export function tellOuterClaims(claims: readonly Claim[]): Claim[] {
  return claims.map((claim, at) => {
    const outer = claims
      .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
      .filter((other) => other !== claim && holdsCue(other, claim) && !sameSpeaker(other, claim))
      .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
    return outer === undefined || holdsCue(claim, outer) ? claim : { ...claim, via: outer.id };
  });
}

function holdsCue({ content }: Claim, { cue }: Claim): boolean {
  return cue !== null && content.some(({ start, end }) => cue.start >= start && cue.end <= end);
}

function sameSpeaker({ speaker: a }: Claim, { speaker: b }: Claim): boolean {
  return a.start === b.start && a.end === b.end;
}

function sizeOf({ content }: Claim): number {
  return content.reduce((size, { start, end }) => size + end - start, 0);
}
