import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ENTENTE } from "./serve-dashboard.ts";

const BRIEFS = fileURLToPath(new URL("../../../data/sources/briefs", import.meta.url));

/** Makes a data folder of the bundled briefs of 2018 to 2020 and extracts them. */
export async function extractBriefs(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), "entente-briefs-"));
  const folder = join(data, "sources", "briefs");
  await mkdir(folder, { recursive: true });
  const briefs = (await readdir(BRIEFS)).filter((name) => /^20(?:18|19|20)-/u.test(name));
  await Promise.all(briefs.map((name) => cp(join(BRIEFS, name), join(folder, name))));
  await runEntente(["extract"], { ...process.env, ENTENTE_DATA: data });
  return data;
}

/** Runs a command of the command line in a process of its own. */
export async function runEntente(command: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  await promisify(execFile)(process.execPath, [ENTENTE, ...command], { env, maxBuffer: 1 << 26 });
}
