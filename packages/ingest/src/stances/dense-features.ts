import type { Candidate } from "./find-candidates.ts";
import type { RuleMatch } from "./match-rules.ts";
import type { Sums } from "./weight-table.ts";

/** What the other models and the rules say of a candidate. */
export interface Opinions {
  /** For, against and neutral, from the holder to the target and back; absent where the holder is not in the sentence. */
  readonly tie: { readonly there: Sums; readonly back: Sums } | undefined;
  /** Neutral, well or badly spoken of: the target. */
  readonly tone: Sums;
  readonly rule: RuleMatch | undefined;
  readonly backRule: RuleMatch | undefined;
}

/** Gives what is not hashed, as numbers around 0: the ties both ways, the tone by voice, the rules both ways. */
export function denseFeatures({ holder }: Candidate, { tie, tone, rule, backRule }: Opinions): number[] {
  const ties = tie === undefined ? [0, 0, 0, 0, 0] : [...tieNumbers(tie), 1];
  const tones = tone.map((value) => clip(value, 4) / 2);
  const voiced = holder.own || holder.claim !== undefined;
  const silent = [0, 0, 0];
  return [...ties, ...(voiced ? [...tones, ...silent] : [...silent, ...tones]), ...signs(rule), ...signs(backRule)];
}

function tieNumbers({ there, back }: NonNullable<Opinions["tie"]>): number[] {
  const neutral = there[2] + back[2];
  return [there[0], there[1], back[0], back[1]].map((value) => clip(value - neutral, 6) / 3);
}

function signs(rule: RuleMatch | undefined): [number, number] {
  if (rule === undefined || rule.unreal) return [0, 0];
  return rule.sign > 0 ? [1, 0] : [0, 1];
}

function clip(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
