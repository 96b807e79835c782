// A plainly invented passage with its labels, and extractions of it for tests to vary.
import { Claim, Extraction, Stance } from "@entente/schema";
import { GoldPassage } from "../src/index.ts";

const TEXT = "Ruritania said that it objects to the plan. Graustark condemned Ruritania and praised Zenda.";
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const pairAt = (words: string): [number, number] => [at(words).start, at(words).end];

export const PASSAGE: GoldPassage = GoldPassage.parse({
  id: "invented",
  meta: { title: "An invented quarrel", date: "2020-01-28", kind: "news" },
  text: TEXT,
  entities: [
    { ...at("Ruritania"), type: "state", canonical: "state:AAA" },
    { ...at("Graustark"), type: "bloc", canonical: "bloc:graustark" },
    { ...at("Zenda"), type: "place", canonical: "place:zenda" },
  ],
  claims: [
    {
      speaker: { ...at("Ruritania"), canonical: "state:AAA", side: "state:AAA" },
      content: [pairAt("it objects to the plan")],
    },
  ],
  stances: [
    { holder: "bloc:graustark", target: "state:AAA", polarity: -1 },
    { holder: "bloc:graustark", target: "place:zenda", polarity: 1 },
  ],
});

/** A claim that finds the passage's one; fields may be given another value. */
export function claim(fields: Record<string, unknown> = {}): Claim {
  return Claim.parse({
    id: "c-0000000000000001",
    speaker: { ...at("Ruritania"), entity: "state:AAA", side: "state:AAA" },
    cue: at("said"),
    content: [at("it objects to the plan")],
    mode: "indirect",
    act: "assert",
    issues: [],
    frames: [],
    confidence: 0.5,
    rule: "cue",
    ...fields,
  });
}

/** A stance of Graustark's on Ruritania. */
export function stance(fields: Record<string, unknown> = {}): Stance {
  return Stance.parse({
    id: "s-0000000000000001",
    holder: "bloc:graustark",
    target: "state:AAA",
    polarity: -1,
    basis: "word",
    voice: "narrated",
    evidence: at("Graustark condemned Ruritania"),
    issues: [],
    confidence: 0.5,
    rule: "predicate",
    ...fields,
  });
}

/** An extraction of the passage with these records; entities are as labelled unless others are given. */
export function extraction(records: {
  claims?: readonly Claim[];
  stances?: readonly Stance[];
  entities?: readonly object[];
}): Extraction {
  const named = (words: string, id: string, type: string) => ({
    id,
    type,
    name: words,
    mentions: [{ ...at(words), form: "name", confidence: 1 }],
  });
  return Extraction.parse({
    schema: "entente/extraction@1",
    document: {
      id: "invented",
      sha256: "0".repeat(64),
      date: "2020-01-28",
      kind: "news",
      title: "An invented quarrel",
    },
    extractor: { version: "0.1.0", fingerprint: "0".repeat(64) },
    entities: records.entities ?? [
      named("Ruritania", "state:AAA", "state"),
      named("Graustark", "bloc:graustark", "bloc"),
      named("Zenda", "place:zenda", "place"),
    ],
    claims: records.claims ?? [claim()],
    stances: records.stances ?? [
      stance(),
      stance({
        id: "s-0000000000000002",
        target: "place:zenda",
        polarity: 1,
        evidence: at("Graustark condemned Ruritania and praised Zenda"),
      }),
    ],
    warnings: [],
  });
}

/** The offsets of some words of the passage. */
export { at };
