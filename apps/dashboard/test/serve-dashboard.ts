import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The command line's program. */
export const ENTENTE = fileURLToPath(new URL("../../cli/bin/entente.js", import.meta.url));

const FIRST_PORT = 43_100;

/** Starts `entente dashboard`, which builds first where the build is stale, and waits for the address that it prints. */
export async function serveDashboard(env: NodeJS.ProcessEnv): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [ENTENTE, "dashboard", "--port", String(FIRST_PORT)], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = new Promise<void>((done) => child.once("close", () => done()));
  const output: string[] = [];
  const address = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer) => {
      output.push(chunk.toString());
      const match = /open at (http:\/\/[^\s]+)/u.exec(output.join(""));
      if (match?.[1] !== undefined) found(match[1]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", () => failed(new Error(`The dashboard did not start:\n${output.join("")}`)));
  });
  return {
    address,
    stop: async () => {
      child.kill("SIGTERM");
      await closed;
    },
  };
}
