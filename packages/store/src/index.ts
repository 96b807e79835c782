export type { ClaimFilter, StanceFilter } from "./claim-filter.ts";
export type { StoredResult } from "./list-results.ts";
export type { SourceFile } from "./list-sources.ts";
export { openStore, type Part, type Store } from "./open-store.ts";
export type { DocumentDetail, DocumentMentions, MentionTally, SourceFields, TableReader } from "./read-tables.ts";
export { type DocumentRows, rowsOfDocument } from "./rows-of-document.ts";
export type { ChangeNote, Confirm } from "./run-changes.ts";
export type { StoredSignature } from "./signatures.ts";
