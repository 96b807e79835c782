// A thread beside the reader: it ends the whole process where a file takes more memory than allowed, keeps it busy long
// past its time, or outlives the process that asked for it. The reader's own thread cannot: it may stand in a loop, and buffers outside the heap have no limit.
import { workerData } from "node:worker_threads";

const { megabytes, seconds, busy } = workerData;
const EVERY = 25;
const parent = process.ppid;
const seen = { job: 0, ticks: 0 };

setInterval(() => {
  const job = Atomics.load(busy, 0);
  seen.ticks = job === 0 || job !== seen.job ? 0 : seen.ticks + 1;
  seen.job = job;
  const isLate = seen.ticks * EVERY > 2 * seconds * 1000;
  if (isLate || process.ppid !== parent || process.memoryUsage.rss() > megabytes * 1e6)
    process.kill(process.pid, "SIGKILL");
}, EVERY);
