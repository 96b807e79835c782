import { z } from "zod";
import { ActorId, ClaimId, DocumentId, StanceId } from "./ids.ts";
import { Act, Polarity } from "./records.ts";

/** The version of the format of reviews, stated once a file. Shape: a constant. Units, Empty, Errors: none. Source: docs/method.md#reviews. */
export const REVIEWS_SCHEMA = "entente/reviews@1";

/** What a person finds of a record. Shape: a closed list. Units, Empty: none. Errors: a zod issue. Source: docs/method.md#reviews. */
export const Verdict = z.enum(["accepted", "rejected"]);
export type Verdict = z.infer<typeof Verdict>;

/** Names a record that can be reviewed. Shape: the id of a claim or a stance. Units: none. Empty: refused. Errors: a zod issue. Source: docs/method.md#record-ids. */
export const RecordId = z.union([ClaimId, StanceId]);
export type RecordId = z.infer<typeof RecordId>;

/** What every review says, whatever it is of. `quote` holds the record's words, so that its review can be held on to when its id changes. */
const common = {
  documentId: DocumentId,
  verdict: Verdict,
  note: z.string().min(1).max(2_000).optional(),
  at: z.iso.datetime(),
  quote: z.string().min(1),
};
const voice = { speaker: ActorId.nullable(), side: ActorId.nullable(), act: Act };

/**
 * What a person finds of one record: right or wrong, and what is right instead. `judged` is what the extractor said when it was judged.
 * Shape: one of two, by `kind`. Units: `at` is UTC. Empty: no correction, the record is as the extractor says; `quote` is never empty.
 * Errors: a zod issue. Source: docs/method.md#reviews.
 */
export const Review = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("claim"),
    record: ClaimId,
    ...common,
    judged: z.strictObject(voice),
    correction: z.strictObject(voice).partial().optional(),
  }),
  z.strictObject({
    kind: z.literal("stance"),
    record: StanceId,
    ...common,
    judged: z.strictObject({ holder: ActorId, target: ActorId, polarity: Polarity }),
    correction: z.strictObject({ polarity: Polarity }).optional(),
  }),
]);
export type Review = z.infer<typeof Review>;

/**
 * Reviews that were written together, or taken back together: all of them hold, or none.
 * Shape: `set` holds a review a record, `cleared` the records that are no longer reviewed; no record in both or twice. `undoes` names an earlier change.
 * Units: `at` is UTC. Empty: both lists empty changes nothing. Errors: a zod issue. Source: docs/method.md#reviews.
 */
export const ReviewChange = z
  .strictObject({
    id: z.uuid(),
    at: z.iso.datetime(),
    undoes: z.uuid().optional(),
    set: z.array(Review),
    cleared: z.array(RecordId),
  })
  .refine(({ set, cleared }) => {
    const ids = [...set.map(({ record }) => record), ...cleared];
    return new Set(ids).size === ids.length;
  }, "each record once");
export type ReviewChange = z.infer<typeof ReviewChange>;

/** A line of the journal of reviews: its head, a change, or the note that the line before was cut off by a write that did not end. Shape: one of three. Units: none. Empty: refused. Errors: a zod issue. Source: docs/method.md#reviews. */
export const ReviewLine = z.union([
  z.strictObject({ schema: z.literal(REVIEWS_SCHEMA) }),
  z.strictObject({ cutOff: z.literal(true) }),
  ReviewChange,
]);
export type ReviewLine = z.infer<typeof ReviewLine>;
