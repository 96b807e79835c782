import { z } from "zod";
import { ActorId, ClaimId, DocumentId, RunId, StanceId } from "./ids.ts";
import { Act, ClaimMode, EntityType, Polarity } from "./records.ts";
import { DocumentDate } from "./source-document.ts";

/** The version of the format of a run's changes, stated once a file. Shape: a constant. Units, Empty, Errors: none. Source: docs/method.md#runs. */
export const CHANGES_SCHEMA = "entente/changes@1";

const mentions = z.int().positive();
/** At most 200 characters of the record's words; null where the text they stood in is gone. */
const quote = z.string().nullable();

/**
 * What a comparison of runs tells of one record.
 * Shape: one of three, by `kind`. Units: `mentions` is a count; `quote` at most 200 characters; `confidence` 0..1, a stance's weight on the charts. Empty: null or left out where unknown.
 * Errors: a zod issue. Source: docs/method.md#runs.
 */
export const RecordFacts = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("entity"),
    id: ActorId,
    type: EntityType,
    name: z.string(),
    side: ActorId.nullable(),
    mentions,
  }),
  z.strictObject({
    kind: z.literal("claim"),
    id: ClaimId,
    speaker: ActorId.nullable(),
    side: ActorId.nullable(),
    act: Act,
    mode: ClaimMode,
    quote,
  }),
  z.strictObject({
    kind: z.literal("stance"),
    id: StanceId,
    holder: ActorId,
    target: ActorId,
    polarity: Polarity,
    basis: z.enum(["word", "deed"]),
    quote,
    confidence: z.number().min(0).max(1).optional(),
  }),
]);
export type RecordFacts = z.infer<typeof RecordFacts>;

/** One record before and after a run. Shape: two records of one id; never both null. Units: as `RecordFacts`. Empty: null where there is none. Errors: a zod issue. Source: docs/method.md#runs. */
export const RecordChange = z
  .strictObject({ before: RecordFacts.nullable(), after: RecordFacts.nullable() })
  .refine(({ before, after }) => before !== null || after !== null, "a record before, after, or both");
export type RecordChange = z.infer<typeof RecordChange>;

/** The records of one document that a run changed. Shape: by kind and id. Units: as `RecordFacts`; `date` is the document's, null without one, left out by older runs. Empty: never stored without a change. Errors: a zod issue. Source: docs/method.md#runs. */
export const DocumentChanges = z.strictObject({
  id: DocumentId,
  collection: z.string().min(1),
  date: DocumentDate.nullable().optional(),
  changes: z.array(RecordChange),
});
export type DocumentChanges = z.infer<typeof DocumentChanges>;

/** The first line of a file of changes; a line for each document follows. Shape: one object. Units: none. Empty: refused. Errors: a zod issue. Source: docs/method.md#runs. */
export const ChangesHead = z.strictObject({ schema: z.literal(CHANGES_SCHEMA), run: RunId });
export type ChangesHead = z.infer<typeof ChangesHead>;
