import { z } from "zod";

const share = z.number().min(0).max(1);

/** How well one kind of record is found. Shape: one a kind and set. Units: shares 0..1; `gold` counts the labelled records. Empty: null where nothing was found or labelled. Errors: a zod issue. Source: docs/method.md#bars. */
export const QualityRow = z.strictObject({
  kind: z.string().min(1),
  precision: share.nullable(),
  recall: share.nullable(),
  f1: share.nullable(),
  gold: z.int().nonnegative(),
});
export type QualityRow = z.infer<typeof QualityRow>;

/**
 * The extractor's measured quality, as the dashboard prints it beside the charts.
 * Shape: labelled sets by name, each with a row a kind of record. Units: as `QualityRow`; `measured` is the day of the measurement.
 * Empty: a set may have no rows. Errors: a zod issue; an unknown key is one. Source: docs/method.md#bars.
 */
export const Quality = z.strictObject({
  measured: z.iso.date(),
  sets: z.array(z.strictObject({ name: z.string().min(1), rows: z.array(QualityRow) })),
});
export type Quality = z.infer<typeof Quality>;
