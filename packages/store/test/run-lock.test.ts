import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withLock } from "../src/run-lock.ts";
import { withFolder } from "./invented-data.ts";

const HOLDER = fileURLToPath(new URL("hold-lock.ts", import.meta.url));

async function startHolder(file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", HOLDER, file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "close");
}

describe("withLock(file, task)", () => {
  it("runs the task, gives its value, and leaves no lock", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "a", "run.lock");
      expect(await withLock(file, () => Promise.resolve(existsSync(file)))).toBe(true);
      expect(await readdir(join(folder, "a"))).toEqual([]);
    });
  });
  it("leaves no lock behind a task that fails", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "run.lock");
      await expect(withLock(file, () => Promise.reject(new Error("invented")))).rejects.toThrow("invented");
      expect(existsSync(file)).toBe(false);
    });
  });
  it("refuses while another process holds it, names that process, and takes over once it was killed", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "run.lock");
      const holder = await startHolder(file);
      await expect(withLock(file, () => Promise.resolve())).rejects.toThrow(
        `[E_LOCKED] Another run (process ${holder.pid}) holds ${file}.`,
      );
      await kill(holder);
      expect(existsSync(file)).toBe(true);
      expect(await withLock(file, () => Promise.resolve("taken over"))).toBe("taken over");
    });
  });
  it.each([
    { does: "was being written when its process was killed", text: '{"pid":' },
    { does: "is empty", text: "" },
    { does: "names a process that is gone", text: JSON.stringify({ pid: 2 ** 22 + 1, boot: "", began: "" }) },
  ])("takes over a lock that $does", async ({ text }) => {
    await withFolder(async (folder) => {
      const file = join(folder, "run.lock");
      const { boot } = await withLock(file, async () => JSON.parse(await readFile(file, "utf8")) as { boot: string });
      await writeFile(file, text.replace('"boot":""', `"boot":"${boot}"`));
      expect(await withLock(file, () => Promise.resolve("taken over"))).toBe("taken over");
    });
  });
  it("takes over a lock whose process number now belongs to another process", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "run.lock");
      const mine = await withLock(file, async () => JSON.parse(await readFile(file, "utf8")) as { began: string });
      await writeFile(file, JSON.stringify({ ...mine, began: `${mine.began}0` }));
      expect(await withLock(file, () => Promise.resolve("taken over"))).toBe("taken over");
    });
  });
  it("respects a lock of another machine while it is touched, and takes it over when it is not", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "run.lock");
      await writeFile(file, JSON.stringify({ pid: process.pid, boot: "another-machine", began: "1" }));
      await expect(withLock(file, () => Promise.resolve())).rejects.toThrow("[E_LOCKED]");
      const anHourAgo = new Date(Date.now() - 3_600_000);
      await utimes(file, anHourAgo, anHourAgo);
      expect(await withLock(file, () => Promise.resolve("taken over"))).toBe("taken over");
    });
  });
  it("never lets two in, of many who find the same dead lock", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "run.lock");
      const { boot } = await withLock(file, async () => JSON.parse(await readFile(file, "utf8")) as { boot: string });
      const inside = { now: 0, most: 0, runs: 0 };
      const task = async () => {
        inside.now += 1;
        inside.runs += 1;
        inside.most = Math.max(inside.most, inside.now);
        await wait(20);
        inside.now -= 1;
      };
      for (let round = 0; round < 30; round += 1) {
        await writeFile(file, JSON.stringify({ pid: 2 ** 22 + 1, boot, began: "1" }));
        const later = async (ms: number) => {
          await wait(ms);
          await withLock(file, task);
        };
        await Promise.allSettled(
          Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? withLock(file, task) : later(at / 4))),
        );
      }
      expect(inside).toMatchObject({ now: 0, most: 1 });
      expect(inside.runs).toBeGreaterThanOrEqual(30);
      expect(await readdir(folder)).toEqual([]);
    });
  });
  it("says so where the lock cannot be written", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "file"), "");
      const locking = withLock(join(folder, "file", "run.lock"), () => Promise.resolve());
      await expect(locking).rejects.toThrow("[E_WRITE] Cannot write");
    });
  });
});
