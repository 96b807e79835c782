import { request } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, findBarriers, LOOKS, look, overhangOf, startBrowser, visit } from "./browse.ts";
import { HOSTILE, LATE, LONG } from "./documents/hostile-brief.ts";
import { type Served, serveData } from "./serve-data.ts";
import { describeShell } from "./shell/describe-shell.ts";

let browser: Browser;
let served: Served;
const at = (path: string) => `${served.address}${path}`;

beforeAll(async () => {
  browser = await startBrowser();
  served = await serveData({ hostile: HOSTILE, long: LONG });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describeShell(() => browser, at);

const PAGES = [
  "/",
  "/?on=issue:huawei-5g&by=region&from=&to=",
  "/?actor=state:AUS",
  "/?by=bloc:eu",
  "/?view=change&actor=state:GBR&since=2018&until=2019",
  "/?view=timeline",
  "/?view=timeline&draw=together&smooth=3&lines=state:AUS&lines=state:GBR",
  "/?view=map",
  "/?view=table",
  "/rhetoric",
  "/rhetoric?actor=state:CHN&show=count",
  "/rhetoric?actor=state:CHN&other=state:AUS",
  "/claims",
  "/claims?text=huawei&act=accuse",
  "/claims?group=speaker",
  "/documents",
  "/documents/2018-08-23-australia-bars-huawei-zte?at=0-60",
  "/documents/long?page=2",
  "/documents/hostile",
  "/runs",
  "/runs/compare",
  "/method",
];

describe("every page", () => {
  it.each(PAGES)("%s loads without an error, a policy violation or a request to elsewhere", async (path) => {
    const { page, problems, close } = await visit(browser, at(path));
    expect(await page.locator("h1").count()).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  it.each(PAGES)(
    "%s has no barrier that axe finds and nothing beyond its edge, light and dark, wide and narrow",
    async (path) => {
      const { page, close } = await visit(browser, at(path));
      for (const each of LOOKS) {
        await look(page, each);
        expect({ ...each, barriers: await findBarriers(page) }).toEqual({ ...each, barriers: [] });
        expect({ ...each, overhang: await overhangOf(page) }).toEqual({ ...each, overhang: 0 });
      }
      await close();
    },
  );

  it("says in our words that an address leads nowhere", async () => {
    for (const path of ["/nowhere", "/documents/nowhere", "/runs/nowhere"]) {
      const { page, close } = await visit(browser, at(path));
      expect(await page.locator("h1").textContent()).toBe("Nothing is here");
      expect(await findBarriers(page)).toEqual([]);
      await close();
    }
  });

  it("has an icon, wherever a browser looks for it", async () => {
    const answer = await fetch(at("/favicon.ico"));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  });

  it("can be read before scripts run", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at("/?actor=state:AUS"));
    expect(await page.locator("[data-strip-row]").count()).toBeGreaterThan(5);
    expect(await page.locator("#evidence blockquote").count()).toBeGreaterThan(1);
    await context.close();
  });
});

describe("evidence", () => {
  it("opens from a dot by keyboard, takes the focus, and gives it back on Escape", async () => {
    const { page, close } = await visit(browser, at("/"));
    const row = page.locator("[data-strip-row]").first();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      if (await row.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "evidence-title");
    expect(await page.locator("#evidence blockquote").count()).toBeGreaterThan(1);
    expect(new URL(page.url()).searchParams.get("actor")).toMatch(/^(?:state|bloc):/u);
    await page.keyboard.press("Escape");
    await page.locator("#evidence").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.hasAttribute("data-strip-row"));
    expect(new URL(page.url()).searchParams.has("actor")).toBe(false);
    await close();
  });

  it("gives a sum whose parts are the listed weights", async () => {
    const { page, close } = await visit(browser, at("/?actor=state:AUS"));
    const figures = (text: string) => Number(text.replace("−", "-"));
    const weights = (await page.locator("#evidence ol > li > p").allTextContents()).map(figures);
    const [sum = "", value = ""] = (await page.locator("#evidence dd").first().textContent())?.split(/ ÷ .*= /u) ?? [];
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(figures(sum), 0);
    expect(await page.locator("#at-state\\:AUS").textContent()).toContain(value);
    await close();
  });

  it("leads each sentence to its marked words in the reader", async () => {
    const { page, close } = await visit(browser, at("/?actor=state:AUS"));
    const quote = (await page.locator("#evidence blockquote").first().textContent()) ?? "";
    await page.locator("#evidence ol a").first().click();
    await page.locator("main mark").first().waitFor();
    const marked = (await page.locator("main mark").allTextContents()).join("");
    expect(marked.replace(/\s+/gu, " ")).toBe(quote.replace(/\s+/gu, " "));
    expect(
      await page.locator("#at").evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    ).toBe(true);
    await close();
  });

  it("opens from a point of a timeline and from a bar of an act", async () => {
    const { page, close } = await visit(browser, at("/?view=timeline&lines=state:AUS"));
    await page.locator("figure a[href*='until=']").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "evidence-title");
    await page.goto(at("/rhetoric?actor=state:CHN"), { waitUntil: "networkidle" });
    await page.locator("figure a[href*='period=']").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "evidence-title");
    expect(await page.locator("#evidence blockquote").count()).toBeGreaterThan(0);
    await close();
  });
});

describe("the address", () => {
  it("holds the filters, and gives the same list again", async () => {
    const { page, close } = await visit(browser, at("/claims"));
    const total = () => page.locator("h1 + p").textContent();
    const all = await total();
    await page.getByLabel(/^Words,/u).fill("huawei");
    await page.getByLabel(/^Words,/u).press("Enter");
    await page.waitForURL(/text=huawei/u);
    await page.locator("select[name=act]").selectOption("deny");
    await page.waitForURL(/act=deny/u);
    await expect.poll(total).not.toBe(all);
    const few = await total();
    await page.reload({ waitUntil: "networkidle" });
    expect(await total()).toBe(few);
    expect(await page.locator("select[name=act]").inputValue()).toBe("deny");
    await page.goBack();
    await page.goBack();
    await expect.poll(total).toBe(all);
    await close();
  });

  it("holds the layers of the reader", async () => {
    const { page, close } = await visit(browser, at("/documents/2018-08-23-australia-bars-huawei-zte"));
    await page.getByLabel(/^Claims/u).uncheck();
    await page.waitForURL(/layers=entities,stances/u);
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.getByLabel(/^Claims/u).isChecked()).toBe(false);
    expect(await page.getByLabel(/^Stances/u).isChecked()).toBe(true);
    await close();
  });

  it("lights what belongs together in the reader, and links to words that are selected", async () => {
    const { page, problems, close } = await visit(browser, at("/documents/2018-08-23-australia-bars-huawei-zte"));
    await page.locator("li[data-layer=claims] a").first().focus();
    expect(await page.locator("li[data-lit=true]").count()).toBe(1);
    expect(await page.locator("span[data-lit=true]").count()).toBeGreaterThan(1);
    await page.locator("span[data-cue]").first().hover();
    expect(await page.locator("span[data-lit=true][data-content]").count()).toBeGreaterThan(0);
    const words = await page.evaluate(() => {
      const block = document.querySelectorAll("[data-text-start]")[1];
      if (block !== undefined) getSelection()?.selectAllChildren(block);
      return getSelection()?.toString();
    });
    await page.getByRole("button", { name: "Link to the selected words" }).click();
    await page.waitForURL(/at=\d+-\d+#at$/u);
    await page.goto(page.url(), { waitUntil: "networkidle" });
    expect((await page.locator("mark").allTextContents()).join("").trim()).toBe(words?.trim());
    expect(problems).toEqual([]);
    await close();
  });

  it("opens a place near the end of a long text on its page", async () => {
    const { page, close } = await visit(browser, at("/claims?document=long"));
    await page.goto(at("/documents/long?at=76000-76030"), { waitUntil: "networkidle" });
    expect(await page.locator("#at").count()).toBe(1);
    expect(await page.getByRole("navigation", { name: "Parts of the pages, above" }).first().textContent()).toContain(
      "4 of 4",
    );
    await close();
  });

  it("keeps a chosen theme", async () => {
    const { page, close } = await visit(browser, at("/"), DESKTOP);
    await page.getByRole("button", { name: "Dark" }).click();
    await page.reload();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await page.getByRole("button", { name: "Dark" }).getAttribute("aria-pressed")).toBe("true");
    await close();
  });
});

describe("trust", () => {
  it("shows the markup of a hostile document as text", async () => {
    for (const path of ["/documents/hostile", "/documents?text=bold", "/claims?document=hostile"]) {
      const { page, problems, close } = await visit(browser, at(path));
      expect(await page.content()).not.toMatch(/<(?:script|img|iframe)[^>]*(?:hacked|onerror)/u);
      expect(await page.locator("main img, main iframe, main script, main b:has-text('bold')").count()).toBe(0);
      expect(problems).toEqual([]);
      await close();
    }
    const { page, close } = await visit(browser, at("/documents/hostile"));
    expect(await page.locator("h1").textContent()).toBe("<img src=x onerror=hacked(1)> & <b>bold</b>");
    expect(await page.locator("main").textContent()).toContain("<script>hacked(2)</script>");
    await close();
  });

  it("refuses a host that is not this machine", async () => {
    const { port } = new URL(served.address);
    const status = await new Promise<number | undefined>((done) => {
      const headers = { host: "rebound.example:80" };
      request({ host: "127.0.0.1", port, path: "/", headers }, (answer) => done(answer.resume().statusCode)).end();
    });
    expect(status).toBe(421);
  });
});

describe("results", () => {
  it("that a run publishes appear on an open page without a reload", async () => {
    const { page, problems, close } = await visit(browser, at("/documents"));
    expect(await page.getByText("An invented brief that came late").count()).toBe(0);
    await served.add("late", LATE);
    await page.getByText("An invented brief that came late").waitFor({ timeout: 20_000 });
    await page.goto(at("/runs"), { waitUntil: "networkidle" });
    await page.getByRole("link", { name: "Compare two runs" }).click();
    await page.getByText("in 1 document").waitFor();
    expect(await page.locator("main").textContent()).toContain("An invented brief that came late");
    await page.locator("select[name='change']").selectOption("lost");
    await page.waitForURL(/change=lost/u);
    await page.getByText("None fits").waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it("that are damaged give words, and come back by themselves when they are made again", async () => {
    await served.damage();
    const { page, close } = await visit(browser, at("/documents"));
    expect(await page.locator("h1").textContent()).toBe("This page could not be read");
    expect(await page.content()).not.toMatch(/current\.json|E_DAMAGED/u);
    expect(await findBarriers(page)).toEqual([]);
    await served.add("later", LATE.replace("came late", "came later still"));
    await page.getByText("An invented brief that came later still").waitFor({ timeout: 30_000 });
    await close();
  });

  it("that are not there yet give words that say what to run", async () => {
    const empty = await serveData({}, false);
    try {
      for (const path of ["/", "/rhetoric", "/claims", "/documents", "/runs"]) {
        const { page, problems, close } = await visit(browser, `${empty.address}${path}`);
        expect(await page.locator("main").textContent()).toContain("entente start");
        expect(await findBarriers(page)).toEqual([]);
        expect(problems).toEqual([]);
        await close();
      }
    } finally {
      await empty.stop();
    }
  });
});
