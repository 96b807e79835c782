import "server-only";
import { join } from "node:path";
import { openStore } from "@entente/store";
import { createResults, type Results } from "./create-results.ts";
import { CODE_ROOT, dataRoot } from "./env.ts";

const SHARED = Symbol.for("entente.dashboard.results");

/** The results in the data folder, as the pages read them. */
export const results: Results = shared(() =>
  createResults(openStore(dataRoot(), { codeRoot: CODE_ROOT, knowledgeRoot: join(CODE_ROOT, "data", "knowledge") })),
);

/** Pages and routes are bundled apart, each with its own copy of this module; the process keeps one reader for all of them. */
function shared(create: () => Results): Results {
  const kept = globalThis as typeof globalThis & { [SHARED]?: Results };
  kept[SHARED] ??= create();
  return kept[SHARED];
}
