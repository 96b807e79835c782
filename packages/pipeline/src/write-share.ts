import { openStore } from "@entente/store";
import { type Member, rowsOfMembers } from "./rows-of-members.ts";

/** A part of the tables to be written: its name, what goes into it, and where the data is. All threads see it when `stop` becomes 1. */
export interface Share {
  readonly root: string;
  readonly codeRoot: string;
  readonly knowledgeRoot: string;
  readonly name: string;
  readonly members: readonly Member[];
  readonly stop: Int32Array;
}

/** Writes one part of the tables, or nothing of it where it is told to stop. */
export async function writeShare({ root, codeRoot, knowledgeRoot, name, members, stop }: Share): Promise<void> {
  const isStopped = () => Atomics.load(stop, 0) === 1;
  if (isStopped()) return;
  const store = openStore(root, { codeRoot, knowledgeRoot });
  await store.writePart(name, rowsOfMembers(store, members, isStopped)).catch((error: unknown) => {
    if (!isStopped()) throw error;
  });
}
