import { EntenteError } from "@entente/schema";
import { type AnyStore, type Database, listDocuments, type Queue } from "@entente/store";
import { prepareDatabase } from "../queue/require-database.ts";
import { createSteps } from "../terminal/progress-bar.ts";
import { writeProgress } from "../terminal/progress-lines.ts";
import { createStopSignal } from "../terminal/stop-signal.ts";
import type { Extracted } from "./extracted.ts";

const LOOK_MS = 500;

/** What was asked for. */
interface Wish {
  readonly force?: boolean;
  readonly json?: boolean;
  /** Tells how far it is as JSON Lines on standard error. */
  readonly progress?: boolean | undefined;
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
  { force = false, json, progress = false }: Wish,
): Promise<0 | 1> {
  const queue = await prepareDatabase(database);
  await queue.wantAtFirst(await store.fingerprint());
  const stop = createStopSignal();
  const waiting: Waiting = { queue, signal: stop.signal, told: tellingOn(progress) };
  try {
    const asked = await findAsked(database, ids, force);
    const waited = await (asked === undefined
      ? waitForAll(waiting)
      : waitFor(waiting, await queue.planFor(asked, { forced: force })));
    console.log(json === true ? JSON.stringify({ ...waited, run: runOf(waited) }, null, 2) : printed(waited));
    return waited.left > 0 || waited.givenUp.length > 0 ? 1 : 0;
  } finally {
    stop.release();
  }
}

/** Brings the records of documents that were changed or removed up to date, before all others, and waits until they are. */
export async function extractChanged(
  { database, store }: { readonly database: Database; readonly store: AnyStore },
  ids: readonly string[],
  { progress = false }: Pick<Wish, "progress">,
): Promise<Extracted> {
  const queue = await prepareDatabase(database);
  await queue.wantAtFirst(await store.fingerprint());
  const stop = createStopSignal();
  try {
    while ((await queue.removeGone()) > 0);
    const asked = await queue.planFor(ids, { forced: false });
    const waited = await waitFor({ queue, signal: stop.signal, told: tellingOn(progress) }, asked);
    return { failed: waited.givenUp.length, summary: printed(waited), report: runOf(waited) };
  } finally {
    stop.release();
  }
}

/** Those that were given up, in the form of a run's report. */
function runOf({ givenUp }: Waited): object {
  return { documents: givenUp.map(({ document, reason }) => ({ id: document, status: "failed", error: reason })) };
}

/** A queue that is waited for, and who hears of it. */
interface Waiting {
  readonly queue: Queue;
  readonly signal: AbortSignal;
  readonly told: Told;
}

interface Told {
  readonly update: (done: number, total: number) => void;
  /** Says why nothing happens; an empty reason is none. */
  readonly hold: (why: string) => void;
  readonly stop: () => void;
}

function tellingOn(asLines: boolean): Told {
  const { stderr } = process;
  if (asLines)
    return {
      update: (done, total) => writeProgress(stderr, { event: "extracting", done, total, failed: 0 }),
      hold: (why) => writeProgress(stderr, { event: "held", why }),
      stop: () => undefined,
    };
  const steps = createSteps(stderr);
  return {
    update: (done, total) => steps.update("extracted", { done, total }),
    hold: (why) => void (why === "" ? undefined : stderr.write(`${why}\n`)),
    stop: steps.stop,
  };
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

async function waitFor(waiting: Waiting, documents: readonly string[]): Promise<Waited> {
  const { queue } = waiting;
  const look = async () => (await queue.outstanding(documents)).waiting;
  const left = documents.length === 0 ? 0 : await watch(waiting, { total: documents.length, look });
  const { dead } = await queue.outstanding(documents);
  return { queued: documents.length, left, givenUp: dead };
}

async function waitForAll(waiting: Waiting): Promise<Waited> {
  const { queue, signal } = waiting;
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
  const left = await watch(waiting, { total: Math.max(queued, await look()), look });
  const dead = await queue.deadLetters({ limit: 1000, offset: 0 });
  return { queued, left, givenUp: dead.filter(({ id }) => !before.has(id)) };
}

interface Watched {
  readonly total: number;
  readonly look: () => Promise<number>;
}

/** Shows how far the queue is until nothing is left, or until it is stopped; returns what is left. */
async function watch({ queue, signal, told }: Waiting, { total, look }: Watched): Promise<number> {
  let last = "";
  try {
    for (;;) {
      const left = await look();
      told.update(Math.max(0, total - left), total);
      if (left === 0 || signal.aborted) return left;
      const note = await whyNothingHappens(queue);
      if (note !== last) told.hold(note);
      last = note;
      await pause();
    }
  } finally {
    told.stop();
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
