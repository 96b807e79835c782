import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startOwnPostgres, type TestServer } from "../../../packages/store/test/with-postgres.ts";
import { findBarriers, startBrowser, visit } from "./browse.ts";
import { ENTENTE, serveDashboard } from "./serve-dashboard.ts";

const BRIEF = "2020-01-28-uk-limits-huawei";
const BRIEFS = fileURLToPath(new URL("../../../data/sources/briefs", import.meta.url));

let browser: Browser;
let server: TestServer;
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
  served = await serveDashboard({ ...process.env, ENTENTE_DATA: join(folder, "empty"), DATABASE_URL: url });
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await server?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

describe("a dashboard over a database", () => {
  it("shows what the database holds, says when it is away, and comes back by itself", async () => {
    const { page, close } = await visit(browser, `${served.address}/documents/${BRIEF}`);
    expect(await page.locator("h1").innerText()).toContain("Huawei");
    await server.halt();
    const notice = page.getByText("The database cannot be used");
    await notice.waitFor({ timeout: 60_000 });
    expect(await findBarriers(page)).toEqual([]);
    await page.goto(`${served.address}/claims`);
    expect(await page.locator("h1").innerText()).toBe("This page could not be read");
    await notice.waitFor({ timeout: 60_000 });
    await server.resume();
    await page.getByRole("heading", { level: 1, name: "Who says what" }).waitFor({ timeout: 60_000 });
    await expect.poll(() => notice.count(), { timeout: 60_000 }).toBe(0);
    await close();
  });
});
