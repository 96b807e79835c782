import { describe, expect, it } from "vitest";
import type { StartCommand } from "../../lib/documents/create-job-queue.ts";
import { createJobs } from "../../lib/documents/create-jobs.ts";
import { fileName } from "../../lib/safety/file-name.ts";

/** A command line whose commands end when the test says so. */
function invented() {
  const started: {
    args: readonly string[];
    input: unknown;
    say: (line: object | string) => void;
    end: (output: string) => void;
    stops: number;
  }[] = [];
  const start: StartCommand = (args, { input, onLine }) => {
    let finish: (end: { code: number; output: string }) => void = () => undefined;
    const ended = new Promise<{ code: number; output: string }>((done) => {
      finish = done;
    });
    const command = {
      args,
      input,
      say: (line: object | string) => onLine(typeof line === "string" ? line : JSON.stringify(line)),
      end: (output: string) => finish({ code: output === "" ? 2 : 0, output }),
      stops: 0,
    };
    started.push(command);
    return { ended, stop: () => void (command.stops += 1) };
  };
  return { started, jobs: createJobs({ start, now: () => new Date("2024-01-01T00:00:00Z") }) };
}

const settled = () => new Promise((done) => setTimeout(done, 0));
const READY = {
  event: "document",
  row: {
    source: "a.txt",
    status: "ready",
    document: { title: "A", kind: "news", language: "en", text: "Norway condemned China." },
    replaces: null,
    alike: [],
  },
};
const SAID = { id: "draft-1", title: "B", date: "2024-01-02", publisher: null, kind: "news", speaker: null } as const;

describe("createJobs({ start, now })", () => {
  it("reads a file through standard input and shows what was found, but never the whole text", async () => {
    const { jobs, started } = invented();
    jobs.readFile("a.txt", new Uint8Array([1]));
    expect(started[0]?.args).toEqual(["add", "-", "--preview", "--progress", "--json", "--name=a.txt"]);
    started[0]?.say({ ...READY, row: { ...READY.row, document: { ...READY.row.document, text: "x".repeat(10_000) } } });
    started[0]?.end('{"documents":[]}');
    await settled();
    expect(jobs.list()[0]).toMatchObject({
      status: "done",
      rows: [{ draft: { id: "draft-1", date: null, characters: 10_000 } }],
    });
    expect(JSON.stringify(jobs.list()).length).toBeLessThan(2_000);
  });

  it("adds what was read with what was said of it, once", () => {
    const { jobs, started } = invented();
    jobs.readFile("a.txt", new Uint8Array([1]));
    started[0]?.say(READY);
    jobs.add([SAID]);
    expect(JSON.parse(String(started[1]?.input))).toEqual({
      title: "B",
      date: "2024-01-02",
      kind: "news",
      language: "en",
      text: "Norway condemned China.",
    });
    expect(jobs.list().flatMap(({ rows }) => rows)).toEqual([]);
    expect(() => jobs.add([SAID])).toThrow("not here any more");
  });

  it("makes one change at a time, and reads beside it", () => {
    const { jobs, started } = invented();
    jobs.extract([], false);
    jobs.remove(["a"]);
    jobs.readAddress("https://example.org/feed.xml");
    expect(started.map(({ args }) => args[0])).toEqual(["extract", "add"]);
    expect(jobs.list().map(({ status }) => status)).toEqual(["running", "waiting", "running"]);
  });

  it("goes on with the next when one has ended, also when it failed, and says why it did", async () => {
    const { jobs, started } = invented();
    jobs.edit("a", { title: "--help", publisher: null });
    jobs.restore(["a"]);
    expect(started[0]?.args).toEqual([
      "edit",
      "--title=--help",
      "--clear=publisher",
      "--extract",
      "--progress",
      "--json",
      "--",
      "a",
    ]);
    started[0]?.say("[E_READ] Cannot read /srv/data/a.json: it is gone. Expected a readable file.");
    started[0]?.end("");
    await settled();
    expect(jobs.list().at(-1)).toMatchObject({
      status: "failed",
      error: expect.stringMatching(/^Cannot read a\.json/u) as string,
    });
    expect(started[1]?.args[0]).toBe("restore");
  });

  it("tells how far an extraction is, that another one holds it up, and what failed", async () => {
    const { jobs, started } = invented();
    jobs.extract([], true);
    started[0]?.say({ event: "waiting", pid: 12 });
    expect(jobs.list()[0]?.isHeldUp).toBe(true);
    started[0]?.say({ event: "extracting", done: 1, total: 2, failed: 1 });
    expect(jobs.list()[0]).toMatchObject({ isHeldUp: false, progress: { done: 1, total: 2, failed: 1 } });
    started[0]?.say({ event: "held", why: "No worker is at work." });
    expect(jobs.list()[0]?.heldBy).toBe("No worker is at work.");
    started[0]?.end(
      JSON.stringify({ fingerprint: "x", documents: [{ id: "b", error: "[E_READ] Cannot read /srv/b.md: gone." }] }),
    );
    await settled();
    expect(jobs.list()[0]).toMatchObject({
      status: "done",
      rows: [{ source: "b", status: "failed", message: "Cannot read b.md: gone." }],
    });
  });

  it("stops what is at work after the documents in hand, and never starts what waits", async () => {
    const { jobs, started } = invented();
    const [first, second] = [jobs.extract([], true), jobs.extract([], false)];
    jobs.stop(second.id);
    jobs.stop(first.id);
    expect(started[0]?.stops).toBe(1);
    started[0]?.end('{"fingerprint":"x","documents":[]}');
    await settled();
    expect(started).toHaveLength(1);
    expect(jobs.list().map(({ status }) => status)).toEqual(["stopped", "stopped"]);
    expect(() => jobs.stop(first.id)).toThrow("ended already");
  });

  it("forgets the oldest that have ended", async () => {
    const { jobs, started } = invented();
    for (let count = 0; count < 80; count += 1) {
      jobs.extract([], false);
      started[count]?.end('{"fingerprint":"x","documents":[]}');
      await settled();
    }
    expect(jobs.list()).toHaveLength(60);
  });
});

describe("fileName(given)", () => {
  it.each([
    ["speech.md", "speech.md"],
    ["../../etc/passwd", "passwd"],
    ["C:\\docs\\a.pdf", "a.pdf"],
    ["--force.txt", "force.txt"],
    ["a\u0000b\u202e.txt", "a b .txt"],
    ["..", "document.txt"],
    [null, "document.txt"],
  ])("makes of %j %j", (given, expected) => {
    expect(fileName(given)).toBe(expected);
  });
});
