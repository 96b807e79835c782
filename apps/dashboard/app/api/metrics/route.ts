import { metrics } from "../../../lib/data/metrics.ts";

export const dynamic = "force-dynamic";

/** /api/metrics: figures of this process and of the queue, in the form that Prometheus reads. */
export async function GET(): Promise<Response> {
  const { contentType, read } = metrics;
  return new Response(await read(), { headers: { "content-type": contentType, "cache-control": "no-store" } });
}
