import type { DocumentChanges, DocumentRow, RecordFacts, StanceRow } from "@entente/schema";

/** The stances as they were, and how many of them cannot be told. Shape: rows in no order. Units: `unknown` counts stances whose weight or date was not noted. Empty: no rows, 0. Errors: none. Source: docs/method.md#runs. */
export interface RewoundStances {
  readonly stances: readonly StanceRow[];
  readonly unknown: number;
}

/** From what an earlier state is told. Shape: one object. Units: none. Empty: no changes give the same stances. Errors: none. Source: docs/method.md#runs. */
export interface Rewinding {
  readonly stances: readonly StanceRow[];
  readonly documents: readonly DocumentRow[];
  /** What has changed since, as if one run had done it. */
  readonly changes: readonly DocumentChanges[];
}

type StanceFacts = Extract<RecordFacts, { kind: "stance" }>;

/**
 * Tells the stances as they were before some changes. A stance that is there still keeps its weight of now.
 * Shape: stances of now, changes since -> stances of then. Units: as `StanceRow`; of one that is gone only what positions rest on is told.
 * Empty: no changes give the same stances. Errors: none. Source: docs/method.md#runs.
 */
export function rewindStances({ stances, documents, changes }: Rewinding): RewoundStances {
  const now = new Map(stances.map((row) => [`${row.documentId} ${row.id}`, row]));
  const documentOf = new Map(documents.map((row) => [row.documentId, row]));
  const counter = { unknown: 0 };
  for (const { id, date, changes: records } of changes)
    for (const { before, after } of records) {
      const key = (facts: RecordFacts) => `${id} ${facts.id}`;
      const present = after?.kind === "stance" ? now.get(key(after)) : undefined;
      if (after?.kind === "stance") now.delete(key(after));
      if (before?.kind !== "stance") continue;
      const document = documentOf.get(id);
      const told = rowOf(before, { id, date: document?.date ?? date, document, present });
      if (told === undefined) counter.unknown += 1;
      else now.set(key(before), told);
    }
  return { stances: [...now.values()], unknown: counter.unknown };
}

function rowOf(
  { id, holder, target, polarity, basis, quote, confidence }: StanceFacts,
  of: {
    readonly id: DocumentChanges["id"];
    readonly date: DocumentChanges["date"];
    readonly document: DocumentRow | undefined;
    readonly present: StanceRow | undefined;
  },
): StanceRow | undefined {
  if (of.present !== undefined) return { ...of.present, id, holder, target, polarity, basis };
  if (confidence === undefined || of.date === undefined || of.date === null) return undefined;
  return {
    documentId: of.id,
    date: of.date,
    title: of.document?.title ?? of.id,
    publisher: of.document?.publisher ?? null,
    kind: of.document?.kind ?? "other",
    duplicateGroup: of.document?.duplicateGroup ?? of.id,
    id,
    holder,
    target,
    polarity,
    basis,
    voice: "reported",
    quote: quote ?? "",
    start: 0,
    end: 0,
    claim: null,
    issues: [],
    confidence,
    rule: "earlier-run",
  };
}
