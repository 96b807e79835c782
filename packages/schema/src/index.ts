export { EntenteError, type ErrorCode } from "./errors.ts";
export { EXTRACTION_SCHEMA, ExtractedDocument, Extraction, Warning } from "./extraction.ts";
export { ActorId, AxisId, ClaimId, DocumentId, EventId, FrameId, IssueId, RunId, StanceId } from "./ids.ts";
export {
  ActorEntry,
  Axis,
  CueEntry,
  Frame,
  Issue,
  Knowledge,
  KnownEvent,
  PersonEntry,
  PredicateEntry,
  StateEntry,
} from "./knowledge.ts";
export { parseJson, parseValue } from "./parse-json.ts";
export { Quality, QualityRow } from "./quality.ts";
export {
  Act,
  Claim,
  ClaimMode,
  Entity,
  EntityType,
  Mention,
  MentionForm,
  Polarity,
  Span,
  Speaker,
  Stance,
} from "./records.ts";
export { REVIEWS_SCHEMA, RecordId, Review, ReviewChange, ReviewLine, Verdict } from "./review.ts";
export type { ActorRow, ClaimRow, ClaimTally, DocumentRow, MentionRow, SpeakerTally, StanceRow } from "./rows.ts";
export { Because, Run, RunDocument, RunStatus } from "./run.ts";
export { CHANGES_SCHEMA, ChangesHead, DocumentChanges, RecordChange, RecordFacts } from "./run-changes.ts";
export { DocumentDate, DocumentKind, Sha256, SourceDocument } from "./source-document.ts";
