import { Presets, SingleBar } from "cli-progress";

/** Shows on a terminal how many of several inputs are done, their rate and the time left. `pause` clears it before anything else is printed. */
export function createAddProgress(
  stream: NodeJS.WriteStream,
  total: number,
): { update: (done: number) => void; pause: () => void } {
  if (!stream.isTTY || total < 2) return { update: () => undefined, pause: () => undefined };
  const started = performance.now();
  const format = "adding {bar} {value}/{total} files · {rate}/s · {eta_formatted} left";
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  let isShown = false;
  return {
    update: (done) => {
      const rate = { rate: ((done * 1000) / Math.max(1, performance.now() - started)).toFixed(1) };
      if (isShown) bar.update(done, rate);
      else bar.start(total, done, rate);
      isShown = true;
    },
    pause: () => {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}
