import { z } from "zod";
import type { SourceFile } from "./list-sources.ts";

export const BinEntry = z.strictObject({
  schema: z.literal("entente/bin@1"),
  name: z.string().min(1),
  id: z.string().min(1),
  collection: z.string().min(1),
  path: z.string().min(1),
  why: z.enum(["removed", "edited"]),
  at: z.iso.datetime(),
  title: z.string(),
});

/** One earlier form of a document: a removed one, or one before it was edited. Shape: one object. Units: `path` is below data/sources, `at` is ISO 8601 in UTC. Empty: none. Errors: none. Source: docs/method.md#documents. */
export type BinEntry = z.infer<typeof BinEntry>;

/** What is said of a document that goes into the bin. Shape: one object. Units: as `BinEntry`. Empty: none. Errors: none. Source: docs/method.md#documents. */
export interface Binned {
  readonly source: SourceFile;
  readonly title: string;
  readonly at: Date;
}

/** The bin of a store: documents stay in it until it is emptied. Shape: methods, each one effect. Units: none. Empty: an empty list. Errors: `E_WRITE`, `E_READ`, `E_JSON`, `E_NOT_FOUND`, `E_ID_TAKEN`, `E_DATABASE`. Source: docs/method.md#documents. */
export interface Bin {
  /** Latest first. */
  readonly list: () => Promise<BinEntry[]>;
  /** Moves a document into the bin. */
  readonly remove: (binned: Binned) => Promise<BinEntry>;
  /** Keeps a document as it is now, then writes its new form. */
  readonly replace: (binned: Binned, content: string) => Promise<BinEntry>;
  /** Puts back what the bin holds; of an edited document, the form that gives way goes into the bin. */
  readonly restore: (entry: BinEntry, at: Date) => Promise<void>;
  /** What an entry holds, byte for byte. */
  readonly read: (entry: BinEntry) => Promise<Uint8Array>;
  /** Takes an entry over as another bin holds it, under its name; one that is there already stays as it is. */
  readonly adopt: (entry: BinEntry, bytes: Uint8Array) => Promise<void>;
  /** Deletes for good what was put in before a moment; gives how many. */
  readonly empty: (before: Date) => Promise<number>;
}

/** The name of an entry; of several of one document in one second the later ones are numbered. */
export function binNameOf({ source, at }: Binned, number: number): string {
  const name = `${at.toISOString().replace(/[-:]|\.\d+/gu, "")}-${source.id}`;
  return number === 1 ? name : `${name}-${number}`;
}
