import { openStore } from "@entente/store";
import { type Member, rowsOfMembers } from "./rows-of-members.ts";

/** A part of the tables to be written: its name, what goes into it, and where the data is. */
export interface Share {
  readonly root: string;
  readonly codeRoot: string;
  readonly knowledgeRoot: string;
  readonly name: string;
  readonly members: readonly Member[];
}

/** Writes one part of the tables. */
export async function writeShare({ root, codeRoot, knowledgeRoot, name, members }: Share): Promise<void> {
  const store = openStore(root, { codeRoot, knowledgeRoot });
  await store.writePart(name, rowsOfMembers(store, members));
}
