import { setTimeout as wait } from "node:timers/promises";
import { EntenteError } from "@entente/schema";
import { withLock } from "@entente/store";

const LOOK_AGAIN_MS = 300;

/** Runs a task while holding a lock; where another process holds it, waits until that one has ended. */
export async function waitForLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  return whenFree(() => withLock(file, task));
}

/** Tries what needs a lock until it is free. `onWait` is told each time which process holds it. */
export async function whenFree<T>(attempt: () => Promise<T>, onWait?: (pid: number) => void): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof EntenteError) || error.code !== "E_LOCKED") throw error;
      onWait?.((error as EntenteError<"E_LOCKED">).facts.pid);
      await wait(LOOK_AGAIN_MS);
    }
  }
}
