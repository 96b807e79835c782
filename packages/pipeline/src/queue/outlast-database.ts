import { isPassing } from "@entente/store";
import type { Log } from "./log.ts";

const FIRST_MS = 200;
const LONGEST_MS = 5_000;

/** Does what it is told until it is done or stopped: a database that is away, busy or full is waited for. */
export type Outlast = <T>(task: () => Promise<T>) => Promise<T>;

/** Makes one; what it waits for is told once, and that it goes on. Another error is thrown, and so is the last one when stopped. */
export function createOutlast({ log, signal }: { readonly log: Log; readonly signal: AbortSignal }): Outlast {
  const state = { waiting: false };
  return async (task) => {
    for (let pause = FIRST_MS; ; pause = Math.min(LONGEST_MS, pause * 2)) {
      try {
        const result = await task();
        if (state.waiting) log({ level: "info", event: "database-back" });
        state.waiting = false;
        return result;
      } catch (error) {
        if (!isPassing(error) || signal.aborted) throw error;
        const problem = error instanceof Error ? error.message : String(error);
        if (!state.waiting) log({ level: "warn", event: "database-away", problem });
        state.waiting = true;
        await pauseFor(pause, signal);
      }
    }
  };
}

/** Waits, or less where the signal comes meanwhile. */
export function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end, { once: true });
    if (signal.aborted) end();
  });
}
