import "server-only";
import type { QueueCounts } from "@entente/store";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { machines } from "../queue/queue.ts";
import { shared } from "./shared.ts";

/** The figures of this process, and of the queue where there is one. */
export const metrics: Registry = shared("metrics", createMetrics);

const STATES: readonly Exclude<keyof QueueCounts, "perMinute">[] = [
  "waiting",
  "retrying",
  "active",
  "completed",
  "dead",
];

function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  if (machines !== undefined) addQueue(registry, machines);
  return registry;
}

/** The queue is asked once for each reading; while the database is away, its figures are left out and `entente_database_up` is 0. */
function addQueue(registry: Registry, { queue, database }: NonNullable<typeof machines>): void {
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  const jobs = gauge("entente_queue_jobs", "Documents in the queue, by state; completed ones are kept for an hour.", [
    "state",
  ]);
  const rate = gauge(
    "entente_queue_documents_per_second",
    "Documents completed in the last minute, for each second of it.",
  );
  const seconds = gauge(
    "entente_queue_document_seconds",
    "Seconds that reading a document took, of the last five minutes.",
    ["quantile"],
  );
  const workers = gauge(
    "entente_queue_workers",
    "Workers that have shown a sign of life, by whether they have the wanted extractor.",
    ["wanted"],
  );
  const pool = gauge("entente_database_connections", "Connections of this process to the database, by what they do.", [
    "state",
  ]);
  new Gauge({
    name: "entente_database_up",
    help: "Whether the database answers.",
    registers,
    async collect() {
      try {
        const [counts, durations, seen, { wanted }] = [
          await queue.counts(),
          await queue.durations(),
          await queue.workers(),
          await queue.control(),
        ];
        for (const state of STATES) jobs.set({ state }, counts[state]);
        rate.set(counts.perMinute / 60);
        if (durations.median !== null) seconds.set({ quantile: "0.5" }, durations.median / 1000);
        if (durations.p95 !== null) seconds.set({ quantile: "0.95" }, durations.p95 / 1000);
        const own = seen.filter(({ fingerprint }) => fingerprint === wanted).length;
        workers.set({ wanted: "yes" }, own);
        workers.set({ wanted: "no" }, seen.length - own);
        this.set(1);
      } catch {
        for (const figure of [jobs, rate, seconds, workers]) figure.reset();
        this.set(0);
      }
      const { totalCount, idleCount, waitingCount } = await database.pool();
      pool.set({ state: "open" }, totalCount);
      pool.set({ state: "idle" }, idleCount);
      pool.set({ state: "wanted" }, waitingCount);
    },
  });
}
