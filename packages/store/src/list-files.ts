import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { EntenteError } from "@entente/schema";
import { reasonOf } from "./write-atomically.ts";

/** Lists the files of a folder and its folders, sorted by path, hidden ones left out; a missing folder has none. Throws `E_READ`. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readEntries(folder);
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory()
        ? listFiles(path)
        : Promise.resolve(entry.isFile() && !entry.name.startsWith(".") ? [path] : []);
    }),
  );
  return nested.flat().sort();
}

/** A folder that is there but cannot be listed must not look empty: its documents would be taken for removed. */
async function readEntries(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const code: unknown = Reflect.get(cause as object, "code");
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw new EntenteError("E_READ", { file: folder, problem: reasonOf(cause) }, { cause });
  }
}
