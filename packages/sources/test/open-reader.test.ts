import { afterEach, describe, expect, it } from "vitest";
import { openReader, type Reader } from "../src/open-reader.ts";
import { utf8 } from "./bytes.ts";
import { deflated, makePdf, page } from "./make-pdf.ts";

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

  it("ends a file that takes too long, and reads the next", async () => {
    const reader = open({ seconds: 2, memory: 1200 });
    await reader.read(GOOD);
    const started = performance.now();
    await expect(reader.read(SLOW)).rejects.toMatchObject({
      code: "E_TIMEOUT",
      facts: { file: "slow.md", seconds: 2 },
    });
    expect(performance.now() - started).toBeLessThan(4000);
    await expect(reader.read({ ...GOOD, file: "next.md" })).resolves.toMatchObject({ document: { title: "One" } });
  });

  it("ends a file that takes too much memory, and reads the next", async () => {
    const reader = open({ seconds: 60, memory: 500 });
    const bomb = { file: "huge.pdf", format: "pdf", bytes: await deflated(2_000_000_000) } as const;
    await expect(reader.read(bomb)).rejects.toMatchObject({
      code: "E_UNREADABLE",
      facts: {
        file: "huge.pdf",
        format: "PDF",
        problem: "reading it took more than 500 MB of memory or broke the reader",
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
