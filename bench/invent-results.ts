// Plainly invented results for measuring, the same each time: as many claims as asked, in documents of eighty.
import type { Extraction, SourceDocument } from "@entente/schema";
import type { DocumentResult } from "../packages/store/src/index.ts";

const CLAIMS = 80;
const STANCES = 16;
const STATES = [
  "USA",
  "CHN",
  "GBR",
  "FRA",
  "RUS",
  "DEU",
  "JPN",
  "IND",
  "BRA",
  "CAN",
  "POL",
  "SWE",
  "HUN",
  "ZAF",
  "AUS",
  "KOR",
];
const ACTS = ["assert", "accuse", "deny", "promise", "demand", "threaten", "praise", "propose", "question", "concern"];
const ISSUES = ["issue:trade", "issue:cyber", "issue:climate", "issue:arms", "issue:migration"];
const FRAMES = ["frame:security", "frame:economy", "frame:law", "frame:values"];
const WORDS =
  "the market border treaty minister council tariffs sanctions agreement security trade peace army election border water energy network vote budget court region alliance summit export steel grain health school bridge harbour island valley debate speech paper promise".split(
    " ",
  );

/** So many results as hold the claims that are asked for. */
export function* inventResults(claims: number): Generator<DocumentResult> {
  for (let at = 0; at * CLAIMS < claims; at += 1) yield resultOf(at);
}

/** Invented result number `at`. */
export function resultOf(at: number): DocumentResult {
  const chance = chanceFrom(at + 1);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(chance() ** 1.7 * values.length)] as T;
  const year = 1946 + Math.floor(chance() * 79);
  const date = `${year}-${two(1 + chance() * 12)}-${two(1 + chance() * 28)}`;
  const id = `invented-${String(at).padStart(7, "0")}`;
  const sentences = Array.from({ length: CLAIMS }, (_, place) => {
    const words = Array.from({ length: 18 }, () => pick(WORDS));
    if ((at * CLAIMS + place) % 9973 === 0) words[5] = "quagmire";
    return `Ruritania said ${words.join(" ")}. `;
  });
  const given = { at, id, date, sentences, chance, pick };
  const extraction = extractionOf(given);
  const document = {
    ...extraction.document,
    language: "en",
    text: sentences.join("").trimEnd(),
  } as unknown as SourceDocument;
  return { collection: "invented", document, extraction };
}

interface Given {
  readonly at: number;
  readonly id: string;
  readonly date: string;
  readonly sentences: readonly string[];
  readonly chance: () => number;
  readonly pick: <T>(values: readonly T[]) => T;
}

function extractionOf(given: Given): Extraction {
  const { at, id, date, sentences } = given;
  const starts = sentences.reduce<number[]>((all, sentence) => [...all, (all.at(-1) ?? 0) + sentence.length], [0]);
  return {
    schema: "entente/extraction@1",
    document: { id, sha256: "1".repeat(64), date, kind: "speech", title: `Invented ${at}` },
    extractor: { version: "0.1.0", fingerprint: "2".repeat(64) },
    entities: STATES.map((state, place) => ({
      id: `state:${state}`,
      type: "state",
      name: state,
      mentions: Array.from({ length: 1 + ((at + place) % 5) }, (_, turn) => {
        const start = starts[(place * 5 + turn) % CLAIMS] ?? 0;
        return { start, end: start + 9, form: "name", confidence: 1 };
      }),
    })),
    claims: sentences.map((sentence, place) =>
      claimOf(given, place, { start: starts[place] ?? 0, length: sentence.length }),
    ),
    stances: Array.from({ length: STANCES }, (_, place) => ({
      id: recordId("s", at, place),
      holder: `state:${given.pick(STATES)}`,
      target: `state:${given.pick(STATES)}`,
      polarity: given.pick([-1, 1, 0]),
      basis: "word",
      voice: "reported",
      evidence: { start: starts[place] ?? 0, end: (starts[place + 1] ?? 1) - 1 },
      issues: [],
      confidence: Math.round(given.chance() * 100) / 100,
      rule: "predicate",
    })),
    warnings: [],
  } as unknown as Extraction;
}

function claimOf(
  { at, pick, chance }: Given,
  place: number,
  { start, length }: { start: number; length: number },
): object {
  return {
    id: recordId("c", at, place),
    speaker: { start, end: start + 9, entity: `state:${pick(STATES)}`, side: `state:${pick(STATES)}` },
    cue: { start: start + 10, end: start + 14 },
    content: [{ start: start + 15, end: start + length - 2 }],
    mode: pick(["direct", "mixed", "indirect"]),
    act: pick(ACTS),
    issues: chance() < 0.3 ? [pick(ISSUES)] : [],
    frames: chance() < 0.2 ? [pick(FRAMES)] : [],
    confidence: Math.round(chance() * 100) / 100,
    rule: "cue",
  };
}

function recordId(letter: string, at: number, place: number): string {
  return `${letter}-${(at * 1000 + place).toString(16).padStart(16, "0")}`;
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, "0");
}

/** Numbers from 0 to 1 that only look like chance (Mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
