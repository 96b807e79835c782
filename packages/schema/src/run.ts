import { z } from "zod";
import { DocumentId, RunId } from "./ids.ts";
import { Sha256 } from "./source-document.ts";

/** Why a document's result is stale. Shape: a closed list. Units, Empty: none. Errors: a zod issue. Source: docs/method.md#runs. */
export const Because = z.enum(["new", "source", "extractor", "damaged", "forced", "removed"]);
export type Because = z.infer<typeof Because>;

/** How a document fared in a run. Shape: a closed list. Units, Empty: none. Errors: a zod issue. Source: docs/method.md#runs. */
export const RunStatus = z.enum(["done", "unchanged", "failed", "removed"]);
export type RunStatus = z.infer<typeof RunStatus>;

/** One document's row in a run's report. Shape: one object. Units: `ms` is milliseconds of work. Empty: refused. Errors: a zod issue. Source: docs/method.md#runs. */
export const RunDocument = z.strictObject({
  id: DocumentId,
  status: RunStatus,
  because: Because.optional(),
  error: z.string().optional(),
  ms: z.number().nonnegative(),
});
export type RunDocument = z.infer<typeof RunDocument>;

/**
 * The report of one extraction run. `unchanged` documents are counted and not listed.
 * Shape: documents in id order. Units: times are ISO 8601 in UTC; counts are documents, then records in the whole store.
 * Empty: a run with nothing to do lists no documents. Errors: a zod issue. Source: docs/method.md#runs.
 */
export const Run = z.strictObject({
  id: RunId,
  started: z.iso.datetime(),
  finished: z.iso.datetime(),
  fingerprint: Sha256,
  counts: z.strictObject({
    done: z.int(),
    unchanged: z.int(),
    failed: z.int(),
    removed: z.int(),
    entities: z.int(),
    claims: z.int(),
    stances: z.int(),
  }),
  documents: z.array(RunDocument),
});
export type Run = z.infer<typeof Run>;
