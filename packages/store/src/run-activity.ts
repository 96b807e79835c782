import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { pidOfHolder } from "./run-lock.ts";
import { writeAtomically } from "./write-atomically.ts";

const RunProgress = z.strictObject({
  started: z.iso.datetime(),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  failed: z.int().nonnegative(),
});

/** How far a run is, as it notes itself for whoever looks on. Shape: one object. Units: documents; `started` is ISO 8601 in UTC. Empty: zeros. Errors: none. Source: docs/method.md#runs. */
export type RunProgress = z.infer<typeof RunProgress>;

/** A run that is going on, in this process or another. Shape: one object. Units: as `RunProgress`; `pid` is a process. Empty: `progress` undefined where it has noted nothing yet. Errors: none. Source: docs/method.md#runs. */
export interface RunActivity {
  readonly pid: number;
  readonly progress: RunProgress | undefined;
}

/** Notes how far a run is. What cannot be noted is left out: nobody's result depends on it. */
export async function noteProgress(file: string, progress: RunProgress | undefined): Promise<void> {
  const note = progress === undefined ? rm(file, { force: true }) : writeAtomically(file, JSON.stringify(progress));
  await note.catch(() => undefined);
}

/** Tells whether a run is going on, and how far it is; undefined where none is. What a killed run has left does not count. */
export async function readActivity(files: { lock: string; progress: string }): Promise<RunActivity | undefined> {
  const pid = await pidOfHolder(files.lock);
  if (pid === undefined) return undefined;
  const text = await readFile(files.progress, "utf8").catch(() => "null");
  return { pid, progress: parsed(text) };
}

function parsed(text: string): RunProgress | undefined {
  try {
    return RunProgress.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
