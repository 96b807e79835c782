import { openStore, type Store } from "@entente/store";
import { CODE_ROOT, dataRoot, KNOWLEDGE_ROOT } from "./env.ts";

/** Opens the chosen data folder. */
export function openData(): Store {
  return openStore(dataRoot(), { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT });
}
