import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { EntenteError } from "@entente/schema";
import { reasonOf } from "./write-atomically.ts";

/** Runs a task while holding a lock file that names this process; a lock whose process is gone is taken over. Throws `E_LOCKED`. */
export async function withLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  await acquire(file);
  try {
    return await task();
  } finally {
    await rm(file, { force: true });
  }
}

async function acquire(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, "wx");
    await handle.writeFile(JSON.stringify({ pid: process.pid }));
    await handle.close();
  } catch (cause) {
    if (Reflect.get(cause as object, "code") !== "EEXIST")
      throw new EntenteError("E_WRITE", { file, problem: reasonOf(cause) }, { cause });
    const pid = await holderOf(file);
    if (pid !== undefined && pid !== process.pid && isAlive(pid)) throw new EntenteError("E_LOCKED", { file, pid });
    await rm(file, { force: true });
    await acquire(file);
  }
}

async function holderOf(file: string): Promise<number | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    const pid = Number(Reflect.get(value as object, "pid"));
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    // A lock that was killed while being written names nobody.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return Reflect.get(cause as object, "code") === "EPERM";
  }
}
