import { createReadStream, existsSync } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { CHANGES_SCHEMA, ChangesHead, DocumentChanges, EntenteError, parseJson, type RunId } from "@entente/schema";
import { asWriteError, reasonOf, writeAtomically } from "./write-atomically.ts";

const PENDING = "pending-changes.jsonl";
const ENDING = ".changes.jsonl.gz";
/** Older files of changes are removed when all together are larger than this. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Notes what a run changes ahead of each change, so that a run killed at any moment leaves the note for the next.
 * Shape: `append` before results are written, `seal` before the run's report, `discard` after it. Units: `adopted` is documents.
 * Empty: a run without changes seals a file that says so. Errors: `E_WRITE`. Source: docs/method.md#runs.
 */
export interface ChangeNote {
  readonly adopted: number;
  readonly append: (documents: readonly DocumentChanges[]) => Promise<void>;
  readonly seal: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** Says what of a noted change is true of the results as they are now. Shape: changes of a document -> the same or fewer. Units: none. Empty: undefined where nothing is true. Errors: none. Source: docs/method.md#runs. */
export type Confirm = (noted: DocumentChanges) => Promise<DocumentChanges | undefined>;

/** Whether a run was killed before it had sealed its note. */
export async function hasPendingChanges(folder: string): Promise<boolean> {
  for await (const _ of pendingChanges(folder)) return true;
  return false;
}

/** Starts the note of a run in the folder of runs, beginning with what a killed run left and `confirm` finds true. */
export async function startChanges(folder: string, run: RunId, confirm: Confirm): Promise<ChangeNote> {
  const file = join(folder, PENDING);
  const head: ChangesHead = { schema: CHANGES_SCHEMA, run };
  const counts = { adopted: 0 };
  const lines = async function* () {
    yield lineOf(head);
    for await (const noted of pendingChanges(folder)) {
      const confirmed = await confirm(noted);
      if (confirmed === undefined) continue;
      counts.adopted += 1;
      yield lineOf(confirmed);
    }
  };
  await writeAtomically(file, lines());
  return {
    adopted: counts.adopted,
    append: (documents) => appendSynced(file, documents.map(lineOf).join("")),
    seal: () =>
      pipeline(createReadStream(file), createGzip(), (source) => writeAtomically(fileOf(folder, run), source)),
    discard: async () => {
      await rm(file, { force: true });
      await removeOldest(folder);
    },
  };
}

/** Writes what a run changed that was made elsewhere, as `seal` would have. */
export async function writeChanges(folder: string, run: RunId, documents: readonly DocumentChanges[]): Promise<void> {
  const head: ChangesHead = { schema: CHANGES_SCHEMA, run };
  const lines = function* () {
    yield lineOf(head);
    for (const each of documents) yield lineOf(each);
  };
  await pipeline(Readable.from(lines(), { objectMode: false }), createGzip(), (source) =>
    writeAtomically(fileOf(folder, run), source),
  );
}

/** Reads what a run changed, in the order of its work; undefined where that is not kept. Throws `E_READ`, `E_JSON`. */
export async function readChanges(folder: string, run: RunId): Promise<DocumentChanges[] | undefined> {
  const file = fileOf(folder, run);
  if (!existsSync(file)) return undefined;
  const documents: DocumentChanges[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    let isHead = true;
    for await (const line of linesIn(source)) {
      if (isHead) parseJson(ChangesHead, line, file);
      else documents.push(parseJson(DocumentChanges, line, file));
      isHead = false;
    }
  };
  try {
    await pipeline(createReadStream(file), createGunzip(), collect);
    return documents;
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause;
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  }
}

/** What a killed run had noted. A note whose run has a report was sealed, and is done with. */
async function* pendingChanges(folder: string): AsyncGenerator<DocumentChanges> {
  const file = join(folder, PENDING);
  if (!existsSync(file)) return;
  let run: RunId | undefined;
  for await (const line of linesIn(createReadStream(file))) {
    if (run === undefined) run = parsedOr(ChangesHead, line)?.run;
    else {
      const noted = parsedOr(DocumentChanges, line);
      if (noted !== undefined) yield noted;
    }
    if (run === undefined || existsSync(join(folder, `${run}.json`))) return;
  }
}

/** A line that was being written when the run was killed is torn. Its results were not written yet, so nothing is lost with it. */
function parsedOr<T>(schema: { safeParse: (value: unknown) => { data?: T } }, line: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Cuts at line feeds alone: newer versions of node:readline cut at U+2028 too, which a quote may hold. */
async function* linesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

async function appendSynced(file: string, text: string): Promise<void> {
  if (text === "") return;
  try {
    const handle = await open(file, "a");
    try {
      await handle.appendFile(text);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw asWriteError(file, cause);
  }
}

async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort();
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  let total = sizes.reduce((sum, size) => sum + size, 0);
  for (const [at, name] of names.slice(0, -1).entries()) {
    if (total <= MOST_BYTES) return;
    total -= sizes[at] ?? 0;
    await rm(join(folder, name), { force: true });
  }
}

function fileOf(folder: string, run: string): string {
  return join(folder, `${run}${ENDING}`);
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
