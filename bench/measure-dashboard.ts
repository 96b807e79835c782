import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../apps/dashboard/test/find-chromium.ts";
import { ENTENTE, serveDashboard } from "../apps/dashboard/test/serve-dashboard.ts";

/** What one page costs. Milliseconds, but for the scripts, which are KiB after gzip: those that the page names, and all that it loads until it is quiet. */
interface PageCost {
  readonly path: string;
  readonly serverP50: number;
  readonly serverP95: number;
  readonly largestPaint: number;
  readonly interaction: number;
  readonly scriptsFirst: number;
  readonly scriptsAll: number;
}

/** The dashboard's costs, and what it was measured on. */
export interface DashboardCosts {
  readonly corpus: string;
  readonly documents: number;
  readonly pages: readonly PageCost[];
}

const PATHS = [
  "/",
  "/?view=timeline",
  "/?view=map",
  "/relations",
  "/relations?view=network",
  "/rhetoric",
  "/rhetoric?actor=state:CHN&other=state:USA",
  "/claims",
  "/claims?text=huawei&group=speaker",
  "/actors",
  "/actors/state:CHN",
  "/documents",
  "/documents/2018-08-23-australia-bars-huawei-zte",
  "/runs",
  "/method",
];
const CORPUS = "../shared/corpora/white-house.tar.gz";
const REQUESTS = 30;
const VISITS = 3;
const KIB = 1024;

/**
 * Measures every page on the bundled documents and the White House corpus, which is left out, and named as left out, where it is not there.
 * ENTENTE_DATA names a data folder that is ready, and saves the time to make one.
 */
export async function measureDashboard(root: string): Promise<DashboardCosts> {
  const ready = process.env["ENTENTE_DATA"];
  const made = ready === undefined ? makeData(root) : undefined;
  const data = ready ?? made?.folder ?? root;
  const server = await serveDashboard({ ...process.env, ENTENTE_DATA: data });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const pages: PageCost[] = [];
    for (const path of PATHS) pages.push(await measurePage(browser, server.address, path));
    const documents = await countDocuments(server.address);
    return { corpus: made?.corpus ?? "the data folder that ENTENTE_DATA names", documents, pages };
  } finally {
    await browser.close();
    await server.stop();
    if (made !== undefined) rmSync(made.folder, { recursive: true, force: true });
  }
}

/** What the foot of every page says. */
async function countDocuments(address: string): Promise<number> {
  const foot = /([\d,]+) documents? read on this machine/u.exec(await (await fetch(`${address}/method`)).text());
  return Number((foot?.[1] ?? "0").replaceAll(",", ""));
}

function makeData(root: string): { readonly folder: string; readonly corpus: string } {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  for (const part of ["sources", "knowledge"])
    cpSync(join(root, "data", part), join(folder, part), { recursive: true });
  const archive = join(root, CORPUS);
  const entente = (...asked: string[]) =>
    execFileSync(process.execPath, [ENTENTE, ...asked], {
      env: { ...process.env, ENTENTE_DATA: folder },
      stdio: "ignore",
    });
  if (!existsSync(archive)) {
    entente("extract");
    return { folder, corpus: `bundled documents alone: ${CORPUS} is not here` };
  }
  const unpacked = join(folder, "white-house");
  mkdirSync(unpacked);
  execFileSync("tar", ["-xzf", archive, "-C", unpacked]);
  entente("import", "folder", unpacked);
  rmSync(unpacked, { recursive: true });
  entente("extract");
  return { folder, corpus: "bundled documents and the White House corpus" };
}

async function measurePage(browser: Browser, address: string, path: string): Promise<PageCost> {
  const url = `${address}${path}`;
  const html = await (await fetch(url)).text();
  const waits: number[] = [];
  for (let at = 0; at < REQUESTS; at += 1) {
    const start = performance.now();
    await (await fetch(url)).arrayBuffer();
    waits.push(performance.now() - start);
  }
  const paints: number[] = [];
  const interactions: number[] = [];
  let scriptsAll = 0;
  for (let at = 0; at < VISITS; at += 1) {
    const seen = await visitOnce(browser, url);
    paints.push(seen.paint);
    interactions.push(seen.interaction);
    scriptsAll = Math.max(scriptsAll, seen.scripts);
  }
  return {
    path,
    serverP50: quantile(waits, 0.5),
    serverP95: quantile(waits, 0.95),
    largestPaint: quantile(paints, 0.5),
    interaction: quantile(interactions, 0.5),
    scriptsFirst: await weighScripts(address, html),
    scriptsAll: scriptsAll / KIB,
  };
}

/** The scripts that the page itself names, each compressed as a server would send it. */
async function weighScripts(address: string, html: string): Promise<number> {
  const paths = new Set(Array.from(html.matchAll(/<script[^>]+src="([^"]+)"/gu), ([, path]) => path ?? ""));
  let bytes = 0;
  for (const path of paths)
    bytes += gzipSync(Buffer.from(await (await fetch(new URL(path, address))).arrayBuffer())).length;
  return bytes / KIB;
}

/** Opens the page in a browser without anything kept, and opens the search that goes anywhere by a key: what every page can do. */
async function visitOnce(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  let scripts = 0;
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    void request.sizes().then(
      ({ responseBodySize }) => {
        scripts += responseBodySize;
      },
      () => undefined,
    );
  });
  await page.addInitScript(WATCH);
  await page.goto(url, { waitUntil: "networkidle" });
  const paint = await page.evaluate<number>("window.ententeBench.paint");
  const interaction = await interact(page);
  await context.close();
  return { paint, interaction, scripts };
}

async function interact(page: Page): Promise<number> {
  // What the key fetches is there the second time; the first is the network's time, not the page's.
  for (let at = 0; at < 2; at += 1) {
    await page.evaluate("window.ententeBench.interaction = 0");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("eu");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.evaluate("new Promise((done) => setTimeout(done, 300))");
  }
  return page.evaluate<number>("window.ententeBench.interaction");
}

const WATCH = `
  window.ententeBench = { paint: 0, interaction: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.ententeBench.paint = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries())
      if (interactionId > 0) window.ententeBench.interaction = Math.max(window.ententeBench.interaction, duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
`;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
