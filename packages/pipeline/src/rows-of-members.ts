import { hashText } from "@entente/sources";
import { type DocumentRows, rowsOfDocument, type SourceFile, type Store, type StoredResult } from "@entente/store";
import { readDocument } from "./read-document.ts";

/** A document in the tables: its source, its result, whether they belong together, and its group of near duplicates. */
export interface Member {
  readonly source: SourceFile;
  readonly result: StoredResult;
  readonly isFresh: boolean;
  readonly group: string;
}

/** Lays documents out as rows, one after the other. Throws where `isStopped` says so between two. */
export async function* rowsOfMembers(
  store: Pick<Store, "readBytes" | "readExtraction" | "keptRows">,
  members: readonly Member[],
  isStopped: () => boolean = () => false,
): AsyncGenerator<DocumentRows> {
  for (const { source, result, isFresh, group } of members) {
    if (isStopped()) throw new Error("Stopped before all rows were laid out.");
    const { id, collection } = source;
    const bytes = isFresh ? await store.readBytes(source.file) : new Uint8Array();
    // Offsets hold for the text that the result was made from. Where the source has changed since, the last rows stay.
    if (isFresh && hashText(bytes) === source.sha256) {
      const extraction = await store.readExtraction(collection, id, result.hash);
      yield rowsOfDocument(await readDocument(source, bytes), extraction, { collection, duplicateGroup: group });
    } else {
      const kept = await store.keptRows(id);
      if (kept !== undefined) yield kept;
    }
  }
}
