import { z } from "zod";

/** How an actor is spoken of. Shape: a closed list. Units, Empty, Errors: none. Source: Hamborg and Donnay (2021). */
export const TONE_LABELS = ["negative", "neutral", "positive"] as const;

/** A sentence with targets and how it speaks of each: 2 is negative, 4 neutral, 6 positive. Shape: one object a line. Units: UTF-16 code units. Empty: `polarity` may be missing. Errors: a zod issue. Source: Hamborg and Donnay (2021), NewsMTSC. */
export const MarkedTargets = z.object({
  sentence_normalized: z.string(),
  targets: z.array(z.object({ from: z.number(), to: z.number(), polarity: z.number().optional() })),
});
export type MarkedTargets = z.infer<typeof MarkedTargets>;

/** Names a polarity. Shape: number -> label. Units: 2, 4 and 6, as in the corpus. Empty: nothing given, nothing named. Errors: none. Source: the corpus's format. */
export function toneOfPolarity(polarity: number | undefined): (typeof TONE_LABELS)[number] | undefined {
  if (polarity === undefined) return undefined;
  return polarity === 4 ? "neutral" : polarity > 4 ? "positive" : "negative";
}
