import { z } from "zod";
import { ActorId, AxisId, EventId, FrameId, IssueId } from "./ids.ts";
import { Act } from "./records.ts";
import { DocumentDate } from "./source-document.ts";

const names = z.array(z.string().min(1));
const term = { from: DocumentDate.optional(), to: DocumentDate.optional() };

/**
 * A state with the words that stand for it. `seats` are buildings and districts of its government (Downing Street).
 * Shape: one a state. Units: `from` and `to` bound a former state's life. Empty: lists default to []. Errors: a zod issue. Source: docs/method.md#knowledge.
 */
export const StateEntry = z.strictObject({
  id: ActorId,
  name: z.string().min(1),
  aliases: names.default([]),
  demonyms: names.default([]),
  capitals: names.default([]),
  seats: names.default([]),
  region: z.string().optional(),
  subregion: z.string().optional(),
  ...term,
});
export type StateEntry = z.infer<typeof StateEntry>;

/** A bloc, institution, organisation or place with its names; `side` is the state or bloc it belongs to. Shape: one an actor. Units: none. Empty: lists default to []. Errors: a zod issue. Source: docs/method.md#knowledge. */
export const ActorEntry = z.strictObject({
  id: ActorId,
  name: z.string().min(1),
  aliases: names.default([]),
  side: ActorId.optional(),
  members: z.array(ActorId).optional(),
  ...term,
});
export type ActorEntry = z.infer<typeof ActorEntry>;

/** A person and the offices in which the person speaks for a side. An office without a side is a role: candidate, founder. Shape: one a person. Units: `from` and `to` are inclusive dates. Empty: lists default to []. Errors: a zod issue. Source: docs/method.md#knowledge. */
export const PersonEntry = z.strictObject({
  id: ActorId,
  name: z.string().min(1),
  aliases: names.default([]),
  gender: z.enum(["female", "male"]).optional(),
  offices: z.array(z.strictObject({ title: z.string().min(1), side: ActorId.optional(), ...term })).default([]),
});
export type PersonEntry = z.infer<typeof PersonEntry>;

const pole = z.strictObject({ label: z.string().min(1), targets: z.array(ActorId).min(1) });

/** Two poles between which actors stand. Shape: one an axis. Units: none. Empty: each pole has a target. Errors: a zod issue. Source: docs/method.md#axes. */
export const Axis = z.strictObject({
  id: AxisId,
  name: z.string().min(1),
  description: z.string().min(1),
  left: pole,
  right: pole,
});
export type Axis = z.infer<typeof Axis>;

/** A matter under dispute: the words that raise it and, where it is one actor's case, that actor. Shape: one an issue. Units: none. Empty: at least one keyword. Errors: a zod issue. Source: docs/method.md#issues. */
export const Issue = z.strictObject({
  id: IssueId,
  name: z.string().min(1),
  description: z.string().min(1),
  target: ActorId.optional(),
  keywords: names.min(1),
});
export type Issue = z.infer<typeof Issue>;

/** A way of seeing a matter, and the words that show it. Shape: one a frame. Units: none. Empty: at least one keyword. Errors: a zod issue. Source: docs/method.md#frames. */
export const Frame = z.strictObject({
  id: FrameId,
  name: z.string().min(1),
  description: z.string().min(1),
  keywords: names.min(1),
});
export type Frame = z.infer<typeof Frame>;

/**
 * Something that happened, for a label on timelines; it plays no part in extraction. `concerns` names the axes and issues, `actors` those
 * who took part, on whose timelines it is shown.
 * Shape: one an event. Units: `date` is its day or first day, as precise as it is sure; `until`, inclusive, its last. Empty: lists default to [], an event without either is shown nowhere.
 * Errors: a zod issue. Source: docs/method.md#events.
 */
export const KnownEvent = z.strictObject({
  id: EventId,
  name: z.string().min(1).max(40),
  description: z.string().min(1),
  date: DocumentDate,
  until: DocumentDate.optional(),
  concerns: z.array(z.union([AxisId, IssueId])).default([]),
  actors: z.array(ActorId).default([]),
});
export type KnownEvent = z.infer<typeof KnownEvent>;

/**
 * A cue of attribution: its lemma (several words allowed), word class and act. `takes` says where the content stands:
 * a that-clause or quotation, an infinitive, a noun phrase, or a quotation only.
 * Shape: one a lemma and class. Units: none. Empty: `takes` defaults to clause. Errors: a zod issue. Source: docs/method.md#claims.
 */
export const CueEntry = z.strictObject({
  lemma: z.string().min(1),
  pos: z.enum(["verb", "noun", "phrase"]),
  act: Act,
  takes: z.array(z.enum(["clause", "infinitive", "noun", "quotation"])).default(["clause", "quotation"]),
});
export type CueEntry = z.infer<typeof CueEntry>;

/**
 * A predicate that shows a stance of its subject towards its object.
 * Shape: `frame` says where the target stands: object (`condemned X`), a preposition's object (`ban on X`), or both parties alike (`reciprocal`).
 * Units: `polarity` is a sign. Empty: prepositions default to []. Errors: a zod issue. Source: docs/method.md#stances.
 */
export const PredicateEntry = z.strictObject({
  lemma: z.string().min(1),
  pos: z.enum(["verb", "noun", "adjective", "phrase"]),
  polarity: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  basis: z.enum(["word", "deed"]),
  frame: z.enum(["object", "preposition", "reciprocal"]).default("object"),
  prepositions: names.default([]),
});
export type PredicateEntry = z.infer<typeof PredicateEntry>;

/** All reviewed knowledge, as the extractor and the views read it. Shape: one object; each list in file order. Units: none. Empty: lists may be empty. Errors: a zod issue. Source: docs/method.md#knowledge. */
export const Knowledge = z.strictObject({
  states: z.array(StateEntry),
  blocs: z.array(ActorEntry),
  institutions: z.array(ActorEntry),
  people: z.array(PersonEntry),
  organisations: z.array(ActorEntry),
  places: z.array(ActorEntry),
  axes: z.array(Axis),
  issues: z.array(Issue),
  frames: z.array(Frame),
  cues: z.array(CueEntry),
  predicates: z.array(PredicateEntry),
  events: z.array(KnownEvent),
});
export type Knowledge = z.infer<typeof Knowledge>;
