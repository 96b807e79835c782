import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { CODE_ROOT } from "../src/env.ts";
import type { AskedCommand, CliResult } from "./serve-commands.ts";

interface Given {
  readonly data: string;
  readonly input?: string;
}

/** One process a test file: loading the command line takes longer than most commands do. */
const host = fork(new URL("./cli-process.js", import.meta.url), { execArgv: [], stdio: "inherit" });
host.unref();
host.channel?.unref();
host.setMaxListeners(0);

/** Runs a command of the command line in a process that has loaded it before, one after the other. */
export function runCli(args: readonly string[], { data, input = "" }: Given): Promise<CliResult> {
  const id = crypto.randomUUID();
  const answer = new Promise<CliResult>((resolve, reject) => {
    const onMessage = (message: CliResult & { id: string }) => {
      if (message.id !== id) return;
      host.off("message", onMessage);
      resolve({ code: message.code, stdout: message.stdout, stderr: message.stderr });
    };
    host.on("message", onMessage);
    host.once("exit", (code) => reject(new Error(`The process of commands ended with ${code}.`)));
  });
  host.send({ id, args, data, input } satisfies AskedCommand);
  return answer;
}

/** Runs the command line as a person does, in a process of its own. */
export async function runCliAlone(args: readonly string[], { data, input = "" }: Given): Promise<CliResult> {
  const child = spawn(process.execPath, [join(CODE_ROOT, "apps", "cli", "bin", "entente.js"), ...args], {
    env: { ...process.env, ENTENTE_DATA: data },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}
