import { readFile } from "node:fs/promises";
import { EntenteError, parseJson } from "@entente/schema";
import { z } from "zod";
import { reasonOf } from "./write-atomically.ts";

const VoteCheckRow = z.strictObject({
  period: z.string().min(1),
  voting: z.int(),
  n: z.int(),
  rho: z.number().min(-1).max(1).nullable(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  missing: z.enum(["too-few", "no-spread"]).nullable(),
});
const VoteCheck = z.strictObject({
  measured: z.iso.date(),
  collection: z.string(),
  documents: z.int(),
  stances: z.int(),
  leastEvidence: z.int(),
  leastVotes: z.int(),
  voice: z.string(),
  polarity: z.string(),
  axes: z.array(
    z.strictObject({
      axis: z.string(),
      name: z.string(),
      left: z.string(),
      right: z.string(),
      yearlyMean: z.number().nullable(),
      years: z.array(VoteCheckRow),
      decades: z.array(VoteCheckRow),
    }),
  ),
});

/** How far leans in speeches go with votes, as it was measured once and is committed with the code. Shape: axes, each with years and decades. Units: rho -1..1, interval 90 %. Empty: no axes. Errors: none. Source: docs/method.md#votes. */
export type VoteCheck = z.infer<typeof VoteCheck>;

/** Reads the check against votes; undefined where none is there. Throws `E_READ`, `E_JSON`. */
export async function readVoteCheck(file: string): Promise<VoteCheck | undefined> {
  try {
    return parseJson(VoteCheck, await readFile(file, "utf8"), file);
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause;
    if (Reflect.get(cause as object, "code") === "ENOENT") return undefined;
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  }
}
