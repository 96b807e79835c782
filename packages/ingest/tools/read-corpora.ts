// Reads the labelled corpora that the claim models are trained on: PolNeAR's train split and the project's own passages.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { ActorId, Knowledge } from "@entente/schema";
import { buildUnits, createTagFacts } from "../src/claims/build-units.ts";
import type { Units } from "../src/claims/units.ts";
import { createWordFacts } from "../src/claims/word-facts.ts";
import { createEntityFinder } from "../src/entities/create-entity-finder.ts";
import { analyzeText } from "../src/text/analyze-text.ts";

type Pair = readonly [number, number];

/** One labelled attribution, in characters. */
export interface Label {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}

/** A document laid out in units, with its labels. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly units: Units;
  readonly labels: readonly Label[];
  readonly corpus: "polnear" | "gold";
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly meta?: { readonly date?: string; readonly speaker?: string; readonly kind?: string };
  readonly attributions?: readonly Label[];
  readonly claims?: readonly {
    readonly speaker?: { readonly start?: number | null; readonly end?: number | null };
    readonly cue: Pair | null;
    readonly content: readonly Pair[];
  }[];
}

/** Reads one corpus file, JSON Lines or a JSON array, compressed or not. */
export function readCorpus(file: string, knowledge: Knowledge): Labelled[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim();
  const rows = (
    text.startsWith("[") ? JSON.parse(text) : text.split("\n").map((line): unknown => JSON.parse(line))
  ) as Row[];
  const findEntities = createEntityFinder(knowledge);
  const facts = { ofWord: createWordFacts(knowledge.cues), ofTag: createTagFacts() };
  return rows.map((row) => {
    const speaker = row.meta?.speaker as ActorId | undefined;
    const analysis = analyzeText(row.text);
    const document = {
      id: row.id as never,
      sha256: "" as never,
      title: row.id,
      kind: "news" as const,
      language: "en" as const,
      text: row.text,
      date: (row.date ?? row.meta?.date ?? null) as never,
      ...(speaker === undefined || speaker === null ? {} : { speaker }),
    };
    const mentions = findEntities(analysis, document);
    const voice = speaker === undefined || speaker === null ? 0 : 1;
    return {
      id: row.id,
      text: row.text,
      units: buildUnits(analysis, mentions, { facts, voice }),
      labels: row.attributions ?? (row.claims ?? []).map(labelOf),
      corpus: row.attributions === undefined ? "gold" : "polnear",
    };
  });
}

function labelOf({ speaker, cue, content }: NonNullable<Row["claims"]>[number]): Label {
  const source: Pair[] =
    typeof speaker?.start !== "number" || typeof speaker.end !== "number" ? [] : [[speaker.start, speaker.end]];
  return { source, cue: cue === null ? [] : [cue], content };
}
