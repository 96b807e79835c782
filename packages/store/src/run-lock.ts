import { mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { EntenteError } from "@entente/schema";
import { z } from "zod";
import { asWriteError } from "./write-atomically.ts";

const TRIES = 100;
const RETRY_MS = 20;
const HALF_WRITTEN_MS = 100;
/** A lock of another machine, or of this one before it was restarted, is dead when nobody has touched it for so long. */
const BEAT_MS = 10_000;
const SILENT_MS = 60_000;

/** Who holds a lock. `began` tells two processes apart that had the same number one after the other. */
const Holder = z.strictObject({ pid: z.int(), boot: z.string(), began: z.string() });
type Holder = z.infer<typeof Holder>;

/**
 * Runs a task while holding a lock file that names this process; a lock whose process is gone is taken over.
 * Shape: file, task -> what the task gives. Units: none. Empty: none. Errors: `E_LOCKED`, `E_WRITE`, and those of the task. Source: docs/method.md#runs.
 */
export async function withLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  const mine = JSON.stringify(await describeProcess(process.pid));
  await acquire(file, mine);
  const beat = setInterval(() => {
    const now = new Date();
    // A missed beat is made up for by the next one.
    utimes(file, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  try {
    return await task();
  } finally {
    clearInterval(beat);
    // A lock that was taken over meanwhile, as one of a machine that had fallen silent, is another's.
    if ((await readFile(file, "utf8").catch(() => undefined)) === mine) await rm(file, { force: true });
  }
}

/** The process that holds a lock; undefined where nobody does, or a process that is gone. */
export async function pidOfHolder(file: string): Promise<number | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  const holder = text === undefined ? undefined : holderOf(text);
  return holder !== undefined && (await isAlive(file, holder)) ? holder.pid : undefined;
}

async function acquire(file: string, mine: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await place(file, mine)) return;
    const text = await readWhole(file);
    if (text === undefined) continue;
    const holder = holderOf(text);
    if (holder !== undefined && (await isAlive(file, holder)))
      throw new EntenteError("E_LOCKED", { file, pid: holder.pid });
    await removeDead(file, text, mine);
  }
  throw new EntenteError("E_LOCKED", { file, pid: holderOf((await readWhole(file)) ?? "")?.pid ?? 0 });
}

/** Removes a dead lock. One process at a time may: another that had read the same dead lock would remove the fresh one after it. */
async function removeDead(file: string, dead: string, mine: string): Promise<void> {
  const guard = `${file}.takeover`;
  if (!(await place(guard, mine))) {
    const text = await readWhole(guard);
    const holder = holderOf(text ?? "");
    if (text !== undefined && (holder === undefined || !(await isAlive(guard, holder))))
      await rm(guard, { force: true });
    await wait(RETRY_MS);
    return;
  }
  try {
    if ((await readFile(file, "utf8").catch(() => undefined)) === dead) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function place(file: string, mine: string): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (cause) {
    throw asWriteError(file, cause);
  }
  try {
    await writeFile(file, mine, { flag: "wx" });
    return true;
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false;
    throw asWriteError(file, cause);
  }
}

/** Reads a lock; one that is not whole yet is read once more, then taken for the leftover of a killed process. */
async function readWhole(file: string): Promise<string | undefined> {
  const read = () => readFile(file, "utf8").catch(() => undefined);
  const text = await read();
  if (text === undefined || holderOf(text) !== undefined) return text;
  await wait(HALF_WRITTEN_MS);
  return read();
}

function holderOf(text: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function isAlive(file: string, holder: Holder): Promise<boolean> {
  const here = await describeProcess(holder.pid);
  if (holder.boot !== here.boot) {
    const touched = (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
    return Date.now() - touched < SILENT_MS;
  }
  if (!isRunning(holder.pid) || holder.began !== here.began) return false;
  // Where the system does not tell when a process began, a lock with this process's own number is an older one's.
  return holder.began !== "" || holder.pid !== process.pid;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === "EPERM";
  }
}

/** Which start of the system, and which of its ticks, a process began at; empty where the system does not tell. */
async function describeProcess(pid: number): Promise<Holder> {
  const read = (path: string) => readFile(path, "utf8").catch(() => "");
  const [boot, line] = await Promise.all([read("/proc/sys/kernel/random/boot_id"), read(`/proc/${pid}/stat`)]);
  // The command's name, in brackets, may hold spaces; the start is the 20th field after it.
  return { pid, boot: boot.trim(), began: line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "" };
}

function codeOf(cause: unknown): unknown {
  return typeof cause === "object" && cause !== null ? Reflect.get(cause, "code") : undefined;
}
