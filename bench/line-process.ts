import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** The kernel's clock ticks a second, as /proc counts them. */
const TICKS = 100;

/** What a batch cost a process: by the clock on the wall, and by its own processor time where the system tells it. */
export interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number | null;
}

/** A process that answers each line with a line. */
export interface LineProcess {
  /** Sends the lines and waits for as many answers. */
  readonly ask: (lines: readonly string[]) => Promise<Cost>;
  /** The most memory it has held so far; null where the system does not tell. */
  readonly peakMemoryMiB: () => number | null;
  /** The memory it holds now; null where the system does not tell. */
  readonly memoryMiB: () => number | null;
  readonly stop: () => void;
}

/** Starts `node …args`, on one core where the system can pin it. */
export function startLineProcess(args: readonly string[], env: NodeJS.ProcessEnv): LineProcess {
  const pin = canPin() ? ["taskset", "-c", "0"] : [];
  const [command = "", ...rest] = [...pin, process.execPath, ...args];
  const child = spawn(command, rest, { env, stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (lines) => {
      const started = performance.now();
      const before = cpuSecondsOf(child.pid);
      child.stdin.write(lines.map((line) => `${line}\n`).join(""));
      for (let answered = 0; answered < lines.length; answered += 1) {
        const { value: answer, done } = (await answers.next()) as IteratorResult<string, undefined>;
        // An answer that begins with the id of the document says why there is none.
        if (done === true || answer.startsWith('{"id"'))
          throw new Error(`${args.join(" ")} did not read line ${answered + 1}: ${String(answer).slice(0, 200)}`);
      }
      const after = cpuSecondsOf(child.pid);
      const cpuSeconds = before === null || after === null ? null : after - before;
      return { seconds: (performance.now() - started) / 1000, cpuSeconds };
    },
    peakMemoryMiB: () => memoryOf(child.pid, /VmHWM:\s+(\d+) kB/u),
    memoryMiB: () => memoryOf(child.pid, /VmRSS:\s+(\d+) kB/u),
    stop: () => child.stdin.end(),
  };
}

/** Whether processes can be pinned to a core here. */
export function canPin(): boolean {
  return process.platform === "linux";
}

function cpuSecondsOf(pid: number | undefined): number | null {
  try {
    // The name, in brackets, may hold blanks; utime and stime are the 12th and 13th fields after it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return null;
  }
}

function memoryOf(pid: number | undefined, field: RegExp): number | null {
  try {
    const [, kibibytes] = field.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kibibytes === undefined ? null : Math.round(Number(kibibytes) / 1024);
  } catch {
    return null;
  }
}
