import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { runEntente } from "./extract-briefs.ts";
import { serveDashboard } from "./serve-dashboard.ts";

/** A dashboard on a data folder of its own. */
export interface Served {
  readonly address: string;
  /** Adds a document and extracts it, in another process. */
  readonly add: (name: string, text: string) => Promise<void>;
  /** Spoils what says which tables are current, as a failing disk might. */
  readonly damage: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Makes a data folder of the briefs that were extracted for all and the given documents, extracts these, and serves them as `entente dashboard` does. */
export async function serveData(documents: Readonly<Record<string, string>>, withBriefs = true): Promise<Served> {
  const data = await mkdtemp(join(tmpdir(), "entente-dashboard-"));
  const folder = join(data, "sources", "briefs");
  const environment = { ...process.env, ENTENTE_DATA: data };
  if (withBriefs) await cp(inject("briefs"), data, { recursive: true });
  await mkdir(folder, { recursive: true });
  const add = async (name: string, text: string) => {
    await writeFile(join(folder, `${name}.md`), text);
    await runEntente(["extract"], environment);
  };
  for (const [name, text] of Object.entries(documents)) await writeFile(join(folder, `${name}.md`), text);
  if (Object.keys(documents).length > 0) await runEntente(["extract"], environment);
  const { address, stop } = await serveDashboard(environment);
  return {
    address,
    add,
    damage: () => writeFile(join(data, "derived", "tables", "current.json"), "{"),
    stop: async () => {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
