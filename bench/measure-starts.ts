import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../apps/dashboard/test/find-chromium.ts";

const PLANS = 5;
const LONGEST_MS = 300_000;

/** Starts in a fresh clone after `npm ci`: seconds until a page in a browser shows a chart, and until a plan with nothing to do is printed. */
export interface Starts {
  readonly installSeconds: number;
  readonly installMiB: number;
  readonly firstStartSeconds: number;
  readonly secondStartSeconds: number;
  readonly planSeconds: number;
  readonly planned: string;
}

/** Clones the last commit, installs it, and starts it twice. The working tree and its data are not touched. */
export async function measureStarts(root: string): Promise<Starts> {
  const parent = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const clone = join(parent, "entente");
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    execFileSync("git", ["clone", "--quiet", "--local", "--no-hardlinks", root, clone]);
    const installSeconds = secondsOf(() => execFileSync("npm", ["ci"], { cwd: clone, stdio: "ignore" }));
    const installMiB = Math.round(
      Number(execFileSync("du", ["-sk", "node_modules"], { cwd: clone, encoding: "utf8" }).split("\t")[0]) / 1024,
    );
    const firstStartSeconds = await startOnce(clone, browser);
    const secondStartSeconds = await startOnce(clone, browser);
    return { installSeconds, installMiB, firstStartSeconds, secondStartSeconds, ...planOften(clone) };
  } finally {
    await browser.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Runs `npm start` until its first page shows a chart, then stops it. */
async function startOnce(clone: string, browser: Browser): Promise<number> {
  const started = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: clone,
    env: withoutData(),
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  try {
    const address = await addressOf(child);
    const page = await browser.newPage();
    await page.goto(address, { timeout: LONGEST_MS });
    await page.waitForSelector("main svg", { timeout: LONGEST_MS });
    const seconds = (performance.now() - started) / 1000;
    await page.close();
    return seconds;
  } finally {
    await stopGroup(child);
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("The start has no output to read.");
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /https?:\/\/\S+/u.exec(line) ?? [];
    if (address !== undefined) return address;
    lines.push(line);
  }
  throw new Error(`The start ended before it named its address:\n${lines.join("\n")}`);
}

/** npm starts further processes; they are one group. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const closed = once(child, "close");
  child.stdout?.resume();
  process.kill(-child.pid, "SIGTERM");
  await closed;
}

function planOften(clone: string): Pick<Starts, "planSeconds" | "planned"> {
  let planned = "";
  const seconds = Array.from({ length: PLANS }, () =>
    secondsOf(() => {
      planned = execFileSync("npx", ["entente", "extract", "--plan"], {
        cwd: clone,
        env: withoutData(),
        encoding: "utf8",
      }).trim();
    }),
  ).sort((a, b) => a - b);
  return { planSeconds: seconds[Math.floor(PLANS / 2)] ?? 0, planned: planned.split("\n").at(-1) ?? "" };
}

/** The clone's own data folder, whatever this process uses. */
function withoutData(): NodeJS.ProcessEnv {
  const { ENTENTE_DATA: _, ...rest } = process.env;
  return rest;
}

function secondsOf(task: () => void): number {
  const started = performance.now();
  task();
  return (performance.now() - started) / 1000;
}
