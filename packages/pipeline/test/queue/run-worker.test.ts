import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startPostgres, type TestServer } from "../../../store/test/with-postgres.ts";
import type { LogEntry } from "../../src/index.ts";
import {
  addNews,
  digestRows,
  idsOf,
  isEmpty,
  openQueueData,
  type QueueData,
  spawnWorker,
  startScheduler,
  startWorker,
  until,
} from "./queue-data.ts";

const QUIET = idsOf("quiet", 60);

let server: TestServer;
let data: QueueData;
let undisturbed: Record<string, string>;

beforeAll(async () => {
  server = await startPostgres();
  const alone = await openQueueData(await server.createDatabase());
  await addNews(alone, QUIET);
  await alone.queue.planAfter("");
  await startWorker(alone, { untilEmpty: true, batch: 16 }).done;
  undisturbed = await digestRows(alone);
  await alone.close();
});
afterAll(() => server.stop());

beforeEach(async () => {
  data = await openQueueData(await server.createDatabase());
  return () => data.close();
});

describe("runWorker(options)", () => {
  it("reads what is queued, and finds nothing stale afterwards", async () => {
    expect(undisturbed["documents"]).toMatch(/^60 /u);
    await addNews(data, QUIET);
    await data.queue.planAfter("");
    expect(await startWorker(data, { untilEmpty: true }).done).toBe(60);
    expect(await digestRows(data)).toEqual(undisturbed);
    expect((await data.queue.planAfter("")).queued).toBe(0);
  });

  it("gives up after three tries what hangs, crashes or takes all memory, with the reason, and reads the rest", async () => {
    await addNews(data, ["crash", "hang", "hoard", "quiet-000", "quiet-001"]);
    await data.queue.planAfter("");
    await startWorker(data, { untilEmpty: true, jobs: 2, batch: 2 }).done;
    const letters = await data.queue.deadLetters({ limit: 10, offset: 0 });
    const reasons = Object.fromEntries(letters.map(({ document, reason }) => [document, reason]));
    expect(reasons).toEqual({
      crash: expect.stringContaining("It broke the process that read it (SIGABRT)") as unknown,
      hang: "It was not read within 3 s.",
      hoard: expect.stringContaining("more than 600 MB") as unknown,
    });
    expect((await data.store.listResults()).map(({ id }) => id)).toEqual(["quiet-000", "quiet-001"]);
  });

  it("gives its batch back when it is stopped", async () => {
    await addNews(data, idsOf("slow", 12));
    await data.queue.planAfter("");
    const worker = startWorker(data, { batch: 12 });
    await until(async () => (await data.queue.counts()).active > 0);
    worker.stop();
    await worker.done;
    const { waiting, active, completed } = await data.queue.counts();
    expect({ active, all: waiting + completed }).toEqual({ active: 0, all: 12 });
    expect(await data.queue.workers()).toEqual([]);
  });

  it("takes no job where another extractor is wanted, and says why", async () => {
    await addNews(data, QUIET.slice(0, 2));
    await data.queue.planAfter("");
    const worker = startWorker(data, { fingerprint: "f".repeat(64) });
    await until(() => worker.log.some(({ event }) => event === "takes-no-job"));
    await until(async () => (await data.queue.workers())[0]?.note?.includes("are wanted") === true);
    worker.stop();
    await worker.done;
    expect(await data.queue.counts()).toMatchObject({ waiting: 2, completed: 0 });
  });

  it("loses nothing and doubles nothing when workers are killed, with two schedulers at work", async () => {
    await addNews(data, QUIET);
    const schedulers = [startScheduler(data), startScheduler(data)];
    const workers: ChildProcess[] = [spawnWorker(data, "one"), spawnWorker(data, "two")];
    for (let kills = 0; kills < 4; kills += 1) {
      const before = (await data.queue.counts()).completed;
      await until(async () => (await data.queue.counts()).completed > before || (await isEmpty(data)()));
      workers[kills % 2]?.kill("SIGKILL");
      workers[kills % 2] = spawnWorker(data, `after ${kills}`);
    }
    await until(async () => (await data.store.listResults()).length === QUIET.length);
    await until(isEmpty(data));
    for (const scheduler of schedulers) scheduler.stop();
    await Promise.all(schedulers.map(({ done }) => done));
    for (const worker of workers) worker.kill("SIGKILL");
    expect(await data.queue.counts()).toMatchObject({ completed: QUIET.length, dead: 0 });
    expect(await digestRows(data)).toEqual(undisturbed);
  });

  it("waits while the database is away, and goes on when it is back", async () => {
    if (!server.isOwn) return;
    await addNews(data, QUIET);
    await data.queue.planAfter("");
    const worker = startWorker(data);
    await until(async () => (await data.queue.counts()).completed > 0);
    await server.halt();
    await until(() => worker.log.some(({ event }) => event === "database-away"));
    await server.resume();
    await until(isEmpty(data));
    worker.stop();
    await worker.done;
    expect(worker.log.map(({ event }) => event)).toContain("database-back");
    expect(await digestRows(data)).toEqual(undisturbed);
  });

  it("waits while the database's disk is full, says so once, and goes on when there is space", async () => {
    await addNews(data, QUIET);
    await data.queue.planAfter("");
    const ask = (text: string) => data.database.transaction((client) => client.query(text));
    await ask(`CREATE FUNCTION entente.is_full() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END $$`);
    await ask(
      "CREATE TRIGGER is_full BEFORE INSERT ON entente.documents FOR EACH STATEMENT EXECUTE FUNCTION entente.is_full()",
    );
    const worker = startWorker(data);
    const isAway = ({ event }: LogEntry) => event === "database-away";
    await until(() => worker.log.some(isAway));
    await ask("DROP FUNCTION entente.is_full() CASCADE");
    await until(isEmpty(data));
    worker.stop();
    await worker.done;
    const told = worker.log.filter(isAway);
    expect(told.map(({ problem }) => problem)).toEqual([expect.stringContaining("its disk is full")]);
    expect(await digestRows(data)).toEqual(undisturbed);
  });

  it("goes on when its connections are cut again and again", async () => {
    await addNews(data, QUIET);
    await data.queue.planAfter("");
    const worker = startWorker(data);
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    for (let cuts = 0; cuts < 5 && !(await isEmpty(data)()); cuts += 1) {
      const before = (await data.queue.counts()).completed;
      await data.database.transaction((client) => client.query(cut));
      await until(async () => (await data.queue.counts()).completed > before || (await isEmpty(data)()));
    }
    await until(isEmpty(data));
    worker.stop();
    await worker.done;
    expect(await digestRows(data)).toEqual(undisturbed);
  });
});
