import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { readDocument } from "@entente/pipeline";
import { ActorId, DocumentDate, DocumentId, DocumentKind, EntenteError } from "@entente/schema";
import {
  hashText,
  LIMITS,
  type ParsedSource,
  parseMarkdown,
  parsePlainText,
  signatureOf,
  similarityOf,
  slugOf,
} from "@entente/sources";
import type { Store } from "@entente/store";

/** What the command line says of a file's document. */
export interface AddOptions {
  readonly date?: string | undefined;
  readonly publisher?: string | undefined;
  readonly kind?: string | undefined;
  readonly speaker?: string | undefined;
}

/** What became of one file. */
export type Added = { readonly file: string } & (
  | { readonly id: string; readonly alike: readonly string[] }
  | { readonly error: string }
);

const ALIKE = 0.8;
const FORMATS = [".md", ".markdown", ".txt"];

/** Adds files and folders to data/sources/added; a file that is refused never stops the others. */
export async function addFiles(store: Store, paths: readonly string[], options: AddOptions): Promise<Added[]> {
  const known = await knownTexts(store);
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const outcomes: Added[] = [];
  for (const file of files) {
    try {
      outcomes.push({ file, ...(await addFile(store, file, { options, known })) });
    } catch (error) {
      outcomes.push({ file, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return outcomes;
}

interface KnownText {
  readonly id: string;
  readonly hash: string;
  readonly signature: Uint32Array;
}

async function addFile(
  store: Store,
  file: string,
  { options, known }: { options: AddOptions; known: KnownText[] },
): Promise<{ id: string; alike: string[] }> {
  const parsed = withOptions(await parseFile(store, file), options);
  const { date, ...rest } = parsed;
  const hash = hashText(parsed.text);
  const same = known.find((other) => other.hash === hash);
  if (same !== undefined) throw new EntenteError("E_DUPLICATE", { file, existing: same.id });
  if (date === undefined) throw new EntenteError("E_DATE_MISSING", { file });
  const id = DocumentId.parse(slugOf(`${date} ${parsed.title}`));
  const signature = signatureOf(parsed.text);
  const alike = known
    .filter((other) => other.id !== id && similarityOf(other.signature, signature) >= ALIKE)
    .map((other) => other.id);
  await store.writeSource("added", { ...rest, date, id });
  known.push({ id, hash, signature });
  return { id, alike };
}

async function parseFile(store: Store, file: string): Promise<ParsedSource> {
  const bytes = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (bytes > LIMITS.bytes) throw new EntenteError("E_TOO_LARGE", { file, bytes, limit: LIMITS.bytes });
  const extension = /\.[^.\\/]+$/u.exec(file)?.[0]?.toLowerCase() ?? "";
  if (!FORMATS.includes(extension))
    throw new EntenteError("E_FORMAT", {
      file,
      found: extension === "" ? "a file without an ending" : `a ${extension} file`,
      allowed: FORMATS,
    });
  const content = await store.readBytes(file);
  return extension === ".txt" ? parsePlainText(content, file) : parseMarkdown(content, file);
}

function withOptions(parsed: ParsedSource, { date, publisher, kind, speaker }: AddOptions): ParsedSource {
  return {
    ...parsed,
    ...(date === undefined ? {} : { date: DocumentDate.parse(date) }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(kind === undefined ? {} : { kind: DocumentKind.parse(kind) }),
    ...(speaker === undefined ? {} : { speaker: ActorId.parse(speaker) }),
  };
}

async function knownTexts(store: Store): Promise<KnownText[]> {
  const sources = await store.listSources();
  const texts = await Promise.all(
    sources.map(async (source): Promise<KnownText[]> => {
      try {
        const { text } = await readDocument(source, await store.readBytes(source.file));
        return [{ id: source.id, hash: hashText(text), signature: signatureOf(text) }];
      } catch {
        // A stored file that cannot be read is reported by extract; here it is no duplicate of anything.
        return [];
      }
    }),
  );
  return texts.flat();
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new EntenteError("E_READ", { file: path, problem: "there is no such file or folder" });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
