import "server-only";
import { join } from "node:path";
import { openStore } from "@entente/store";
import { createResults, type Results } from "./create-results.ts";
import { CODE_ROOT, dataRoot } from "./env.ts";
import { shared } from "./shared.ts";

/** The results in the data folder, as the pages read them. */
export const results: Results = shared("results", () =>
  createResults(openStore(dataRoot(), { codeRoot: CODE_ROOT, knowledgeRoot: join(CODE_ROOT, "data", "knowledge") })),
);
