import { Presets, SingleBar } from "cli-progress";

/** Shows on a terminal how many of several inputs are done, their rate and the time left. `pause` clears it before anything else is printed. */
export function createAddProgress(
  stream: NodeJS.WriteStream,
  total: number,
): { update: (done: number) => void; pause: () => void } {
  if (!stream.isTTY || total < 2) return { update: () => undefined, pause: () => undefined };
  const started = performance.now();
  const format = "adding {bar} {value}/{total} files · {rate}/s · {left} left";
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  let isShown = false;
  return {
    update: (done) => {
      // The bar starts anew after each line that is printed, so it is told the whole time's rate.
      const rate = (done * 1000) / Math.max(1, performance.now() - started);
      const shown = { rate: rate.toFixed(1), left: done === 0 ? "–" : clock((total - done) / rate) };
      if (isShown) bar.update(done, shown);
      else bar.start(total, done, shown);
      isShown = true;
    },
    pause: () => {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}
