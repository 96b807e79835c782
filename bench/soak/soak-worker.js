// A worker as a process of its own, told by its first argument. SOAK_SKEW_MS sets its clock wrong before anything else is loaded.
import { register } from "tsx/esm/api";

const skew = Number(process.env["SOAK_SKEW_MS"] ?? "0");
if (skew !== 0) {
  const RightDate = Date;
  globalThis.Date = class extends RightDate {
    constructor(...given) {
      super(...(given.length === 0 ? [RightDate.now() + skew] : given));
    }
    static now() {
      return RightDate.now() + skew;
    }
  };
}
register();
const { openDatabase } = await import("@entente/store");
const { runWorker } = await import("@entente/pipeline");

const { url, ...options } = JSON.parse(process.argv[2] ?? "");
const stop = new AbortController();
process.on("SIGTERM", () => stop.abort());
await runWorker({
  ...options,
  database: openDatabase(url, { connections: 4 }),
  signal: stop.signal,
  log: (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`),
  entry: new URL("./slow-process.js", import.meta.url),
});
process.exit(0);
