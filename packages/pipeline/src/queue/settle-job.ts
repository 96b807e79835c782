import {
  type Database,
  type Hold,
  listDocuments,
  type Queue,
  type QueueJob,
  readSource,
  type SourceFile,
  writeDocumentResults,
  writeSignatures,
} from "@entente/store";
import type { Reading } from "./open-reading.ts";
import type { Outlast } from "./outlast-database.ts";
import type { Answered } from "./serve-documents.ts";

/** What became of a job. `lost`: another worker has it now. Shape: one a job. Units: milliseconds. Empty: none. Errors: none. Source: docs/deploy.md#workers. */
export interface SettledJob {
  readonly document: string;
  readonly became: "read" | "unchanged" | "outdated" | "failed" | "lost";
  readonly ms: number;
  /** Why it failed. */
  readonly reason?: string;
}

/** Where jobs are settled. */
export interface Desk {
  readonly database: Database;
  readonly queue: Queue;
  readonly outlast: Outlast;
  readonly signer: string;
}

/** A job in hand: whose it is, and what it asks for. */
export interface InHand {
  readonly worker: string;
  readonly job: QueueJob;
}

/** Reads a job's document, and commits its result and the job's completion in one transaction. */
export async function settleJob(desk: Desk, reading: Reading, { worker, job }: InHand): Promise<SettledJob> {
  const started = performance.now();
  const hold = { worker, job: job.id };
  const found = await desk.outlast(() => findSource(desk, job));
  const became =
    "became" in found
      ? await complete(desk, hold, found.became)
      : await commit(desk, hold, { source: found.source, answered: await reading.read(found) });
  return { document: job.document, ms: Math.round(performance.now() - started), ...became };
}

type Found =
  | { readonly source: SourceFile; readonly bytes: Uint8Array }
  | { readonly became: "unchanged" | "outdated" };

/** Finds what is to be read; a job may have been overtaken by a newer text, or its result may be there already. */
function findSource({ database }: Desk, { document, sha256, fingerprint, forced }: QueueJob): Promise<Found> {
  return database.snapshot(async (client) => {
    const { sources, results } = await listDocuments(client, [document]);
    const [source] = sources;
    if (source?.sha256 !== sha256) return { became: "outdated" };
    const made = results.find(({ collection }) => collection === source.collection)?.made;
    const isFresh =
      made !== undefined && "sha256" in made && made.sha256 === sha256 && made.fingerprint === fingerprint;
    if (isFresh && !forced) return { became: "unchanged" };
    return { source, bytes: await readSource(client, source.file) };
  });
}

type Became = Pick<SettledJob, "became" | "reason">;

async function complete({ queue, outlast }: Desk, hold: Hold, became: "unchanged" | "outdated"): Promise<Became> {
  const isOurs = await outlast(() => queue.finish(hold, { became }, () => Promise.resolve()));
  return { became: isOurs ? became : "lost" };
}

async function commit(
  { queue, outlast, signer }: Desk,
  hold: Hold,
  { source, answered }: { readonly source: SourceFile; readonly answered: Answered },
): Promise<Became> {
  if ("error" in answered) {
    const isOurs = await outlast(() => queue.fail(hold, answered.error));
    return isOurs ? { became: "failed", reason: answered.error } : { became: "lost" };
  }
  const { document, extraction, signature, ms } = answered;
  const { id, collection } = source;
  const isOurs = await outlast(() =>
    queue.finish(hold, { became: "read", ms: Math.round(ms) }, async (client) => {
      await writeDocumentResults(client, [{ collection, document, extraction }]);
      await writeSignatures(client, signer, [{ id, collection, sha256: document.sha256, signature }]);
    }),
  );
  return { became: isOurs ? "read" : "lost" };
}
