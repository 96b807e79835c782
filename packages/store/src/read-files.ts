import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setImmediate as breathe } from "node:timers/promises";
import { EntenteError } from "@entente/schema";
import { reasonOf } from "./write-atomically.ts";

const WITHOUT_PAUSE = 64;

/** A file that was read, or why it could not be. */
export interface FileRead {
  readonly file: string;
  readonly bytes: Uint8Array | undefined;
  readonly problem: string;
}

/**
 * Reads files one after the other, in order. Each is read in one go, without a promise for every step: over ten thousand files
 * that takes half the time. Other tasks get their turn in between.
 */
export async function* readFiles(files: readonly string[]): AsyncGenerator<FileRead> {
  for (const [at, file] of files.entries()) {
    if (at % WITHOUT_PAUSE === WITHOUT_PAUSE - 1) await breathe();
    yield readOne(file);
  }
}

/** Reads one file. Throws `E_READ`. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  }
}

function readOne(file: string): FileRead {
  try {
    return { file, bytes: readFileSync(file), problem: "" };
  } catch (cause) {
    return { file, bytes: undefined, problem: reasonOf(cause) };
  }
}
