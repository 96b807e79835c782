import type { Act } from "@entente/schema";
import type { TokenRange } from "./find-noun-phrase.ts";

/** A claim before its speaker is resolved and its id is made. Offsets are characters of the document. */
export interface DraftClaim {
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly speaker: TokenRange | undefined;
  readonly content: readonly { readonly start: number; readonly end: number }[];
  readonly act: Act;
  readonly rule: string;
  readonly confidence: number;
}
