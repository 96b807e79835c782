import type { EntenteError } from "@entente/schema";
import { readBytes } from "./read-bytes.ts";
import type { Answer, ReadJob } from "./read-job.ts";

/** Answers each job that comes from the process that started this one, and ends with it. `busy` holds the number of the job in hand. */
export function serveReader(busy: Int32Array): void {
  let jobs = 0;
  process.once("disconnect", () => process.exit());
  process.on("message", (job: ReadJob) => {
    jobs += 1;
    Atomics.store(busy, 0, jobs);
    void answerTo(job).then((answer) => {
      Atomics.store(busy, 0, 0);
      process.send?.(answer);
    });
  });
  process.send?.("ready");
}

async function answerTo(job: ReadJob): Promise<Answer> {
  try {
    return { reading: await readBytes(job), megabytes: megabytes() };
  } catch (error) {
    const { code, facts } = error as EntenteError;
    return { refused: { code, facts }, megabytes: megabytes() };
  }
}

function megabytes(): number {
  return process.memoryUsage.rss() / 1e6;
}
