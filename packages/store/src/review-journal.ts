import type { FileHandle } from "node:fs/promises";
import { mkdir, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { EntenteError, parseValue, REVIEWS_SCHEMA, type ReviewChange, ReviewLine } from "@entente/schema";
import type { ReadChanges, ReviewJournal } from "./open-reviews.ts";
import { withLock } from "./run-lock.ts";
import { asWriteError, reasonOf } from "./write-atomically.ts";

const RETRY_MS = 15;
const PATIENCE_MS = 20_000;
const FEED = 10;

/** How far a file was read: what tells this file from another, its bytes and its lines. */
interface Mark {
  readonly file: string;
  readonly bytes: number;
  readonly lines: number;
}

/**
 * Opens the journal of reviews in a file: a line a change, appended whole under a lock and synced, never written over.
 * A line that a killed write cut off holds nothing that anybody was told of; the next write closes it and says so in a line after it.
 */
export function openReviewJournal(file: string): ReviewJournal {
  const read: ReadChanges = async (after) => {
    const mark = after === undefined ? undefined : (JSON.parse(after) as Mark);
    const found = await readFrom(file, mark);
    return { ...found, mark: JSON.stringify(found.mark) };
  };
  return {
    stamp: async () => stampOf(await stat(file).catch(unlessMissing(file))),
    read,
    append: (make) =>
      withPatience(() =>
        withLock(`${file}.lock`, async () => {
          const change = await make(read);
          if (change !== undefined) await appendLine(file, change);
        }),
      ),
  };
}

async function readFrom(file: string, after: Mark | undefined) {
  const handle = await open(file, "r").catch(unlessMissing(file));
  if (handle === undefined)
    return { changes: [], isFromStart: true, mark: { file: "", bytes: 0, lines: 0 } satisfies Mark };
  try {
    const { ino, size } = await handle.stat();
    const isSame = after !== undefined && after.file === String(ino) && after.bytes <= size;
    const from = isSame ? after : { file: String(ino), bytes: 0, lines: 0 };
    const bytes = await readBytes(handle, from.bytes, size);
    // What follows the last line feed is being written, or was cut off.
    const whole = bytes.subarray(0, bytes.lastIndexOf(FEED) + 1);
    const lines = new TextDecoder().decode(whole).split("\n").slice(0, -1);
    return {
      changes: changesIn(file, lines, from.lines),
      isFromStart: from.bytes === 0,
      mark: { file: from.file, bytes: from.bytes + whole.length, lines: from.lines + lines.length } satisfies Mark,
    };
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause;
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  } finally {
    await handle.close();
  }
}

async function readBytes(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}

function changesIn(file: string, lines: readonly string[], before: number): ReviewChange[] {
  const parsed = lines.map((line) => parsedOr(line));
  return parsed.flatMap((value, at) => {
    if (value === undefined && isCutOff(parsed[at + 1])) return [];
    const where = { file, line: before + at + 1 };
    if (value === undefined) throw new EntenteError("E_REVIEWS", { ...where, problem: "it is no JSON" });
    const line = lineOf(value, where);
    return "set" in line ? [line] : [];
  });
}

function lineOf(value: unknown, where: { readonly file: string; readonly line: number }): ReviewLine {
  try {
    return parseValue(ReviewLine, value, where.file);
  } catch (cause) {
    if (!(cause instanceof EntenteError) || cause.code !== "E_JSON") throw cause;
    const { path, value: found, expected } = cause.facts as { path: string; value: string; expected: string };
    throw new EntenteError("E_REVIEWS", { ...where, problem: `at ${path}: ${found}, not ${expected}` }, { cause });
  }
}

function parsedOr(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isCutOff(value: unknown): boolean {
  return typeof value === "object" && value !== null && Reflect.get(value, "cutOff") === true;
}

async function appendLine(file: string, change: ReviewChange): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, "a+");
    try {
      const { size } = await handle.stat();
      const [last] = size === 0 ? [] : await readBytes(handle, size - 1, size);
      const head: ReviewLine[] = size === 0 ? [{ schema: REVIEWS_SCHEMA }] : [];
      const note: ReviewLine[] = size > 0 && last !== FEED ? [{ cutOff: true }] : [];
      const lines = [...head, ...note, change].map((line) => `${JSON.stringify(line)}\n`).join("");
      await handle.appendFile(note.length === 0 ? lines : `\n${lines}`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw asWriteError(file, cause);
  }
}

/** Waits while another writes: a change takes milliseconds. */
async function withPatience<T>(task: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await task();
    } catch (cause) {
      const isHeld = cause instanceof EntenteError && cause.code === "E_LOCKED";
      if (!isHeld || Date.now() > until) throw cause;
      await wait(RETRY_MS * (1 + Math.random()));
    }
  }
}

function stampOf(found: { readonly ino: number; readonly size: number; readonly mtimeMs: number } | undefined): string {
  return found === undefined ? "none" : `${found.ino}-${found.size}-${found.mtimeMs}`;
}

function unlessMissing(file: string): (cause: unknown) => undefined {
  return (cause) => {
    if (Reflect.get(cause as object, "code") === "ENOENT") return undefined;
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  };
}
