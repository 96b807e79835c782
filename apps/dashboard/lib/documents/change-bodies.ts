import { ActorId, DocumentDate, DocumentId, DocumentKind } from "@entente/schema";
import { z } from "zod";

const title = z.string().trim().min(1).max(300);
const publisher = z.string().trim().min(1).max(200);
const many = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(500);

/** A web address to be read. */
export const AddressBody = z.strictObject({ address: z.url({ protocol: /^https?$/u }).max(2000) });

/** Drafts to be added, with what was said of them. */
export const AddBody = z.strictObject({
  drafts: many(
    z.strictObject({
      id: z.string().regex(/^draft-\d+$/u),
      title,
      date: DocumentDate,
      publisher: publisher.nullable(),
      kind: DocumentKind,
      speaker: ActorId.nullable(),
    }),
  ),
});

/** Drafts to be put away. */
export const DiscardBody = z.strictObject({ drafts: many(z.string().max(40)) });

/** What is corrected of a document. */
export const EditBody = z.strictObject({
  id: DocumentId,
  title: title.optional(),
  date: DocumentDate.optional(),
  kind: DocumentKind.optional(),
  publisher: publisher.nullable().optional(),
  speaker: ActorId.nullable().optional(),
});

/** Documents to be removed. */
export const RemoveBody = z.strictObject({ ids: many(DocumentId) });

/** Entries of the bin to be restored. */
export const RestoreBody = z.strictObject({
  names: many(
    z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u)
      .max(300),
  ),
});

/** Documents to be extracted, all where none is named; `again` also those that are up to date. */
export const ExtractBody = z.strictObject({ ids: z.array(DocumentId).max(500), again: z.boolean() });

/** A job to be stopped. */
export const StopBody = z.strictObject({ id: z.string().max(60) });
