// Reviews from the click to the chart: in the evidence, in the list, in bulk, in the reader, in another tab, and where the server refuses.
import { type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, LOOKS, look, overhangOf, startBrowser, visit } from "../browse.ts";
import { type Served, serveData } from "../serve-data.ts";

let browser: Browser;
let served: Served;
const at = (path: string) => `${served.address}${path}`;
const POSITION = "/?actor=state:AUS";
const SLOW = { timeout: 30_000 };

beforeAll(async () => {
  browser = await startBrowser();
  served = await serveData({});
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const valueOf = (page: Page) => page.locator("#evidence dd").first().textContent();
const groupsIn = (page: Page) => page.locator("[data-review]");
const status = (page: Page) => page.locator('[role="status"]', { hasText: /\S/u }).last();
const waitForValue = (page: Page, test: (value: string | null) => boolean) =>
  expect.poll(async () => test(await valueOf(page)), SLOW).toBe(true);
async function totalOf(page: Page): Promise<number> {
  const text = (await page.locator("main").textContent()) ?? "";
  return Number(/([\d,]+) claims?\b/u.exec(text)?.[1]?.replaceAll(",", "") ?? "0");
}

describe("reviews", () => {
  it("reject a stance by keyboard, change the chart's number, show in another tab, and are taken back", async () => {
    const { page, problems, close } = await visit(browser, at(POSITION));
    const other = await visit(browser, at(POSITION));
    const before = await valueOf(page);
    const all = await groupsIn(page).count();
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await expect.poll(() => status(page).textContent(), SLOW).toMatch(/^Rejected: Australia .+/u);
    await expect.poll(() => groupsIn(page).count(), SLOW).toBe(all - 1);
    expect(await valueOf(page)).not.toBe(before);
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-review")), SLOW).toBe(true);
    await waitForValue(other.page, (value) => value !== before);
    expect(await other.page.locator("nav[aria-label='Which records count']").textContent()).toContain("1 rejected");
    await page.keyboard.press("u");
    await expect.poll(() => status(page).textContent(), SLOW).toBe("Taken back.");
    await waitForValue(page, (value) => value === before);
    await waitForValue(other.page, (value) => value === before);
    expect([...problems, ...other.problems]).toEqual([]);
    await Promise.all([close(), other.close()]);
  }, 120_000);

  it("accept a stance with another sign, and count as the extractor says where only the machine is asked for", async () => {
    const { page, close } = await visit(browser, at(POSITION));
    const before = await valueOf(page);
    const sign = page.locator("[data-review] select").first();
    const judged = await sign.inputValue();
    await sign.selectOption(judged === "1" ? "-1" : "1");
    await expect.poll(() => status(page).textContent(), SLOW).toMatch(/^Accepted: /u);
    await waitForValue(page, (value) => value !== before);
    await page.getByRole("link", { name: "Machine only" }).click();
    await page.waitForURL(/records=machine/u);
    await waitForValue(page, (value) => value === before);
    await page.getByRole("link", { name: "With reviews" }).click();
    await waitForValue(page, (value) => value !== before);
    await page.locator("[data-verdict='accepted'] button", { hasText: "Undo" }).first().click();
    await waitForValue(page, (value) => value === before);
    await close();
  }, 120_000);

  it("accept exactly the claims that a filter shows, say how many, and are taken back at once", async () => {
    const { page, close } = await visit(browser, at("/claims?text=huawei&act=accuse"));
    const total = await totalOf(page);
    expect(total).toBeGreaterThan(2);
    const acceptAll = async () => {
      await page.getByRole("button", { name: `Accept all ${total}` }).click();
      await page.getByRole("button", { name: `Accept ${total} claims`, exact: true }).click();
      await expect.poll(() => status(page).textContent(), SLOW).toBe(`${total} claims accepted.`);
    };
    await acceptAll();
    await page.getByRole("button", { name: "Undo u" }).click();
    await expect.poll(() => status(page).textContent(), SLOW).toBe("Taken back.");
    await expect.poll(() => page.locator("[data-verdict='accepted']").count(), SLOW).toBe(0);
    await acceptAll();
    await page.goto(at("/claims?review=accepted"), { waitUntil: "networkidle" });
    expect(await totalOf(page)).toBe(total);
    await page.goto(at("/claims?text=huawei&act=accuse&review=open"), { waitUntil: "networkidle" });
    expect(await totalOf(page)).toBe(0);
    await close();
  }, 120_000);

  it("leave a rejected claim out of the list and struck out in the reader, and hold through a run", async () => {
    const { page, close } = await visit(browser, at("/claims?review=open"));
    const before = await totalOf(page);
    const first = groupsIn(page).first();
    const record = (await first.getAttribute("data-review")) ?? "";
    const document = (await page.locator("main ol a[href^='/documents/']").first().getAttribute("href")) ?? "";
    await first.getByRole("button", { name: "Reject" }).click();
    await expect.poll(() => totalOf(page), SLOW).toBe(before - 1);
    await served.add(
      "another",
      "---\ntitle: Another\ndate: 2020-03-01\nkind: news\n---\nFrance said that Germany was right.\n",
    );
    await page.goto(at(document), { waitUntil: "networkidle" });
    const note = page.locator(`[data-review="${record}"]`);
    expect(await note.getAttribute("data-verdict")).toBe("rejected");
    await note.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => note.getAttribute("data-verdict"), SLOW).toBe("open");
    await close();
  }, 120_000);

  it("bring the old state back where the server refuses, and say why", async () => {
    const { page, close } = await visit(browser, at(POSITION));
    await page.route("**/api/reviews", (route) => route.fulfill({ status: 422, json: { error: "The disk is full." } }));
    const first = groupsIn(page).first();
    await first.getByRole("button", { name: "Accept" }).click();
    await expect.poll(() => status(page).textContent(), SLOW).toBe("Not saved: The disk is full.");
    expect(await first.getAttribute("data-verdict")).toBe("open");
    await close();
  }, 60_000);

  it("refuse a list that has changed, a record that is gone, and a request from elsewhere", async () => {
    const send = (body: object, origin = served.address) =>
      fetch(at("/api/reviews"), {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", origin },
      });
    const changed = await send({ do: "all", claims: "text=huawei", expected: 1, verdict: "accepted" });
    expect([changed.status, await changed.text()]).toEqual([409, expect.stringContaining("The list has changed")]);
    const gone = { do: "review", record: "c-0000000000000000", documentId: "nowhere", verdict: "accepted" };
    expect((await send(gone)).status).toBe(409);
    expect((await send(gone, "http://elsewhere.example")).status).toBe(403);
    expect((await send({ do: "burn" })).status).toBe(400);
  });

  it("raise no barrier and reach beyond no edge, light and dark, wide and narrow", async () => {
    for (const path of [POSITION, "/claims", "/documents/2018-08-23-australia-bars-huawei-zte"]) {
      const { page, close } = await visit(browser, at(path));
      await groupsIn(page).first().getByRole("button", { name: "Accept" }).click();
      await expect.poll(() => status(page).textContent(), SLOW).toMatch(/^Accepted: /u);
      for (const each of LOOKS) {
        await look(page, each);
        expect({ path, ...each, barriers: await findBarriers(page) }).toEqual({ path, ...each, barriers: [] });
        expect({ path, ...each, overhang: await overhangOf(page) }).toEqual({ path, ...each, overhang: 0 });
      }
      await close();
    }
  }, 180_000);
});
