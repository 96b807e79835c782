import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { ActorId, type DocumentDate, DocumentId, DocumentKind, EntenteError, SourceDocument } from "@entente/schema";
import {
  type ArchiveFile,
  cleanSpeech,
  decodeText,
  detectLanguage,
  hashText,
  normalizeText,
  parseForeignFrontMatter,
  parseSpeechName,
  readArchive,
  type SpeechName,
  slugOf,
  textOfMarkdown,
} from "@entente/sources";
import type { AnyStore } from "@entente/store";
import { parse } from "yaml";
import { z } from "zod";
import { CALENDARS } from "../env.ts";
import { createCounter } from "../terminal/progress-bar.ts";

/** What the command line says of a corpus. */
export interface ImportOptions {
  readonly collection?: string;
  readonly publisher?: string;
  readonly speaker?: string;
  readonly kind?: string;
}

/** What became of a corpus. */
export interface ImportReport {
  readonly collection: string;
  readonly added: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly skipped: number;
  readonly failed: readonly { readonly path: string; readonly error: string }[];
}

type Source = Omit<SourceDocument, "sha256" | "language">;
type Reader = (file: Extract<ArchiveFile, { bytes: unknown }>) => Source | undefined;
const WRITERS = 16;
/** The corpus gives a seat in the Assembly one code at all times; who spoke from it has changed. */
const FORMER: Readonly<Record<string, { readonly until: string; readonly speaker: string }>> = {
  "state:RUS": { until: "1991", speaker: "state:SUN" },
};

/** Imports every document of a corpus; one that fails is named and never stops the others. */
export async function importArchive(
  store: Pick<AnyStore, "writeSource">,
  { format, path }: { readonly format: string; readonly path: string },
  options: ImportOptions,
): Promise<ImportReport> {
  const fallback = format === "ungdc" ? "ungdc" : slugOf(basename(path).replace(/\.(?:tar|tgz|tar\.gz)$/iu, ""));
  const collection = slugOf(options.collection ?? fallback);
  const read = await readerOf(format, options);
  const report = { added: 0, unchanged: 0, duplicates: 0, skipped: 0, failed: [] as { path: string; error: string }[] };
  const counter = createCounter(process.stderr, "importing");
  const pending = new Set<Promise<void>>();
  const seen = { paths: new Map<string, string>(), texts: new Set<string>() };
  for await (const file of readArchive(path)) {
    const task = importFile(store, collection, { file, read, seen }).then(
      (outcome) => {
        report[outcome] += 1;
      },
      (error: unknown) => {
        report.failed.push({ path: file.path, error: error instanceof Error ? error.message : String(error) });
      },
    );
    pending.add(task);
    void task.finally(() => {
      pending.delete(task);
      counter.add();
    });
    if (pending.size >= WRITERS) await Promise.race(pending);
  }
  await Promise.all(pending);
  counter.stop();
  return { collection, ...report };
}

/** Ids and texts met so far in this corpus. */
interface Seen {
  readonly paths: Map<string, string>;
  readonly texts: Set<string>;
}

async function importFile(
  store: Pick<AnyStore, "writeSource">,
  collection: string,
  { file, read, seen }: { file: ArchiveFile; read: Reader; seen: Seen },
): Promise<"added" | "unchanged" | "duplicates" | "skipped"> {
  if ("error" in file) throw new Error(file.error);
  const source = read(file);
  if (source === undefined) return "skipped";
  const hash = hashText(`${source.date} ${source.text}`);
  if (seen.texts.has(hash)) return "duplicates";
  seen.texts.add(hash);
  // Two files of one name, or of one long beginning, are told apart by their paths, the same at every import.
  const id = seen.paths.has(source.id)
    ? DocumentId.parse(`${source.id.slice(0, 72)}-${hashText(file.path).slice(0, 7)}`)
    : source.id;
  seen.paths.set(id, file.path);
  const language = await detectLanguage(source.text);
  return (await store.writeSource(collection, { ...source, id, language })) ? "added" : "unchanged";
}

async function readerOf(format: string, options: ImportOptions): Promise<Reader> {
  if (format === "ungdc") return speechReader(await readOpenings());
  if (format === "folder") return folderReader(parseOptions(options));
  throw new EntenteError("E_USAGE", { problem: `"${format}" is no format of corpus`, expected: "ungdc or folder" });
}

async function readOpenings(): Promise<Readonly<Record<string, string>>> {
  const file = join(CALENDARS, "general-debate.yaml");
  return z.record(z.string(), z.string()).parse(parse(await readFile(file, "utf8"), { schema: "failsafe" }));
}

function speechReader(openings: Readonly<Record<string, string>>): Reader {
  return ({ path, bytes }) => {
    const name = parseSpeechName(path);
    if (name === undefined) return undefined;
    const text = normalizeText(cleanSpeech(decodeText(bytes, path)), path);
    const speaker = speakerOf(name);
    return {
      id: DocumentId.parse(name.id),
      title: `General Debate ${name.year}, ${speaker.replace(/^(?:state|bloc):/u, "").toUpperCase()}`,
      publisher: "UN General Debate Corpus",
      date: (openings[name.year] ?? name.year) as DocumentDate,
      kind: "speech",
      speaker,
      text,
    };
  };
}

function speakerOf({ speaker, year }: SpeechName): ActorId {
  const former = FORMER[speaker];
  return former !== undefined && year <= former.until ? ActorId.parse(former.speaker) : speaker;
}

function parseOptions({ publisher, speaker, kind }: ImportOptions): Partial<Source> {
  const given = { publisher, speaker, kind };
  const fields = { publisher: z.string().min(1), speaker: ActorId, kind: DocumentKind };
  for (const [name, schema] of Object.entries(fields)) {
    const value = given[name as keyof typeof given];
    if (value !== undefined && !schema.safeParse(value).success)
      throw new EntenteError("E_USAGE", {
        problem: `--${name} "${value}" is not known`,
        expected: name === "kind" ? DocumentKind.options.join(", ") : "an id such as state:USA or bloc:eu",
      });
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function folderReader(defaults: Partial<Source>): Reader {
  return ({ path, bytes }) => {
    if (!/\.(?:md|markdown|txt)$/iu.test(path)) return undefined;
    const { fields, body } = parseForeignFrontMatter(decodeText(bytes, path));
    const isMarkdown = !/\.txt$/iu.test(path);
    const text = normalizeText(isMarkdown ? textOfMarkdown(body) : body, path);
    const stem = basename(path).replace(/\.[^.]+$/u, "");
    const { date = dateIn(stem), title = stem, ...known } = fields;
    if (date === undefined) throw new EntenteError("E_DATE_MISSING", { file: path });
    const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
    const source = { kind: "other" as const, ...defaults, ...present, title: title.slice(0, 300), date, text };
    return { ...source, id: DocumentId.parse(slugOf(stem)) };
  };
}

function dateIn(stem: string): DocumentDate | undefined {
  return SourceDocument.shape.date.safeParse(/^\d{4}(?:-\d{2}(?:-\d{2})?)?/u.exec(stem)?.[0]).data;
}
