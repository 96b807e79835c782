import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser, visit } from "../browse.ts";
import { type Served, serveData } from "../serve-data.ts";
import { LATE } from "./hostile-brief.ts";

const TITLE = "An invented brief on ports";
const PASTED = `${TITLE}\n\nNorway condemned China over the ports. Norway banned Huawei from its harbours.`;
let browser: Browser;
let served: Served;
const at = (path: string) => `${served.address}${path}`;

beforeAll(async () => {
  browser = await startBrowser();
  served = await serveData({ late: LATE }, false);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(text),
});
const choose = (page: Page, ...files: readonly ReturnType<typeof file>[]) =>
  page.locator("input[type=file]").setInputFiles([...files]);
const paste = async (page: Page) => {
  await page.locator("textarea[name=text]").fill(PASTED);
  await page.getByRole("button", { name: "Read the text" }).click();
};
/** Waits for words on a page, as long as a busy machine may need to extract. */
const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor({ timeout: 60_000 });

describe("documents that are added", () => {
  it("ask for a date that was not found, stand on the charts, and are found here the second time", async () => {
    const { page, problems, close } = await visit(browser, at("/documents/add"));
    await paste(page);
    const draft = page.locator("form[data-draft]", { hasText: "say when it was published" });
    await draft.waitFor({ timeout: 60_000 });
    await draft.locator("[name=date]").fill("2020-03-03");
    await draft.getByRole("button", { name: "Add this document" }).click();
    await sees(page, /^added$/u);
    await page.getByText("at work").waitFor({ state: "detached", timeout: 60_000 });
    await page.goto(at("/?actor=state:NOR&from=&to="), { waitUntil: "networkidle" });
    expect(await page.locator("#evidence").textContent()).toContain(TITLE);
    await page.goto(at("/documents/add"), { waitUntil: "networkidle" });
    await paste(page);
    await sees(page, "is here already");
    expect(problems).toEqual([]);
    await close();
  });

  it("are refused in words that say what was expected, with no path of the server", async () => {
    const { page, close } = await visit(browser, at("/documents/add"));
    await choose(page, file("tool.exe", "MZ"), file("broken.pdf", "%PDF-1.7\nno more"), file("empty.txt", ""));
    await page.locator("input[name=address]").fill("http://127.0.0.1:22/");
    await page.getByRole("button", { name: "Fetch and read" }).click();
    await sees(page, /tool\.exe is a \.exe file\. Expected one of/u);
    await sees(page, /broken\.pdf cannot be read as PDF/u);
    await sees(page, /empty\.txt has no text/u);
    await sees(page, /is refused: 127\.0\.0\.1 is a loopback address/u);
    await choose(page, file("large.txt", Buffer.alloc(25 * 1024 * 1024 + 1, "a")));
    await sees(page, "large.txt: larger than 25 MB");
    expect(await page.locator("main").textContent()).not.toMatch(/\/(?:tmp|home|root|usr|work)\/|node_modules/u);
    await close();
  });
});

describe("documents that are changed", () => {
  it("in one tab show in the other, are removed there, and come back by undo", async () => {
    const other = await visit(browser, at("/documents"));
    const { page, close } = await visit(browser, at("/documents/late/edit"));
    await page.locator("[name=title]").fill("A title that was corrected");
    await page.getByRole("button", { name: "Save and extract again" }).click();
    await sees(other.page, "A title that was corrected");
    await page.getByRole("button", { name: "Remove it" }).click();
    await other.page.getByText("A title that was corrected").waitFor({ state: "detached", timeout: 60_000 });
    await page.getByRole("button", { name: /^Undo/u }).first().click();
    await sees(other.page, "A title that was corrected");
    expect(other.problems).toEqual([]);
    await other.close();
    await close();
  });
});

describe("a run in another process", () => {
  it("shows on an open page when it ends, and no reader of 200 meets an error", async () => {
    const { page, problems, close } = await visit(browser, at("/documents"));
    const run = served.add("last", LATE.replace("came late", "came last"));
    const paths = ["/", "/claims", "/documents", "/documents/late", "/relations", "/rhetoric", "/runs", "/api/health"];
    const readers = Array.from({ length: 200 }, (_, reader) => fetch(at(paths[reader % paths.length] ?? "/")));
    const answers = await Promise.all(readers);
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([200]);
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    await run;
    await sees(page, "An invented brief that came last");
    expect(problems).toEqual([]);
    await close();
  });
});
