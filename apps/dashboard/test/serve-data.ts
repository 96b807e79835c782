import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ENTENTE, serveDashboard } from "./serve-dashboard.ts";

const BRIEFS = fileURLToPath(new URL("../../../data/sources/briefs", import.meta.url));

/** A dashboard on a data folder of its own. */
export interface Served {
  readonly address: string;
  /** Adds a document and extracts it, in another process. */
  readonly add: (name: string, text: string) => Promise<void>;
  /** Spoils what says which tables are current, as a failing disk might. */
  readonly damage: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Makes a data folder of the bundled briefs of 2018 to 2020 and the given documents, extracts them, and serves them as `entente dashboard` does. */
export async function serveData(documents: Readonly<Record<string, string>>, withBriefs = true): Promise<Served> {
  const data = await mkdtemp(join(tmpdir(), "entente-dashboard-"));
  const folder = join(data, "sources", "briefs");
  await mkdir(folder, { recursive: true });
  const briefs = withBriefs ? (await readdir(BRIEFS)).filter((name) => /^20(?:18|19|20)-/u.test(name)) : [];
  await Promise.all(briefs.map((name) => cp(join(BRIEFS, name), join(folder, name))));
  const environment = { ...process.env, ENTENTE_DATA: data };
  const add = async (name: string, text: string) => {
    await writeFile(join(folder, `${name}.md`), text);
    await run(["extract"], environment);
  };
  for (const [name, text] of Object.entries(documents)) await writeFile(join(folder, `${name}.md`), text);
  if (briefs.length > 0 || Object.keys(documents).length > 0) await run(["extract"], environment);
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

async function run(command: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  await promisify(execFile)(process.execPath, [ENTENTE, ...command], { env, maxBuffer: 1 << 26 });
}
