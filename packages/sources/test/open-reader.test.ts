import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { openReader, type Reader } from "../src/open-reader.ts";
import { utf8 } from "./bytes.ts";
import { assemble, deflated, makePdf, page } from "./make-pdf.ts";

const readers: Reader[] = [];
const open = (limits: { seconds: number; memory: number }) => {
  const reader = openReader(limits);
  readers.push(reader);
  return reader;
};
afterEach(() => readers.splice(0).forEach((reader) => reader.close()));

const GOOD = { file: "good.md", format: "markdown", bytes: utf8("# One\n\nTwo three.") } as const;
/** Markdown whose openings are never closed takes time that grows with their square. */
const SLOW = { file: "slow.md", format: "markdown", bytes: utf8("*a _b ".repeat(400_000)) } as const;

/** Two hundred thousand pages that are all one. */
const ENDLESS = {
  file: "endless.pdf",
  format: "pdf",
  bytes: assemble(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${"3 0 R ".repeat(200_000)}] /Count 200000 >>`,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
    ],
    "/Root 1 0 R",
  ),
} as const;

/** The processes that one has started: from /proc, or from ps where there is none. */
async function childrenOf(pid: number): Promise<number[]> {
  const names = await readdir("/proc").catch(() => undefined);
  const rows =
    names === undefined
      ? execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n")
      : await Promise.all(names.filter((name) => /^\d+$/u.test(name)).map(parentInProc));
  return rows.flatMap((row) => {
    const [child = 0, parent] = row.trim().split(/\s+/u).map(Number);
    return parent === pid ? [child] : [];
  });
}

async function parentInProc(pid: string): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return `${pid} ${/^PPid:\s+(\d+)$/mu.exec(status)?.[1] ?? ""}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("openReader(limits)", () => {
  it("reads files one after another, each in its format", async () => {
    const reader = open({ seconds: 30, memory: 1200 });
    const pdf = { file: "a.pdf", format: "pdf", bytes: makePdf([page(["Four five."])]) } as const;
    const [first, second] = await Promise.all([reader.read(GOOD), reader.read(pdf)]);
    expect(first).toMatchObject({ document: { title: "One", text: "One\n\nTwo three." } });
    expect(second).toMatchObject({ document: { text: "Four five." } });
  });

  it("passes on what a format refuses, with its facts", async () => {
    const reader = open({ seconds: 30, memory: 1200 });
    await expect(reader.read({ ...GOOD, bytes: utf8("---\ncolour: red\n---\nx") })).rejects.toMatchObject({
      name: "EntenteError",
      code: "E_FRONT_MATTER",
      facts: { file: "good.md", line: 2, key: "colour" },
    });
  });

  it.each([SLOW, ENDLESS])("ends $file, which takes too long, and reads the next", async (job) => {
    const reader = open({ seconds: 2, memory: 1200 });
    await reader.read(GOOD);
    await expect(reader.read(job)).rejects.toMatchObject({ code: "E_TIMEOUT", facts: { file: job.file, seconds: 2 } });
    await expect(reader.read({ ...GOOD, file: "next.md" })).resolves.toMatchObject({ document: { title: "One" } });
  });

  it("ends with the process that asked, in the middle of a file", async () => {
    const program = `
      const { openReader } = await import(${JSON.stringify(new URL("../src/open-reader.ts", import.meta.url).href)});
      const reader = openReader({ seconds: 60, memory: 9000 });
      await reader.read({ file: "a", format: "text", bytes: new TextEncoder().encode("One.") });
      void reader.read({ file: "a", format: "markdown", bytes: new TextEncoder().encode("*a _b ".repeat(400000)) });
      setTimeout(() => console.log("busy"), 3000);
      setInterval(() => undefined, 1000);`;
    const asking = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program]);
    await once(asking.stdout, "data");
    const children = await childrenOf(asking.pid ?? 0);
    expect(children.length).toBeGreaterThan(0);
    asking.kill("SIGKILL");
    await expect.poll(() => children.filter(isAlive), { timeout: 5000 }).toEqual([]);
  });

  it("ends a file that takes too much memory, and reads the next", async () => {
    const reader = open({ seconds: 60, memory: 300 });
    const bomb = { file: "huge.pdf", format: "pdf", bytes: await deflated(450_000_000) } as const;
    await expect(reader.read(bomb)).rejects.toMatchObject({
      code: "E_UNREADABLE",
      facts: {
        file: "huge.pdf",
        format: "PDF",
        problem: "reading it took more than 300 MB of memory or broke the reader",
      },
    });
    await expect(reader.read(GOOD)).resolves.toMatchObject({ document: { title: "One" } });
  });

  it("reads on after it was closed, in a new process", async () => {
    const reader = open({ seconds: 30, memory: 1200 });
    await reader.read(GOOD);
    reader.close();
    await expect(reader.read(GOOD)).resolves.toMatchObject({ document: { title: "One" } });
  });
});
