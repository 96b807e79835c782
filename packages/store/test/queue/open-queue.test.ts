import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Database, migrate, openDatabase, openQueue, type Queue, writeSources } from "../../src/index.ts";
import { startPostgres, type TestServer } from "../with-postgres.ts";

const CODE_ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const WANTED = "a".repeat(64);
const OTHER = "b".repeat(64);

let server: TestServer;
let url: string;
let database: Database;
let queue: Queue;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

beforeEach(async () => {
  url = await server.createDatabase();
  database = openDatabase(url);
  await migrate(database, { codeRoot: CODE_ROOT });
  queue = openQueue(database);
  expect(await queue.isPrepared()).toBe(false);
  await queue.prepare();
  expect(await queue.isPrepared()).toBe(true);
  return () => database.close();
});

/** Puts invented sources in, and says that results of the wanted extractor are wanted. */
async function add(...ids: readonly string[]): Promise<void> {
  await database.transaction((client) =>
    writeSources(
      client,
      ids.map((id) => ({
        id,
        path: `invented/${id}.md`,
        collection: "invented",
        format: "md",
        bytes: Buffer.from(id),
      })),
    ),
  );
  await queue.wantAtFirst(WANTED);
}

function enter(fingerprint = WANTED, leaseSeconds = 600): Promise<string> {
  return queue.enter({ name: "invented", fingerprint, leaseSeconds });
}

async function takeOne(worker: string) {
  const taken = await queue.take(worker, 1);
  if ("jobs" in taken && taken.jobs[0] !== undefined) return taken.jobs[0];
  throw new Error(`No job came: ${JSON.stringify(taken)}`);
}

/** A job that is to be tried again waits for some seconds; here they are over at once. */
async function endPause(): Promise<void> {
  const over = "UPDATE queue.job SET start_after = now() WHERE state = 'retry' AND start_after > now()";
  const { rowCount } = await database.transaction((client) => client.query(over));
  expect(rowCount).toBe(1);
}

const nothing = () => Promise.resolve();

describe("openQueue(database)", () => {
  it("is prepared once, however many prepare it at once", async () => {
    const others = Array.from({ length: 4 }, () => openDatabase(url));
    await Promise.all(others.map((other) => openQueue(other).prepare()));
    await Promise.all(others.map((other) => other.close()));
    expect(await queue.counts()).toMatchObject({ waiting: 0, dead: 0 });
  });

  it("queues each stale document once, however many plan at once", async () => {
    await add("a", "b", "c");
    const others = Array.from({ length: 3 }, () => openDatabase(url));
    const steps = await Promise.all(others.map((other) => openQueue(other).planAfter("")));
    await Promise.all(others.map((other) => other.close()));
    expect(steps.reduce((sum, { queued }) => sum + queued, 0)).toBe(3);
    expect((await queue.counts()).waiting).toBe(3);
  });

  it("gives a worker of another version no job, and says what is wanted", async () => {
    await add("a");
    await queue.planAfter("");
    expect(await queue.take(await enter(OTHER), 5)).toEqual({ none: "unwanted", wanted: WANTED });
    await queue.want(OTHER);
    expect((await queue.planAfter("")).queued).toBe(1);
  });

  it("takes first what a person waits for, also where it waits already", async () => {
    await add("a", "b", "c");
    await queue.planAfter("");
    expect(await queue.planFor(["c"], { forced: false })).toEqual(["c"]);
    expect((await takeOne(await enter())).document).toBe("c");
    expect((await queue.counts()).waiting).toBe(2);
  });

  it("commits what is written and the job's completion together, or neither", async () => {
    await add("a");
    await queue.planAfter("");
    const worker = await enter();
    const { id: job } = await takeOne(worker);
    const writing = queue.finish({ worker, job }, {}, async (client) => {
      await client.query("INSERT INTO entente.wishes VALUES ('half', 'written')");
      throw new Error("invented");
    });
    await expect(writing).rejects.toThrow("invented");
    expect(await queue.counts()).toMatchObject({ active: 1, completed: 0 });
    const rows = await database.transaction((client) => client.query("SELECT FROM entente.wishes WHERE name = 'half'"));
    expect(rows.rowCount).toBe(0);
    expect(await queue.finish({ worker, job }, {}, nothing)).toBe(true);
    expect(await queue.counts()).toMatchObject({ active: 0, completed: 1 });
    expect(await queue.finish({ worker, job }, {}, nothing)).toBe(false);
  });

  it("gives a document up after three tries, with the last reason, and tries it again when told", async () => {
    await add("a", "b");
    await queue.planAfter("");
    const worker = await enter();
    for (let failures = 0; failures < 3; ) {
      const { id: job, document, attempt } = await takeOne(worker);
      if (document === "b") await queue.finish({ worker, job }, {}, nothing);
      else {
        failures += 1;
        expect(attempt).toBe(failures);
        await queue.fail({ worker, job }, `broke ${failures}`);
        if (failures < 3) await endPause();
      }
    }
    const [letter] = await queue.deadLetters({ limit: 10, offset: 0 });
    expect(letter).toMatchObject({ document: "a", reason: "broke 3" });
    const again = await queue.planAfter("");
    expect(again.queued, "b has no result here, a is given up").toBe(1);
    expect(await queue.retry([letter?.id ?? ""])).toEqual(["a"]);
    expect(await queue.deadLetters({ limit: 10, offset: 0 })).toEqual([]);
    expect(await takeOne(worker)).toMatchObject({ document: "a", attempt: 1 });
  });

  it("forgets a dead letter whose document has changed", async () => {
    await add("a");
    await queue.planAfter("");
    const worker = await enter();
    for (let tries = 0; tries < 3; tries += 1) {
      if (tries > 0) await endPause();
      await queue.fail({ worker, job: (await takeOne(worker)).id }, "broke");
    }
    expect(await queue.tidy()).toBe(0);
    await database.transaction((client) => client.query("UPDATE entente.sources SET sha256 = 'changed'"));
    expect(await queue.tidy()).toBe(1);
    expect((await queue.planAfter("")).queued).toBe(1);
  });

  it("gives the jobs of a lost worker to others, at no try's cost, and takes no result of it any more", async () => {
    await add("a");
    await queue.planAfter("");
    const lost = await enter(WANTED, 1);
    const { id: job } = await takeOne(lost);
    const patient = await enter();
    while ((await queue.reap()) === 0) await new Promise((done) => setTimeout(done, 100));
    expect(await queue.beat(lost, undefined)).toBe(false);
    expect(await queue.finish({ worker: lost, job }, {}, nothing)).toBe(false);
    expect(await takeOne(patient)).toMatchObject({ id: job, document: "a", losses: 1, attempt: 1 });
    expect(await queue.finish({ worker: lost, job }, {}, nothing)).toBe(false);
    expect(await queue.finish({ worker: patient, job }, {}, nothing)).toBe(true);
  });

  it("gives up a document with which ten workers were lost", async () => {
    await add("a");
    await queue.planAfter("");
    for (let losses = 0; losses < 10; losses += 1) {
      const worker = await enter();
      await takeOne(worker);
      // As if its lease were over: the clock of the database is the only one that counts.
      const text = "UPDATE queue.worker SET seen = now() - lease - interval '1 s', lease = interval '0 s'";
      await database.transaction((client) => client.query(text));
      expect(await queue.reap()).toBe(1);
    }
    const [letter] = await queue.deadLetters({ limit: 1, offset: 0 });
    expect(letter?.reason).toBe("10 workers were lost with it in hand.");
  });

  it.each([1, -1])(
    "takes nothing early and loses nobody where a machine's clock is wrong by %i hours",
    async (hours) => {
      await add("a");
      await queue.planAfter("");
      const worker = await enter(WANTED, 20);
      await queue.fail({ worker, job: (await takeOne(worker)).id }, "broke");
      const wait = (hour: number) =>
        database.transaction((client) =>
          client.query("UPDATE queue.job SET start_after = now() + $1 * interval '30 min'", [hour]),
        );
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });
      try {
        await wait(1);
        expect(await queue.take(worker, 1)).toEqual({ none: "idle" });
        expect(await queue.reap()).toBe(0);
        await wait(0);
        expect((await takeOne(worker)).attempt).toBe(2);
      } finally {
        vi.useRealTimers();
      }
    },
  );

  it("gives everything back when a worker leaves", async () => {
    await add("a", "b");
    await queue.planAfter("");
    const worker = await enter();
    await queue.take(worker, 5);
    await queue.leave(worker);
    expect(await queue.counts()).toMatchObject({ waiting: 2, active: 0 });
    expect(await queue.workers()).toEqual([]);
  });

  it("stands still when paused, and only finishes when draining", async () => {
    await add("a");
    await queue.planAfter("");
    const worker = await enter();
    await queue.setMode("paused");
    expect(await queue.take(worker, 1)).toEqual({ none: "paused" });
    await queue.setMode("draining");
    expect(await queue.take(worker, 1)).toHaveProperty("jobs");
    await add("b");
    expect(await queue.planAfter("")).toMatchObject({ queued: 0, held: "draining" });
    await queue.setMode("running");
    expect((await queue.planAfter("")).queued).toBe(1);
  });
});
