import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** The kernel's clock ticks a second, as /proc counts them. */
const TICKS = 100;
const LOOK_MS = 100;

/** What a process cost from start to end. Processor time and memory are null where the system does not tell. */
export interface ProcessCost {
  readonly seconds: number;
  /** Of all its threads: what it would take at least on one core that does nothing else. */
  readonly cpuSeconds: number | null;
  readonly peakMemoryMiB: number | null;
}

/** Runs `node …args` to its end. Throws what it said where it fails. */
export async function watchProcess(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ProcessCost> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let [said, cpuSeconds, peakMemoryMiB]: [string, number | null, number | null] = ["", null, null];
  child.stderr.on("data", (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-2000);
  });
  const look = setInterval(() => {
    cpuSeconds = cpuSecondsOf(child.pid) ?? cpuSeconds;
    peakMemoryMiB = peakOf(child.pid) ?? peakMemoryMiB;
  }, LOOK_MS);
  const code = await new Promise<number | null>((settle, fail) => child.once("error", fail).once("close", settle));
  clearInterval(look);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${said}`);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds, peakMemoryMiB };
}

function cpuSecondsOf(pid: number | undefined): number | undefined {
  // The name, in brackets, may hold blanks; utime and stime are the 12th and 13th fields after it.
  const fields = readProc(pid, "stat").split(") ").at(-1)?.split(" ") ?? [];
  return fields.length < 13 ? undefined : (Number(fields[11]) + Number(fields[12])) / TICKS;
}

function peakOf(pid: number | undefined): number | undefined {
  const [, kibibytes] = /VmHWM:\s+(\d+) kB/u.exec(readProc(pid, "status")) ?? [];
  return kibibytes === undefined ? undefined : Math.round(Number(kibibytes) / 1024);
}

function readProc(pid: number | undefined, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
