import type { Store } from "@entente/store";
import type { Command } from "commander";
import { importStateOfTheUnion } from "./import-state-of-the-union.ts";
import { openData } from "./open-data.ts";
import { parsePositive } from "./parse-number.ts";
import type { Outcome } from "./program.ts";
import { runWithProgress, summaryOf } from "./run-commands.ts";
import { buildDashboard, findFreePort, startDashboard } from "./start-dashboard.ts";

const LOOPBACK = "127.0.0.1";
const PORT = 3000;

/** Registers `entente start`. */
export function registerStart(program: Command, outcome: Outcome): void {
  program
    .command("start")
    .description("prepares the bundled documents, extracts them and opens the dashboard")
    .option("--port <n>", "the port to listen on; the next free one is taken", parsePositive, PORT)
    .addHelpText("after", "\nExample:\n  entente start --port 4000")
    .action(async (options: { port: number }) => {
      outcome.code = await start(openData(), options);
    });
}

/** Registers `entente dashboard`. */
export function registerDashboard(program: Command, outcome: Outcome): void {
  program
    .command("dashboard")
    .description("opens the dashboard on what is extracted already")
    .option("--port <n>", "the port to listen on; the next free one is taken", parsePositive, PORT)
    .addHelpText("after", "\nExample:\n  entente dashboard --port 4000")
    .action(async (options: { port: number }) => {
      outcome.code = await serve(options.port);
    });
}

/** Prepares the bundled documents, extracts what is stale, builds the dashboard where needed, and serves it until stopped. */
async function start(store: Store, { port }: { readonly port: number }): Promise<number> {
  const building = buildDashboard();
  // Its failure is reported below, after the run has ended in order.
  building.catch(() => undefined);
  const imported = await importStateOfTheUnion(store);
  if (imported > 0) console.log(`Imported ${imported} State of the Union addresses (CC0).`);
  console.log(summaryOf(await runWithProgress(store, [], {})));
  if (await building) console.log("Built the dashboard.");
  return serve(port);
}

/** Serves the dashboard until it is stopped; a taken port gives way to the next free one. */
async function serve(wanted: number): Promise<number> {
  await buildDashboard();
  const port = await findFreePort(wanted, LOOPBACK);
  if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  const server = await startDashboard(port, LOOPBACK);
  console.log(`Entente is open at ${server.address} (Ctrl-C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, server.stop);
  return server.closed;
}
