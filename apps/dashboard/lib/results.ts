import "server-only";
import { join } from "node:path";
import { openAnyStore } from "@entente/store";
import { createResults, type Results } from "./create-results.ts";
import { CODE_ROOT, databaseUrl, dataRoot } from "./env.ts";
import { shared } from "./shared.ts";

/** The results in the database that DATABASE_URL names, else in the data folder, as the pages read them. */
export const results: Results = shared("results", () =>
  createResults(
    openAnyStore(dataRoot(), {
      codeRoot: CODE_ROOT,
      knowledgeRoot: join(CODE_ROOT, "data", "knowledge"),
      databaseUrl: databaseUrl(),
    }),
  ),
);
