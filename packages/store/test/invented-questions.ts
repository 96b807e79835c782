// Invented documents over every value that a question can ask for, and arbitrary questions about them.
import { Extraction } from "@entente/schema";
import fc from "fast-check";
import type { ClaimFilter, DocumentResult, StanceFilter } from "../src/index.ts";
import { documentOf, extractionOf } from "./invented-data.ts";

export const ACTORS = ["state:GBR", "state:FRA", "org:ruritania", "org:graustark", "person:e"];
const ACTS = ["assert", "deny", "accuse", "demand"];
const MODES = ["direct", "mixed", "indirect"];
const ISSUES = ["issue:trade", "issue:cyber"];
const DATES = [
  "0999",
  "1939-09",
  "1946",
  "1949-12-31",
  "1950",
  "2019",
  "2020-01",
  "2020-01-28",
  "2020-12-31",
  "2100-02",
];
const TEXTS = [
  "Ruritania said that it objects. Ruritania condemned Graustark.",
  "Ruritania said the “tariffs” hurt. Ruritania praised Graustark.",
  "Ruritania said 100% of it's_ours. Ruritania blamed \\Graustark%.",
  "RURITANIA saíd ÇA va, İstanbul ΣΑΣ.\tRuritania\nblamed “Graustark” 🙂 twice.",
];

const actors = fc.constantFrom(...ACTORS);
const span = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 25 }))
  .map(([start, length]) => ({ start, end: start + length }));
const claims = fc.record({
  speaker: fc.record({ entity: fc.option(actors), side: fc.option(actors) }),
  cue: fc.option(fc.constant({ start: 10, end: 14 })),
  content: fc.array(span, { minLength: 1, maxLength: 2 }),
  mode: fc.constantFrom(...MODES),
  act: fc.constantFrom(...ACTS),
  issues: fc.subarray(ISSUES),
  frames: fc.subarray(["frame:law", "frame:peace"]),
  confidence: fc.constantFrom(0.25, 0.5, 1),
  rule: fc.constant("cue"),
});
const stances = fc.record({
  holder: actors,
  target: actors,
  polarity: fc.constantFrom(-1, 0, 1),
  basis: fc.constantFrom("word", "deed"),
  voice: fc.constantFrom("reported", "own", "narrated"),
  evidence: span,
  issues: fc.subarray(ISSUES),
  confidence: fc.constantFrom(0.25, 0.5, 1),
  rule: fc.constant("predicate"),
});
const entities = fc.uniqueArray(actors, { maxLength: 4 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.array(span, { minLength: 1, maxLength: 3 }).map((spans) => ({
        id,
        type: id.split(":")[0],
        name: id,
        mentions: spans.map((each) => ({ ...each, form: "name", confidence: 1 })),
      })),
    ),
  ),
);
const documents = fc.record({
  date: fc.constantFrom(...DATES),
  text: fc.constantFrom(...TEXTS),
  publisher: fc.option(fc.constantFrom("Invented Times", "Élan"), { nil: undefined }),
  entities,
  claims: fc.array(claims, { maxLength: 4 }),
  stances: fc.array(stances, { maxLength: 3 }),
  group: fc.constantFrom(undefined, "d-000", "d-001"),
});

/** Reproducible documents over all the values, with ids whose order in bytes is not that of a dictionary. */
export const RESULTS: readonly DocumentResult[] = fc.sample(documents, { numRuns: 120, seed: 7 }).map((given, at) => {
  const id = `${at % 3 === 0 ? "D" : at % 3 === 1 ? "d" : "é"}-${String(at).padStart(3, "0")}`;
  const { publisher, date, text, group } = given;
  const document = documentOf(id, { date, text, ...(publisher === undefined ? {} : { publisher, author: "N. N." }) });
  const idOf = (letter: string, place: number) => `${letter}-${(at * 100 + place).toString(16).padStart(16, "0")}`;
  const extraction = Extraction.parse({
    ...extractionOf(document),
    entities: given.entities,
    claims: given.claims.map((claim, place) => ({ id: idOf("c", place), ...claim })),
    stances: given.stances.map((stance, place) => ({ id: idOf("s", place), ...stance })),
    warnings: at % 7 === 0 ? [{ code: "no-date", message: "invented" }] : [],
  });
  return { collection: at % 5 === 0 ? "added" : "briefs", document, extraction, group: group ?? id };
});

const IDS = RESULTS.flatMap(({ extraction }) => extraction.claims.map(({ id }): string => id));
/** Most conditions are left out, so that what is left finds something. */
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const date = maybe(fc.oneof(fc.constantFrom(...DATES, "2020", "195"), fc.string({ maxLength: 6 })));
const word = fc.oneof(
  fc.constantFrom(
    "said",
    '"ruritania said"',
    "“the tariffs”",
    "SAID  ruritania",
    "tariffs",
    "%",
    "_",
    "'",
    "\\",
    "\\%",
    "“",
    "ça",
    "İ",
    "σας",
    "σασ",
    "🙂",
    "no such",
    "$actor",
    "\0",
  ),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
export const claimFilters: fc.Arbitrary<ClaimFilter> = fc.record({
  actor: maybe(fc.constantFrom(...ACTORS, "nobody", "")),
  except: maybe(fc.constantFrom(...ACTORS, "nobody", "")),
  word: maybe(word),
  act: maybe(fc.constantFrom(...ACTS)),
  mode: maybe(fc.constantFrom(...MODES)),
  issue: maybe(fc.constantFrom(...ISSUES, "issue:none")),
  about: maybe(fc.constantFrom(...ACTORS)),
  speaker: maybe(fc.constantFrom(...ACTORS, "")),
  side: maybe(fc.constantFrom(...ACTORS)),
  frame: maybe(fc.constantFrom("frame:law", "frame:peace", "frame:none")),
  confidence: maybe(fc.constantFrom(0, 0.25, 0.5, 0.75)),
  ids: maybe(fc.subarray(IDS)),
  withoutIds: maybe(fc.subarray(IDS)),
  sort: maybe(fc.constantFrom("latest", "earliest", "confidence", "speaker")),
  group: maybe(fc.constantFrom("speaker", "document", "act", "month")),
  documentId: maybe(fc.constantFrom("D-000", "é-017", "no")),
  text: maybe(word),
  from: date,
  to: date,
  limit: maybe(fc.nat(30)),
  offset: maybe(fc.nat(30)),
});
export const stanceFilters: fc.Arbitrary<StanceFilter> = fc.record({
  holder: maybe(fc.constantFrom(...ACTORS, "")),
  targets: maybe(fc.subarray([...ACTORS, "nobody"])),
  documentId: maybe(fc.constantFrom("D-000", "é-017", "no")),
  from: date,
  to: date,
});
