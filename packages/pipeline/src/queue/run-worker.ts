import { computeSigner, type Database, openQueue } from "@entente/store";
import type { Log } from "./log.ts";
import { openReading, type Reading, ReadingStopped } from "./open-reading.ts";
import { createOutlast, pauseFor } from "./outlast-database.ts";
import { type Desk, type InHand, type SettledJob, settleJob } from "./settle-job.ts";

/** What a worker needs. Shape: one object. Units: seconds; `megabytes` bounds a reading process. Empty: none. Errors: none. Source: docs/deploy.md#workers. */
export interface WorkerOptions {
  readonly database: Database;
  readonly root: string;
  readonly codeRoot: string;
  readonly knowledgeRoot: string;
  readonly fingerprint: string;
  /** What it calls itself, so that a person finds it. */
  readonly name: string;
  /** Documents read at a time. */
  readonly jobs: number;
  /** Jobs taken at a time by each of these. */
  readonly batch: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** Without a sign of life for so long, its jobs are given to others. */
  readonly leaseSeconds: number;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Ends when the queue is empty. */
  readonly untilEmpty?: boolean;
  readonly onSettled?: ((settled: SettledJob) => void) | undefined;
  /** The script of the reading process, where it is not our own: a benchmark makes its documents slow, a test makes them break. */
  readonly entry?: URL | undefined;
}

/** A worker at work. */
interface Shift extends WorkerOptions, Desk {
  /** Its name in the queue; another after it was taken for lost. */
  readonly own: { id: string; note: string | undefined };
}

const IDLE_MS = 500;
const AWAY_MS = 3_000;
/** Giving back what is in hand may take so long at the end; what is left then comes back by its lease. */
const LEAVE_MS = 1_000;
const GRACE_MS = 700;
const BEATS_PER_LEASE = 4;

/**
 * Works on the queue until it is stopped: takes jobs, reads their documents, and commits each result together with its job's completion.
 * Shape: options -> how many jobs were settled. Units: jobs. Empty: an empty queue is waited for.
 * Errors: those that no waiting mends, such as `E_DATABASE` where the tables are another version's. Source: docs/deploy.md#workers.
 */
export async function runWorker(options: WorkerOptions): Promise<number> {
  const { database, log, signal, jobs, leaseSeconds } = options;
  const queue = openQueue(database);
  const outlast = createOutlast({ log, signal });
  const enter = () => outlast(() => queue.enter(options));
  const own: Shift["own"] = { id: await enter(), note: undefined };
  const shift: Shift = { ...options, queue, outlast, own, signer: await computeSigner(options.codeRoot) };
  log({ level: "info", event: "worker-started", worker: own.id, name: options.name, fingerprint: options.fingerprint });
  const beating = setInterval(() => void beat(shift, enter), (leaseSeconds * 1000) / BEATS_PER_LEASE);
  const readings = Array.from({ length: jobs }, () => openReading(options));
  const close = () => {
    for (const reading of readings) reading.close();
  };
  signal.addEventListener("abort", close, { once: true });
  try {
    const lanes = Promise.all(readings.map((reading) => workLane(shift, reading)));
    // A statement that is under way when the worker is stopped may finish, but a database that does not answer is not waited for.
    const stopped = stoppedFor(GRACE_MS, signal);
    return (await Promise.race([lanes, stopped])).reduce((sum, count) => sum + count, 0);
  } finally {
    clearInterval(beating);
    signal.removeEventListener("abort", close);
    close();
    await leave(shift);
  }
}

function stoppedFor(ms: number, signal: AbortSignal): Promise<number[]> {
  return new Promise((resolve) => {
    const begin = () => setTimeout(() => resolve([]), ms).unref();
    if (signal.aborted) begin();
    else signal.addEventListener("abort", begin, { once: true });
  });
}

/** Takes and settles jobs, one after the other. */
async function workLane(shift: Shift, reading: Reading): Promise<number> {
  let settled = 0;
  while (!shift.signal.aborted) {
    try {
      const hands = await takeJobs(shift);
      if (hands === "empty") return settled;
      for (const hand of hands) settled += await settle(shift, reading, hand);
    } catch (error) {
      // What is in hand is given back when the worker leaves.
      if (shift.signal.aborted) return settled;
      throw error;
    }
  }
  return settled;
}

async function settle(shift: Shift, reading: Reading, hand: InHand): Promise<number> {
  try {
    const outcome = await settleJob(shift, reading, hand);
    if (outcome.became === "failed") logFailure(shift, hand, outcome);
    shift.onSettled?.(outcome);
    return outcome.became === "lost" ? 0 : 1;
  } catch (error) {
    if (shift.signal.aborted || !(error instanceof ReadingStopped)) throw error;
    // Not the document's fault: it goes back untried, and the next process may start.
    shift.log({ level: "error", event: "reading-stopped", problem: error.message });
    await shift.outlast(() => shift.queue.giveBack(hand.worker, [hand.job.id]));
    await pauseFor(AWAY_MS, shift.signal);
    return 0;
  }
}

function logFailure({ log }: Shift, { job: { document, attempt } }: InHand, { reason }: SettledJob): void {
  log({ level: "warn", event: "document-failed", document, attempt, because: reason });
}

async function takeJobs(shift: Shift): Promise<readonly InHand[] | "empty"> {
  const { queue, own, batch, signal } = shift;
  const worker = own.id;
  const taken = await shift.outlast(() => queue.take(worker, batch));
  if ("jobs" in taken) {
    tell(shift, undefined);
    return taken.jobs.map((job) => ({ worker, job }));
  }
  if (taken.none === "idle" && shift.untilEmpty === true) {
    const { waiting, retrying, active } = await shift.outlast(queue.counts);
    if (waiting + retrying + active === 0) return "empty";
  }
  tell(shift, taken.none === "unwanted" ? unwantedBy(shift.fingerprint, taken.wanted) : NOTES[taken.none]);
  await pauseFor(taken.none === "idle" ? IDLE_MS : AWAY_MS, signal);
  return [];
}

const NOTES = { idle: undefined, lost: undefined, paused: "the queue is paused" } as const;

function unwantedBy(own: string, wanted: string): string {
  return `its extractor is ${own.slice(0, 12)}, and results of ${wanted.slice(0, 12)} are wanted: install the wanted version here, or name this one with \`entente queue want\``;
}

/** Says why it takes no job, once for each reason. */
function tell({ own, log }: Shift, note: string | undefined): void {
  if (own.note !== note && note !== undefined) log({ level: "warn", event: "takes-no-job", because: note });
  own.note = note;
}

async function beat(shift: Shift, enter: () => Promise<string>): Promise<void> {
  const { queue, own, log, signal } = shift;
  try {
    if (!(await queue.beat(own.id, own.note)) && !signal.aborted) {
      log({ level: "warn", event: "taken-for-lost", worker: own.id });
      own.id = await enter();
    }
    const lost = await queue.reap();
    if (lost > 0) log({ level: "warn", event: "workers-lost", workers: lost });
  } catch {
    // The lanes wait for the database and say so; the next beat comes soon.
  }
}

async function leave({ queue, own, log }: Shift): Promise<void> {
  const leaving = queue.leave(own.id).then(
    () => log({ level: "info", event: "worker-left", worker: own.id }),
    () => undefined,
  );
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LEAVE_MS);
  });
  await Promise.race([leaving, enough]);
  clearTimeout(timer);
}
