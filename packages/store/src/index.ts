export type { Bin, BinEntry, Binned } from "./bin-entry.ts";
export type { ClaimFilter, ClaimGrouping, ClaimSort, StanceFilter } from "./claim-filter.ts";
export type { WordTally } from "./count-words.ts";
export type { ClaimGroup, FoundClaims, FrameTally } from "./find-claims.ts";
export { computeSigner } from "./fingerprint.ts";
export type { StoredResult } from "./list-results.ts";
export type { SourceFile } from "./list-sources.ts";
export { type AnyStore, openAnyStore } from "./open-any-store.ts";
export type { ReviewStore, ReviewWish } from "./open-reviews.ts";
export { openStore, type Part, type Store } from "./open-store.ts";
export { isPassing } from "./postgres/database-errors.ts";
export {
  type Digest,
  hashStored,
  type Listing,
  listDocuments,
  type PlacedSource,
  readPrinted,
  readSource,
  removeSources,
  writeSources,
} from "./postgres/documents.ts";
export { isMigrated, type MigrateOptions, migrate } from "./postgres/migrate.ts";
export { type Database, type DatabaseClient, type DatabaseOptions, openDatabase } from "./postgres/open-database.ts";
export { addChanges, replaceRun, writeRun } from "./postgres/runs.ts";
export { type SignedDocument, writeGroups, writeSignatures } from "./postgres/signatures.ts";
export { readWish, writeWish } from "./postgres/wishes.ts";
export {
  type DocumentResult,
  type LaidOut,
  removeDocuments,
  writeDocumentResults,
  writeLaidOut,
} from "./postgres/write-documents.ts";
export { openQueue, type Queue } from "./queue/open-queue.ts";
export type { QueueJob } from "./queue/queue-job.ts";
export type { QueueControl, QueueMode } from "./queue/steer-queue.ts";
export type { DeadLetter, QueueCounts, QueueDurations, QueueWorker } from "./queue/watch-queue.ts";
export type { Hold, Taken } from "./queue/work-on-jobs.ts";
export type { DocumentDetail, DocumentMentions, MentionTally, SourceFields, TableReader } from "./read-tables.ts";
export type { VoteCheck } from "./read-vote-check.ts";
export { type PackedResult, packExtraction } from "./result-files.ts";
export { type DocumentRows, rowsOfDocument } from "./rows-of-document.ts";
export type { RunActivity, RunProgress } from "./run-activity.ts";
export type { ChangeNote, Confirm } from "./run-changes.ts";
export { withLock } from "./run-lock.ts";
export type { StoredSignature } from "./signatures.ts";
export { writeAtomically } from "./write-atomically.ts";
export { writeParquet } from "./write-parquet.ts";
