import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { EntenteError } from "@entente/schema";
import { FORMAT_NAMES } from "./detect-format.ts";
import { LIMITS } from "./limits.ts";
import type { Answer, Reading, ReadJob } from "./read-job.ts";

/** Reads files in a process of its own. Shape: one job at a time, in order. Units: none. Empty: none. Errors: those of the formats, `E_TIMEOUT`, `E_UNREADABLE`. Source: docs/method.md#limits. */
export interface Reader {
  readonly read: (job: ReadJob) => Promise<Reading>;
  readonly close: () => void;
}

interface ReaderLimits {
  readonly seconds: number;
  readonly memory: number;
}

const ENTRY = fileURLToPath(new URL("./reader-process.js", import.meta.url));
const SECONDS_TO_START = 60;
/** A reader that holds a larger share of its memory between two files starts afresh, so that each file has it all. */
const HELD = 0.4;

/**
 * Opens a reader whose process is killed where a file takes longer than 20 s or more memory than allowed; the next file gets a new one.
 * Shape: limits -> a reader; the process starts at once. Units: seconds, megabytes. Empty: none.
 * Errors: none here; `read` throws the errors of the formats, `E_TIMEOUT` past the time, `E_UNREADABLE` past the memory.
 * Source: docs/method.md#limits.
 */
export function openReader(limits: ReaderLimits = LIMITS): Reader {
  let child: Promise<ChildProcess> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const begin = () => {
    const started = start(limits);
    started.catch(() => {
      if (child === started) child = undefined;
    });
    child = started;
    return started;
  };
  const stop = () => {
    child?.then(
      (running) => running.kill("SIGKILL"),
      () => undefined,
    );
    child = undefined;
  };
  const readNext = async (job: ReadJob): Promise<Reading> => {
    const running = await (child ?? begin());
    // A reader may also have ended by itself since its last file.
    const answer = await ask(running.connected ? running : await begin(), job, limits).catch((error: unknown) => {
      stop();
      throw error;
    });
    if (answer.megabytes > limits.memory * HELD) stop();
    if ("reading" in answer) return answer.reading;
    throw new EntenteError(answer.refused.code, answer.refused.facts as never);
  };
  const read = (job: ReadJob) => {
    const reading = queue.then(() => readNext(job));
    queue = reading.catch(() => undefined);
    return reading;
  };
  void begin();
  return { read, close: stop };
}

function start({ seconds, memory }: ReaderLimits): Promise<ChildProcess> {
  const child = fork(ENTRY, [String(memory), String(seconds)], {
    // Its heap is collected before the watch of its whole memory ends it.
    execArgv: [`--max-old-space-size=${Math.round(memory * 0.75)}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), SECONDS_TO_START * 1000);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The reading process did not start (exit code ${code}).`)));
    child.once("message", () => {
      clearTimeout(timer);
      child.removeAllListeners();
      // A reader that nobody closed must not keep the command alive.
      child.unref();
      child.channel?.unref();
      resolve(child);
    });
  });
}

function ask(child: ChildProcess, job: ReadJob, limits: ReaderLimits): Promise<Answer> {
  const { file, format } = job;
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      child.removeAllListeners();
      act();
    };
    const timer = setTimeout(
      () => settle(() => reject(new EntenteError("E_TIMEOUT", { file, seconds: limits.seconds }))),
      limits.seconds * 1000,
    );
    const onEnd = () =>
      settle(() => {
        const problem = `reading it took more than ${limits.memory} MB of memory or broke the reader`;
        reject(new EntenteError("E_UNREADABLE", { file, format: FORMAT_NAMES[format], problem }));
      });
    child.once("exit", onEnd);
    child.once("error", onEnd);
    child.once("message", (answer: Answer) => settle(() => resolve(answer)));
    child.send(job, (error) => (error === null ? undefined : onEnd()));
  });
}
