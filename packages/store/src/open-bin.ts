import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { EntenteError, parseJson } from "@entente/schema";
import { type Bin, BinEntry, type Binned, binNameOf } from "./bin-entry.ts";
import type { SourceFile } from "./list-sources.ts";
import { asWriteError, reasonOf, writeAtomically } from "./write-atomically.ts";

/** Opens the bin of a data folder. Nothing is read or written until it is asked for. */
export function openBin(root: string): Bin {
  const folder = join(root, "bin");
  const sources = join(root, "sources");
  const contentOf = ({ name, path }: BinEntry) => join(folder, name, `document-${basename(path)}`);
  const list = () => listEntries(folder);
  const put = async (binned: Binned, why: BinEntry["why"]): Promise<BinEntry> => {
    const { source, title, at } = binned;
    const { id, collection, file } = source;
    const name = freeName(folder, binned);
    const path = relative(sources, file);
    const entry: BinEntry = { schema: "entente/bin@1", name, id, collection, path, why, at: at.toISOString(), title };
    await writeAtomically(join(folder, name, "entry.json"), `${JSON.stringify(entry, null, 1)}\n`);
    return entry;
  };
  const replace = async (binned: Binned, content: string | Uint8Array) => {
    const entry = await put(binned, "edited");
    await writing(contentOf(entry), () => copyFile(binned.source.file, contentOf(entry)));
    await writeAtomically(binned.source.file, content);
    return entry;
  };
  return {
    list,
    replace,
    remove: async (binned) => {
      const entry = await put(binned, "removed");
      await writing(contentOf(entry), () => rename(binned.source.file, contentOf(entry)));
      return entry;
    },
    restore: async (entry, at) => {
      const file = resolve(sources, entry.path);
      if (relative(sources, file).startsWith(".."))
        throw new EntenteError("E_NOT_FOUND", { what: "place in the sources", value: entry.path, next: "" });
      if (!existsSync(file)) {
        await writing(file, () => mkdir(dirname(file), { recursive: true }));
        await writing(file, () => rename(contentOf(entry), file));
      } else if (entry.why === "removed")
        throw new EntenteError("E_ID_TAKEN", { file: entry.name, id: entry.id, existing: entry.path });
      else {
        const source = { ...entry, file, format: formatOf(file), sha256: "" };
        await replace({ source, title: entry.title, at }, await readFile(contentOf(entry)));
      }
      await rm(join(folder, entry.name), { recursive: true, force: true });
    },
    read: (entry) => readContent(contentOf(entry)),
    adopt: (entry, bytes) => adopt(folder, { entry, content: contentOf(entry) }, bytes),
    empty: async (before) => {
      const old = (await list()).filter(({ at }) => Date.parse(at) < before.getTime());
      for (const { name } of old)
        await writing(join(folder, name), () => rm(join(folder, name), { recursive: true, force: true }));
      return old.length;
    },
  };
}

async function listEntries(folder: string): Promise<BinEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const entries: BinEntry[] = [];
  for (const name of names) {
    const file = join(folder, name, "entry.json");
    const text = await readFile(file, "utf8").catch(() => undefined);
    // A killed removal leaves an entry whose document is still in its place.
    if (text === undefined || (await readdir(join(folder, name))).length < 2) continue;
    entries.push({ ...parseJson(BinEntry, text, file), name });
  }
  return entries.sort((a, b) => (a.at < b.at || (a.at === b.at && a.name < b.name) ? 1 : -1));
}

async function readContent(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  }
}

/** An entry without a document is none yet: what is cut off between the two writes is written anew by the next copy. */
async function adopt(
  folder: string,
  { entry, content }: { readonly entry: BinEntry; readonly content: string },
  bytes: Uint8Array,
): Promise<void> {
  if (basename(entry.name) !== entry.name)
    throw new EntenteError("E_NOT_FOUND", { what: "place in the bin", value: entry.name, next: "" });
  if (existsSync(content)) return;
  await writeAtomically(join(folder, entry.name, "entry.json"), `${JSON.stringify(entry, null, 1)}\n`);
  await writeAtomically(content, bytes);
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
