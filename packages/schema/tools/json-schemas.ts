import { z } from "zod";
import {
  ActorEntry,
  Axis,
  ChangesHead,
  Claim,
  CueEntry,
  DocumentChanges,
  Entity,
  Extraction,
  Frame,
  Issue,
  Knowledge,
  KnownEvent,
  PersonEntry,
  PredicateEntry,
  RecordChange,
  Review,
  ReviewChange,
  Run,
  SourceDocument,
  Stance,
  StateEntry,
} from "../src/index.ts";

const PUBLISHED = {
  "actor-entry": ActorEntry,
  axis: Axis,
  "changes-head": ChangesHead,
  claim: Claim,
  "cue-entry": CueEntry,
  "document-changes": DocumentChanges,
  entity: Entity,
  extraction: Extraction,
  frame: Frame,
  issue: Issue,
  "known-event": KnownEvent,
  knowledge: Knowledge,
  "person-entry": PersonEntry,
  "predicate-entry": PredicateEntry,
  "record-change": RecordChange,
  review: Review,
  "review-change": ReviewChange,
  run: Run,
  "source-document": SourceDocument,
  stance: Stance,
  "state-entry": StateEntry,
} as const;

/**
 * The JSON Schema files by name: what a file may hold when it is read, so a field with a default may be left out.
 * Refinements that JSON Schema cannot say (a real calendar day, start < end) are checked by the zod schemas alone.
 */
export function jsonSchemas(): Map<string, string> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(PUBLISHED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri: fileOf });
  return new Map(
    Object.entries(schemas).map(([id, schema]) => [fileOf(id), `${JSON.stringify(schema, null, 2)}\n`] as const),
  );
}

function fileOf(id: string): string {
  return `${id}.schema.json`;
}
