// What the soak reads: the bundled documents and some hundreds of speeches of the UN General Debate, or invented news where that corpus
// does not lie beside the repository.
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore, type PlacedSource } from "@entente/store";
import { newsOf } from "../../packages/pipeline/test/invented-data.ts";
import { findSpeeches, readSpeeches } from "../read-corpora.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DATA = join(ROOT, "data");
const SPEECHES_IN_ALL = 10_952;

/** The bundled documents, and every n-th speech, so many in all. */
export async function corpusOf(
  count: number,
): Promise<{ readonly name: string; readonly sources: readonly PlacedSource[] }> {
  const bundled = await bundledSources();
  const file = findSpeeches(ROOT);
  if (file === undefined) {
    const sources = [...bundled, ...newsSources(count - bundled.length)];
    return {
      name: `${bundled.length} bundled documents, else invented news (no speeches beside the repository)`,
      sources,
    };
  }
  const speeches = await speechSources(file, count - bundled.length);
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

async function speechSources(file: string, count: number): Promise<PlacedSource[]> {
  const step = Math.max(1, Math.floor(SPEECHES_IN_ALL / count));
  const speeches: PlacedSource[] = [];
  let met = 0;
  for await (const { id, text, meta } of readSpeeches(file)) {
    met += 1;
    if (met % step !== 0) continue;
    const { kind, speaker, date } = meta;
    const head = `---\ntitle: ${id}\ndate: ${date}\nkind: ${kind}\nspeaker: ${speaker}\n---\n`;
    speeches.push(placed(id, Buffer.from(head + text)));
    if (speeches.length >= count) break;
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
