import { DocumentId, Polarity, RecordId, Verdict } from "@entente/schema";
import { z } from "zod";

const one = { record: RecordId, documentId: DocumentId };

/** What the pages ask for: a verdict on a record, or none any more; a verdict on all claims of a list; or a change taken back. */
export const ReviewRequest = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("review"), ...one, verdict: Verdict, polarity: Polarity.optional() }),
  z.strictObject({ do: z.literal("clear"), ...one }),
  /** `claims` is the address of the list after its question mark; `expected` is how many claims the person saw it hold. */
  z.strictObject({
    do: z.literal("all"),
    claims: z.string().max(4_000),
    expected: z.int().positive(),
    verdict: Verdict,
  }),
  z.strictObject({ do: z.literal("undo"), change: z.uuid() }),
]);
export type ReviewRequest = z.infer<typeof ReviewRequest>;
