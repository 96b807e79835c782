// A thread beside the reading: it ends the whole process where a document takes more memory than allowed, or where the worker that
// asked for it is gone. The reading's own thread cannot: it may stand in a loop.
import { workerData } from "node:worker_threads";

const EVERY_MS = 100;
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > workerData.megabytes * 1e6)
    process.kill(process.pid, "SIGKILL");
}, EVERY_MS);
