import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { CODE_ROOT, childEnvironment } from "../data/env.ts";
import type { StartCommand } from "./create-job-queue.ts";

const MOST_OUTPUT = 64 * 1024 * 1024;

/** Starts the command line as a process of its own; its lines on standard error are handed on as they come. */
export const startEntente: StartCommand = (args, { input, onLine }) => {
  const child = spawn(process.execPath, [join(CODE_ROOT, "apps", "cli", "bin", "entente.js"), ...args], {
    cwd: CODE_ROOT,
    env: childEnvironment(),
    stdio: ["pipe", "pipe", "pipe"],
  });
  const stop = () => void child.kill("SIGINT");
  process.once("exit", stop);
  const output = { text: "", rest: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    if (output.text.length < MOST_OUTPUT) output.text += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (output.rest + chunk).split("\n");
    output.rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  // A command that has refused its arguments does not wait for what comes through standard input.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input ?? "");
  const ended = new Promise<{ readonly code: number | null; readonly output: string }>((done) => {
    child.once("error", () => done({ code: null, output: "" }));
    child.once("close", (code) => {
      process.removeListener("exit", stop);
      if (output.rest !== "") onLine(output.rest);
      done({ code, output: output.text });
    });
  });
  return { ended, stop };
};
