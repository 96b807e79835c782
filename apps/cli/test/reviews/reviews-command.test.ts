import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Review } from "@entente/schema";
import { openStore } from "@entente/store";
import { describe, expect, it } from "vitest";
import { CODE_ROOT, KNOWLEDGE_ROOT } from "../../src/env.ts";
import { runCli } from "../run-cli.ts";
import { withData } from "../with-data.ts";

const AT = "2020-02-01T10:15:00.000Z";
const BRIEF = `---
title: An invented quarrel
date: 2020-01-28
kind: news
---
China condemned the United States over the sanctions. France said that it welcomes the agreement with Germany.

Germany said that Russia had broken the agreement.
`;
const open = (data: string) => openStore(data, { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT });

/** Extracts the brief, then reviews all that was found: the first claim and stance are rejected, the others accepted. */
async function withReviews(
  task: (data: string, counts: { claims: number; stances: number }) => Promise<void>,
): Promise<void> {
  await withData(async (data) => {
    await mkdir(join(data, "sources", "briefs"), { recursive: true });
    await writeFile(join(data, "sources", "briefs", "quarrel.md"), BRIEF);
    expect((await runCli(["extract"], { data })).code).toBe(0);
    const store = open(data);
    const detail = await store.tables.document("quarrel");
    const { claims = [], stances = [] } = detail ?? {};
    const common = (row: { id: string; quote: string }, at: number) => ({
      record: row.id,
      documentId: "quarrel",
      verdict: at === 0 ? "rejected" : "accepted",
      at: AT,
      quote: row.quote,
    });
    const set = [
      ...claims.map((row, at) => {
        const { speaker, side, act } = row;
        return Review.parse({ kind: "claim", ...common(row, at), judged: { speaker, side, act } });
      }),
      ...stances.map((row, at) => {
        const { holder, target, polarity } = row;
        return Review.parse({ kind: "stance", ...common(row, at), judged: { holder, target, polarity } });
      }),
    ];
    await store.reviews.write({ set }, new Date(AT));
    await task(data, { claims: claims.length, stances: stances.length });
  });
}

describe("entente reviews", () => {
  it("says where there is none what to do", async () => {
    await withData(async (data) => {
      expect(await runCli(["reviews"], { data })).toMatchObject({
        code: 0,
        stdout: "No reviews yet. Accept or reject records in the dashboard: `entente dashboard`.\n",
      });
      expect((await runCli(["reviews", "--json"], { data })).stdout).toBe("[]\n");
    });
  });

  it("counts and lists them, holds them through a run, and names those that are lost", async () => {
    await withReviews(async (data, { claims, stances }) => {
      expect(claims).toBeGreaterThan(1);
      expect(stances).toBeGreaterThan(0);
      const counted = await runCli(["reviews"], { data });
      expect(counted.stdout).toContain(`${claims + stances} reviews in 1 document`);
      expect(counted.stdout).toContain(`rejected  1 claim, 1 stance`);
      await runCli(["extract", "--force"], { data });
      expect((await runCli(["reviews"], { data })).stdout).toBe(counted.stdout);
      expect((await runCli(["reviews", "--lost"], { data })).stdout).toBe("No review is lost.\n");
      const listed = (await runCli(["reviews", "--list"], { data })).stdout.trim().split("\n");
      expect(listed).toHaveLength(claims + stances);
      await writeFile(
        join(data, "sources", "briefs", "quarrel.md"),
        BRIEF.replace(/China condemned[\s\S]*/u, "Nothing.\n"),
      );
      await runCli(["extract"], { data });
      const lost = (await runCli(["reviews", "--lost"], { data })).stdout;
      expect(lost.trim().split("\n")).toHaveLength(claims + stances);
      expect(lost).toContain("lost: its record is gone");
    });
  }, 60_000);

  it("names a journal that is damaged, and ends with 1", async () => {
    await withReviews(async (data) => {
      await writeFile(join(data, "reviews", "reviews.jsonl"), "not a review\n");
      const { code, stderr } = await runCli(["reviews"], { data });
      expect([code, stderr]).toEqual([
        1,
        expect.stringContaining("reviews.jsonl, line 1, cannot be read: it is no JSON"),
      ]);
      await rm(join(data, "reviews"), { recursive: true });
    });
  }, 60_000);
});

describe("entente export reviews", () => {
  it("writes labelled passages that `entente evaluate gold` reads back: the precision of what was reviewed", async () => {
    await withReviews(async (data, { claims, stances }) => {
      const file = join(data, "reviewed.json");
      const { stdout } = await runCli(["export", "reviews", "-o", file], { data });
      expect(stdout).toBe(`${claims + stances} reviewed records in 1 document written to ${file}\n`);
      const [passage] = JSON.parse(await readFile(file, "utf8")) as { id: string; rejected: { claims: object[] } }[];
      expect(passage).toMatchObject({ id: "quarrel", meta: { date: "2020-01-28", kind: "news" }, entities: [] });
      expect(passage?.rejected.claims).toHaveLength(1);
      const scored = JSON.parse((await runCli(["evaluate", "gold", file, "--json"], { data })).stdout) as Record<
        string,
        { precision: number; recall: number }
      >;
      expect(scored["reviewed claim"]).toMatchObject({ precision: (claims - 1) / claims, recall: 1 });
      expect(scored["reviewed stance"]?.precision).toBeCloseTo((stances - 1) / stances);
    });
  }, 60_000);
});
