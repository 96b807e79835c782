import { availableParallelism } from "node:os";
import type { Part, Store } from "@entente/store";
import { Tinypool } from "tinypool";
import type { Member } from "./rows-of-members.ts";
import type { Share } from "./write-share.ts";

/** Fewer parts than this are written in this thread: starting workers would take longer. */
const FEW = 3;

/** Where threads find the data and the code, and how many there may be. */
export interface PublishingThreads {
  readonly codeRoot: string;
  readonly knowledgeRoot: string;
  readonly jobs?: number | undefined;
}

/** A part of the tables that is not there yet. */
export interface MissingPart {
  readonly name: string;
  readonly part: Part & { readonly members: readonly Member[] };
}

/** With which threads tables are published, and when to leave off. */
export interface Publishing {
  readonly threads?: PublishingThreads | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Writes parts of the tables, several at a time where there are many and threads are allowed. Returns whether all of them are there. */
export async function writeShares(
  store: Store,
  missing: readonly MissingPart[],
  { threads, signal }: Publishing,
): Promise<boolean> {
  const isStopped = () => signal?.aborted === true;
  if (isStopped()) return false;
  if (threads === undefined || missing.length < FEW) {
    for (const { name, part } of missing) if (!isStopped()) await store.writePart(name, part.rows());
  } else await writeInThreads(store.root, missing, { threads, signal });
  return !isStopped();
}

async function writeInThreads(
  root: string,
  missing: readonly MissingPart[],
  { threads, signal }: Publishing & { readonly threads: PublishingThreads },
): Promise<void> {
  const { codeRoot, knowledgeRoot, jobs = availableParallelism() } = threads;
  const pool = new Tinypool({
    filename: new URL("./share-worker.js", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
  });
  // A thread in the middle of a part does not hear a message, but it sees memory that is shared.
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = () => Atomics.store(stop, 0, 1);
  signal?.addEventListener("abort", onAbort);
  try {
    const shares = missing.map(({ name, part: { members } }): Share => {
      return { root, codeRoot, knowledgeRoot, name, members, stop };
    });
    await Promise.all(shares.map((share) => pool.run(share)));
  } finally {
    signal?.removeEventListener("abort", onAbort);
    await pool.destroy();
  }
}
