// 200 people read the dashboard and 20 review claims while a run fills the database.
import { loadavg } from "node:os";
import { isEmpty, type QueueData, startScheduler, until } from "../../packages/pipeline/test/queue/queue-data.ts";
import type { Soak } from "./scenarios.ts";
import { seeded } from "./soak-chance.ts";
import { corpusOf } from "./soak-corpus.ts";
import { account, fill, spawnWorker, stopAll } from "./soak-data.ts";
import { type SoakServer, startServer } from "./soak-server.ts";

const READERS = 200;
const WRITERS = 20;
/** How long a person looks at a page, and takes for a review, on average. */
const THINK_MS = 15_000;
/** As components/follow-results.tsx looks for new results, and shows them. */
const LOOK_MS = 4_000;
const SHOW_MS = 30_000;
const SAMPLE_MS = 5_000;
const WARM_SHARE = 0.2;

const PAGES = [
  "/",
  "/claims",
  "/claims?text=peace",
  "/documents",
  "/actors",
  "/actors/state:USA",
  "/relations",
  "/rhetoric",
  "/method",
  "/queue",
] as const;

interface Taken {
  readonly what: string;
  readonly ms: number;
  readonly at: number;
  readonly problem?: string;
}

/** Everybody at once for some seconds, during a run. */
export async function soakCrowd({ server: postgres, seed, documents, seconds, sleepMs }: Soak) {
  const { name, sources } = await corpusOf(documents);
  const url = await postgres.createDatabase();
  const data = await fill(url, sources);
  const scheduler = startScheduler(data);
  const workers = [spawnWorker(data, "worker", { sleepMs })];
  await until(async () => (await account(data)).completions >= Math.min(40, documents / 4), 600);
  const server = await startServer(url);
  const claims = await claimsOf(data);
  const chance = seeded(seed);
  const started = performance.now();
  const taken: Taken[] = [];
  const memory: (number | null)[] = [];
  const sampling = setInterval(() => void memory.push(server.memoryMiB()), SAMPLE_MS);
  const before = (await account(data)).completions;
  const crowd: Crowd = { server, chance, claims, taken, started, ends: started + seconds * 1000 };
  await Promise.all([
    ...Array.from({ length: READERS }, () => read(crowd)),
    ...Array.from({ length: WRITERS }, (_, at) => write(crowd, at)),
  ]);
  clearInterval(sampling);
  const after = (await account(data)).completions;
  const isStillRunning = !(await isEmpty(data)());
  await server.stop();
  scheduler.stop();
  await stopAll(workers);
  await data.close();
  const problems = taken.flatMap(({ what, problem }) => (problem === undefined ? [] : [`${what}: ${problem}`]));
  return {
    corpus: name,
    readers: READERS,
    writers: WRITERS,
    thinkSeconds: THINK_MS / 1000,
    seconds,
    documentsReadMeanwhile: after - before,
    isStillRunning,
    load: loadavg()[0],
    requests: taken.length,
    perSecond: taken.length / seconds,
    problems: problems.length,
    firstProblems: problems.slice(0, 5),
    ms: summarize(taken),
    memoryMiB: memory,
  };
}

interface Crowd {
  readonly server: SoakServer;
  readonly chance: () => number;
  readonly claims: readonly Claim[];
  readonly taken: Taken[];
  readonly started: number;
  readonly ends: number;
}

interface Claim {
  readonly record: string;
  readonly documentId: string;
}

/** A reader opens a page, looks at it, and opens another; the open page looks for new results and shows them. */
async function read(crowd: Crowd): Promise<void> {
  const { server, chance, ends } = crowd;
  await pause(chance() * THINK_MS);
  while (performance.now() < ends) {
    const page = chance() < 0.3 ? `/documents/${pick(crowd.claims, chance).documentId}` : pick(PAGES, chance);
    const kind = page.startsWith("/documents/") ? "/documents/[id]" : page;
    await ask(crowd, kind, () => fetch(server.address + page));
    const until = Math.min(ends, performance.now() + thinking(chance));
    let seen: string | undefined;
    let shown = performance.now();
    while (performance.now() + LOOK_MS < until) {
      await pause(LOOK_MS);
      const health = await ask(crowd, "/api/health", () => fetch(`${server.address}/api/health`));
      const { generation } = JSON.parse(health === "" ? "{}" : health) as { generation?: string };
      const isNew = seen !== undefined && generation !== seen && performance.now() - shown > SHOW_MS;
      seen ??= generation;
      if (!isNew) continue;
      seen = generation;
      shown = performance.now();
      await ask(crowd, kind, () => fetch(server.address + page));
    }
    await pause(until - performance.now());
  }
}

async function write(crowd: Crowd, at: number): Promise<void> {
  const { server, chance, ends, claims } = crowd;
  await pause(chance() * THINK_MS);
  while (performance.now() < ends) {
    const verdict = pick(["accepted", "rejected"], chance);
    const body = JSON.stringify({ do: "review", ...pick(claims, chance), verdict });
    const headers = { "content-type": "application/json", origin: server.address, "x-forwarded-for": `10.0.0.${at}` };
    await ask(crowd, "review", () => fetch(`${server.address}/api/reviews`, { method: "POST", body, headers }));
    await pause(Math.min(thinking(chance), ends - performance.now()));
  }
}

async function ask({ taken, started }: Crowd, what: string, send: () => Promise<Response>): Promise<string> {
  const at = performance.now();
  const note = (problem?: string) =>
    taken.push({ what, ms: performance.now() - at, at: at - started, ...(problem === undefined ? {} : { problem }) });
  try {
    const answer = await send();
    const text = await answer.text();
    const isRight = answer.ok && !text.includes("This page could not be read");
    note(isRight ? undefined : `${answer.status} ${text.slice(0, 200)}`);
    return answer.ok ? text : "";
  } catch (error) {
    note(error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error));
    return "";
  }
}

async function claimsOf({ database }: QueueData): Promise<Claim[]> {
  const { rows } = await database.transaction((client) =>
    client.query<Claim>(
      `SELECT record->>'id' AS record, document_id AS "documentId" FROM entente.claim_records ORDER BY document_id, position LIMIT 2000`,
    ),
  );
  return rows;
}

/** By kind of page, after everything has been asked for at least once. */
function summarize(taken: readonly Taken[]): Record<string, object> {
  const last = Math.max(...taken.map(({ at }) => at));
  const warm = taken.filter(({ at }) => at > last * WARM_SHARE);
  const pages = warm.filter(({ what }) => what !== "review" && what !== "/api/health");
  const kinds = [...new Set(warm.map(({ what }) => what))].sort();
  return Object.fromEntries([
    ["all pages", percentiles(pages)],
    ...kinds.map((kind) => [kind, percentiles(warm.filter(({ what }) => what === kind))] as const),
  ]);
}

function percentiles(taken: readonly Taken[]): object {
  const sorted = taken.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

function thinking(chance: () => number): number {
  return -Math.log(1 - chance()) * THINK_MS;
}

function pick<T>(from: readonly T[], chance: () => number): T {
  const picked = from[Math.floor(chance() * from.length)];
  if (picked === undefined) throw new Error("There is nothing to pick from.");
  return picked;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, ms)));
}
