import { setTimeout as wait } from "node:timers/promises";
import { EntenteError } from "@entente/schema";
import { withLock } from "@entente/store";

const LOOK_AGAIN_MS = 300;

/** Runs a task while holding a lock; where another process holds it, waits until that one has ended. */
export async function waitForLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  return whenFree(() => withLock(file, task));
}

/** Tries what needs a lock until it is free, or until somebody stops it. `onWait` is told once which process holds it. */
export async function whenFree<T>(
  attempt: () => Promise<T>,
  { onWait, signal }: { readonly onWait?: (pid: number) => void; readonly signal?: AbortSignal } = {},
): Promise<T> {
  for (let told = 0; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof EntenteError) || error.code !== "E_LOCKED" || signal?.aborted === true) throw error;
      const { pid } = (error as EntenteError<"E_LOCKED">).facts;
      if (pid !== told) onWait?.(pid);
      told = pid;
      await wait(LOOK_AGAIN_MS);
    }
  }
}
