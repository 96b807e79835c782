import { basename, relative, sep } from "node:path";
import { listFiles } from "./list-files.ts";
import { readFiles } from "./read-files.ts";
import { sha256Of } from "./sha256-of.ts";

/** A file in data/sources. `sha256` is over its bytes; `unreadable` where they cannot be read, which equals no digest. Shape: one a file. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export interface SourceFile {
  readonly id: string;
  readonly collection: string;
  readonly format: "md" | "json";
  readonly file: string;
  readonly sha256: string;
}

/** Lists the documents of a folder by id, then collection. A file that cannot be read is listed: the run names it and goes on. */
export async function listSources(folder: string): Promise<SourceFile[]> {
  const files = (await listFiles(folder)).filter((file) => /\.(?:md|json)$/u.test(file));
  const sources: SourceFile[] = [];
  for await (const { file, bytes } of readFiles(files)) {
    const folders = relative(folder, file).split(sep).slice(0, -1);
    const format = file.endsWith(".md") ? "md" : "json";
    const sha256 = bytes === undefined ? "unreadable" : sha256Of(bytes);
    sources.push({ id: idOf(file, format), collection: folders[0] ?? "added", format, file, sha256 });
  }
  return sources.sort((a, b) => compareText(a.id, b.id) || compareText(a.file, b.file));
}

/** A file name may hold a line break; an id may not. */
function idOf(file: string, format: string): string {
  return basename(file, `.${format}`).replace(/\p{Cc}/gu, "-");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
