import type { DocumentChanges, RecordChange } from "@entente/schema";
import { isSameRecord, keyOfRecord } from "./compare-records.ts";

/**
 * Puts the changes of successive runs together, as if one run had made them all.
 * Shape: changes in the order in which they were made -> one a document, by collection and id. Units: as `RecordChange`.
 * Empty: changes that undo each other leave nothing. Errors: none. Source: docs/method.md#runs.
 */
export function composeChanges(changes: Iterable<DocumentChanges>): DocumentChanges[] {
  const documents = new Map<string, { head: DocumentChanges; records: Map<string, RecordChange> }>();
  for (const head of changes) {
    const key = `${head.collection}/${head.id}`;
    const { records } = documents.get(key) ?? { records: new Map<string, RecordChange>() };
    documents.set(key, { head, records });
    for (const change of head.changes) addChange(records, change);
  }
  return [...documents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { head, records }]) => ({ ...head, changes: settled(records) }))
    .filter((document) => document.changes.length > 0);
}

/** Turns changes round: what was gained is lost. Shape: one a document, in the same order. Units: as `RecordChange`. Empty: []. Errors: none. Source: docs/method.md#runs. */
export function invertChanges(documents: readonly DocumentChanges[]): DocumentChanges[] {
  return documents.map((document) => ({
    ...document,
    changes: document.changes.map(({ before, after }) => ({ before: after, after: before })),
  }));
}

function addChange(records: Map<string, RecordChange>, change: RecordChange): void {
  const record = change.after ?? change.before;
  if (record === null) return;
  const key = keyOfRecord(record);
  const earlier = records.get(key);
  records.set(key, { before: earlier === undefined ? change.before : earlier.before, after: change.after });
}

function settled(records: ReadonlyMap<string, RecordChange>): RecordChange[] {
  return [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => change)
    .filter(({ before, after }) => !isSameRecord(before, after));
}
