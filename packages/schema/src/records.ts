import { z } from "zod";
import { ActorId, ClaimId, FrameId, IssueId, StanceId } from "./ids.ts";

const offset = z.int().nonnegative();
const confidence = z.number().min(0).max(1);

/**
 * A stretch of a document's text.
 * Shape: two integers, `start < end`. Units: UTF-16 code units, half-open. Empty: refused.
 * Errors: a zod issue. Source: docs/method.md#offsets.
 */
export const Span = z
  .strictObject({ start: offset, end: offset })
  .refine(({ start, end }) => start < end, "start < end");
export type Span = z.infer<typeof Span>;

/** What an entity is. Shape: a closed list. Units, Empty: none. Errors: a zod issue. Source: docs/method.md#entities. */
export const EntityType = z.enum(["state", "bloc", "institution", "person", "org", "place"]);
export type EntityType = z.infer<typeof EntityType>;

/** How a mention refers. Shape: a closed list. Units, Empty: none. Errors: a zod issue. Source: docs/method.md#entities. */
export const MentionForm = z.enum(["name", "demonym", "metonym", "nominal", "pronoun"]);
export type MentionForm = z.infer<typeof MentionForm>;

/** One place where an entity is mentioned. Shape: a span, a form, a confidence. Units: as `Span`; confidence 0..1. Empty: refused. Errors: a zod issue. Source: docs/method.md#entities. */
export const Mention = z.strictObject({ start: offset, end: offset, form: MentionForm, confidence });
export type Mention = z.infer<typeof Mention>;

/**
 * An actor or place that a document names, with every mention in document order.
 * Shape: one a canonical id. Units: as `Mention`; `side` is the state or bloc it speaks for on the document's date.
 * Empty: at least one mention. Errors: a zod issue. Source: docs/method.md#entities.
 */
export const Entity = z.strictObject({
  id: ActorId,
  type: EntityType,
  name: z.string().min(1),
  side: ActorId.optional(),
  mentions: z.array(Mention).min(1),
});
export type Entity = z.infer<typeof Entity>;

/** The acts of a claim. Shape: a closed list. Units, Empty: none. Errors: a zod issue. Source: docs/method.md#acts. */
export const Act = z.enum([
  "assert",
  "accuse",
  "deny",
  "promise",
  "demand",
  "threaten",
  "praise",
  "propose",
  "question",
  "concern",
]);
export type Act = z.infer<typeof Act>;

/** How a claim's content is given. Shape: a closed list. Units, Empty: none. Errors: a zod issue. Source: docs/method.md#claims. */
export const ClaimMode = z.enum(["direct", "mixed", "indirect"]);
export type ClaimMode = z.infer<typeof ClaimMode>;

/** Who makes a claim: the words, where there are any, and the actor and side they denote. Shape: one object. Units: as `Span`. Empty: both ids null. Errors: a zod issue. Source: docs/method.md#claims. */
export const Speaker = z.strictObject({
  start: offset.optional(),
  end: offset.optional(),
  entity: ActorId.nullable(),
  side: ActorId.nullable(),
});
export type Speaker = z.infer<typeof Speaker>;

/**
 * Who says or thinks what: one source, one cue, one content.
 * Shape: content is one span or more, in document order; `via` is the claim that tells this one.
 * Units: as `Span`; confidence 0..1, calibrated. Empty: at least one content span. Errors: a zod issue. Source: docs/method.md#claims.
 */
export const Claim = z.strictObject({
  id: ClaimId,
  speaker: Speaker,
  cue: Span.nullable(),
  content: z.array(Span).min(1),
  mode: ClaimMode,
  act: Act,
  via: ClaimId.optional(),
  issues: z.array(IssueId),
  frames: z.array(FrameId),
  confidence,
  rule: z.string().min(1),
});
export type Claim = z.infer<typeof Claim>;

/** For (1), against (-1), or explicitly mixed (0). Shape: one of three. Units: sign only. Empty: none. Errors: a zod issue. Source: docs/method.md#stances. */
export const Polarity = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
export type Polarity = z.infer<typeof Polarity>;

/**
 * Who is for or against whom, and the words that show it.
 * Shape: one a holder, target and evidence. Units: as `Span`; confidence 0..1, calibrated.
 * Empty: evidence is never empty. Errors: a zod issue. Source: docs/method.md#stances.
 */
export const Stance = z.strictObject({
  id: StanceId,
  holder: ActorId,
  target: ActorId,
  polarity: Polarity,
  basis: z.enum(["word", "deed"]),
  voice: z.enum(["reported", "own", "narrated"]),
  evidence: Span,
  claim: ClaimId.optional(),
  issues: z.array(IssueId),
  confidence,
  rule: z.string().min(1),
});
export type Stance = z.infer<typeof Stance>;
