import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
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

/** Cuts the square brackets out of a text and gives the places of what they held. */
export function readBrackets(marked: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = "";
  for (const part of marked.split(/(\[[^[\]]*\])/u)) {
    const inside = part.startsWith("[") && part.endsWith("]") ? part.slice(1, -1) : undefined;
    if (inside !== undefined) spans.push([text.length, text.length + inside.length]);
    text += inside ?? part;
  }
  return { text, spans };
}

/** Gives one example a labelled pair. A sentence that stands there with several pairs counts for less each time. */
export function tieExamples(file: string, readGiven: GivenReader): Example[] {
  const rows = readRows(file) as { text: string; p: string; label: (typeof TIE_LABELS)[number] }[];
  const read = rows.map((row) => ({ ...row, ...readBrackets(row.text) }));
  const times = new Map<string, number>();
  for (const { text } of read) times.set(text, (times.get(text) ?? 0) + 1);
  return read.flatMap(({ text, spans, p, label }) => {
    const [first, second] = spans;
    if (first === undefined || second === undefined) return [];
    const ordered = text.slice(...first) === p ? [first, second] : [second, first];
    const { read: sentence, roles } = readGiven(text, ordered);
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

/** Collects the features that a function emits. */
export function collect(features: (emit: (hash: number) => void) => void): Int32Array {
  const hashes: number[] = [];
  features((hash) => hashes.push(hash | 0));
  return Int32Array.from(hashes);
}
