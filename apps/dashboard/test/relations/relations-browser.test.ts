import type { Browser } from "playwright-core";
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

const CELL = "a[data-cell]";
const PAGES = [
  "/relations",
  "/relations?sort=cluster&show=polarity&most=30&from=&to=",
  "/relations?holder=state:AUS&target=org:huawei",
  "/relations?view=network",
  "/relations?view=network&period=2020&holder=state:CHN",
  "/relations/state:GBR/org:huawei",
  "/relations/state:AUS/org:huawei?side=there&period=2018",
  "/relations/state:SWE/state:BRA",
  "/actors",
  "/actors?text=uk&kind=state",
  "/actors/state:AUS",
  "/actors/person:boris-johnson",
  "/actors/bloc:eu",
];

describe("every page of relations and actors", () => {
  it.each(PAGES)("%s loads without an error, a policy violation or a request to elsewhere", async (path) => {
    const { page, problems, close } = await visit(browser, at(path));
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("h1").textContent()).not.toBe("Nothing is here");
    expect(problems).toEqual([]);
    await close();
  });

  it.each(PAGES)("%s has no barrier that axe finds and nothing beyond its edge", async (path) => {
    const { page, close } = await visit(browser, at(path));
    for (const each of [...LOOKS, { width: 2560, scheme: "light" } as const]) {
      await look(page, each);
      expect({ ...each, barriers: await findBarriers(page) }).toEqual({ ...each, barriers: [] });
      expect({ ...each, overhang: await overhangOf(page) }).toEqual({ ...each, overhang: 0 });
    }
    await close();
  });

  it("says in our words that nobody has this address", async () => {
    for (const path of ["/actors/person:nobody-at-all", "/relations/state:AUS/person:nobody-at-all", "/actors/x%00"]) {
      const { page, close } = await visit(browser, at(path));
      expect(await page.locator("h1").textContent()).toBe("Nothing is here");
      await close();
    }
  });
});

describe("the matrix", () => {
  it("opens the sentences of a cell by keyboard and gives the focus back on Escape", async () => {
    const { page, close } = await visit(browser, at("/relations"));
    await page.locator(CELL).first().focus();
    await page.keyboard.press("ArrowRight");
    const id = await page.evaluate(() => document.activeElement?.id);
    expect(id).not.toBe(await page.locator(CELL).first().getAttribute("id"));
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "evidence-title");
    expect(await page.locator("#evidence blockquote").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await page.locator("#evidence").waitFor({ state: "detached" });
    await page.waitForFunction((opener) => document.activeElement?.id === opener, id);
    await close();
  });

  it("shows as many sentences as the cell counts, and their sum gives its mean", async () => {
    const { page, close } = await visit(browser, at("/relations?holder=state:AUS&target=org:huawei&most=40"));
    const label = (await page.locator(`${CELL}[aria-current]`).getAttribute("aria-label")) ?? "";
    const [, mean = "", stances = ""] = /polarity (\S+); (\d+) stance/u.exec(label) ?? [];
    expect(await page.locator("#evidence ol > li").count()).toBe(Number(stances));
    expect(await page.locator("#evidence strong").first().textContent()).toContain(`= ${mean}`);
    await close();
  });

  it("sums each row to its total", async () => {
    const { page, close } = await visit(browser, at("/relations"));
    const rows = await page.locator("tbody tr:has(a[data-cell])").evaluateAll((list) =>
      list.map((row) => {
        const figures = [...row.querySelectorAll("td")].map(({ textContent }) => textContent.replace(/[^\d]/gu, ""));
        return figures.map(Number);
      }),
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(row.at(-1));
    await close();
  });

  it("holds its order and labels in the address", async () => {
    const { page, close } = await visit(browser, at("/relations"));
    await page.locator("select[name=sort]").selectOption("name");
    await page.waitForURL(/sort=name/u);
    await page.locator("select[name=show]").selectOption("polarity");
    await page.waitForURL(/show=polarity/u);
    const names = () => page.locator("tbody th a").allTextContents();
    await expect.poll(async () => (await names()).join()).toBe([...(await names())].sort().join());
    const shown = await names();
    await page.reload({ waitUntil: "networkidle" });
    expect(await names()).toEqual(shown);
    await close();
  });

  it("can be read before scripts run", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at("/relations?holder=state:AUS&target=org:huawei"));
    expect(await page.locator(CELL).count()).toBeGreaterThan(20);
    expect(await page.locator("#evidence blockquote").count()).toBeGreaterThan(0);
    await page.goto(at("/relations?view=network"));
    expect(await page.locator("svg circle").count()).toBeGreaterThan(10);
    await context.close();
  });
});

describe("the network", () => {
  it("keeps every actor in its place while the slider moves", async () => {
    const { page, close } = await visit(browser, at("/relations?view=network"));
    const places = () =>
      page
        .locator("svg[aria-label^='Network'] circle")
        .evaluateAll((dots) => dots.map((dot) => `${dot.getAttribute("cx")} ${dot.getAttribute("cy")}`));
    const lines = () => page.locator("svg[aria-label^='Network'] line").count();
    const [before, all] = [await places(), await lines()];
    await page.getByLabel("Period of the network").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/period=\d{4}/u);
    await expect.poll(lines).toBeLessThan(all);
    expect(await places()).toEqual(before);
    await close();
  });

  it("opens the sentences of an actor and of a pair", async () => {
    const { page, close } = await visit(browser, at("/relations?view=network"));
    await page.locator("[id='mark-state:AUS-any']").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "evidence-title");
    expect(await page.locator("#evidence h2").textContent()).toBe("Australia and others");
    await page.getByText("Table of these figures").click();
    await page.locator("table a").first().click();
    await page.waitForURL(/target=/u);
    await expect.poll(() => page.locator("#evidence h3").count()).toBeGreaterThan(0);
    await close();
  });
});

describe("a pair", () => {
  it("opens the sentences of a bar, and leads each to its marked words", async () => {
    const { page, close } = await visit(browser, at("/relations/state:AUS/org:huawei"));
    await page.locator("figure svg a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "evidence-title");
    const quote = (await page.locator("#evidence blockquote").first().textContent()) ?? "";
    await page.locator("#evidence ol a").first().click();
    await page.locator("main mark").first().waitFor();
    const marked = (await page.locator("main mark").allTextContents()).join("");
    expect(marked.replace(/\s+/gu, " ")).toBe(quote.replace(/\s+/gu, " "));
    await close();
  });

  it("says silence where one direction has none", async () => {
    const { page, close } = await visit(browser, at("/relations/state:SWE/state:BRA"));
    expect(await page.locator("main").textContent()).toContain("silence in the documents at hand, not neutrality");
    await close();
  });
});

describe("actors", () => {
  it("are found by another of their names", async () => {
    const { page, close } = await visit(browser, at("/actors?kind=state"));
    await page.getByLabel("Name", { exact: true }).fill("UK");
    await page.getByLabel("Name", { exact: true }).press("Enter");
    await page.waitForURL(/text=UK/u);
    await expect.poll(() => page.locator("tbody th a").allTextContents()).toContain("United Kingdom");
    await close();
  });

  it("lead from the list to a page with positions, allies, claims, offices, names and documents", async () => {
    const { page, close } = await visit(browser, at("/actors?text=australia&kind=state"));
    await page.getByRole("link", { name: "Australia", exact: true }).click();
    await page.waitForURL(/\/actors\/state(?::|%3A)AUS/u);
    const headings = await page.locator("h2").allTextContents();
    expect(headings).toEqual([
      "Positions",
      "Allies and opponents",
      "What Australia says",
      "What is said about Australia",
      "Who speaks for it",
      "Names it goes by",
      "Documents",
    ]);
    await page.locator("a[title*='stance']").first().click();
    await page.waitForURL(/\/relations\//u);
    await close();
  });
});
