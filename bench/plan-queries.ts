// Asks both engines every question of the views over invented claims, times them and prints their plans:
// `node --import tsx bench/plan-queries.ts [claims] [folder for the plans]`. DATABASE_URL names a server that may be used; else one is started.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBConnection } from "@duckdb/node-api";
import {
  type Database,
  type DatabaseClient,
  migrate,
  openDatabase,
  openStore,
  rowsOfDocument,
  type TableReader,
  writeDocumentResults,
} from "../packages/store/src/index.ts";
import { createPostgresReader } from "../packages/store/src/postgres/postgres-tables.ts";
import { startPostgres } from "../packages/store/test/with-postgres.ts";
import { inventResults, resultOf } from "./invent-results.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const KNOWLEDGE = join(ROOT, "data", "knowledge");
const TIMES = 5;
const BATCH = 64;

const QUESTIONS: Readonly<Record<string, (tables: TableReader) => Promise<unknown>>> = {
  "generation()": (tables) => tables.generation(),
  "documents()": (tables) => tables.documents(),
  "document(id)": (tables) => tables.document(resultOf(77).document.id),
  "claims, first page": (tables) => tables.claims({ limit: 20 }),
  "claims, page 5,000": (tables) => tables.claims({ limit: 20, offset: 100_000 }),
  "claims of an actor": (tables) => tables.claims({ actor: "state:GBR", limit: 20 }),
  "claims of an act": (tables) => tables.claims({ act: "accuse", limit: 20 }),
  "claims about an actor": (tables) => tables.claims({ about: "state:FRA", limit: 20 }),
  "claims on an issue, 2010s": (tables) => tables.claims({ issue: "issue:trade", from: "2010", to: "2019", limit: 20 }),
  "claims with a rare word": (tables) => tables.claims({ text: "quagmire", limit: 20 }),
  "claims with two words": (tables) => tables.claims({ text: "tariffs border", limit: 20 }),
  "claims with a common word": (tables) => tables.claims({ text: "market", limit: 20 }),
  "claims with two letters": (tables) => tables.claims({ text: "qu", limit: 20 }),
  "claims, surest first": (tables) => tables.claims({ sort: "confidence", limit: 20 }),
  "claims, by month": (tables) => tables.claims({ group: "month", limit: 20 }),
  "claims of an actor, by document": (tables) => tables.claims({ actor: "state:GBR", group: "document", limit: 20 }),
  "countClaims()": (tables) => tables.countClaims({}),
  "countClaims of an actor": (tables) => tables.countClaims({ actor: "state:GBR" }),
  "countGroups by speaker": (tables) => tables.countGroups({}, "speaker"),
  "countFrames of an actor": (tables) => tables.countFrames({ actor: "state:GBR" }),
  "countWords of an actor": (tables) => tables.countWords({ actor: "state:GBR" }),
  "countSpeakers()": (tables) => tables.countSpeakers(),
  "countMentions()": (tables) => tables.countMentions(),
  "mentionsOf(actor)": (tables) => tables.mentionsOf("state:GBR"),
  "stances of a holder": (tables) => tables.stances({ holder: "state:GBR" }),
  "stances towards two targets": (tables) => tables.stances({ targets: ["state:USA", "state:CHN"] }),
  "quotesOf(10 documents)": (tables) =>
    tables.quotesOf(Array.from({ length: 10 }, (_, at) => resultOf(at).document.id)),
};

const SIZES = `
  SELECT coalesce(parent.relname, class.relname) AS name, pg_size_pretty(sum(pg_table_size(class.oid))) AS heap,
    pg_size_pretty(sum(pg_indexes_size(class.oid))) AS indexes
  FROM pg_class AS class LEFT JOIN pg_inherits ON inhrelid = class.oid LEFT JOIN pg_class AS parent ON parent.oid = inhparent
  WHERE class.relnamespace = 'entente'::regnamespace AND class.relkind = 'r'
  GROUP BY 1 HAVING sum(pg_table_size(class.oid)) > 1000000 ORDER BY sum(pg_total_relation_size(class.oid)) DESC`;

/** What was asked of an engine, in its own words. */
interface Statement {
  readonly sql: string;
  readonly values: unknown;
}

const claims = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), "entente-plans-"));
const plans = process.argv[3] ?? join(folder, "plans");
await mkdir(plans, { recursive: true });
const server = await startPostgres();
const database = openDatabase(await server.createDatabase(), { statementMs: 0 });
try {
  const rows = await fillDatabase(database);
  const files = await fillFolder();
  console.log(`${claims.toLocaleString("en")} claims. Milliseconds, median of ${TIMES} after one to warm up.\n`);
  console.log("| question | files, DuckDB | PostgreSQL |\n| --- | ---: | ---: |");
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const [ofFiles, ofRows] = [await timeOf(() => ask(files)), await timeOf(() => ask(rows.tables))];
    console.log(`| ${name} | ${ofFiles.toFixed(1)} | ${ofRows.toFixed(1)} |`);
    await writePlans(name, [await plansOfFiles(() => ask(files)), await rows.plansOf(() => ask(rows.tables))]);
  }
  console.log(`\nEvery plan lies in ${plans}.`);
} finally {
  await database.close();
  await server.stop();
  if (process.argv[3] !== undefined) await rm(folder, { recursive: true, force: true });
}

async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  await ask();
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

async function fillDatabase(to: Database) {
  await migrate(to, { codeRoot: ROOT });
  const started = performance.now();
  let batch: ReturnType<typeof resultOf>[] = [];
  const write = async () => {
    const full = batch;
    batch = [];
    await to.transaction((client) => writeDocumentResults(client, full));
  };
  for (const result of inventResults(claims)) {
    batch.push(result);
    if (batch.length === BATCH) await write();
  }
  await write();
  const seconds = (performance.now() - started) / 1000;
  await (await to.pool()).query("VACUUM (ANALYZE)");
  const sizes = await to.snapshot(async (client) => {
    const { rows } = await client.query<{ name: string; heap: string; indexes: string }>(SIZES);
    return rows.map(({ name, heap, indexes }) => `| ${name} | ${heap} | ${indexes} |`).join("\n");
  });
  console.log(`Written with COPY in ${seconds.toFixed(0)} s, ${Math.round(claims / seconds)} claims/s.\n`);
  console.log(`| table | rows | indexes |\n| --- | ---: | ---: |\n${sizes}\n`);
  const seen: Statement[] = [];
  return {
    tables: createPostgresReader(recording(to, seen), { shortMs: 0, longMs: 0 }),
    plansOf: (ask: () => Promise<unknown>) => plansOfRows(ask, seen),
  };
}

async function fillFolder(): Promise<TableReader> {
  const store = openStore(folder, { codeRoot: ROOT, knowledgeRoot: KNOWLEDGE });
  const rows = async function* () {
    for (const { document, extraction, collection } of inventResults(claims))
      yield await Promise.resolve(rowsOfDocument(document, extraction, { collection, duplicateGroup: document.id }));
  };
  await store.publish([{ collection: "invented", keys: [String(claims)], rows }]);
  return store.tables;
}

/** The same database, which remembers what is asked of it. */
function recording(of: Database, seen: Statement[]): Database {
  const watch = (client: DatabaseClient): DatabaseClient =>
    new Proxy(client, {
      get: (target, name) => {
        if (name !== "query") return Reflect.get(target, name) as unknown;
        return (sql: string, values: unknown[]) => {
          seen.push({ sql, values });
          return target.query(sql, values);
        };
      },
    });
  return { ...of, snapshot: (task) => of.snapshot((client) => task(watch(client))) };
}

async function plansOfRows(ask: () => Promise<unknown>, seen: Statement[]): Promise<string> {
  seen.length = 0;
  await ask();
  const told: string[] = [];
  for (const { sql, values } of [...seen])
    await database.snapshot(async (client) => {
      const { rows } = await client.query<Record<string, string>>(
        `EXPLAIN (ANALYZE, BUFFERS) ${sql}`,
        values as unknown[],
      );
      told.push(`${sql}\n\n${rows.map((row) => row["QUERY PLAN"]).join("\n")}`);
    });
  return told.join("\n\n");
}

async function plansOfFiles(ask: () => Promise<unknown>): Promise<string> {
  const told: string[] = [];
  const asItIs = Reflect.get(DuckDBConnection.prototype, "runAndReadAll");
  DuckDBConnection.prototype.runAndReadAll = async function explained(this: DuckDBConnection, sql, values) {
    const reader = await asItIs.call(this, `EXPLAIN ANALYZE ${sql}`, values);
    told.push(`${sql}\n\n${reader.getRows().flat().map(String).join("\n")}`);
    return asItIs.call(this, sql, values);
  };
  try {
    await ask();
  } finally {
    DuckDBConnection.prototype.runAndReadAll = asItIs;
  }
  return told.join("\n\n");
}

async function writePlans(name: string, [ofFiles, ofRows]: readonly [string, string]): Promise<void> {
  const file = join(plans, `${name.replaceAll(/\W+/gu, "-").replace(/-$/u, "")}.txt`);
  await writeFile(file, `DuckDB over Parquet\n\n${ofFiles}\n\nPostgreSQL\n\n${ofRows}\n`);
}
