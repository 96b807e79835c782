import { DocumentId, type DocumentRow } from "@entente/schema";

/** An invented document with the fields that matter to a test. */
export function document(fields: Partial<DocumentRow>): DocumentRow {
  return {
    documentId: DocumentId.parse("invented"),
    date: "2020-01-28",
    title: "An invented brief",
    publisher: null,
    kind: "news",
    duplicateGroup: "invented",
    collection: "briefs",
    speaker: null,
    language: "en",
    words: 100,
    entities: 3,
    claims: 2,
    stances: 1,
    warnings: [],
    ...fields,
  };
}
