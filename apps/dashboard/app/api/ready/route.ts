import { EntenteError } from "@entente/schema";
import { isMigrated } from "@entente/store";
import { CODE_ROOT } from "../../../lib/data/env.ts";
import { results } from "../../../lib/data/results.ts";
import { machines } from "../../../lib/queue/queue.ts";

export const dynamic = "force-dynamic";

/** /api/ready: 200 where pages can be answered now, 503 with the reason where they cannot. A proxy sends nobody to the latter. */
export async function GET(): Promise<Response> {
  const problem = await findProblem();
  const body = problem === undefined ? { ready: true } : { ready: false, problem };
  return Response.json(body, { status: problem === undefined ? 200 : 503, headers: { "cache-control": "no-store" } });
}

async function findProblem(): Promise<string | undefined> {
  try {
    if (machines === undefined) await results.generation();
    else if (!(await isMigrated(machines.database, CODE_ROOT)) || !(await machines.queue.isPrepared()))
      return "the database has no tables of this version yet";
    return undefined;
  } catch (cause) {
    if (!(cause instanceof EntenteError)) throw cause;
    // Why, without where the database is.
    const { facts } = cause as EntenteError;
    return "problem" in facts ? facts.problem : "the results cannot be read";
  }
}
