import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findBarriers, LOOKS, look, overhangOf, startBrowser, visit } from "../browse.ts";

let browser: Browser;
const at = (path: string) => `${inject("address")}${path}`;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const CHARTS = [
  { path: "/", id: "positions" },
  { path: "/?view=timeline", id: "positions-timeline" },
  { path: "/?view=timeline&draw=together&smooth=3", id: "positions-timeline" },
  { path: "/?view=map", id: "positions-map" },
  { path: "/?view=table", id: "positions-table" },
  { path: "/relations", id: "relations-matrix" },
  { path: "/relations?view=network", id: "relations-network" },
  { path: "/relations/state:AUS/org:huawei", id: "pair-there" },
  { path: "/rhetoric?actor=state:CHN", id: "rhetoric-acts" },
  { path: "/rhetoric?actor=state:CHN", id: "rhetoric-tone" },
  { path: "/actors/state:AUS", id: "actor-positions" },
  { path: "/actors/state:AUS", id: "actor-held" },
  { path: "/documents", id: "coverage" },
] as const;

/** Opens the menu of a chart. */
async function openMenu(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`figure[data-chart="${id}"]`);
  await figure.getByText("Save, embed, cite").click();
  // The line to cite holds the page's address as soon as the menu works.
  await figure.locator("[data-cite]").filter({ hasText: /http/u }).waitFor();
  return figure;
}

/** Saves a chart as a file and reads it. */
async function save(page: Page, figure: Locator, as: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), figure.locator(`[data-save="${as}"]`).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What an SVG file holds, as a parser of XML sees it. */
function parseSvg(page: Page, text: string) {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
    return {
      isWhole: parsed.querySelector("parsererror") === null,
      title: parsed.querySelector("title")?.textContent ?? "",
      texts: [...parsed.querySelectorAll("text")].map(({ textContent }) => textContent),
      marks: parsed.querySelectorAll("rect, circle, line, path").length,
      width: Number(parsed.documentElement.getAttribute("width")),
      height: Number(parsed.documentElement.getAttribute("height")),
    };
  }, text);
}

/** The rows of a chart's table as they are read. */
function rowsOf(figure: Locator): Promise<string[][]> {
  return figure
    .locator("[data-part='table'] tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent.trim())),
    );
}

/** Rows as a file of comma-separated values holds them, without signs for plus and typographic minuses. */
function parseCsv(text: string): string[][] {
  return text
    .replace("\u{FEFF}", "")
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
      ),
    );
}

describe("every chart", () => {
  it.each(CHARTS)(
    "$id is saved as SVG and PNG with title and source, and as CSV with its table's rows",
    async (chart) => {
      const { page, problems, close } = await visit(browser, at(chart.path));
      const figure = await openMenu(page, chart.id);
      const title = (await figure.locator("[data-part='title']").first().textContent()) ?? "";

      const svg = await save(page, figure, "svg");
      const drawn = await parseSvg(page, svg.bytes.toString());
      expect(svg.name).toBe(`entente-${chart.id}.svg`);
      expect(drawn).toMatchObject({ isWhole: true, title });
      expect(drawn.texts.join(" ")).toContain(title);
      expect(drawn.texts.join(" ")).toMatch(/Source: \d+ documents read by Entente/u);
      expect(drawn.marks).toBeGreaterThan(3);
      expect(svg.bytes.toString()).not.toMatch(/NaN|undefined|var\(|class=/u);

      const png = await save(page, figure, "png");
      expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
      expect(png.bytes.readUInt32BE(16)).toBe(Math.round(drawn.width * 2));
      expect(Math.abs(png.bytes.readUInt32BE(20) - drawn.height * 2)).toBeLessThanOrEqual(1);

      const csv = await save(page, figure, "csv");
      const plain = (cell: string) =>
        /^[+−-]?\d[\d,]*(\.\d+)?( %)?$/u.test(cell) ? cell.replace("−", "-").replace(/[+,]/gu, "") : cell;
      expect(parseCsv(csv.bytes.toString())).toEqual((await rowsOf(figure)).map((row) => row.map(plain)));
      expect(problems).toEqual([]);
      await close();
    },
  );

  it("gives a line to cite and a link, by keyboard, and says that it did", async () => {
    const { page, close } = await visit(browser, at("/?from=2018&to=2019"));
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const figure = page.locator("figure[data-chart='positions']");
    await figure.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    const cited = async () => (await figure.locator("[data-cite]").textContent()) ?? "";
    await expect
      .poll(cited)
      .toMatch(/^“Where they stand .*”\. Entente, \d+ documents, 2018 to 2019; results of .* generation \w{8}\. http/u);
    const line = await cited();
    await figure.getByText("Copy this line to cite").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => figure.locator("[role='status']").textContent()).toBe("The line copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(line);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.tagName === "SUMMARY");
    await close();
  });
});

describe("the strip of years", () => {
  const sliderOf = (page: Page, name: string) => page.getByRole("slider", { name });
  const query = (page: Page) => new URL(page.url()).search;

  it("filters the page by dragging, and the link gives the same picture elsewhere", async () => {
    const { page, problems, close } = await visit(browser, at("/"));
    const box = await page.getByRole("group", { name: "Years of the page" }).boundingBox();
    if (box === null) throw new Error("The strip is not drawn.");
    const [third, middle] = [box.width / 3, box.y + box.height / 2];
    await page.mouse.move(box.x + third * 1.5, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + third * 2.5, middle, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/from=2019&to=2020/u);
    const drawn = async (on: Page) => {
      await on
        .getByText(/, 2019 to 2020\.$/u)
        .first()
        .waitFor();
      return (await on.locator("figure[data-chart='positions'] svg").allInnerTexts()).join(" ");
    };
    const here = await drawn(page);
    const elsewhere = await visit(browser, page.url());
    expect(await drawn(elsewhere.page)).toBe(here);
    expect(problems).toEqual([]);
    await elsewhere.close();
    await page.goBack();
    await page.waitForURL((url) => url.search === "");
    await expect.poll(() => sliderOf(page, "First year").getAttribute("aria-valuenow")).toBe("2018");
    await close();
  });

  it.each(["/", "/relations", "/relations/state:AUS/org:huawei", "/actors/state:AUS"])(
    "moves by keys on %s, and back and forward go with it",
    async (path) => {
      const { page, problems, close } = await visit(browser, at(path));
      await sliderOf(page, "First year").focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForURL(/from=2019&to=2020/u);
      await expect.poll(() => sliderOf(page, "First year").getAttribute("aria-valuenow")).toBe("2019");
      await page.goBack();
      await expect.poll(() => query(page)).toBe("");
      await page.goForward();
      await expect.poll(() => query(page)).toBe("?from=2019&to=2020");
      await page.getByRole("button", { name: "Clear the choice" }).click();
      await expect.poll(() => query(page)).toBe("");
      expect(problems).toEqual([]);
      await close();
    },
  );
});

const ALONE = CHARTS.filter(({ id }) => id === "positions" || id === "positions-map" || id === "relations-network");

describe("a chart alone", () => {
  it.each(ALONE)("$id stands without the rest of its page, with its source, and has no barrier", async (chart) => {
    const { page, close } = await visit(browser, at(chart.path));
    const figure = await openMenu(page, chart.id);
    const href = (await figure.getByRole("link", { name: "This chart alone" }).getAttribute("href")) ?? "";
    await close();
    const alone = await visit(browser, at(href));
    expect(await alone.page.locator("header, nav, footer").count()).toBe(0);
    expect(await alone.page.locator("figure[data-chart] [data-part='source']").first().isVisible()).toBe(true);
    expect(alone.problems).toEqual([]);
    for (const each of LOOKS) {
      await look(alone.page, each);
      expect({ ...each, barriers: await findBarriers(alone.page) }).toEqual({ ...each, barriers: [] });
      expect({ ...each, overhang: await overhangOf(alone.page) }).toEqual({ ...each, overhang: 0 });
    }
    await alone.close();
  });

  it("can be framed by another site, and no other page can", async () => {
    const outside = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://localhost").searchParams.get("path") ?? "/";
      response.setHeader("content-type", "text/html");
      response.end(
        `<!doctype html><title>Elsewhere</title><iframe src="${at(path)}" width="900" height="700"></iframe>`,
      );
    }).listen(0, "127.0.0.1");
    await once(outside, "listening");
    const { port } = outside.address() as AddressInfo;
    const context = await browser.newContext();
    const page = await context.newPage();
    const framed = async (path: string) => {
      await page.goto(`http://localhost:${port}/?path=${encodeURIComponent(path)}`, { waitUntil: "networkidle" });
      return page.frameLocator("iframe").locator("figure[data-chart]").count();
    };
    expect(await framed("/embed/positions")).toBe(1);
    expect(await framed("/")).toBe(0);
    await context.close();
    outside.close();
  });

  it("says in our words that there is no such chart", async () => {
    const { page, close } = await visit(browser, at("/embed/nothing"));
    expect(await page.locator("h1").textContent()).toBe("Nothing is here");
    await close();
  });
});
