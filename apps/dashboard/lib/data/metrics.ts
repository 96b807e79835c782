import "server-only";
import type { QueueCounts } from "@entente/store";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { machines } from "../queue/queue.ts";
import { shared } from "./shared.ts";

/** Figures in the form that Prometheus reads. */
export interface Metrics {
  readonly contentType: string;
  readonly read: () => Promise<string>;
}

/** The figures of this process, and of the queue where there is one. */
export const metrics: Metrics = shared("metrics", createMetrics);

type Machines = NonNullable<typeof machines>;

const STATES: readonly Exclude<keyof QueueCounts, "perMinute">[] = [
  "waiting",
  "retrying",
  "active",
  "completed",
  "dead",
];

function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const { contentType } = registry;
  if (machines === undefined) return { contentType, read: () => registry.metrics() };
  const opened = machines;
  const gauges = createGauges(registry);
  return {
    contentType,
    // The gauges of a registry are all read at once, so that none can fill the others.
    read: async () => {
      await fill(gauges, opened);
      const { totalCount, idleCount, waitingCount } = await opened.database.pool();
      gauges.connections.set({ state: "open" }, totalCount);
      gauges.connections.set({ state: "idle" }, idleCount);
      gauges.connections.set({ state: "wanted" }, waitingCount);
      return registry.metrics();
    },
  };
}

type Gauges = ReturnType<typeof createGauges>;

function createGauges(registry: Registry) {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
  return {
    up: gauge("entente_database_up", "Whether the database answers."),
    connections: gauge(
      "entente_database_connections",
      "Connections of this process to the database, by what they do.",
      ["state"],
    ),
    jobs: gauge("entente_queue_jobs", "Documents in the queue, by state; completed ones are kept for an hour.", [
      "state",
    ]),
    rate: gauge("entente_queue_documents_per_second", "Documents completed in the last minute, for each second of it."),
    seconds: gauge(
      "entente_queue_document_seconds",
      "Seconds that reading a document took, of the last five minutes.",
      ["quantile"],
    ),
    workers: gauge(
      "entente_queue_workers",
      "Workers that have shown a sign of life, by whether they have the wanted extractor.",
      ["wanted"],
    ),
  } as const;
}

/** While the database is away, the figures of the queue are left out and `entente_database_up` is 0. */
async function fill({ up, jobs, rate, seconds, workers }: Gauges, { queue }: Machines): Promise<void> {
  for (const figure of [jobs, rate, seconds, workers]) figure.reset();
  try {
    const counts = await queue.counts();
    const { median, p95 } = await queue.durations();
    const seen = await queue.workers();
    const { wanted } = await queue.control();
    for (const state of STATES) jobs.set({ state }, counts[state]);
    rate.set(counts.perMinute / 60);
    if (median !== null) seconds.set({ quantile: "0.5" }, median / 1000);
    if (p95 !== null) seconds.set({ quantile: "0.95" }, p95 / 1000);
    const own = seen.filter(({ fingerprint }) => fingerprint === wanted).length;
    workers.set({ wanted: "yes" }, own);
    workers.set({ wanted: "no" }, seen.length - own);
    up.set(1);
  } catch {
    up.set(0);
  }
}
