// The faults that many machines must survive, each seeded, each told as figures.
import type { ChildProcess } from "node:child_process";
import {
  digestRows,
  isEmpty,
  type QueueData,
  startScheduler,
  until,
} from "../../packages/pipeline/test/queue/queue-data.ts";
import type { TestServer } from "../../packages/store/test/with-postgres.ts";
import { countWords } from "../read-corpora.ts";
import { seeded } from "./soak-chance.ts";
import { corpusOf, newsSources } from "./soak-corpus.ts";
import { account, fill, planAll, spawnWorker, stopAll, type WorkerWish } from "./soak-data.ts";

/** What a scenario is told. */
export interface Soak {
  readonly server: TestServer;
  readonly seed: number;
  readonly documents: number;
  readonly kills: number;
  readonly seconds: number;
  readonly sleepMs: number;
}

const PATIENCE_SECONDS = 3600;
/** The kills are spread over this share of the documents. */
const KILLED_SHARE = 0.8;

/** kill -9 of a worker, at random moments, while four of them read a corpus. */
export async function soakKills({ server, seed, documents, kills, sleepMs }: Soak) {
  const { name, sources } = await corpusOf(documents);
  const alone = await fill(await server.createDatabase(), sources);
  const undisturbed = await readThrough(alone, 2, {});
  const expected = await digestRows(alone);
  await alone.close();
  const data = await fill(await server.createDatabase(), sources);
  const chance = seeded(seed);
  const scheduler = startScheduler(data);
  const workers: ChildProcess[] = Array.from({ length: 4 }, (_, at) => spawnWorker(data, `worker ${at}`, { sleepMs }));
  const started = performance.now();
  let done = 0;
  for (; done < kills && !(await allRead(data, sources.length)); done += 1) {
    // Told by what is done, not by the clock: on a slow machine workers would be killed before they have begun.
    const before = (await account(data)).completions;
    const more = Math.floor(((chance() * 2 * sources.length) / kills) * KILLED_SHARE);
    await until(
      async () => (await account(data)).completions >= Math.min(before + more, sources.length),
      PATIENCE_SECONDS,
    );
    await new Promise((next) => setTimeout(next, chance() * 2 * (sleepMs + 50)));
    const at = Math.floor(chance() * workers.length);
    workers[at]?.kill("SIGKILL");
    workers[at] = spawnWorker(data, `worker ${at} after kill ${done}`, { sleepMs });
  }
  const killedFor = secondsSince(started);
  await until(() => allRead(data, sources.length), PATIENCE_SECONDS);
  await until(isEmpty(data), PATIENCE_SECONDS);
  const seconds = secondsSince(started);
  scheduler.stop();
  await stopAll(workers);
  const rows = await digestRows(data);
  const result = {
    corpus: name,
    documents: sources.length,
    kills: done,
    killedFor,
    seconds,
    undisturbed,
    ...(await account(data)),
    dead: (await data.queue.counts()).dead,
    ...(await lossesOf(data)),
    same: JSON.stringify(rows) === JSON.stringify(expected),
    rows,
  };
  await data.close();
  return result;
}

/** PostgreSQL stopped and started again, its connections cut, and a statement that times out, while two workers read. */
export async function soakAway({ server, documents, seconds, sleepMs }: Soak) {
  const sources = newsSources(documents);
  const alone = await fill(await server.createDatabase(), sources);
  await readThrough(alone, 2, {});
  const expected = await digestRows(alone);
  await alone.close();
  const data = await fill(await server.createDatabase(), sources);
  const scheduler = startScheduler(data);
  const workers = [0, 1].map((at) => spawnWorker(data, `worker ${at}`, { sleepMs }));
  const completed = async () => (await account(data)).completions;
  await until(async () => (await completed()) > 5, PATIENCE_SECONDS);
  await server.halt();
  await new Promise((done) => setTimeout(done, seconds * 1000));
  await server.resume();
  const back = performance.now();
  let before = -1;
  await until(async () => (before = await completed()) >= 0, PATIENCE_SECONDS);
  await until(async () => (await completed()) > before, PATIENCE_SECONDS);
  const goesOnAfter = secondsSince(back);
  const cut =
    "SELECT count(pg_terminate_backend(pid))::int AS cut FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
  let cuts = 0;
  for (let times = 0; times < 5; times += 1) {
    await new Promise((done) => setTimeout(done, 1000));
    cuts += (await data.database.transaction((client) => client.query<{ cut: number }>(cut))).rows[0]?.cut ?? 0;
  }
  // Every statement that writes a result waits for this lock until the server ends it.
  const lock = await (await data.database.pool()).connect();
  await lock.query("BEGIN; LOCK entente.documents IN ACCESS EXCLUSIVE MODE");
  await new Promise((done) => setTimeout(done, 18_000));
  await lock.query("COMMIT");
  lock.release();
  await until(() => allRead(data, sources.length), PATIENCE_SECONDS);
  await until(isEmpty(data), PATIENCE_SECONDS);
  scheduler.stop();
  await stopAll(workers);
  const result = {
    documents: sources.length,
    stoppedFor: seconds,
    goesOnAfter,
    cuts,
    statementsHeldFor: 18,
    ...(await account(data)),
    dead: (await data.queue.counts()).dead,
    same: JSON.stringify(await digestRows(data)) === JSON.stringify(expected),
  };
  await data.close();
  return result;
}

/** Two schedulers started at once over the same documents, with four workers, and forced replanning meanwhile. */
export async function soakTwins({ server, documents }: Soak) {
  const sources = newsSources(documents);
  const data = await fill(await server.createDatabase(), sources);
  const schedulers = [startScheduler(data), startScheduler(data)];
  const workers = [0, 1, 2, 3].map((at) => spawnWorker(data, `worker ${at}`));
  await until(() => allRead(data, sources.length), PATIENCE_SECONDS);
  await until(isEmpty(data), PATIENCE_SECONDS);
  // Both go on looking: nothing of what is done may be queued again.
  await new Promise((done) => setTimeout(done, 3_000));
  for (const scheduler of schedulers) scheduler.stop();
  await stopAll(workers);
  const result = { documents: sources.length, schedulers: 2, workers: 4, ...(await account(data)) };
  await data.close();
  return result;
}

/** Documents that crash or hang their process each time, among others. */
export async function soakPoison({ server, documents }: Soak) {
  const harmful = [...newsSources(3, "crash"), ...newsSources(2, "hang")];
  const data = await fill(await server.createDatabase(), [...newsSources(documents), ...harmful]);
  const seconds = await readThrough(data, 2, {});
  const letters = await data.queue.deadLetters({ limit: 100, offset: 0 });
  const result = {
    documents,
    harmful: harmful.length,
    seconds,
    ...(await account(data)),
    letters: letters.map(({ document, reason }) => ({ document, reason })),
  };
  await data.close();
  return result;
}

/** Workers whose clocks are an hour fast and an hour slow. */
export async function soakSkew({ server, documents }: Soak) {
  const sources = [...newsSources(documents), ...newsSources(1, "crash")];
  const data = await fill(await server.createDatabase(), sources);
  const scheduler = startScheduler(data);
  const hour = 3_600_000;
  const workers = [hour, -hour, 0].map((skewMs, at) => spawnWorker(data, `worker ${at}`, { skewMs }));
  await until(() => allRead(data, documents), PATIENCE_SECONDS);
  await until(isEmpty(data), PATIENCE_SECONDS);
  const { workers: seen } = { workers: await data.queue.workers() };
  scheduler.stop();
  await stopAll(workers);
  const result = {
    documents,
    skews: [hour, -hour, 0],
    ...(await account(data)),
    ...(await lossesOf(data)),
    workersTakenForLost: 3 - seen.length,
    dead: (await data.queue.deadLetters({ limit: 5, offset: 0 })).map(({ document }) => document),
  };
  await data.close();
  return result;
}

/** One, two, four and eight workers, with a fixed cost added to each document, so that cores are not the limit. */
export async function soakScaling({ server, sleepMs, documents }: Soak) {
  const table: { workers: number; perSecond: number; efficiency: number }[] = [];
  for (const count of [1, 2, 4, 8]) {
    const data = await fill(await server.createDatabase(), newsSources(documents * count));
    await planAll(data);
    const workers = Array.from({ length: count }, (_, at) =>
      spawnWorker(data, `worker ${at}`, { sleepMs, leaseSeconds: 60 }),
    );
    await until(isEmpty(data), PATIENCE_SECONDS);
    await stopAll(workers);
    // From each worker's second document until the first of them has nothing left: starts and ends are not what is measured.
    const { rows } = await data.database.transaction((client) => client.query<{ rate: number }>(STEADY, [count]));
    await data.close();
    const perSecond = rows[0]?.rate ?? 0;
    table.push({ workers: count, perSecond, efficiency: perSecond / count / (table[0]?.perSecond ?? perSecond) });
  }
  return { sleepMs, documentsPerWorker: documents, table };
}

const STEADY = `
  WITH done AS (SELECT at, worker FROM soak.completed JOIN soak.let_go USING (job)),
  ends AS (SELECT worker, (array_agg(at ORDER BY at))[2] AS begun, max(at) AS ended FROM done GROUP BY worker),
  steady AS (SELECT max(begun) AS begun, min(ended) AS ended FROM ends HAVING count(*) = $1)
  SELECT count(*) / extract(epoch FROM steady.ended - steady.begun)::float8 AS rate
  FROM done, steady WHERE at > steady.begun AND at <= steady.ended GROUP BY steady.begun, steady.ended`;

/** The corpus itself, with one and two workers, and what it takes in the database. */
export async function soakCorpus({ server, documents }: Soak) {
  const { name, sources } = await corpusOf(documents);
  const words = sources.reduce((sum, { bytes }) => sum + countWords(Buffer.from(bytes).toString("utf8")), 0);
  const table: { workers: number; seconds: number; documentsPerSecond: number; wordsPerSecond: number }[] = [];
  let bytes = {};
  for (const count of [1, 2]) {
    const data = await fill(await server.createDatabase(), sources);
    const seconds = await readThrough(data, count, { batch: 16 });
    table.push({
      workers: count,
      seconds,
      documentsPerSecond: sources.length / seconds,
      wordsPerSecond: words / seconds,
    });
    bytes = await sizesOf(data);
    await data.close();
  }
  const sourceBytes = sources.reduce((sum, source) => sum + source.bytes.length, 0);
  return { corpus: name, documents: sources.length, words, sourceBytes, table, bytes };
}

/** Reads all there is with some workers; returns the seconds from the first completion to the last. */
async function readThrough(data: QueueData, count: number, wish: WorkerWish): Promise<number> {
  await planAll(data);
  const workers = Array.from({ length: count }, (_, at) => spawnWorker(data, `worker ${at}`, wish));
  await until(isEmpty(data), PATIENCE_SECONDS);
  await stopAll(workers);
  const { rows } = await data.database.transaction((client) =>
    client.query<{ seconds: number }>(
      "SELECT extract(epoch FROM max(at) - min(at))::float8 AS seconds FROM soak.completed",
    ),
  );
  return rows[0]?.seconds ?? 0;
}

async function sizesOf({ database }: QueueData): Promise<Record<string, number>> {
  const { rows } = await database.transaction((client) =>
    client.query<{ part: string; bytes: string }>(
      `SELECT n.nspname || '.' || regexp_replace(c.relname, '_(\\d+s|other)$', '') AS part, sum(pg_total_relation_size(c.oid)) AS bytes
       FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
       WHERE n.nspname IN ('entente', 'queue') AND c.relkind = 'r' GROUP BY 1 HAVING sum(pg_total_relation_size(c.oid)) > 65536 ORDER BY 2 DESC`,
    ),
  );
  return Object.fromEntries(rows.map(({ part, bytes }) => [part, Number(bytes)]));
}

async function allRead({ database }: QueueData, count: number): Promise<boolean> {
  const { rows } = await database.transaction((client) =>
    client.query<{ read: number }>("SELECT count(*)::int AS read FROM entente.documents"),
  );
  return (rows[0]?.read ?? 0) >= count;
}

async function lossesOf({ database }: QueueData): Promise<{ givenBack: number; mostLosses: number }> {
  const { rows } = await database.transaction((client) =>
    client.query<{ givenBack: number; mostLosses: number }>(
      `SELECT coalesce(sum((data->>'losses')::int), 0)::int AS "givenBack", coalesce(max((data->>'losses')::int), 0)::int AS "mostLosses" FROM queue.job`,
    ),
  );
  return rows[0] ?? { givenBack: 0, mostLosses: 0 };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
