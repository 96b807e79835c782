import type { Store } from "@entente/store";
import type { Progress } from "./carry-out.ts";

/** So often other processes hear how far a run is, at most. */
const NOTE_MS = 400;

/** Tells how far a run is: the caller each time, and whoever else looks on now and then. */
export function createTeller(
  store: Pick<Store, "noteProgress">,
  {
    started,
    now,
    onProgress,
  }: { started: Date; now: () => Date; onProgress: ((progress: Progress) => void) | undefined },
): { begin: (total: number) => Promise<void>; tell: (progress: Progress) => void; end: () => Promise<void> } {
  const last = { at: 0, note: Promise.resolve() };
  const note = ({ done, total, failed }: Omit<Progress, "words">) =>
    store.noteProgress({ started: started.toISOString(), done, total, failed });
  return {
    begin: (total) => (total === 0 ? Promise.resolve() : note({ done: 0, total, failed: 0 })),
    tell: (progress) => {
      onProgress?.(progress);
      const at = now().getTime();
      if (at - last.at < NOTE_MS) return;
      last.at = at;
      last.note = last.note.then(() => note(progress));
    },
    end: async () => {
      await last.note;
      await store.noteProgress(undefined);
    },
  };
}
