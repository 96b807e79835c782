import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import {
  CLI,
  extract,
  filesIn,
  markdownOf,
  newsFiles,
  openFolder,
  resultsIn,
  withFolder,
  writeSources,
} from "./invented-data.ts";

describe("an open reader of the tables", () => {
  it("keeps answering during a run in another process, and shows the new results after it", async () => {
    await withFolder(async (folder) => {
      await writeSources(folder, newsFiles(12));
      await extract(folder);
      const { tables } = openFolder(folder);
      const before = await tables.claims({});
      await writeSources(folder, newsFiles(24, 1));
      const child = spawn(process.execPath, [CLI, "extract", "--jobs", "2"], {
        env: { ...process.env, ENTENTE_DATA: folder },
        stdio: ["ignore", "ignore", "inherit"],
      });
      const ended = once(child, "close");
      let isRunning = true;
      void ended.then(() => {
        isRunning = false;
      });
      const totals = new Set<number>();
      while (isRunning) {
        const { rows, total } = await tables.claims({});
        expect(rows).toHaveLength(total);
        totals.add(total);
        await wait(5);
      }
      expect(await ended).toEqual([0, null]);
      const after = await tables.claims({});
      expect(totals.has(before.total)).toBe(true);
      expect([...totals].every((total) => total === before.total || total === after.total)).toBe(true);
      expect(await tables.documents()).toHaveLength(24);
      expect(after.rows.some(({ context }) => context.includes("2026"))).toBe(true);
    });
  });
});

describe("entente extract on a disk that takes no more", () => {
  /** Runs the command line under a shell's limit on the size of a file, in kilobytes: what a write meets is what a full disk gives. */
  const runLimited = async (folder: string, kilobytes: number) => {
    const command = `ulimit -f ${kilobytes}; exec "$0" "$1" extract`;
    const child = spawn("bash", ["-c", command, process.execPath, CLI], {
      env: { ...process.env, ENTENTE_DATA: folder },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, "close")) as [number];
    return { code, said };
  };
  it("says so in one sentence, ends with 1, leaves nothing half-written, and goes on once there is room", async () => {
    await withFolder(async (folder) => {
      await writeSources(folder, newsFiles(1));
      await extract(folder);
      const long = Array.from({ length: 400 }, (_, at) => `Canada condemned Hungary over rule ${at}.`).join(" ");
      await writeSources(folder, { "news/long.md": markdownOf(long) });
      const before = await resultsIn(folder);
      const { code, said } = await runLimited(folder, 16);
      expect(code).toBe(1);
      expect(said).toMatch(
        /^\[E_WRITE\] Cannot write [^\n]+: the file grows past the limit[^\n]+ then run again\.\n$/u,
      );
      expect(await resultsIn(folder)).toEqual(before);
      expect((await filesIn(folder)).filter((file) => file.includes(".tmp-"))).toEqual([]);
      expect((await extract(folder)).counts).toMatchObject({ done: 1, unchanged: 1 });
    });
  });
  it("says so where the data folder is a file", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "data"), "a file");
      const { code, said } = await runLimited(join(folder, "data"), 100_000);
      expect(code).toBe(1);
      expect(said).toMatch(/^\[E_WRITE\] Cannot write [^\n]+: a file stands where a folder is needed\.[^\n]+\n$/u);
    });
  });
});
