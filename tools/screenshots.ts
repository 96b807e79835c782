import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { TOUR_COOKIE } from "../apps/dashboard/lib/shell/tour-cookie.ts";
import { CHROMIUM_FLAGS, findChromium } from "../apps/dashboard/test/find-chromium.ts";
import { serveDashboard } from "../apps/dashboard/test/serve-dashboard.ts";

// Draws the pictures of docs/screenshots, or of another folder, from the data folder (ENTENTE_DATA, or the bundled one):
// `npm run screenshots [-- folder]`. The two that the README shows are PNG; every page, wide and narrow, light and dark, is WebP, which is small.

interface Shot {
  readonly file: string;
  readonly path: string;
  readonly width: number;
  readonly scheme: "light" | "dark";
}

const FOLDER = fileURLToPath(new URL("../docs/screenshots", import.meta.url));
const README: readonly Shot[] = (["light", "dark"] as const).map((scheme) => ({
  file: `positions-${scheme}.png`,
  path: "/?actor=state:GBR",
  width: 1440,
  scheme,
}));
const PAGES: Readonly<Record<string, string>> = {
  positions: "/",
  "positions-then-and-now": "/?view=change",
  "positions-timeline": "/?view=timeline",
  "positions-map": "/?view=map",
  "positions-table": "/?view=table",
  relations: "/relations",
  "relations-network": "/relations?view=network",
  "relations-pair": "/relations/state%3AUSA/state%3ACHN",
  rhetoric: "/rhetoric",
  "rhetoric-compared": "/rhetoric?actor=state:CHN&other=state:USA",
  claims: "/claims?text=huawei",
  actors: "/actors",
  actor: "/actors/state%3AGBR",
  documents: "/documents",
  "documents-add": "/documents/add",
  reader: "/documents/2018-08-23-australia-bars-huawei-zte",
  runs: "/runs",
  "runs-compared": "/runs/compare",
  method: "/method",
};
const HEIGHT = 960;
const QUALITY = 70;

const folder = process.argv[2] ?? FOLDER;
const everyPage = Object.entries(PAGES).flatMap(([name, path]) =>
  [1440, 390].flatMap((width) =>
    (["light", "dark"] as const).map(
      (scheme): Shot => ({ file: `${name}-${scheme}-${width}.webp`, path, width, scheme }),
    ),
  ),
);

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
const server = await serveDashboard({ ...process.env });
try {
  await mkdir(folder, { recursive: true });
  for (const shot of [...README, ...everyPage]) await draw(browser, server.address, shot);
} finally {
  await server.stop();
  await browser.close();
}

async function draw(from: Browser, address: string, { file, path, width, scheme }: Shot): Promise<void> {
  const context = await from.newContext({ viewport: { width, height: HEIGHT }, colorScheme: scheme });
  // The offer of the tour belongs to the first visit, not to a picture.
  await context.addCookies([{ name: TOUR_COOKIE, value: "offered", url: address }]);
  const page = await context.newPage();
  await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
  // The focus belongs to who reads, not to a picture.
  await page.evaluate("document.activeElement?.blur()");
  if (file.endsWith(".png")) await page.screenshot({ path: join(folder, file) });
  else await drawSmall(page, join(folder, file));
  await context.close();
}

/** The browser writes WebP by itself, where it is asked directly. */
async function drawSmall(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  await writeFile(file, Buffer.from(data, "base64"));
}
