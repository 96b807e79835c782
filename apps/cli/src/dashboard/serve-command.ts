import { type Log, runScheduler } from "@entente/pipeline";
import { type Database, openAnyStore } from "@entente/store";
import type { Command } from "commander";
import { CODE_ROOT, databaseUrl, dataRoot, KNOWLEDGE_ROOT } from "../env.ts";
import type { Outcome } from "../outcome.ts";
import { prepareDatabase, requireDatabase } from "../queue/require-database.ts";
import { parsePositive } from "../terminal/parse-number.ts";
import { createLog } from "../terminal/print-log.ts";
import { createStopSignal } from "../terminal/stop-signal.ts";
import { type ListeningWish, LOOPBACK } from "./choose-listening.ts";
import { openDashboard, PORT, untilStopped } from "./start-command.ts";

const HELP = `
Makes the tables where they are missing, queues what is stale, and serves the dashboard with its API. Start any number of
\`entente worker\` beside it; a second server is safe. Liveness is at /api/health, readiness at /api/ready, figures for Prometheus
at /api/metrics. Servers behind one proxy need one ENTENTE_TOKEN in their environments: changes need it.

Examples:
  DATABASE_URL=postgres://entente@db/entente entente serve
  entente serve --host 0.0.0.0 --port 3000 --allow-host entente.example.org`;

/** Registers `entente serve`. */
export function registerServe(program: Command, outcome: Outcome): void {
  program
    .command("serve")
    .description("serves the dashboard on the database of DATABASE_URL and keeps its queue filled, until it is stopped")
    .option("--port <n>", "the port to listen on; the next free one is taken", parsePositive, PORT)
    .option("--host <address>", "the address to listen on; 0.0.0.0 for every one of this machine", LOOPBACK)
    .option("--allow-host <name...>", "further names that it is reached by, as behind a proxy that speaks https")
    .option("--json", "writes its log as JSON on a terminal too")
    .addHelpText("after", HELP)
    .action(async ({ port, json, ...wish }: ListeningWish & { port: number; json?: boolean }) => {
      const log = createLog(process.stdout, { json: json === true, now: () => new Date() });
      const database = requireDatabase({ name: "entente serve" });
      try {
        await prepare(database, log);
        outcome.code = await serve({ database, log, port, wish });
      } finally {
        void database.close().catch(() => undefined);
      }
    });
}

/** Makes the tables where they are missing, and says whose results are wanted. */
async function prepare(database: Database, log: Log): Promise<void> {
  const queue = await prepareDatabase(database);
  const store = openAnyStore(dataRoot(), { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT });
  const own = await store.fingerprint();
  const wanted = await queue.wantAtFirst(own);
  const next = "run `entente queue want` here to have this version's results";
  if (wanted !== own) log({ level: "warn", event: "another-extractor-is-wanted", wanted, own, next });
}

async function serve({
  database,
  log,
  port,
  wish,
}: {
  readonly database: Database;
  readonly log: Log;
  readonly port: number;
  readonly wish: ListeningWish;
}): Promise<number> {
  const opened = await openDashboard(port, wish);
  const stop = createStopSignal();
  const store = openAnyStore(dataRoot(), {
    codeRoot: CODE_ROOT,
    knowledgeRoot: KNOWLEDGE_ROOT,
    databaseUrl: databaseUrl(),
  });
  const scheduling = runScheduler({ store, database, signal: stop.signal, log }).catch((error: unknown) => {
    log({ level: "error", event: "scheduler-ended", problem: error instanceof Error ? error.message : String(error) });
    opened.server.stop();
  });
  log({ level: "info", event: "server-started", address: opened.server.address, database: database.address });
  const code = await untilStopped(opened, (note) => log({ level: "info", event: "serving", note }));
  stop.release();
  await Promise.race([scheduling, new Promise((done) => setTimeout(done, 1000).unref())]);
  void store.close().catch(() => undefined);
  return code;
}
