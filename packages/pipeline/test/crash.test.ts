import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { RecordFacts } from "@entente/schema";
import { composeChanges } from "@entente/views";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLI, extract, filesIn, newsFiles, openFolder, resultsIn, withFolder, writeSources } from "./invented-data.ts";

const SEED = 20200128;
const DOCUMENTS = 30;
/** Twenty moments to kill at, spread over a run: before the first result, after so many of them, after the last. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const MOMENTS = fc
  .sample(fc.record({ share, jitterMs: fc.integer({ min: 0, max: 15 }) }), { numRuns: 20, seed: SEED })
  .map((moment, at) => ({
    ...moment,
    phase: (["opening", "writing", "writing", "publishing"] as const)[at % 4] ?? "writing",
    start: Math.floor(at / 4) % 2,
  }));
type Moment = (typeof MOMENTS)[number];

/** Where each trial starts, and what an undisturbed run makes of it. */
interface Start {
  readonly folder: string;
  readonly results: ReadonlyMap<string, string>;
  readonly changes: readonly string[];
  readonly written: number;
  readonly openingMs: number;
  readonly publishingMs: number;
}

/** The real command line at work on a folder, with the results that it has written so far. */
interface Worker {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown[]>;
  readonly written: ReadonlySet<string>;
  readonly until: (isReached: () => boolean) => Promise<void>;
  readonly close: () => void;
}

async function startCli(folder: string): Promise<Worker> {
  const results = join(folder, "derived", "documents", "news");
  await mkdir(results, { recursive: true });
  const written = new Set<string>();
  const watcher = watch(results, (_, name) => {
    if (name !== null && !name.startsWith(".") && existsSync(join(results, name))) written.add(name);
  });
  const child = spawn(process.execPath, [CLI, "extract", "--jobs", "2"], {
    env: { ...process.env, ENTENTE_DATA: folder },
    stdio: "ignore",
  });
  const ended = once(child, "close");
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const until = async (isReached: () => boolean) => {
    while (!isReached() && !hasEnded()) await wait(1);
  };
  return { child, ended, written, until, close: () => watcher.close() };
}

const isLocked = (folder: string) => existsSync(join(folder, "derived", "run.lock"));

/** Waits for the moment to kill. */
async function untilMoment(
  { share, jitterMs, phase }: Moment,
  folder: string,
  { worker, start }: { worker: Worker; start: Start },
) {
  const last = start.written;
  await worker.until(() => isLocked(folder));
  if (phase === "opening") return wait(share * start.openingMs);
  await worker.until(() => worker.written.size >= (phase === "writing" ? Math.max(1, share * last) : last));
  return wait(phase === "writing" ? jitterMs : share * start.publishingMs);
}

/** What all runs since the start have changed, put together; words that were lost with their text aside. */
async function changesIn(folder: string): Promise<string[]> {
  const store = openFolder(folder);
  const runs = (await store.listRuns()).reverse();
  const noted = (await Promise.all(runs.map(({ id }) => store.readChanges(id)))).map((changes) => changes ?? []);
  const say = (facts: RecordFacts | null) => JSON.stringify(facts === null ? null : { ...facts, quote: null });
  return composeChanges(noted.flat()).flatMap(({ id, changes }) =>
    changes.map(({ before, after }) => `${id}: ${say(before)} -> ${say(after)}`),
  );
}

/** Runs undisturbed from a copy of a folder, and measures its phases. */
async function runUndisturbed(folder: string): Promise<Start> {
  return withFolder(async (copy) => {
    await cp(folder, copy, { recursive: true });
    const worker = await startCli(copy);
    await worker.until(() => isLocked(copy));
    const locked = performance.now();
    await worker.until(() => worker.written.size > 0);
    const openingMs = performance.now() - locked;
    let [seen, at] = [0, performance.now()];
    await worker.until(() => {
      if (worker.written.size > seen) [seen, at] = [worker.written.size, performance.now()];
      return false;
    });
    const publishingMs = performance.now() - at;
    expect(await worker.ended).toEqual([0, null]);
    worker.close();
    const outcome = { results: await resultsIn(copy), changes: await changesIn(copy) };
    return { folder, ...outcome, written: worker.written.size, openingMs, publishingMs };
  });
}

describe("a run that is killed", () => {
  const starts: Start[] = [];
  const tally = { opening: 0, writing: 0, publishing: 0 };
  let close = () => {};

  /** One start is empty. The other has results of older documents: some are edited since, some removed, some new. */
  beforeAll(async () => {
    await new Promise<void>((ready, fail) => {
      void withFolder(async (folder) => {
        const build = async () => {
          const [empty, older] = [join(folder, "empty"), join(folder, "older")];
          await writeSources(empty, newsFiles(DOCUMENTS));
          await writeSources(older, {
            ...newsFiles(DOCUMENTS - 6, 1),
            ...newsFiles(8),
            "news/gone.md": "---\ntitle: Gone\ndate: 2020\n---\nJapan praised Peru.\n",
          });
          await extract(older);
          await writeSources(older, { ...newsFiles(DOCUMENTS), "news/gone.md": undefined });
          for (const start of [empty, older]) starts.push(await runUndisturbed(start));
        };
        await build().then(ready, fail);
        await new Promise<void>((done) => {
          close = done;
        });
      });
    });
  });
  afterAll(() => close());

  it.each(MOMENTS.map((moment, at) => ({ ...moment, number: at + 1 })))(
    "leaves whole results, and a plain rerun ends with the bytes of an undisturbed run ($number of 20, $phase)",
    async (moment) => {
      const start = starts[moment.start] as Start;
      await withFolder(async (copy) => {
        await cp(start.folder, copy, { recursive: true });
        const worker = await startCli(copy);
        await untilMoment(moment, copy, { worker, start });
        worker.child.kill("SIGKILL");
        const [, signal] = await worker.ended;
        worker.close();
        if (signal === "SIGKILL") tally[moment.phase] += 1;
        expect((await openFolder(copy).listResults()).filter(({ made }) => "damaged" in made)).toEqual([]);

        await extract(copy, { jobs: 1 });
        expect(await resultsIn(copy)).toEqual(start.results);
        expect(await changesIn(copy)).toEqual(start.changes);
        const names = await filesIn(join(copy, "derived"));
        expect(names.filter((name) => /\.tmp-|run\.lock|pending/u.test(name))).toEqual([]);
      });
    },
  );
  it("was killed in every phase", () => {
    expect(Math.min(tally.opening, tally.writing, tally.publishing)).toBeGreaterThan(0);
    expect(tally.opening + tally.writing + tally.publishing).toBeGreaterThanOrEqual(12);
  });
});
