import axe, { type AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./find-chromium.ts";

/** An open page, and what went wrong on it so far: console errors, policy violations, requests to elsewhere. */
export interface Visit {
  readonly page: Page;
  readonly problems: string[];
  readonly close: () => Promise<void>;
}

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly scheme: "light" | "dark";
}

export const DESKTOP: Look = { width: 1440, scheme: "light" };
export const LOOKS: readonly Look[] = [
  DESKTOP,
  { width: 1440, scheme: "dark" },
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
];

/** Starts a Chromium. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
}

/** Opens a page and waits until it is quiet. */
export async function visit(browser: Browser, url: string, { width, scheme }: Look = DESKTOP): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const problems: string[] = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      problems.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) problems.push(`asked ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return { page, problems, close: () => context.close() };
}

/** Looks at an open page in another way. */
export async function look(page: Page, { width, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
}

/** What axe finds on a page, a line a finding. Passed rules are not described, which takes longer than the rules themselves. */
export async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ["violations"],
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** How far the page reaches beyond its window, in pixels. */
export function overhangOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
