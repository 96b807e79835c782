import { z } from "zod";

const ACTOR = /^(?:state:[A-Z]{3}|(?:bloc|inst|person|org|place):[a-z0-9]+(?:-[a-z0-9]+)*)$/u;
const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";

/**
 * Names an actor or a place: its kind, a colon, and its code or slug (`state:GBR`, `org:huawei`).
 * Shape: string -> the same string, branded. Units: states are ISO 3166-1 alpha-3, former states included.
 * Empty: refused. Errors: a zod issue naming the pattern. Source: docs/method.md#entities.
 */
export const ActorId = z
  .string()
  .regex(ACTOR, "state:XXX, or bloc:, inst:, person:, org: or place: and a kebab-case name")
  .brand("ActorId");
export type ActorId = z.infer<typeof ActorId>;

/**
 * Names a document. Stored documents use a slug; a caller of `extract --stdin` may use any text of up to 300 characters.
 * Shape: string -> the same string, branded. Units: none. Empty: refused. Errors: a zod issue. Source: docs/method.md#documents.
 */
export const DocumentId = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}]+$/u, "1 to 300 characters, none of them a control character")
  .brand("DocumentId");
export type DocumentId = z.infer<typeof DocumentId>;

const recordId = (letter: string) => z.string().regex(new RegExp(`^${letter}-[0-9a-f]{16}$`, "u"));

/**
 * Names a claim by the hash of its document, kind and normalised quote, so a rerun keeps it.
 * Shape: `c-` and 16 hexadecimal digits. Units: none. Empty: refused. Errors: a zod issue. Source: docs/method.md#record-ids.
 */
export const ClaimId = recordId("c").brand("ClaimId");
export type ClaimId = z.infer<typeof ClaimId>;

/** Names a stance, as `ClaimId` does a claim. Shape: `s-` and 16 hexadecimal digits. Units, Empty, Errors, Source: as `ClaimId`. */
export const StanceId = recordId("s").brand("StanceId");
export type StanceId = z.infer<typeof StanceId>;

/** Names an issue of data/knowledge/issues.yaml. Shape: `issue:` and a slug. Units: none. Empty: refused. Errors: a zod issue. Source: docs/method.md#issues. */
export const IssueId = z
  .string()
  .regex(new RegExp(`^issue:${SLUG}$`, "u"))
  .brand("IssueId");
export type IssueId = z.infer<typeof IssueId>;

/** Names a frame of data/knowledge/frames.yaml. Shape: `frame:` and a slug. Units: none. Empty: refused. Errors: a zod issue. Source: docs/method.md#frames. */
export const FrameId = z
  .string()
  .regex(new RegExp(`^frame:${SLUG}$`, "u"))
  .brand("FrameId");
export type FrameId = z.infer<typeof FrameId>;

/** Names an axis of data/knowledge/axes. Shape: `axis:` and a slug. Units: none. Empty: refused. Errors: a zod issue. Source: docs/method.md#axes. */
export const AxisId = z
  .string()
  .regex(new RegExp(`^axis:${SLUG}$`, "u"))
  .brand("AxisId");
export type AxisId = z.infer<typeof AxisId>;

/** Names an event of data/knowledge/events. Shape: `event:` and a slug. Units: none. Empty: refused. Errors: a zod issue. Source: docs/method.md#events. */
export const EventId = z
  .string()
  .regex(new RegExp(`^event:${SLUG}$`, "u"))
  .brand("EventId");
export type EventId = z.infer<typeof EventId>;

/** Names a run: its start in UTC and a short hash (`20200128T101500Z-1a2b3c4d`). Shape: string. Units: UTC. Empty: refused. Errors: a zod issue. Source: docs/method.md#runs. */
export const RunId = z
  .string()
  .regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/u)
  .brand("RunId");
export type RunId = z.infer<typeof RunId>;
