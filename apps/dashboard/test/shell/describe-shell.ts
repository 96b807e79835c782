import type { Browser } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findBarriers, LOOKS, look, visit } from "../browse.ts";

/** The flows that lead over pages: keys, the search that goes anywhere, the tour, from words and claims to documents. */
export function describeShell(browserOf: () => Browser, at: (path: string) => string): void {
  describe("the shell", () => {
    it("goes to an actor by ctrl k and a few letters, and to a page by its name", async () => {
      const { page, problems, close } = await visit(browserOf(), at("/method"));
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: /^Go to/u }).fill("united king");
      await page.getByRole("option", { name: /^United Kingdom State/u }).waitFor();
      for (const each of LOOKS) {
        await look(page, each);
        expect({ ...each, barriers: await findBarriers(page) }).toEqual({ ...each, barriers: [] });
      }
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/actors\/state/u);
      expect(await page.locator("h1").textContent()).toContain("United Kingdom");
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: /^Go to/u }).fill("rhet");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/rhetoric/u);
      expect(problems).toEqual([]);
      await close();
    });

    it("lists the keys on ?, but not where somebody types", async () => {
      const { page, close } = await visit(browserOf(), at("/claims"));
      await page.getByLabel(/^Words,/u).press("?");
      expect(await page.getByRole("dialog").count()).toBe(0);
      await page.getByRole("link", { name: "Skip to the page" }).focus();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await close();
    });

    it("offers the tour once, and gives it again when asked", async () => {
      const { page, problems, close } = await visit(browserOf(), at("/method"));
      await page.getByRole("button", { name: "Take the tour" }).click();
      const tour = page.getByRole("dialog", { name: "Tour" });
      await tour.getByRole("button", { name: "Next" }).click();
      expect(await tour.textContent()).toContain("2 of 5");
      expect(await findBarriers(page)).toEqual([]);
      await tour.getByRole("button", { name: "Skip the rest" }).click();
      await tour.waitFor({ state: "detached" });
      await page.reload({ waitUntil: "networkidle" });
      expect(await page.getByRole("button", { name: "Take the tour" }).count()).toBe(0);
      await page.getByRole("button", { name: "Tour", exact: true }).click();
      await tour.waitFor();
      expect(problems).toEqual([]);
      await close();
    });
  });

  describe("words", () => {
    it("lead from a claim that is searched for to its words in the document", async () => {
      const { page, problems, close } = await visit(browserOf(), at("/claims?text=huawei"));
      await page.locator("a[id^=claim-]").first().click();
      await page.waitForURL(/claim=c-/u);
      await page.getByRole("link", { name: "Open at these words in the document" }).click();
      await page.locator("main mark#at").waitFor();
      const marked = (await page.locator("main mark").allTextContents()).join(" ").toLowerCase();
      expect(marked).toContain("huawei");
      expect(page.url()).toMatch(/at=c-/u);
      expect(problems).toEqual([]);
      await close();
    });

    it("that set two actors apart open exactly the claims that hold them", async () => {
      const { page, problems, close } = await visit(browserOf(), at("/rhetoric?actor=state:GBR&other=state:CHN"));
      const link = page.locator("[data-chart=rhetoric-words] ol a").first();
      const word = (await link.locator("span").first().textContent()) ?? "";
      await link.click();
      await page.waitForFunction(() => document.activeElement?.id === "evidence-title");
      const total = (await page.locator("#evidence").textContent()) ?? "";
      const claims = await page.locator("#evidence blockquote").allTextContents();
      expect(claims.length).toBeGreaterThan(0);
      for (const claim of claims) expect(claim.toLowerCase()).toContain(word);
      await page.getByRole("link", { name: "All of them in the list of claims" }).click();
      await page.waitForURL(/\/claims\?.*word=/u);
      const [counted] = /[\d,]+ claims?/u.exec(total.replace(/^.*the evidence/u, "")) ?? [];
      expect(await page.locator("h1 + p").textContent()).toContain(counted);
      expect(problems).toEqual([]);
      await close();
    });
  });
}
