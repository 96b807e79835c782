import type { Act } from "@entente/schema";

/** Token indexes, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A claim before its speaker is resolved and its id is made. Offsets are characters of the document. */
export interface DraftClaim {
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly speaker: TokenRange | undefined;
  readonly content: readonly { readonly start: number; readonly end: number }[];
  readonly act: Act;
  readonly rule: string;
  readonly confidence: number;
}
