export type { ClaimFilter, StanceFilter } from "./claim-filter.ts";
export { openStore, type Part, type SourceFile, type Store, type StoredResult } from "./open-store.ts";
export type { DocumentDetail, SourceFields, TableReader } from "./read-tables.ts";
export { type DocumentRows, rowsOfDocument } from "./rows-of-document.ts";
