import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

const CODE = ["packages/schema/src", "packages/sources/src", "packages/ingest/src"];
const MODELS = ["node_modules/natural/package.json", "node_modules/compromise/package.json"];

/** Hashes everything that decides what the extractor writes: its code, its libraries' versions, and the knowledge files. */
export async function computeFingerprint(codeRoot: string, knowledge: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of [...CODE.map((path) => join(codeRoot, path)), ...knowledge]) {
    for (const file of await listFiles(folder)) {
      const content = (await readFile(file, "utf8")).replace(/\r\n/gu, "\n");
      hash.update(`${relative(folder, file).split(sep).join("/")}\n${content.length}\n${content}`);
    }
  }
  for (const file of MODELS) {
    const parsed: unknown = JSON.parse(await readFile(join(codeRoot, file), "utf8"));
    hash.update(String(Reflect.get(parsed as object, "version")));
  }
  return hash.digest("hex");
}

/** Lists the files of a folder and its folders, sorted by path; a missing folder has none. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
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
