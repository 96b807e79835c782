import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { EntenteError } from "@entente/schema";

/** One thing to be read: a file, an address, or standard input, whose `source` is `-` or the name of the file that comes through it. `isNamed` is false of a file that was met in a folder. Shape: one object. Units: none. Empty: none. Errors: none. Source: docs/method.md#documents. */
export interface Input {
  readonly kind: "file" | "url" | "stdin";
  readonly source: string;
  readonly isNamed: boolean;
}

/** Something that cannot be read, and why. Shape: one object. Units: none. Empty: none. Errors: `failed` is one. Source: docs/method.md#documents. */
export interface Refused {
  readonly source: string;
  readonly failed: EntenteError;
}

/**
 * Lists what a person named: a path, an http or https address, or `-` for standard input; a folder gives its files, and those of
 * its folders. Hidden files are passed over.
 * Shape: names -> inputs in their order, a folder's sorted by path. Units: none. Empty: no names -> []; an empty folder is refused.
 * Errors: `E_READ` as a row, where there is no such path or a folder cannot be listed. Source: docs/method.md#documents.
 */
export async function listInputs(names: readonly string[]): Promise<(Input | Refused)[]> {
  const lists: (Input | Refused)[][] = [];
  for (const name of names) lists.push(await inputsOf(name));
  return lists.flat();
}

async function inputsOf(name: string): Promise<(Input | Refused)[]> {
  if (name === "-") return [{ kind: "stdin", source: name, isNamed: true }];
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(name)) return [{ kind: "url", source: name, isNamed: true }];
  try {
    if (!(await stat(name)).isDirectory()) return [{ kind: "file", source: name, isNamed: true }];
    const files = await filesIn(name);
    return files.length > 0
      ? files
      : [{ source: name, failed: unreadable(name, new Error("it is a folder without files")) }];
  } catch (cause) {
    return [{ source: name, failed: unreadable(name, cause) }];
  }
}

async function filesIn(folder: string): Promise<(Input | Refused)[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists: (Input | Refused)[][] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const source = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isFile()) lists.push([{ kind: "file", source, isNamed: false }]);
    else if (entry.isDirectory())
      lists.push(await filesIn(source).catch((cause: unknown) => [{ source, failed: unreadable(source, cause) }]));
  }
  return lists.flat();
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
};

/** Says in words why a path cannot be read. */
export function unreadable(file: string, cause: unknown): EntenteError {
  const code = String(Reflect.get(cause as object, "code") ?? "");
  const problem = REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return new EntenteError("E_READ", { file, problem }, { cause });
}
