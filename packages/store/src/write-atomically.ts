import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { EntenteError } from "@entente/schema";

/** Names that a killed write leaves behind; the next run sweeps them. */
export const TEMPORARY = /\.tmp-\d+-\d+$/u;

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  ENOTDIR: "a file stands where a folder is needed",
};

/** Writes a file whole or not at all: to a temporary name, synced, then renamed. Throws `E_WRITE`. */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(
    dirname(file),
    `.${process.pid}${Math.random().toString(36).slice(2)}.tmp-${process.pid}-${Date.now()}`,
  );
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new EntenteError("E_WRITE", { file, problem: reasonOf(cause) }, { cause });
  }
}

/** Says in words why the operating system refused. */
export function reasonOf(cause: unknown): string {
  const code = typeof cause === "object" && cause !== null ? String(Reflect.get(cause, "code") ?? "") : "";
  return REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
