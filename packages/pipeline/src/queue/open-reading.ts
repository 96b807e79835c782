import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answered, Asked, ExtractorFacts } from "./serve-documents.ts";

/** Reads documents, one at a time, in a process of its own. */
export interface Reading {
  /** What was read, or what the document did to its process. Throws `ReadingStopped` once closed, and where no process starts. */
  readonly read: (asked: Asked) => Promise<Answered>;
  readonly close: () => void;
}

/** What a reading needs: its extractor, its limit, and the script that its process runs. */
export interface ReadingOptions extends ExtractorFacts {
  readonly seconds: number;
  readonly entry?: URL | undefined;
}

/** The reading ended for a reason that is not the document's. */
export class ReadingStopped extends Error {
  override readonly name = "ReadingStopped";
}

const ENTRY = new URL("./document-process.js", import.meta.url);
const SECONDS_TO_START = 120;
/** The heap is collected before the watch of the whole memory ends the process. */
const HEAP_SHARE = 0.75;

/** Opens a reading; a document that outlasts its time or breaks its process costs that process, and the next gets a new one. */
export function openReading(options: ReadingOptions): Reading {
  const kept: { child?: Promise<ChildProcess>; closed: boolean } = { closed: false };
  const drop = () => {
    void kept.child?.then(
      (child) => child.kill("SIGKILL"),
      () => undefined,
    );
    delete kept.child;
  };
  return {
    read: async (asked) => {
      if (kept.closed) throw new ReadingStopped("the worker is stopping");
      kept.child ??= startChild(options);
      const child = await kept.child.catch((error: unknown) => {
        delete kept.child;
        throw error;
      });
      const answer = child.connected ? await ask(child, asked, options) : { broke: "ended before it was asked" };
      if (kept.closed) throw new ReadingStopped("the worker is stopping");
      if (!("broke" in answer)) return answer;
      drop();
      return { error: answer.broke };
    },
    close: () => {
      kept.closed = true;
      drop();
    },
  };
}

function startChild({ entry, seconds: _, ...facts }: ReadingOptions): Promise<ChildProcess> {
  const child = fork(fileURLToPath(entry ?? ENTRY), [JSON.stringify(facts)], {
    execArgv: [`--max-old-space-size=${Math.round(facts.megabytes * HEAP_SHARE)}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // A Ctrl-C in the terminal is the worker's to act on.
    detached: true,
  });
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.splice(0, said.length, chunk.toString()));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), SECONDS_TO_START * 1000);
    const onEnd = (reason: unknown) => {
      clearTimeout(timer);
      reject(new ReadingStopped(`the reading process did not start (${String(reason)}): ${said.join("").trim()}`));
    };
    child.once("error", onEnd);
    child.once("exit", onEnd);
    child.once("message", () => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(child);
    });
  });
}

function ask(
  child: ChildProcess,
  asked: Asked,
  { seconds, megabytes }: ReadingOptions,
): Promise<Answered | { readonly broke: string }> {
  return new Promise((resolve) => {
    const settle = (answer: Answered | { readonly broke: string }) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ broke: `It was not read within ${seconds} s.` }), seconds * 1000);
    const onEnd = (code: unknown, signal?: unknown) => {
      const how = typeof signal === "string" ? signal : `exit code ${String(code)}`;
      settle({
        broke: `It broke the process that read it (${how}), as where it needs more than ${megabytes} MB of memory.`,
      });
    };
    child.once("exit", onEnd);
    child.once("error", onEnd);
    child.once("message", (answer: Answered) => settle(answer));
    child.send(asked, (error) => (error === null ? undefined : onEnd(error.message)));
  });
}
