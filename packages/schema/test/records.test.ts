import { describe, expect, it } from "vitest";
import type { z } from "zod";
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
  PersonEntry,
  PredicateEntry,
  RecordChange,
  Review,
  ReviewChange,
  Run,
  SourceDocument,
  Span,
  Stance,
  StateEntry,
} from "../src/index.ts";
import {
  CHANGES_HEAD,
  CLAIM,
  CLAIM_REVIEW,
  DOCUMENT_CHANGES,
  ENTITY,
  EXTRACTION,
  REVIEW_CHANGE,
  RUN,
  SOURCE_DOCUMENT,
  STANCE,
  STANCE_REVIEW,
} from "./invented-records.ts";

const KNOWLEDGE = Object.fromEntries(Object.keys(Knowledge.shape).map((name) => [name, []]));
const WHOLE: readonly { name: string; schema: z.ZodType; value: object }[] = [
  { name: "SourceDocument", schema: SourceDocument, value: SOURCE_DOCUMENT },
  { name: "Entity", schema: Entity, value: ENTITY },
  { name: "Claim", schema: Claim, value: CLAIM },
  { name: "Stance", schema: Stance, value: STANCE },
  { name: "Extraction", schema: Extraction, value: EXTRACTION },
  { name: "Run", schema: Run, value: RUN },
  { name: "ChangesHead", schema: ChangesHead, value: CHANGES_HEAD },
  { name: "DocumentChanges", schema: DocumentChanges, value: DOCUMENT_CHANGES },
  { name: "StateEntry", schema: StateEntry, value: { id: "state:GBR", name: "United Kingdom" } },
  { name: "ActorEntry", schema: ActorEntry, value: { id: "bloc:eu", name: "European Union" } },
  { name: "PersonEntry", schema: PersonEntry, value: { id: "person:rudolf-rassendyll", name: "Rudolf Rassendyll" } },
  {
    name: "Axis",
    schema: Axis,
    value: {
      id: "axis:ruritania-graustark",
      name: "Ruritania and Graustark",
      description: "Invented.",
      left: { label: "Ruritania", targets: ["state:GBR"] },
      right: { label: "Graustark", targets: ["state:FRA"] },
    },
  },
  {
    name: "Issue",
    schema: Issue,
    value: { id: "issue:trade", name: "Trade", description: "Invented.", keywords: ["tariff"] },
  },
  {
    name: "Frame",
    schema: Frame,
    value: { id: "frame:security", name: "Security", description: "Invented.", keywords: ["threat"] },
  },
  { name: "CueEntry", schema: CueEntry, value: { lemma: "say", pos: "verb", act: "assert" } },
  {
    name: "PredicateEntry",
    schema: PredicateEntry,
    value: { lemma: "ban", pos: "verb", polarity: -1, basis: "deed" },
  },
  { name: "Knowledge", schema: Knowledge, value: KNOWLEDGE },
  { name: "Review of a claim", schema: Review, value: CLAIM_REVIEW },
  { name: "Review of a stance", schema: Review, value: STANCE_REVIEW },
  { name: "ReviewChange", schema: ReviewChange, value: REVIEW_CHANGE },
];

/** Every object inside a value, by the keys that lead to it. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
  return Array.isArray(value) ? inner : [[...path], ...inner];
}

function withExtraKey(value: unknown, path: readonly string[]): unknown {
  const copy = structuredClone(value);
  const inner = path.reduce<unknown>((part, key) => Reflect.get(part as object, key), copy);
  Reflect.set(inner as object, "unheardOf", true);
  return copy;
}

describe("record schemas", () => {
  it.each(WHOLE)("$name accepts a whole record", ({ schema, value }) => {
    expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
  });
  it.each(
    WHOLE.flatMap(({ name, schema, value }) =>
      pathsOf(value).map((path) => ({ schema, value, path, at: [name, ...path].join(".") })),
    ),
  )("$at refuses an unknown key", ({ schema, value, path }) => {
    expect(schema.safeParse(withExtraKey(value, path)).success).toBe(false);
  });
  it("refuses a field's absence where it is not optional", () => {
    for (const key of ["id", "speaker", "cue", "content", "mode", "act", "issues", "frames", "confidence", "rule"]) {
      const { [key as "id"]: _, ...rest } = CLAIM;
      expect(Claim.safeParse(rest).success, key).toBe(false);
    }
  });
  it.each([
    { does: "an empty span", schema: Span, value: { start: 3, end: 3 } },
    { does: "a span that ends before it starts", schema: Span, value: { start: 4, end: 3 } },
    { does: "a negative offset", schema: Span, value: { start: -1, end: 3 } },
    { does: "half an offset", schema: Span, value: { start: 0.5, end: 3 } },
    { does: "an entity without a mention", schema: Entity, value: { ...ENTITY, mentions: [] } },
    { does: "a claim without content", schema: Claim, value: { ...CLAIM, content: [] } },
    { does: "an act outside the list", schema: Claim, value: { ...CLAIM, act: "mutter" } },
    { does: "a confidence above 1", schema: Claim, value: { ...CLAIM, confidence: 1.01 } },
    { does: "a polarity of a half", schema: Stance, value: { ...STANCE, polarity: 0.5 } },
    { does: "a format it does not know", schema: Extraction, value: { ...EXTRACTION, schema: "entente/extraction@2" } },
    { does: "an empty text", schema: SourceDocument, value: { ...SOURCE_DOCUMENT, text: "" } },
    { does: "a change of nothing", schema: RecordChange, value: { before: null, after: null } },
    {
      does: "a record that is reviewed and cleared at once",
      schema: ReviewChange,
      value: { ...REVIEW_CHANGE, cleared: [CLAIM_REVIEW.record] },
    },
    { does: "a stance's review of a claim", schema: Review, value: { ...STANCE_REVIEW, record: CLAIM_REVIEW.record } },
    {
      does: "an axis with an empty pole",
      schema: Axis,
      value: { ...WHOLE[11]?.value, left: { label: "x", targets: [] } },
    },
  ])("refuses $does", ({ schema, value }) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
  it("fills the lists that an entry of knowledge leaves out", () => {
    expect(StateEntry.parse({ id: "state:GBR", name: "United Kingdom" })).toMatchObject({ aliases: [], seats: [] });
    expect(CueEntry.parse({ lemma: "say", pos: "verb", act: "assert" }).takes).toEqual(["clause", "quotation"]);
  });
});
