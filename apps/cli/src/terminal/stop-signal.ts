/** A Ctrl-C reaches a process both from the terminal and from the npm that started it. */
const SAME_MS = 1000;

/** Tells of Ctrl-C or SIGTERM. Another one, later, ends the process at once. */
export function createStopSignal(): { readonly signal: AbortSignal; readonly release: () => void } {
  const stop = new AbortController();
  let first = 0;
  const onSignal = () => {
    if (!stop.signal.aborted) first = performance.now();
    else if (performance.now() - first > SAME_MS) process.exit(1);
    stop.abort();
  };
  const names = ["SIGINT", "SIGTERM"] as const;
  for (const name of names) process.on(name, onSignal);
  return { signal: stop.signal, release: () => names.forEach((name) => process.removeListener(name, onSignal)) };
}
