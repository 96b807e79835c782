import { hostname, networkInterfaces } from "node:os";
import type { Store } from "@entente/store";
import type { Command } from "commander";
import { givenToken } from "../env.ts";
import { runWithProgress, summaryOf } from "../extract/run-commands.ts";
import { importStateOfTheUnion } from "../import/import-state-of-the-union.ts";
import { openData } from "../open-data.ts";
import type { Outcome } from "../outcome.ts";
import { parsePositive } from "../terminal/parse-number.ts";
import { chooseListening, type ListeningWish, LOOPBACK } from "./choose-listening.ts";
import { buildDashboard, findFreePort, startDashboard } from "./start-dashboard.ts";

export const PORT = 3000;

const DASHBOARD_HELP = `
Listens on this machine alone unless --host names another address. Then a token is printed, and every change (adding, editing,
removing, a run) needs it; reading does not. ENTENTE_TOKEN in the environment gives one that stays the same. The way is not
encrypted: beyond a network that you trust, put it behind a proxy that speaks https, and name its address with --allow-host.

Examples:
  entente dashboard --port 4000
  entente dashboard --host 0.0.0.0
  entente dashboard --allow-host entente.example.org`;

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
    .option("--host <address>", "the address to listen on; 0.0.0.0 for every one of this machine", LOOPBACK)
    .option("--allow-host <name...>", "further names that it is reached by, as behind a proxy that speaks https")
    .addHelpText("after", DASHBOARD_HELP)
    .action(async (options: ListeningWish & { port: number }) => {
      outcome.code = await serve(options);
    });
}

/** Prepares the bundled documents, extracts what is stale, and serves the dashboard until it is stopped. */
async function start(store: Store, { port }: { readonly port: number }): Promise<number> {
  // The dashboard is built and its server started while the documents are read.
  const opening = openDashboard(port);
  // Its failure is told below, after the run has ended in order.
  opening.catch(() => undefined);
  let interrupted = false;
  const onInterrupt = () => {
    interrupted = true;
  };
  process.once("SIGINT", onInterrupt);
  try {
    const imported = await importStateOfTheUnion(store);
    if (imported > 0) console.log(`Imported ${imported} State of the Union addresses (CC0).`);
    console.log(summaryOf(await runWithProgress(store, [], {})));
  } catch (error) {
    await stop(opening);
    throw error;
  } finally {
    process.removeListener("SIGINT", onInterrupt);
  }
  if (interrupted) {
    await stop(opening);
    return 1;
  }
  return untilStopped(await opening);
}

/** Serves the dashboard until it is stopped. */
async function serve({ port, ...wish }: ListeningWish & { readonly port: number }): Promise<number> {
  return untilStopped(await openDashboard(port, wish));
}

interface Opened {
  readonly server: Awaited<ReturnType<typeof startDashboard>>;
  readonly notes: readonly string[];
  /** What whoever changes something must be told; undefined where nobody need be, or knows it already. */
  readonly token: string | undefined;
}

/** Builds the dashboard where needed and starts its server; a taken port gives way to the next free one. */
export async function openDashboard(wanted: number, wish: ListeningWish = { host: LOOPBACK }): Promise<Opened> {
  const given = givenToken();
  const machine = { hostname: hostname(), interfaces: networkInterfaces() };
  const listening = chooseListening({ ...wish, token: given }, machine);
  const built = await buildDashboard();
  const port = await findFreePort(wanted, listening.host);
  const notes = [
    ...(built ? ["Built the dashboard."] : []),
    ...(port === wanted ? [] : [`Port ${wanted} is taken; using ${port}.`]),
  ];
  const { token } = listening;
  return { server: await startDashboard(port, listening), notes, token: token === given ? undefined : token };
}

async function stop(opening: Promise<Opened>): Promise<void> {
  await opening.then(({ server }) => server.stop()).catch(() => undefined);
}

export async function untilStopped({ server, notes, token }: Opened, say = printLine): Promise<number> {
  for (const note of notes) say(note);
  if (token !== undefined)
    say(`Who reaches this address may read. Changes need this token, another after each start: ${token}`);
  say(`Entente is open at ${server.address} (Ctrl-C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, server.stop);
  return server.closed;
}

function printLine(text: string): void {
  console.log(text);
}
