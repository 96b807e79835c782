import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase, openQueue, type Queue } from "../../../packages/store/src/index.ts";
import { startOwnPostgres, type TestServer } from "../../../packages/store/test/with-postgres.ts";
import { findBarriers, startBrowser, visit } from "./browse.ts";
import { ENTENTE, serveDashboard } from "./serve-dashboard.ts";

const BRIEF = "2020-01-28-uk-limits-huawei";
const BRIEFS = fileURLToPath(new URL("../../../data/sources/briefs", import.meta.url));

let browser: Browser;
let server: TestServer;
let database: Database;
let queue: Queue;
let folder: string;
let served: Awaited<ReturnType<typeof serveDashboard>>;

/** One brief is extracted in a folder and copied into a database; the dashboard is started over an empty folder and that database. */
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startOwnPostgres()]);
  folder = await mkdtemp(join(tmpdir(), "entente-dashboard-"));
  const data = join(folder, "data");
  await mkdir(join(data, "sources", "briefs"), { recursive: true });
  await cp(join(BRIEFS, `${BRIEF}.md`), join(data, "sources", "briefs", `${BRIEF}.md`));
  const run = (...command: string[]) =>
    promisify(execFile)(process.execPath, [ENTENTE, ...command], { env: { ...process.env, ENTENTE_DATA: data } });
  await run("extract");
  const url = await server.createDatabase();
  const { stdout } = await run("store", "copy", "--from", data, "--to", url);
  expect(stdout).toContain("Both hold the same.");
  database = openDatabase(url);
  queue = openQueue(database);
  served = await serveDashboard({ ...process.env, ENTENTE_DATA: join(folder, "empty"), DATABASE_URL: url });
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await database?.close();
  await server?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const WANTED = "a".repeat(64);
const OTHER = "b".repeat(64);

/** The brief is given up by an invented worker, for whose extractor it is stale. */
async function giveUp(): Promise<void> {
  await queue.wantAtFirst(WANTED);
  await queue.planAfter("");
  const worker = await queue.enter({ name: "first-machine:7", fingerprint: WANTED, leaseSeconds: 600 });
  for (let tries = 0; tries < 3; tries += 1) {
    const taken = await queue.take(worker, 1);
    const job = "jobs" in taken ? (taken.jobs[0]?.id ?? "") : "";
    await queue.fail({ worker, job }, "It was not read within 60 s.");
    await database.transaction((client) => client.query("UPDATE queue.job SET start_after = now()"));
  }
  const old = await queue.enter({ name: "second-machine:8", fingerprint: OTHER, leaseSeconds: 600 });
  await queue.beat(old, "results of another extractor are wanted");
}

async function readPart(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${served.address}${path}`);
  return { status: answer.status, text: await answer.text() };
}

describe("a dashboard over a database", () => {
  it("is ready once the queue is prepared, and says why not before", async () => {
    const before = await readPart("/api/ready");
    expect(before.status).toBe(503);
    expect(before.text).toContain("no tables of this version yet");
    await queue.prepare();
    expect(await readPart("/api/ready")).toEqual({ status: 200, text: '{"ready":true}' });
  });

  it("lists who works and what was given up, with its reason", async () => {
    await giveUp();
    const { page, problems, close } = await visit(browser, `${served.address}/queue`);
    const text = await page.locator("main").innerText();
    for (const part of ["first-machine:7", "second-machine:8", "results of another extractor are wanted", "60 s"])
      expect(text).toContain(part);
    expect(await findBarriers(page)).toEqual([]);
    const { text: figures } = await readPart("/api/metrics");
    expect(figures).toContain('entente_queue_jobs{state="dead"} 1');
    expect(figures).toContain('entente_queue_workers{wanted="no"} 1');
    expect(figures).toContain("entente_database_up 1");
    expect(problems).toEqual([]);
    await close();
  });

  it("shows what the database holds, says when it is away, and comes back by itself", async () => {
    const { page, close } = await visit(browser, `${served.address}/documents/${BRIEF}`);
    expect(await page.locator("h1").innerText()).toContain("Huawei");
    await server.halt();
    const notice = page.getByText("The database cannot be used");
    await notice.waitFor({ timeout: 60_000 });
    expect(await findBarriers(page)).toEqual([]);
    await page.goto(`${served.address}/claims`);
    expect(await page.locator("h1").innerText()).toBe("This page could not be read");
    expect((await readPart("/api/ready")).status).toBe(503);
    expect((await readPart("/api/metrics")).text).toContain("entente_database_up 0");
    await notice.waitFor({ timeout: 60_000 });
    await server.resume();
    await page.getByRole("heading", { level: 1, name: "Who says what" }).waitFor({ timeout: 60_000 });
    await expect.poll(() => notice.count(), { timeout: 60_000 }).toBe(0);
    await close();
  });
});
