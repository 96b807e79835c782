// A worker as a process of its own, so that a test can kill it.
import { register } from "tsx/esm/api";

register();
const { openDatabase } = await import("@entente/store");
const { runWorker } = await import("../../src/index.ts");

const { url, ...options } = JSON.parse(process.argv[2] ?? "");
const stop = new AbortController();
process.on("SIGTERM", () => stop.abort());
const database = openDatabase(url);
await runWorker({
  ...options,
  database,
  signal: stop.signal,
  log: (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`),
  entry: new URL("./breaking-process.js", import.meta.url),
});
process.exit(0);
