import {
  type DocumentChanges,
  DocumentId,
  EntenteError,
  type Extraction,
  type RecordChange,
  type RecordFacts,
} from "@entente/schema";
import type { Store } from "@entente/store";
import { compareRecords, factsOf, isSameRecord, shortenQuote } from "@entente/views";
import type { Outcome } from "./extract-batch.ts";

/** The changes of a batch's documents, with the words of records that were lost with their text as far as the tables have them. */
export async function changesOfBatch(store: Store, outcomes: readonly Outcome[]): Promise<DocumentChanges[]> {
  const documents = outcomes.flatMap(({ task: { source }, result }) =>
    "error" in result || result.changes.length === 0
      ? []
      : [
          {
            id: DocumentId.parse(source.id),
            collection: source.collection,
            date: result.date,
            changes: [...result.changes],
          },
        ],
  );
  return withQuotes(store, documents);
}

/** The changes of removing a document: all of its records are lost. A damaged result loses nothing that is known. */
export async function changesOfRemoval(store: Store, collection: string, id: string): Promise<DocumentChanges[]> {
  const extraction = await readIfWhole(store, collection, id);
  if (extraction === undefined) return [];
  const changes = compareRecords(factsOf(extraction, undefined), []);
  const { date } = extraction.document;
  return withQuotes(store, [{ id: DocumentId.parse(id), collection, date, changes }]);
}

/** What of a change that a killed run had noted is true of the result as it is now. */
export async function confirmChanges(store: Store, noted: DocumentChanges): Promise<DocumentChanges | undefined> {
  const { collection, id } = noted;
  const now = await readIfWhole(store, collection, id);
  const current = new Map(
    (now === undefined ? [] : factsOf(now, undefined)).map((facts) => [`${facts.kind} ${facts.id}`, facts]),
  );
  const changes = noted.changes.flatMap((change): RecordChange[] => {
    const record = change.after ?? change.before;
    const found = record === null ? null : (current.get(`${record.kind} ${record.id}`) ?? null);
    if (isSameRecord(found, change.after)) return [change];
    return isSameRecord(found, change.before) ? [] : [{ before: change.before, after: found }];
  });
  return changes.length === 0 ? undefined : { ...noted, changes };
}

async function readIfWhole(store: Store, collection: string, id: string): Promise<Extraction | undefined> {
  try {
    return await store.readExtraction(collection, id);
  } catch (error) {
    if (error instanceof EntenteError) return undefined;
    throw error;
  }
}

async function withQuotes(store: Store, documents: readonly DocumentChanges[]): Promise<DocumentChanges[]> {
  const lacking = documents.filter(({ changes }) => changes.some(({ before }) => lacksQuote(before)));
  if (lacking.length === 0) return [...documents];
  // The last tables still hold the words; where they are damaged, the comparison goes without.
  const quotes = await store.tables.quotesOf(lacking.map(({ id }) => id)).catch(() => new Map<string, string>());
  return documents.map((document) => ({
    ...document,
    changes: document.changes.map(({ before, after }) => ({ before: withQuote(before, quotes), after })),
  }));
}

function lacksQuote(facts: RecordFacts | null): boolean {
  return facts !== null && facts.kind !== "entity" && facts.quote === null;
}

function withQuote(facts: RecordFacts | null, quotes: ReadonlyMap<string, string>): RecordFacts | null {
  if (facts === null || facts.kind === "entity" || facts.quote !== null) return facts;
  const quote = quotes.get(facts.id);
  return quote === undefined ? facts : { ...facts, quote: shortenQuote(quote) };
}
