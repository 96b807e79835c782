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

/** Writes parts of the tables, several at a time where there are many and threads are allowed. */
export async function writeShares(
  store: Store,
  missing: readonly MissingPart[],
  threads: PublishingThreads | undefined,
): Promise<void> {
  if (threads === undefined || missing.length < FEW) {
    for (const { name, part } of missing) await store.writePart(name, part.rows());
    return;
  }
  const { codeRoot, knowledgeRoot, jobs = availableParallelism() } = threads;
  const pool = new Tinypool({
    filename: new URL("./share-worker.js", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
  });
  try {
    const shares = missing.map(({ name, part: { members } }): Share => {
      return { root: store.root, codeRoot, knowledgeRoot, name, members };
    });
    await Promise.all(shares.map((share) => pool.run(share)));
  } finally {
    await pool.destroy();
  }
}
