export { openStore, type Part, type SourceFile, type Store, type StoredResult } from "./open-store.ts";
export type { ClaimFilter, SourceFields, TableReader } from "./read-tables.ts";
export { type DocumentRows, rowsOfDocument } from "./rows-of-document.ts";
