import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { EntenteError, parseJson } from "@entente/schema";
import { type Bin, BinEntry, type Binned, binNameOf } from "./bin-entry.ts";
import type { SourceFile } from "./list-sources.ts";
import { readBytes } from "./read-files.ts";
import { asWriteError, writeAtomically } from "./write-atomically.ts";

const ENTRY = "entry.json";

/** Opens the bin of a data folder. Nothing is read or written until it is asked for. */
export function openBin(root: string): Bin {
  const place: Place = { folder: join(root, "bin"), sources: join(root, "sources") };
  const list = () => listEntries(place.folder);
  return {
    list,
    replace: (binned, content) => replace(place, binned, content),
    remove: async (binned) => {
      const entry = await put(place, binned, "removed");
      const content = contentOf(place, entry);
      await writing(content, () => rename(binned.source.file, content));
      return entry;
    },
    restore: (entry, at) => restore(place, entry, at),
    read: (entry) => readBytes(contentOf(place, entry)),
    adopt: (entry, bytes) => adopt(place, entry, bytes),
    empty: async (before) => {
      const old = (await list()).filter(({ at }) => Date.parse(at) < before.getTime());
      for (const { name } of old)
        await writing(join(place.folder, name), () => rm(join(place.folder, name), { recursive: true, force: true }));
      return old.length;
    },
  };
}

/** The bin's folder and that of the sources. */
interface Place {
  readonly folder: string;
  readonly sources: string;
}

function contentOf({ folder }: Place, { name, path }: BinEntry): string {
  return join(folder, name, `document-${basename(path)}`);
}

function writeEntry({ folder }: Place, entry: BinEntry): Promise<void> {
  return writeAtomically(join(folder, entry.name, ENTRY), `${JSON.stringify(entry, null, 1)}\n`);
}

async function put(place: Place, binned: Binned, why: BinEntry["why"]): Promise<BinEntry> {
  const { source, title, at } = binned;
  const { id, collection, file } = source;
  const name = freeName(place.folder, binned);
  const path = relative(place.sources, file);
  const entry: BinEntry = { schema: "entente/bin@1", name, id, collection, path, why, at: at.toISOString(), title };
  await writeEntry(place, entry);
  return entry;
}

async function replace(place: Place, binned: Binned, content: string | Uint8Array): Promise<BinEntry> {
  const entry = await put(place, binned, "edited");
  await writing(contentOf(place, entry), () => copyFile(binned.source.file, contentOf(place, entry)));
  await writeAtomically(binned.source.file, content);
  return entry;
}

async function restore(place: Place, entry: BinEntry, at: Date): Promise<void> {
  const file = resolve(place.sources, entry.path);
  if (relative(place.sources, file).startsWith(".."))
    throw new EntenteError("E_NOT_FOUND", { what: "place in the sources", value: entry.path, next: "" });
  if (!existsSync(file)) {
    await writing(file, () => mkdir(dirname(file), { recursive: true }));
    await writing(file, () => rename(contentOf(place, entry), file));
  } else if (entry.why === "removed")
    throw new EntenteError("E_ID_TAKEN", { file: entry.name, id: entry.id, existing: entry.path });
  else {
    const source = { ...entry, file, format: formatOf(file), sha256: "" };
    await replace(place, { source, title: entry.title, at }, await readFile(contentOf(place, entry)));
  }
  await rm(join(place.folder, entry.name), { recursive: true, force: true });
}

/** The document comes first: without its entry, what a killed copy leaves is not listed, and the next copy writes it anew. */
async function adopt(place: Place, entry: BinEntry, bytes: Uint8Array): Promise<void> {
  if (basename(entry.name) !== entry.name)
    throw new EntenteError("E_NOT_FOUND", { what: "place in the bin", value: entry.name, next: "" });
  if (existsSync(join(place.folder, entry.name, ENTRY))) return;
  await writeAtomically(contentOf(place, entry), bytes);
  await writeEntry(place, entry);
}

async function listEntries(folder: string): Promise<BinEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const entries: BinEntry[] = [];
  for (const name of names) {
    const file = join(folder, name, ENTRY);
    const text = await readFile(file, "utf8").catch(() => undefined);
    // A killed removal leaves an entry whose document is still in its place.
    if (text === undefined || (await readdir(join(folder, name))).length < 2) continue;
    entries.push({ ...parseJson(BinEntry, text, file), name });
  }
  return entries.sort((a, b) => (a.at < b.at || (a.at === b.at && a.name < b.name) ? 1 : -1));
}

function freeName(folder: string, binned: Binned): string {
  for (let number = 1; ; number += 1) {
    const name = binNameOf(binned, number);
    if (!existsSync(join(folder, name))) return name;
  }
}

function formatOf(file: string): SourceFile["format"] {
  return file.endsWith(".md") ? "md" : "json";
}

async function writing(file: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (cause) {
    throw asWriteError(file, cause);
  }
}
