// The disk of the database runs full while workers write, and gets space again.
import { execFile } from "node:child_process";
import { chmod, mkdtemp, open, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PlacedSource } from "@entente/store";
import { digestRows, isEmpty, startScheduler, until } from "../../packages/pipeline/test/queue/queue-data.ts";
import { startOwnPostgres, type TestServer } from "../../packages/store/test/with-postgres.ts";
import type { Soak } from "./scenarios.ts";
import { corpusOf } from "./soak-corpus.ts";
import { account, fill, planAll, spawnWorker, stopAll } from "./soak-data.ts";

const SIZE = "600m";
const PATIENCE_SECONDS = 1_800;
const BLOCK = Buffer.alloc(64 * 1024, 1);

/** Needs the right to mount a small disk in memory; says so where it is lacking. */
export async function soakDisk({ server: roomy, documents, seconds, sleepMs }: Soak) {
  const disk = await mountDisk();
  if (disk === undefined) return "Not run: this user may not mount a small disk.";
  const { name, sources } = await corpusOf(documents);
  const expected = await digestsOf(roomy, sources);
  const server = await startOwnPostgres(disk);
  try {
    const data = await fill(await server.createDatabase(), sources);
    const scheduler = startScheduler(data);
    const told: string[] = [];
    const onLog = (line: string) => {
      if (/"database-(?:away|back)"/u.test(line)) told.push(line);
    };
    const workers = [0, 1].map((at) => spawnWorker(data, `worker ${at}`, { sleepMs, onLog }));
    const completed = async () => (await account(data)).completions;
    await until(async () => (await completed()) > 5, PATIENCE_SECONDS);
    const filler = join(disk, "filler");
    const filling = await fillUp(disk, filler, seconds);
    const away = told.length;
    await rm(filler);
    const isAlive = await until(async () => (await completed()) >= 0, 10).then(
      () => true,
      () => false,
    );
    // Where the server could not even write its log of changes, it has ended itself; somebody starts it again.
    if (!isAlive) await server.resume();
    const before = await completed();
    const back = performance.now();
    await until(async () => (await completed()) > before, PATIENCE_SECONDS);
    const goesOnAfter = (performance.now() - back) / 1000;
    await until(isEmpty(data), PATIENCE_SECONDS);
    scheduler.stop();
    await stopAll(workers);
    const result = {
      corpus: name,
      documents: sources.length,
      disk: SIZE,
      fullFor: seconds,
      ...filling,
      messagesWhileFull: told.slice(0, away),
      messagesAfter: told.slice(away),
      endedItself: !isAlive,
      goesOnAfter,
      ...(await account(data)),
      dead: (await data.queue.counts()).dead,
      same: JSON.stringify(await digestRows(data)) === JSON.stringify(expected),
    };
    await data.close();
    return result;
  } finally {
    await server.stop().catch(() => undefined);
    await promisify(execFile)("umount", ["-l", disk]).catch(() => undefined);
    await rm(disk, { recursive: true, force: true });
  }
}

/** A small disk in memory; undefined where this user may not mount one. */
async function mountDisk(): Promise<string | undefined> {
  const disk = await mkdtemp(join(tmpdir(), "entente-disk-"));
  try {
    await promisify(execFile)("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", disk]);
    await chmod(disk, 0o755);
    return disk;
  } catch {
    await rm(disk, { recursive: true, force: true });
    return undefined;
  }
}

/** What a run without any fault makes. */
async function digestsOf(server: TestServer, sources: readonly PlacedSource[]): Promise<Record<string, string>> {
  const data = await fill(await server.createDatabase(), sources);
  await planAll(data);
  const workers = [0, 1].map((at) => spawnWorker(data, `alone ${at}`));
  await until(isEmpty(data), PATIENCE_SECONDS);
  await stopAll(workers);
  const digests = await digestRows(data);
  await data.close();
  return digests;
}

/** Takes every free byte, also those that are freed meanwhile. */
async function fillUp(disk: string, file: string, seconds: number): Promise<{ filledMB: number }> {
  const filler = await open(file, "w");
  let filled = 0;
  const ends = performance.now() + seconds * 1000;
  while (performance.now() < ends) {
    try {
      filled += (await filler.write(BLOCK)).bytesWritten;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  await filler.close();
  const { bavail, bsize } = await statfs(disk);
  if (bavail * bsize > BLOCK.length * 4) throw new Error("The disk did not run full.");
  return { filledMB: Math.round(filled / 1e6) };
}
