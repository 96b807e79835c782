import { EntenteError } from "@entente/schema";
import type { DeadLetter, Queue, QueueControl, QueueCounts, QueueMode, QueueWorker } from "@entente/store";
import type { Command } from "commander";
import { openData } from "../open-data.ts";
import type { Outcome } from "../outcome.ts";
import { prepareDatabase, requireDatabase } from "./require-database.ts";

const LISTED = 100;
const PAGE = 1_000;

interface Json {
  readonly json?: boolean;
}

/** What the queue looks like at one moment. */
interface QueueState extends QueueControl {
  readonly counts: QueueCounts;
  readonly workers: readonly QueueWorker[];
  readonly deadLetters: readonly DeadLetter[];
}

const MODES: readonly (readonly [string, QueueMode, string])[] = [
  ["pause", "paused", "no worker takes another document; those in hand are finished"],
  ["drain", "draining", "nothing new is queued; what is queued is finished"],
  ["resume", "running", "goes on after pause or drain"],
];

/** Registers `entente queue`. */
export function registerQueue(program: Command, outcome: Outcome): void {
  const queue = program
    .command("queue")
    .description("shows and steers the queue in the database of DATABASE_URL")
    .addHelpText("after", example("entente queue status"));
  registerStatus(queue, outcome);
  for (const [name, mode, description] of MODES)
    queue
      .command(name)
      .description(description)
      .addHelpText("after", example(`entente queue ${name}`))
      .action(async () => {
        await withQueue(({ setMode }) => setMode(mode));
        console.log(`The queue is ${mode}.`);
      });
  queue
    .command("want")
    .description("from now on, results of this version's extractor are wanted")
    .addHelpText("after", example("entente queue want"))
    .action(async () => {
      const fingerprint = await openData().fingerprint();
      await withQueue(({ want }) => want(fingerprint));
      console.log(
        `Results of extractor ${fingerprint.slice(0, 12)} are wanted. Workers of other versions take no job.`,
      );
    });
  queue
    .command("retry")
    .description("gives documents that were given up three more tries, before all others")
    .argument("[id...]", "documents; all that were given up where none is named")
    .option("--json", "prints JSON")
    .addHelpText("after", example("entente queue retry 2020-01-28-uk-limits-huawei"))
    .action(async (ids: string[], { json }: Json) => {
      const retried = await withQueue((opened) => retry(opened, ids));
      console.log(json === true ? JSON.stringify({ retried }) : `${retried.length} queued again.`);
    });
}

function registerStatus(queue: Command, outcome: Outcome): void {
  queue
    .command("status", { isDefault: true })
    .description("says what waits, who works, and which documents were given up, and why")
    .option("--json", "prints JSON")
    .addHelpText("after", example("entente queue status --json"))
    .action(async ({ json }: Json) => {
      const state = await withQueue(readState);
      console.log(json === true ? JSON.stringify(state, null, 2) : printed(state));
      outcome.code = state.counts.dead > 0 ? 1 : 0;
    });
}

function example(line: string): string {
  return `\nExample:\n  ${line}`;
}

async function withQueue<T>(task: (queue: Queue) => Promise<T>): Promise<T> {
  const database = requireDatabase({ name: "entente queue", connections: 2 });
  try {
    return await task(await prepareDatabase(database));
  } finally {
    await database.close();
  }
}

async function readState(queue: Queue): Promise<QueueState> {
  return {
    ...(await queue.control()),
    counts: await queue.counts(),
    workers: await queue.workers(),
    deadLetters: await queue.deadLetters({ limit: LISTED, offset: 0 }),
  };
}

async function retry(queue: Queue, ids: readonly string[]): Promise<string[]> {
  const letters: DeadLetter[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await queue.deadLetters({ limit: PAGE, offset });
    letters.push(...page);
    if (page.length < PAGE) break;
  }
  const known = new Set(letters.map(({ document }) => document));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new EntenteError("E_NOT_FOUND", {
      what: "document that was given up",
      value: unknown,
      next: "`entente queue status` lists them.",
    });
  const asked = new Set(ids);
  return queue.retry(letters.filter(({ document }) => ids.length === 0 || asked.has(document)).map(({ id }) => id));
}

function printed({ mode, wanted, counts, workers, deadLetters }: QueueState): string {
  const { waiting, retrying, active, completed, dead, perMinute } = counts;
  return [
    `The queue is ${mode}; ${wanted === undefined ? "no extractor is wanted yet" : `results of extractor ${wanted.slice(0, 12)} are wanted`}.`,
    `${waiting} waiting, ${retrying} to be tried again, ${active} in hand, ${dead} given up; ${completed} done of late, ${perMinute} in the last minute.`,
    workers.length === 0 ? "No worker is at work: start one with `entente worker`." : `${workers.length} workers:`,
    ...workers.map(
      ({ name, held, note, secondsSinceSeen }) =>
        `  ${name}: ${note ?? `${held} in hand`} (seen ${secondsSinceSeen} s ago)`,
    ),
    ...deadLetters.map(({ document, reason }) => `given up: ${document}: ${reason}`),
    ...(dead > deadLetters.length ? [`… and ${dead - deadLetters.length} more given up`] : []),
  ].join("\n");
}
