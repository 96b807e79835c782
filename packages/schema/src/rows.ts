import type { ActorId, ClaimId, DocumentId, FrameId, IssueId, StanceId } from "./ids.ts";
import type { Act, ClaimMode, EntityType, MentionForm, Polarity, Span } from "./records.ts";
import type { DocumentDate, DocumentKind } from "./source-document.ts";

/** What every row of a record tells of its document. `duplicateGroup` is shared by near duplicates. */
interface OfDocument {
  readonly documentId: DocumentId;
  readonly date: DocumentDate;
  readonly title: string;
  readonly publisher: string | null;
  readonly kind: DocumentKind;
  readonly duplicateGroup: string;
}

/** One document in a list. Shape: one a document. Units: `words` are tokens with a letter or digit. Empty: counts of 0. Errors: none. Source: docs/method.md#documents. */
export interface DocumentRow extends OfDocument {
  readonly collection: string;
  readonly speaker: ActorId | null;
  readonly language: string;
  readonly words: number;
  readonly entities: number;
  readonly claims: number;
  readonly stances: number;
  readonly warnings: readonly string[];
}

/** One claim as the views read it: `quote` is its content, `context` is its sentence or sentences. Shape: one a claim. Units: `start` and `end` run from its first word to its last, `contextStart` is where the context begins; spans as `Span`. Empty: nulls where unknown. Errors: none. Source: docs/method.md#claims. */
export interface ClaimRow extends OfDocument {
  readonly id: ClaimId;
  readonly speaker: ActorId | null;
  readonly side: ActorId | null;
  readonly speakerText: string | null;
  readonly cueText: string | null;
  readonly quote: string;
  readonly context: string;
  readonly contextStart: number;
  readonly start: number;
  readonly end: number;
  readonly speakerSpan: Span | null;
  readonly cueSpan: Span | null;
  readonly contentSpans: readonly Span[];
  readonly mode: ClaimMode;
  readonly act: Act;
  readonly about: readonly ActorId[];
  readonly issues: readonly IssueId[];
  readonly frames: readonly FrameId[];
  readonly confidence: number;
  readonly rule: string;
}

/** One stance as the views read it: `quote` is its evidence. Shape: one a stance. Units: `start` and `end` bound the evidence in the document. Empty: `claim` null where told by nobody. Errors: none. Source: docs/method.md#stances. */
export interface StanceRow extends OfDocument {
  readonly id: StanceId;
  readonly holder: ActorId;
  readonly target: ActorId;
  readonly polarity: Polarity;
  readonly basis: "word" | "deed";
  readonly voice: "reported" | "own" | "narrated";
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly claim: ClaimId | null;
  readonly issues: readonly IssueId[];
  readonly confidence: number;
  readonly rule: string;
}

/** One mention as the views read it. Shape: one a mention. Units: as `Span`. Empty: none. Errors: none. Source: docs/method.md#entities. */
export interface MentionRow {
  readonly documentId: DocumentId;
  readonly entity: ActorId;
  readonly type: EntityType;
  readonly name: string;
  readonly form: MentionForm;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** An actor's name and place in the world, for labels and groups. Shape: one an actor. Units: none. Empty: region null where unknown. Errors: none. Source: docs/method.md#knowledge. */
export interface ActorRow {
  readonly id: ActorId;
  readonly name: string;
  readonly region: string | null;
}

/** How many claims of one act fall in a year. Shape: one a year and act with claims. Units: `year` is a calendar year; `count` is claims. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export interface ClaimTally {
  readonly year: number;
  readonly act: Act;
  readonly count: number;
}

/** How many claims an actor makes, itself or through those who speak for it. Shape: one an actor with claims. Units: claims. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export interface SpeakerTally {
  readonly actor: ActorId;
  readonly count: number;
}
