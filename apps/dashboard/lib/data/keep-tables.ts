import type { AnyStore, TableReader } from "@entente/store";
import { createGenerationCache } from "./generation-cache.ts";

const KEPT_ANSWERS = 120;

/** Keeps what the tables and the knowledge answer until a run publishes new ones, so that a review need not ask them again. */
export function keepTables(store: AnyStore): Pick<AnyStore, "tables" | "readKnowledge"> {
  const { tables } = store;
  const cache = createGenerationCache(tables.generation, KEPT_ANSWERS);
  const kept: Partial<TableReader> = {
    documents: () => cache.read("documents", tables.documents),
    stances: (filter) => cache.read(`stances ${JSON.stringify(filter)}`, () => tables.stances(filter)),
    countSpeakers: () => cache.read("speakers", tables.countSpeakers),
    countMentions: () => cache.read("mentions", tables.countMentions),
    mentionsOf: (actor) => cache.read(`mentions of ${actor}`, () => tables.mentionsOf(actor)),
  };
  return { tables: { ...tables, ...kept }, readKnowledge: () => cache.read("knowledge", store.readKnowledge) };
}
