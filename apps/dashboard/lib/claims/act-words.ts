import type { Act, ClaimMode } from "@entente/schema";

/** The acts in words that a reader knows. */
export const ACT_WORDS: Readonly<Record<Act, { readonly name: string; readonly gloss: string }>> = {
  assert: { name: "Asserts", gloss: "Says that something is so" },
  accuse: { name: "Accuses", gloss: "Charges, blames or condemns" },
  deny: { name: "Denies", gloss: "Denies, rejects or dismisses" },
  promise: { name: "Promises", gloss: "Commits to a deed of its own" },
  demand: { name: "Demands", gloss: "Asks somebody to act" },
  threaten: { name: "Threatens", gloss: "Announces a hostile deed" },
  praise: { name: "Praises", gloss: "Welcomes, thanks or supports" },
  propose: { name: "Proposes", gloss: "Suggests or offers" },
  question: { name: "Questions", gloss: "Asks or doubts" },
  concern: { name: "Worries", gloss: "Fears or warns of a danger" },
};

/** How a claim's words are given. */
export const MODE_WORDS: Readonly<Record<ClaimMode, string>> = {
  direct: "quoted",
  mixed: "partly quoted",
  indirect: "reported",
};
