import type { Progress } from "@entente/pipeline";
import { Presets, SingleBar } from "cli-progress";

/** What is shown while a run goes on. */
export interface ShownProgress {
  readonly update: (progress: Progress) => void;
  /** Says that another process's run must end first. */
  readonly waitFor: (pid: number) => void;
  readonly stop: () => void;
}

/** Shows a run's progress on a terminal as a bar with rate and time left; piped, as a plain line every hundred documents. */
export function createProgress(stream: NodeJS.WriteStream): ShownProgress {
  const waitFor = (pid: number) => void stream.write(`Waiting for another run (process ${pid}) to end…\n`);
  const started = performance.now();
  if (!stream.isTTY) {
    let shown = 0;
    const update = ({ done, total, words }: Progress) => {
      if (done < total && done - shown < 100) return;
      shown = done;
      stream.write(`extracted ${done} of ${total} documents, ${rate(words, started)} words/s\n`);
    };
    return { update, waitFor, stop: () => undefined };
  }
  const bar = new SingleBar(
    {
      format: "extracting {bar} {value}/{total} documents · {rate} words/s · {eta_formatted} left",
      stream,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let active = false;
  return {
    update: ({ done, total, words }) => {
      if (!active) bar.start(total, done, { rate: "–" });
      active = true;
      bar.update(done, { rate: rate(words, started) });
    },
    waitFor,
    stop: () => bar.stop(),
  };
}

function rate(words: number, started: number): string {
  return Math.round((words / Math.max(1, performance.now() - started)) * 1000).toLocaleString("en");
}

/** Counts items whose total is not known: on a terminal one line that changes, piped a line every thousand. */
export function createCounter(stream: NodeJS.WriteStream, verb: string): { add: () => void; stop: () => void } {
  const started = performance.now();
  let count = 0;
  const line = () => `${verb} ${count.toLocaleString("en")} documents, ${rate(count, started)}/s`;
  return {
    add: () => {
      count += 1;
      if (stream.isTTY && count % 20 === 0) stream.write(`\r${line()}  `);
      else if (!stream.isTTY && count % 1000 === 0) stream.write(`${line()}\n`);
    },
    stop: () => void (stream.isTTY ? stream.write(`\r${line()}  \n`) : undefined),
  };
}

/** How far one step of several is: on a terminal a line that changes, piped a line every thousand items and the last. */
export function createSteps(stream: NodeJS.WriteStream): {
  update: (verb: string, progress: { readonly done: number; readonly total: number }) => void;
  stop: () => void;
} {
  const started = performance.now();
  let shown = 0;
  let isOpen = false;
  return {
    update: (verb, { done, total }) => {
      const left = Math.round(((performance.now() - started) / 1000 / Math.max(1, done)) * (total - done));
      const line = `${verb} ${done.toLocaleString("en")} of ${total.toLocaleString("en")}, ${left} s left`;
      if (stream.isTTY) stream.write(`\r${line}  ${done === total ? "\n" : ""}`);
      else if (done === total || done - shown >= 1000) stream.write(`${line}\n`);
      isOpen = done < total;
      shown = done === total ? 0 : done - shown >= 1000 ? done : shown;
    },
    stop: () => void (stream.isTTY && isOpen ? stream.write("\n") : undefined),
  };
}
