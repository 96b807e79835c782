import { hostname } from "node:os";
import { runWorker } from "@entente/pipeline";
import type { Command } from "commander";
import { CODE_ROOT, dataRoot, KNOWLEDGE_ROOT } from "../env.ts";
import { openData } from "../open-data.ts";
import type { Outcome } from "../outcome.ts";
import { parsePositive } from "../terminal/parse-number.ts";
import { createLog } from "../terminal/print-log.ts";
import { createStopSignal } from "../terminal/stop-signal.ts";
import { requireDatabase } from "./require-database.ts";
import { openWorkerMetrics } from "./worker-metrics.ts";

/** What a worker was asked for. */
interface WorkerWish {
  readonly jobs: number;
  readonly batch: number;
  readonly seconds: number;
  readonly memory: number;
  readonly untilEmpty?: boolean;
  readonly metricsPort?: number;
  readonly metricsHost: string;
  readonly json?: boolean;
}

const LEASE_SECONDS = 15;
/** Beside the lanes: signs of life, and a statement that a lane waits for. */
const MORE_CONNECTIONS = 2;

const HELP = `
Any number of workers, on any number of machines, may work on one queue. A worker whose extractor is not the wanted one takes no
job and says why. Ctrl-C gives back what is in hand. While the database is away, it waits.

Examples:
  DATABASE_URL=postgres://entente_worker@db/entente entente worker --jobs 2
  entente worker --until-empty --metrics-port 9464`;

/** Registers `entente worker`. */
export function registerWorker(program: Command, outcome: Outcome): void {
  program
    .command("worker")
    .description("reads the documents that are queued in the database of DATABASE_URL, until it is stopped")
    .option("--jobs <n>", "documents read at a time, each in a process of its own", parsePositive, 1)
    .option("--batch <n>", "documents taken from the queue at a time", parsePositive, 8)
    .option("--seconds <n>", "a document that takes longer is stopped, and tried again later", parsePositive, 60)
    .option("--memory <megabytes>", "a document that needs more is stopped, and tried again later", parsePositive, 900)
    .option("--until-empty", "ends when nothing is queued any more")
    .option("--metrics-port <n>", "serves figures for Prometheus at /metrics of this port", parsePositive)
    .option("--metrics-host <address>", "the address on which it serves them", "127.0.0.1")
    .option("--json", "writes its log as JSON on a terminal too")
    .addHelpText("after", HELP)
    .action(async (wish: WorkerWish) => {
      outcome.code = await work(wish);
    });
}

async function work({ memory, metricsPort, metricsHost, json, ...wish }: WorkerWish): Promise<0> {
  const stop = createStopSignal();
  const database = requireDatabase({ name: "entente worker", connections: wish.jobs + MORE_CONNECTIONS });
  const log = createLog(process.stdout, { json: json === true, now: () => new Date() });
  const metrics = await openWorkerMetrics(database, { port: metricsPort, host: metricsHost });
  try {
    const settled = await runWorker({
      ...wish,
      database,
      root: dataRoot(),
      codeRoot: CODE_ROOT,
      knowledgeRoot: KNOWLEDGE_ROOT,
      fingerprint: await openData().fingerprint(),
      name: `${hostname()}:${process.pid}`,
      megabytes: memory,
      leaseSeconds: LEASE_SECONDS,
      signal: stop.signal,
      log,
      onSettled: metrics.onSettled,
    });
    log({ level: "info", event: "worker-ended", settled });
    return 0;
  } finally {
    stop.release();
    metrics.close();
    // What has been given back is committed; a connection that hangs must not keep the process.
    void database.close().catch(() => undefined);
  }
}
