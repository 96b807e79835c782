import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { EntenteError } from "@entente/schema";

/** Names that a killed write leaves behind; the next run sweeps them. */
export const TEMPORARY = /\.tmp-\d+-\d+$/u;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EDQUOT: "the disk quota is used up",
  EEXIST: "a file stands where a folder is needed",
  EFBIG: "the file grows past the limit that the system sets",
  EISDIR: "a folder stands where a file is needed",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands where a folder is needed",
  EPERM: "permission is denied",
  EROFS: "the file system is read-only",
};

/** The effects of writing, so that a test can let the disk be full. */
export interface WritingEffects {
  readonly mkdir: typeof mkdir;
  readonly open: typeof open;
  readonly rename: typeof rename;
}

/**
 * Writes a file whole or not at all: to a temporary name, synced, then renamed.
 * Shape: content, or its chunks in order -> a file; folders on the way are made. Units: none. Empty: an empty file. Errors: `E_WRITE`.
 * Source: docs/method.md#runs.
 */
export async function writeAtomically(
  file: string,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
  effects: WritingEffects = { mkdir, open, rename },
): Promise<void> {
  const temporary = join(dirname(file), temporaryName());
  try {
    await effects.mkdir(dirname(file), { recursive: true });
    const handle = await effects.open(temporary, "wx");
    try {
      for await (const chunk of isWhole(content) ? [content] : content) await handle.appendFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await effects.rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asWriteError(file, cause);
  }
}

function isWhole(content: string | Uint8Array | AsyncIterable<string | Uint8Array>): content is string | Uint8Array {
  return typeof content === "string" || content instanceof Uint8Array;
}

/** A name that no other write uses and that `TEMPORARY` matches. */
export function temporaryName(): string {
  return `.${Math.random().toString(36).slice(2)}.tmp-${process.pid}-${Date.now()}`;
}

/** Says that a file could not be written, and why; an error that says so already is kept. */
export function asWriteError(file: string, cause: unknown): EntenteError {
  return cause instanceof EntenteError
    ? (cause as EntenteError)
    : new EntenteError("E_WRITE", { file, problem: reasonOf(cause) }, { cause });
}

/** Says in words why the operating system refused. */
export function reasonOf(cause: unknown): string {
  const code = typeof cause === "object" && cause !== null ? String(Reflect.get(cause, "code") ?? "") : "";
  return REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
