import { metrics } from "../../../lib/data/metrics.ts";

export const dynamic = "force-dynamic";

/** /api/metrics: figures of this process and of the queue, in the form that Prometheus reads. */
export async function GET(): Promise<Response> {
  return new Response(await metrics.metrics(), {
    headers: { "content-type": metrics.contentType, "cache-control": "no-store" },
  });
}
