import type { Store } from "@entente/store";
import { importStateOfTheUnion } from "./import-state-of-the-union.ts";
import { runWithProgress, summaryOf } from "./run-commands.ts";
import { buildDashboard, findFreePort, startDashboard } from "./start-dashboard.ts";

const LOOPBACK = "127.0.0.1";

/** Prepares the bundled documents, extracts what is stale, builds the dashboard where needed, and serves it until stopped. */
export async function start(store: Store, { port }: { readonly port: number }): Promise<number> {
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
export async function serve(wanted: number): Promise<number> {
  await buildDashboard();
  const port = await findFreePort(wanted, LOOPBACK);
  if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  const server = await startDashboard(port, LOOPBACK);
  console.log(`Entente is open at ${server.address} (Ctrl-C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, server.stop);
  return server.closed;
}
