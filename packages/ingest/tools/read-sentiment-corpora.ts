import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { placePair } from "@entente/evaluate";
import { createDistinct } from "../src/stances/distinct-features.ts";
import { pairFeatures } from "../src/stances/pair-features.ts";
import { type GivenReader, TIE_LABELS } from "../src/stances/sentiment-reader.ts";
import { targetFeatures } from "../src/stances/target-features.ts";
import type { Example } from "./fit-stance-table.ts";

/** Reads the rows of a JSON Lines file or JSON array, compressed or not. */
export function readRows(file: string): unknown[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim();
  return text.startsWith("[")
    ? (JSON.parse(text) as unknown[])
    : text.split("\n").map((line): unknown => JSON.parse(line));
}

/** Gives one example a labelled pair. A sentence that stands there with several pairs counts for less each time. */
export function tieExamples(file: string, readGiven: GivenReader): Example[] {
  const collect = createCollector();
  const rows = readRows(file) as { text: string; p: string; q: string; label: (typeof TIE_LABELS)[number] }[];
  const read = rows.map((row) => ({ label: row.label, ...placePair(row) }));
  const times = new Map<string, number>();
  for (const { text } of read) times.set(text, (times.get(text) ?? 0) + 1);
  return read.flatMap(({ text, p, q, label }) => {
    const { read: sentence, roles } = readGiven(text, [p, q]);
    const [one, other] = roles;
    if (one === undefined || other === undefined) return [];
    const views = [
      collect((emit) => pairFeatures(sentence, { holder: one, target: other }, emit)),
      collect((emit) => pairFeatures(sentence, { holder: other, target: one }, emit)),
    ];
    return [{ views, dense: [], label: TIE_LABELS.indexOf(label), weight: 1 / Math.sqrt(times.get(text) ?? 1) }];
  });
}

/** Gives one example a labelled target. */
export function toneExamples(file: string, readGiven: GivenReader): Example[] {
  const collect = createCollector();
  const rows = readRows(file) as {
    sentence_normalized: string;
    targets: { from: number; to: number; polarity: number }[];
  }[];
  return rows.flatMap(({ sentence_normalized: text, targets }) =>
    targets.flatMap(({ from, to, polarity }): Example[] => {
      const { read, roles } = readGiven(text, [[from, to]]);
      const [role] = roles;
      if (role === undefined) return [];
      const label = polarity === 4 ? 0 : polarity > 4 ? 1 : 2;
      return [{ views: [collect((emit) => targetFeatures(read, role, emit))], dense: [], label, weight: 1 }];
    }),
  );
}

/** Makes what collects the features that a function emits, each once. */
export function createCollector(): (features: (emit: (hash: number) => void) => void) => Int32Array {
  const distinct = createDistinct();
  return (features) => {
    const hashes: number[] = [];
    features(distinct((hash) => hashes.push(hash | 0)));
    return Int32Array.from(hashes);
  };
}
