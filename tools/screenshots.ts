import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../apps/dashboard/test/find-chromium.ts";
import { serveDashboard } from "../apps/dashboard/test/serve-dashboard.ts";

// Draws the pictures of docs/screenshots from the data folder (ENTENTE_DATA, or the bundled one).
// `npm run screenshots` draws those that the README shows; `npm run screenshots -- --all [folder]` every page.

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly scheme: "light" | "dark";
}

const FOLDER = fileURLToPath(new URL("../docs/screenshots", import.meta.url));
const README: readonly Shot[] = [
  { name: "positions-light", path: "/?actor=state:GBR", width: 1440, scheme: "light" },
  { name: "positions-dark", path: "/?actor=state:GBR", width: 1440, scheme: "dark" },
];
const PAGES: Readonly<Record<string, string>> = {
  positions: "/",
  "positions-by-region": "/?by=region",
  evidence: "/?actor=state:GBR",
  rhetoric: "/rhetoric",
  claims: "/claims?text=huawei",
  documents: "/documents",
  reader: "/documents/2018-08-23-australia-bars-huawei-zte",
  runs: "/runs",
  method: "/method",
};
const HEIGHT = 960;

const isAll = process.argv.includes("--all");
const folder = (isAll ? process.argv.at(process.argv.indexOf("--all") + 1) : undefined) ?? FOLDER;
const everyPage = Object.entries(PAGES).flatMap(([name, path]) =>
  [1440, 390].flatMap((width) =>
    (["light", "dark"] as const).map((scheme): Shot => ({ name: `${name}-${scheme}-${width}`, path, width, scheme })),
  ),
);

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
const server = await serveDashboard({ ...process.env });
try {
  await mkdir(folder, { recursive: true });
  for (const shot of isAll ? everyPage : README) await draw(browser, server.address, shot);
} finally {
  await server.stop();
  await browser.close();
}

async function draw(from: Browser, address: string, { name, path, width, scheme }: Shot): Promise<void> {
  const context = await from.newContext({ viewport: { width, height: HEIGHT }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
  // The focus belongs to who reads, not to a picture.
  await page.evaluate("document.activeElement?.blur()");
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
