// The process in which files are read: what a file does to it, it does to nothing else. Started by open-reader.ts.
import { Worker } from "node:worker_threads";
import { register } from "tsx/esm/api";

const [megabytes, seconds] = process.argv.slice(2).map(Number);
const busy = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL("./memory-watch.js", import.meta.url), { workerData: { megabytes, seconds, busy } });
register();
const { serveReader } = await import("./serve-reader.ts");
serveReader(busy);
