import { signatureOf, similarityOf } from "@entente/sources";
import {
  type DocumentRows,
  type Part,
  rowsOfDocument,
  type SourceFile,
  type Store,
  type StoredResult,
} from "@entente/store";
import { readDocument } from "./read-document.ts";

const ALIKE = 0.8;

/** Publishes the results as tables, a part a collection; a part whose content is unchanged is not read again. Counts all records. */
export async function publishResults(store: Store): Promise<{ entities: number; claims: number; stances: number }> {
  const [sources, results] = await Promise.all([store.listSources(), store.listResults()]);
  const sourceOf = new Map(sources.map((source) => [`${source.collection}/${source.id}`, source]));
  const collections = [...new Set(results.map(({ collection }) => collection))].sort();
  const parts = collections.map((collection): Part => {
    const members = results.filter(
      (result) =>
        result.collection === collection && !("damaged" in result.made) && sourceOf.has(`${collection}/${result.id}`),
    );
    return {
      collection,
      keys: members.map(({ id, hash }) => `${id} ${hash}`),
      rows: () => rowsOf(store, members, sourceOf),
    };
  });
  await store.publish(parts);
  const documents = await store.tables.documents();
  const sum = (key: "entities" | "claims" | "stances") => documents.reduce((total, row) => total + row[key], 0);
  return { entities: sum("entities"), claims: sum("claims"), stances: sum("stances") };
}

async function rowsOf(
  store: Store,
  members: readonly StoredResult[],
  sourceOf: ReadonlyMap<string, SourceFile>,
): Promise<DocumentRows[]> {
  const rows: DocumentRows[] = [];
  const groups: { group: string; signature: Uint32Array }[] = [];
  for (const { id, collection } of members) {
    const source = sourceOf.get(`${collection}/${id}`);
    if (source === undefined) continue;
    const document = await readDocument(source, await store.readBytes(source.file));
    const signature = signatureOf(document.text);
    const alike = groups.find((other) => similarityOf(other.signature, signature) >= ALIKE);
    const group = alike?.group ?? id;
    groups.push({ group, signature });
    rows.push(
      rowsOfDocument(document, await store.readExtraction(collection, id), { collection, duplicateGroup: group }),
    );
  }
  return rows;
}
