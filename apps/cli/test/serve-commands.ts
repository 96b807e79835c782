import { Readable } from "node:stream";
import { main } from "../src/index.ts";

/** One command: its words, its data folder and what it reads from standard input. */
export interface AskedCommand {
  readonly id: string;
  readonly args: readonly string[];
  readonly data: string;
  readonly input: string;
}

/** What a command printed and how it ended. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the commands that the parent process asks for, one after the other, and answers each. */
export function serveCommands(): void {
  let last = Promise.resolve();
  process.once("disconnect", () => process.exit());
  process.on("message", (asked: AskedCommand) => {
    last = last.then(async () => void process.send?.({ id: asked.id, ...(await run(asked)) }));
  });
}

async function run({ args, data, input }: AskedCommand): Promise<CliResult> {
  process.env["ENTENTE_DATA"] = data;
  Object.defineProperty(process, "stdin", { value: Readable.from([Buffer.from(input)]), configurable: true });
  const [stdout, stderr] = [keepWritten(process.stdout), keepWritten(process.stderr)];
  const code = await main(args).catch((error: unknown) => {
    console.error(error);
    return 1;
  });
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Keeps what is written to a stream instead of writing it, until what it gives is called. */
function keepWritten(stream: NodeJS.WriteStream): () => string {
  const write = stream.write.bind(stream);
  const chunks: Buffer[] = [];
  stream.write = (chunk: Uint8Array | string, ...rest: readonly unknown[]) => {
    chunks.push(Buffer.from(chunk));
    const written = rest.at(-1);
    if (typeof written === "function") process.nextTick(written as () => void);
    return true;
  };
  return () => {
    stream.write = write;
    return Buffer.concat(chunks).toString();
  };
}
