import { execFile } from "node:child_process";
import { appendFile, readdir, readFile, rename, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { RecordId, Review } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFolder, withFolder, withStore } from "./invented-data.ts";
import { reviewOf } from "./invented-reviews.ts";

const AT = new Date("2020-01-28T10:15:00Z");
const WRITER = fileURLToPath(new URL("write-reviews.ts", import.meta.url));
const journalOf = (folder: string) => join(folder, "reviews", "reviews.jsonl");
const listed = (reviews: ReadonlyMap<RecordId, Review>) => [...reviews.values()];

describe("store.reviews.write(change, at)", () => {
  it("keeps what was written, for this store and for another", async () => {
    await withStore(async (store, folder) => {
      expect(await store.reviews.list()).toEqual(new Map());
      await store.reviews.write({ set: [reviewOf(1), reviewOf(2, "rejected", "Not said.")] }, AT);
      await store.reviews.write({ set: [reviewOf(1, "rejected")] }, AT);
      for (const each of [store, openFolder(folder)])
        expect(listed(await each.reviews.list())).toEqual([
          reviewOf(1, "rejected"),
          reviewOf(2, "rejected", "Not said."),
        ]);
    });
  });
  it("takes reviews back", async () => {
    await withStore(async ({ reviews }) => {
      await reviews.write({ set: [reviewOf(1), reviewOf(2)] }, AT);
      await reviews.write({ cleared: [reviewOf(1).record] }, AT);
      expect(listed(await reviews.list())).toEqual([reviewOf(2)]);
    });
  });
  it("changes the generation with each change, also for a reader in another store", async () => {
    await withStore(async ({ reviews }, folder) => {
      const reader = openFolder(folder).reviews;
      const seen = [await reader.generation()];
      for (let at = 0; at < 5; at += 1) {
        await reviews.write({ set: [reviewOf(1, at % 2 === 0 ? "accepted" : "rejected")] }, AT);
        seen.push(await reader.generation());
        expect((await reader.list()).get(reviewOf(1).record)?.verdict).toBe(at % 2 === 0 ? "accepted" : "rejected");
      }
      expect(new Set(seen).size).toBe(6);
    });
  });
  it("loses nothing of two processes and this one that write at once", async () => {
    await withStore(async ({ reviews }, folder) => {
      const write = (first: number) =>
        promisify(execFile)(process.execPath, ["--import", "tsx", WRITER, folder, String(first), "25"]);
      const here = Array.from({ length: 25 }, (_, at) => reviews.write({ set: [reviewOf(at)] }, AT));
      await Promise.all([write(100), write(200), ...here]);
      const records = [...(await reviews.list()).keys()].sort();
      const wanted = [0, 100, 200].flatMap((first) =>
        Array.from({ length: 25 }, (_, at) => reviewOf(first + at).record),
      );
      expect(records).toEqual(wanted.sort());
      expect(await readdir(join(folder, "reviews"))).toEqual(["reviews.jsonl"]);
    });
  }, 60_000);
  it("writes nothing outside the folder of reviews, so that no run takes it for a source or a result", async () => {
    await withFolder(async (folder) => {
      await openFolder(folder).reviews.write({ set: [reviewOf(1)] }, AT);
      expect(await readdir(folder)).toEqual(["reviews"]);
    });
  });
  it("says so where nothing can be written", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "reviews"), "");
      await expect(openFolder(folder).reviews.write({ set: [reviewOf(1)] }, AT)).rejects.toThrow(
        "[E_WRITE] Cannot write",
      );
    });
  });
});

describe("store.reviews.undo(change, at)", () => {
  it("gives each record what it had before", async () => {
    await withStore(async ({ reviews }) => {
      await reviews.write({ set: [reviewOf(1, "rejected")] }, AT);
      const all = await reviews.write({ set: [reviewOf(1), reviewOf(2), reviewOf(3)] }, AT);
      expect(await reviews.undo(all, AT)).toEqual({ undone: 3, kept: 0 });
      expect(listed(await reviews.list())).toEqual([reviewOf(1, "rejected")]);
    });
  });
  it("leaves alone what was written again since, and says how much", async () => {
    await withStore(async ({ reviews }) => {
      const all = await reviews.write({ set: [reviewOf(1), reviewOf(2)] }, AT);
      await reviews.write({ set: [reviewOf(2, "rejected")] }, AT);
      expect(await reviews.undo(all, AT)).toEqual({ undone: 1, kept: 1 });
      expect(listed(await reviews.list())).toEqual([reviewOf(2, "rejected")]);
      expect(await reviews.undo(all, AT)).toEqual({ undone: 0, kept: 2 });
    });
  });
  it("does not know a change that was never made", async () => {
    await withStore(async ({ reviews }) => {
      await expect(reviews.undo("nothing", AT)).rejects.toThrow("[E_NOT_FOUND] No change of reviews is called nothing");
    });
  });
  it("comes, whatever was written and undone, to what a plain record of the same would hold", async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant("write" as const),
        set: fc.uniqueArray(fc.tuple(fc.nat(4), fc.constantFrom("accepted" as const, "rejected" as const)), {
          selector: ([number]) => number,
        }),
      }),
      fc.record({ do: fc.constant("clear" as const), numbers: fc.uniqueArray(fc.nat(4)) }),
      fc.record({ do: fc.constant("undo last" as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), (steps) =>
        withStore(async ({ reviews }, folder) => {
          let states: Record<string, Review>[] = [{}];
          let last: string | undefined;
          for (const each of steps) {
            const now = { ...states.at(-1) };
            if (each.do === "undo last") {
              if (last === undefined) continue;
              await reviews.undo(last, AT);
              states = [...states, states.at(-2) ?? {}];
              last = undefined;
              continue;
            }
            const set = each.do === "write" ? each.set.map(([number, verdict]) => reviewOf(number, verdict)) : [];
            const cleared = each.do === "clear" ? each.numbers.map((number) => reviewOf(number).record) : [];
            last = await reviews.write({ set, cleared }, AT);
            for (const review of set) now[review.record] = review;
            for (const record of cleared) delete now[record];
            states = [...states, now];
          }
          const wanted = new Map(Object.entries(states.at(-1) ?? {}));
          for (const each of [reviews, openFolder(folder).reviews]) expect(await each.list()).toEqual(wanted);
        }),
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("a journal of reviews that was cut off or damaged", () => {
  it("loses only what a killed write had not ended, and goes on", async () => {
    await withStore(async ({ reviews }, folder) => {
      await reviews.write({ set: [reviewOf(1)] }, AT);
      const { length } = await readFile(journalOf(folder));
      await reviews.write({ set: [reviewOf(2)] }, AT);
      for (const cut of [1, 40, 200]) {
        await truncate(journalOf(folder), length + cut);
        const other = openFolder(folder).reviews;
        expect(listed(await other.list())).toEqual([reviewOf(1)]);
        await other.write({ set: [reviewOf(3)] }, AT);
        expect(listed(await openFolder(folder).reviews.list())).toEqual([reviewOf(1), reviewOf(3)]);
      }
    });
  });
  it.each([
    { does: "a line that is no JSON", line: "{ accepted", problem: "it is no JSON" },
    { does: "a line that says what it should not", line: '{"id":"x","at":"now"}', problem: "at " },
  ])("names the file and the line of $does, and leaves the file as it is", async ({ line, problem }) => {
    await withStore(async ({ reviews }, folder) => {
      await reviews.write({ set: [reviewOf(1)] }, AT);
      await appendFile(journalOf(folder), `${line}\n`);
      const before = await readFile(journalOf(folder), "utf8");
      await expect(openFolder(folder).reviews.list()).rejects.toThrow(
        new RegExp(`\\[E_REVIEWS\\] .*reviews\\.jsonl, line 3, cannot be read: ${problem}`, "u"),
      );
      await expect(openFolder(folder).reviews.write({ set: [reviewOf(2)] }, AT)).rejects.toThrow("[E_REVIEWS]");
      expect(await readFile(journalOf(folder), "utf8")).toBe(before);
    });
  });
  it("reads another file that took its place from the start", async () => {
    await withStore(async ({ reviews }, folder) => {
      await reviews.write({ set: [reviewOf(1), reviewOf(2)] }, AT);
      await reviews.list();
      await withStore(async (other, elsewhere) => {
        await other.reviews.write({ set: [reviewOf(3, "rejected", "Restored from a copy.")] }, AT);
        await writeFile(`${journalOf(folder)}.new`, await readFile(journalOf(elsewhere)));
      });
      await rename(`${journalOf(folder)}.new`, journalOf(folder));
      expect([...(await reviews.list()).keys()]).toEqual([reviewOf(3).record]);
    });
  });
});
