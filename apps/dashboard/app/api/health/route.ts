import { EntenteError } from "@entente/schema";
import { folder } from "../../../lib/data/folder.ts";
import { results } from "../../../lib/data/results.ts";

export const dynamic = "force-dynamic";

/** What a look at the results finds: which generation there is, or why there is none to see. */
interface Health {
  readonly generation: string | null;
  readonly problem?: string;
  /** How far a run is that is going on, in whatever process. */
  readonly running?: { readonly done: number; readonly total: number };
}

/** /api/health: says that the server answers, and which generation of results it shows; reads ahead for the first page. */
export async function GET(): Promise<Response> {
  return Response.json({ ok: true, ...(await readHealth()) }, { headers: { "cache-control": "no-store" } });
}

async function readHealth(): Promise<Health> {
  try {
    const [generation, activity] = await Promise.all([results.generation(), folder?.readActivity()]);
    results.readAhead();
    if (activity === undefined) return { generation };
    const { done, total } = activity.progress ?? { done: 0, total: 0 };
    return { generation, running: { done, total } };
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
