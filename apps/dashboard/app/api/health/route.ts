import { EntenteError } from "@entente/schema";
import { results } from "../../../lib/results.ts";

export const dynamic = "force-dynamic";

/** /api/health: says that the server answers, and which generation of results it shows; reads ahead for the first page. */
export async function GET(): Promise<Response> {
  return Response.json({ ok: true, generation: await readGeneration() }, { headers: { "cache-control": "no-store" } });
}

async function readGeneration(): Promise<string | null> {
  try {
    const generation = await results.generation();
    results.readAhead();
    return generation;
  } catch (cause) {
    // The server is well although the results are damaged; the pages say what to run.
    if (cause instanceof EntenteError) return null;
    throw cause;
  }
}
