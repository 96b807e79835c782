import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { CODE_ROOT, childEnvironment } from "../env.ts";
import { waitForLock } from "../extract/wait-for-lock.ts";
import { addressOf, type Listening, probeOf } from "./choose-listening.ts";

const DASHBOARD = join(CODE_ROOT, "apps", "dashboard");
const BUILT_FROM = join(DASHBOARD, ".next", "entente-built-from");
const BUILD_LOCK = join(CODE_ROOT, "node_modules", ".cache", "entente-build.lock");
const SOURCES = [
  "apps/dashboard/app",
  "apps/dashboard/components",
  "apps/dashboard/lib",
  "packages/schema/src",
  "packages/store/src",
  "packages/views/src",
];
const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next", { paths: [DASHBOARD] });

/**
 * Builds the dashboard where its sources differ from those of the last build; returns whether it built. Of two starts at once one
 * builds, and the other waits for it.
 */
export async function buildDashboard(): Promise<boolean> {
  const wanted = await fingerprintOfSources();
  if (await isBuiltFrom(wanted)) return false;
  return waitForLock(BUILD_LOCK, async () => {
    if (await isBuiltFrom(wanted)) return false;
    await build();
    await writeFile(BUILT_FROM, wanted);
    return true;
  });
}

async function isBuiltFrom(wanted: string): Promise<boolean> {
  return existsSync(BUILT_FROM) && (await readFile(BUILT_FROM, "utf8")) === wanted;
}

async function build(): Promise<void> {
  await rm(join(DASHBOARD, ".next"), { recursive: true, force: true });
  const output: string[] = [];
  const child = spawn(process.execPath, [NEXT, "build"], {
    cwd: DASHBOARD,
    env: { ...childEnvironment(), NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  if (code !== 0) throw new Error(`The dashboard did not build:\n${output.join("")}`);
}

/** Starts the dashboard's server; resolves when it answers, with its address, and a promise of its end. */
export async function startDashboard(
  port: number,
  listening: Listening,
): Promise<{ address: string; closed: Promise<number>; stop: () => void }> {
  const { host, names, token } = listening;
  const child = spawn(process.execPath, [NEXT, "start", "--port", String(port), "--hostname", host], {
    cwd: DASHBOARD,
    env: { ...childEnvironment(), NODE_ENV: "production", ENTENTE_HOSTS: names.join(","), ENTENTE_TOKEN: token ?? "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const closed = new Promise<number>((done) => child.on("close", (code) => done(code ?? 0)));
  await untilAnswers(probeOf(listening, port), closed);
  return { address: addressOf(listening, port), closed, stop: () => child.kill("SIGTERM") };
}

/** Finds the first free port from the wanted one on. */
export async function findFreePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + 100; port += 1) if (await isFree(port, host)) return port;
  throw new Error(`No free port between ${wanted} and ${wanted + 99}. Give another with --port.`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}

async function untilAnswers(url: string, closed: Promise<number>): Promise<void> {
  let ended = false;
  void closed.then(() => {
    ended = true;
  });
  for (let tries = 0; tries < 600 && !ended; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error("The dashboard's server ended before it answered. Run `npx entente dashboard` again to see why.");
}

async function fingerprintOfSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of SOURCES) {
    const entries = await readdir(join(CODE_ROOT, folder), { withFileTypes: true, recursive: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(CODE_ROOT.length)).update(await readFile(file));
  }
  for (const file of ["next.config.ts", "package.json", "proxy.ts"].map((name) => `apps/dashboard/${name}`))
    hash.update(await readFile(join(CODE_ROOT, file)));
  return hash.digest("hex");
}
