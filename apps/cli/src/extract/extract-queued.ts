import { EntenteError } from "@entente/schema";
import { type AnyStore, type Database, listDocuments, type Queue } from "@entente/store";
import { prepareDatabase } from "../queue/require-database.ts";
import { createSteps } from "../terminal/progress-bar.ts";
import { createStopSignal } from "../terminal/stop-signal.ts";

const LOOK_MS = 500;

/** What was asked for. */
interface Wish {
  readonly force?: boolean;
  readonly json?: boolean;
}

/** What has become of the documents that were waited for. */
interface Waited {
  readonly queued: number;
  readonly left: number;
  readonly givenUp: readonly { readonly document: string; readonly reason: string }[];
}

/** Queues documents, all that are stale where none is named, and waits until workers have read them. Returns the exit code. */
export async function extractQueued(
  { database, store }: { readonly database: Database; readonly store: AnyStore },
  ids: readonly string[],
  { force = false, json }: Wish,
): Promise<0 | 1> {
  const queue = await prepareDatabase(database);
  await queue.wantAtFirst(await store.fingerprint());
  const stop = createStopSignal();
  try {
    const asked = await findAsked(database, ids, force);
    const waited = await (asked === undefined
      ? waitForAll(queue, stop.signal)
      : waitFor(queue, await queue.planFor(asked, { forced: force }), stop.signal));
    console.log(json === true ? JSON.stringify(waited, null, 2) : printed(waited));
    return waited.left > 0 || waited.givenUp.length > 0 ? 1 : 0;
  } finally {
    stop.release();
  }
}

/** The documents that were named; all of them, by name, where everything is to be read again. Throws `E_NOT_FOUND`. */
async function findAsked(database: Database, ids: readonly string[], force: boolean): Promise<string[] | undefined> {
  if (ids.length === 0 && !force) return undefined;
  const { sources } = await database.snapshot((client) => listDocuments(client, ids.length === 0 ? undefined : ids));
  const known = new Set(sources.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new EntenteError("E_NOT_FOUND", {
      what: "document",
      value: unknown,
      next: "Add it with `entente add`, or run `entente extract` without a name for all.",
    });
  return [...known];
}

async function waitFor(queue: Queue, documents: readonly string[], signal: AbortSignal): Promise<Waited> {
  const look = async () => (await queue.outstanding(documents)).waiting;
  const left = documents.length === 0 ? 0 : await watch(queue, { total: documents.length, look, signal });
  const { dead } = await queue.outstanding(documents);
  return { queued: documents.length, left, givenUp: dead };
}

async function waitForAll(queue: Queue, signal: AbortSignal): Promise<Waited> {
  const look = async () => {
    const { waiting, retrying, active } = await queue.counts();
    return waiting + retrying + active;
  };
  const before = new Set((await queue.deadLetters({ limit: 1000, offset: 0 })).map(({ id }) => id));
  let queued = 0;
  for (let after: string | undefined = ""; after !== undefined && !signal.aborted; ) {
    const step = await queue.planAfter(after);
    queued += step.queued;
    if (step.held === "draining")
      throw new EntenteError("E_USAGE", {
        problem: "The queue is draining",
        expected: "one that takes documents; `entente queue resume` lets it",
      });
    if (step.held === "full") await pause();
    after = step.next;
  }
  const left = await watch(queue, { total: Math.max(queued, await look()), look, signal });
  const dead = await queue.deadLetters({ limit: 1000, offset: 0 });
  return { queued, left, givenUp: dead.filter(({ id }) => !before.has(id)) };
}

interface Watched {
  readonly total: number;
  readonly look: () => Promise<number>;
  readonly signal: AbortSignal;
}

/** Shows how far the queue is until nothing is left, or until it is stopped; returns what is left. */
async function watch(queue: Queue, { total, look, signal }: Watched): Promise<number> {
  const progress = createSteps(process.stderr);
  let told = "";
  try {
    for (;;) {
      const left = await look();
      progress.update("extracted", { done: Math.max(0, total - left), total });
      if (left === 0 || signal.aborted) return left;
      const note = await whyNothingHappens(queue);
      if (note !== told && note !== "") process.stderr.write(`${note}\n`);
      told = note;
      await pause();
    }
  } finally {
    progress.stop();
  }
}

async function whyNothingHappens(queue: Queue): Promise<string> {
  const [{ mode, wanted }, workers] = [await queue.control(), await queue.workers()];
  if (mode === "paused") return "The queue is paused: `entente queue resume` lets it go on.";
  if (workers.some(({ fingerprint }) => fingerprint === wanted)) return "";
  if (workers.length > 0) return "No worker has the wanted extractor: `entente queue status` says which have another.";
  return "No worker is at work: start one with `entente worker`, here or on another machine.";
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, LOOK_MS));
}

function printed({ queued, left, givenUp }: Waited): string {
  const rest = left > 0 ? ` ${left} are still queued; workers go on with them.` : "";
  return [
    `${queued} queued, ${queued - left - givenUp.length} extracted, ${givenUp.length} given up.${rest}`,
    ...givenUp.map(({ document, reason }) => `failed: ${document}: ${reason}`),
  ].join("\n");
}
