import { EntenteError } from "@entente/schema";
import { results } from "../../../lib/results.ts";

export const dynamic = "force-dynamic";

/** What a look at the results finds: which generation there is, or why there is none to see. */
interface Health {
  readonly generation: string | null;
  readonly problem?: string;
}

/** /api/health: says that the server answers, and which generation of results it shows; reads ahead for the first page. */
export async function GET(): Promise<Response> {
  return Response.json({ ok: true, ...(await readHealth()) }, { headers: { "cache-control": "no-store" } });
}

async function readHealth(): Promise<Health> {
  try {
    const generation = await results.generation();
    results.readAhead();
    return { generation };
  } catch (cause) {
    // The server is well although the results are damaged or away; the pages say so.
    if (cause instanceof EntenteError) return { generation: null, ...problemOf(cause as EntenteError) };
    throw cause;
  }
}

/** Why a database does not answer, without where it is. */
function problemOf({ facts, code }: EntenteError): Pick<Health, "problem"> {
  return code === "E_DATABASE" && "problem" in facts ? { problem: facts.problem } : {};
}
