import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CODE_ROOT } from "../src/env.ts";

/** What a command printed and how it ended. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command line as a process of its own. */
export function runCli(args: readonly string[], { data, input = "" }: { data: string; input?: string }) {
  const child = spawn(process.execPath, [join(CODE_ROOT, "apps", "cli", "bin", "entente.js"), ...args], {
    env: { ...process.env, ENTENTE_DATA: data },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.end(input);
  return new Promise<CliResult>((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

/** Runs a task with an empty data folder that is removed afterwards. */
export async function withData<T>(task: (data: string) => Promise<T>): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), "entente-cli-"));
  try {
    return await task(data);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
