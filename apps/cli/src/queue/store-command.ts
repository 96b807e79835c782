import { type CopyReport, copyStore, openDatabaseEnd, openFolderEnd, type StoreEnd } from "@entente/pipeline";
import { migrate, openAnyStore, openQueue, openStore } from "@entente/store";
import type { Command } from "commander";
import { CODE_ROOT, KNOWLEDGE_ROOT } from "../env.ts";
import type { Outcome } from "../outcome.ts";
import { createSteps } from "../terminal/progress-bar.ts";
import { requireDatabase } from "./require-database.ts";

interface CopyWish {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

/** Registers `entente store`. */
export function registerStore(program: Command, outcome: Outcome): void {
  const store = program
    .command("store")
    .description("makes the tables of a database, and moves a data folder into PostgreSQL and back")
    .addHelpText("after", "\nExample:\n  entente store copy --from data --to postgres://entente@db/entente");
  store
    .command("copy")
    .description(
      "copies documents, results, runs, reviews and the bin, leaves alone what is there already, and compares the digests of both",
    )
    .requiredOption("--from <folder|url>", "a data folder, or postgres://user:password@host:port/name")
    .requiredOption("--to <folder|url>", "the other")
    .option("--json", "prints JSON")
    .addHelpText(
      "after",
      "\nExample:\n  entente store copy --from data --to postgres://entente@db/entente\n\nAn interrupted copy goes on where it was when it is started again. A folder's own knowledge/ is not copied: give it to every machine.",
    )
    .action(async (wish: CopyWish) => {
      const report = await copy(wish);
      console.log(wish.json === true ? JSON.stringify(report, null, 2) : printed(report));
      outcome.code = report.isSame ? 0 : 1;
    });
  registerMigrate(store);
}

function registerMigrate(store: Command): void {
  store
    .command("migrate")
    .description("makes the tables in the database that DATABASE_URL names, or brings them to this version")
    .option("--json", "prints JSON")
    .addHelpText("after", "\nExample:\n  DATABASE_URL=postgres://entente_owner@db/entente entente store migrate")
    .action(async ({ json }: { json?: boolean }) => {
      const database = requireDatabase({ connections: 2 });
      try {
        const steps = await migrate(database, { codeRoot: CODE_ROOT });
        // The queue's own tables are pg-boss's to bring to its version.
        await openQueue(database).prepare();
        if (json === true) console.log(JSON.stringify({ database: database.address, steps }, null, 2));
        else console.log(steps.length === 0 ? "The tables are this version's." : `Made: ${steps.join(", ")}.`);
      } finally {
        await database.close();
      }
    });
}

/** Ctrl-C stops after the documents in hand; what was copied stays. */
async function copy({ from, to }: CopyWish): Promise<CopyReport> {
  const progress = createSteps(process.stderr);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal);
  const ends = [openEnd(from), openEnd(to)] as const;
  try {
    return await copyStore({
      from: ends[0].end,
      to: ends[1].end,
      signal: stop.signal,
      onProgress: ({ kind, done, total }) => progress.update(`copied ${kind}`, { done, total }),
    });
  } finally {
    process.removeListener("SIGINT", onSignal);
    progress.stop();
    await Promise.all(ends.map(({ close }) => close()));
  }
}

function openEnd(place: string): { readonly end: StoreEnd; readonly close: () => Promise<void> } {
  const roots = { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT };
  const isDatabase = /^postgres(?:ql)?:\/\//u.test(place);
  if (!isDatabase) return { end: openFolderEnd(openStore(place, roots)), close: () => Promise.resolve() };
  const store = openAnyStore(place, { ...roots, databaseUrl: place });
  if (store.database === undefined) throw new TypeError("a database's address opens a database");
  return { end: openDatabaseEnd({ ...store, database: store.database }, CODE_ROOT), close: store.close };
}

function printed({ shares, isSame, failed }: CopyReport): string {
  const lines = shares.map(({ kind, count, copied, more, from, to }) => {
    const extra = more === 0 ? "" : `, ${more} more in the target alone`;
    return `${kind}: ${count}, ${copied} copied now${extra}\n  from ${from}\n  to   ${to}  ${from === to ? "the same" : "NOT the same"}`;
  });
  const failures = failed.map(({ name, error }) => `failed: ${name}: ${error}`);
  const verdict = isSame ? "Both hold the same." : "Not everything was copied. Run the command again to go on.";
  return [...lines, ...failures, verdict].join("\n");
}
