// `entente serve` as a process of its own, over the database of a scenario.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ENTENTE = fileURLToPath(new URL("../../apps/cli/bin/entente.js", import.meta.url));
const FIRST_PORT = 43_700;

/** A server that answers. */
export interface SoakServer {
  readonly address: string;
  /** The memory that it and its children hold together; null where the system does not tell. */
  readonly memoryMiB: () => number | null;
  readonly stop: () => Promise<void>;
}

/** Starts a server, and the build before it where that is stale. */
export async function startServer(url: string): Promise<SoakServer> {
  const folder = await mkdtemp(join(tmpdir(), "entente-soak-"));
  const child = spawn(process.execPath, [ENTENTE, "serve", "--json", "--port", String(FIRST_PORT)], {
    env: { ...process.env, DATABASE_URL: url, ENTENTE_DATA: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = new Promise<void>((done) => child.once("close", () => done()));
  const address = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const match = /(http:\/\/[^\s"]+)/u.exec(line);
      if (match?.[1] !== undefined) found(match[1]);
    });
    child.once("close", () => failed(new Error("The server did not start.")));
  });
  return {
    address,
    memoryMiB: () => memoryOf(child.pid ?? 0),
    stop: async () => {
      child.kill("SIGTERM");
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function memoryOf(root: number): number | null {
  try {
    const parents = readdirSync("/proc").flatMap((name) => (/^\d+$/u.test(name) ? [parentOf(Number(name))] : []));
    const family = new Set([root]);
    // A child may be listed before its parent.
    for (let before = 0; before !== family.size; ) {
      before = family.size;
      for (const { pid, parent } of parents) if (family.has(parent)) family.add(pid);
    }
    return [...family].reduce((sum, pid) => sum + residentOf(pid), 0);
  } catch {
    return null;
  }
}

function parentOf(pid: number): { readonly pid: number; readonly parent: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return { pid, parent: Number(fields[1]) };
  } catch {
    // It has ended since it was listed.
    return { pid, parent: 0 };
  }
}

function residentOf(pid: number): number {
  const [, kibibytes] = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kibibytes ?? 0) / 1024);
}
