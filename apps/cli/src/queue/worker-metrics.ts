import { createServer } from "node:http";
import type { SettledJob } from "@entente/pipeline";
import type { Database } from "@entente/store";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What a worker counts, and serves where it is asked to. */
export interface WorkerMetrics {
  readonly onSettled: (settled: SettledJob) => void;
  readonly close: () => void;
}

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** Counts what a worker does; with a port, serves that in the form that Prometheus reads. */
export async function openWorkerMetrics(
  database: Database,
  { port, host }: { readonly port: number | undefined; readonly host: string },
): Promise<WorkerMetrics> {
  const registry = new Registry();
  const registers = [registry];
  const documents = new Counter({
    name: "entente_worker_documents_total",
    help: "Jobs that this worker has settled, by what became of them.",
    labelNames: ["became"],
    registers,
  });
  const durations = new Histogram({
    name: "entente_worker_document_seconds",
    help: "Seconds from the start of a document's job to its commit.",
    buckets: SECONDS,
    registers,
  });
  new Gauge({
    name: "entente_database_connections",
    help: "Connections of this process to the database, by what they do.",
    labelNames: ["state"],
    registers,
    async collect() {
      const { totalCount, idleCount, waitingCount } = await database.pool();
      this.set({ state: "open" }, totalCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "wanted" }, waitingCount);
    },
  });
  const onSettled = ({ became, ms }: SettledJob) => {
    documents.inc({ became });
    durations.observe(ms / 1000);
  };
  if (port === undefined) return { onSettled, close: () => undefined };
  collectDefaultMetrics({ register: registry });
  return { onSettled, close: await serve(registry, { port, host }) };
}

async function serve(registry: Registry, { port, host }: { port: number; host: string }): Promise<() => void> {
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end("Figures are at /metrics.\n");
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, resolve);
  });
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
