// What the soak reads: the bundled documents and some hundreds of speeches of the UN General Debate, or invented news where that corpus
// does not lie beside the repository.
import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { cleanSpeech, decodeText, normalizeText, parseSpeechName, readArchive } from "@entente/sources";
import { openStore, type PlacedSource } from "@entente/store";
import { newsOf } from "../../packages/pipeline/test/invented-data.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DATA = join(ROOT, "data");
const SPEECHES = join(ROOT, "..", "shared", "corpora", "ungdc.tar.gz");
const SPEECHES_IN_ALL = 10_952;

/** The bundled documents, and every n-th speech, so many in all. */
export async function corpusOf(
  count: number,
): Promise<{ readonly name: string; readonly sources: readonly PlacedSource[] }> {
  const bundled = await bundledSources();
  if (!existsSync(SPEECHES)) {
    const sources = [...bundled, ...newsSources(count - bundled.length)];
    return {
      name: `${bundled.length} bundled documents, else invented news (no speeches beside the repository)`,
      sources,
    };
  }
  const speeches = await speechSources(count - bundled.length);
  return {
    name: `${bundled.length} bundled documents, ${speeches.length} speeches of the UN General Debate`,
    sources: [...bundled, ...speeches],
  };
}

async function bundledSources(): Promise<PlacedSource[]> {
  const store = openStore(DATA, { codeRoot: ROOT, knowledgeRoot: join(DATA, "knowledge") });
  const sources: PlacedSource[] = [];
  for (const { id, collection, format, file } of await store.listSources()) {
    const path = relative(join(DATA, "sources"), file).split(sep).join("/");
    sources.push({ id, path, collection, format, bytes: await store.readBytes(file) });
  }
  return sources;
}

async function speechSources(count: number): Promise<PlacedSource[]> {
  const step = Math.max(1, Math.floor(SPEECHES_IN_ALL / count));
  const speeches: PlacedSource[] = [];
  let met = 0;
  for await (const file of readArchive(SPEECHES)) {
    if (speeches.length >= count) break;
    const name = parseSpeechName(file.path);
    if (name === undefined || "error" in file) continue;
    met += 1;
    if (met % step !== 0) continue;
    const { id, year, speaker } = name;
    const head = `---\ntitle: ${id}\ndate: ${year}\nkind: speech\nspeaker: ${speaker}\n---\n`;
    const text = normalizeText(cleanSpeech(decodeText(file.bytes, file.path)), file.path);
    speeches.push(placed(id, Buffer.from(head + text)));
  }
  return speeches;
}

export function newsSources(count: number, prefix = "news"): PlacedSource[] {
  return Array.from({ length: count }, (_, at) =>
    placed(`${prefix}-${String(at).padStart(5, "0")}`, Buffer.from(newsOf(at))),
  );
}

function placed(id: string, bytes: Uint8Array): PlacedSource {
  return { id, path: `soak/${id}.md`, collection: "soak", format: "md", bytes };
}
