import "server-only";
import { join } from "node:path";
import { openStore, type Store } from "@entente/store";
import { CODE_ROOT, databaseUrl, dataRoot } from "./env.ts";
import { shared } from "./shared.ts";

/** What is read of the data folder itself: whether a run is going on. Undefined where a database takes its place. */
export const folder: Pick<Store, "readActivity"> | undefined = shared("folder", () =>
  (databaseUrl() ?? "") === ""
    ? openStore(dataRoot(), { codeRoot: CODE_ROOT, knowledgeRoot: join(CODE_ROOT, "data", "knowledge") })
    : undefined,
);
