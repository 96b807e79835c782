import "server-only";
import { results } from "../data/results.ts";
import { formatDate } from "../words/format-date.ts";
import { formatCounted } from "../words/format-number.ts";

/** Where the figures of a page come from: which documents, and the results of which day and run. */
export interface Provenance {
  readonly documents: string;
  readonly made: string;
}

/** Says which results the pages show. */
export async function readProvenance(): Promise<Provenance> {
  const [documents, [run], generation] = await Promise.all([results.documents(), results.runs(), results.generation()]);
  const day = run === undefined ? "" : ` of ${formatDate(run.finished.slice(0, 10))}`;
  return {
    documents: formatCounted(documents.length, "document"),
    made: `results${day}, generation ${nameOf(generation)}`,
  };
}

/** The first of a digest's characters; a database counts its generations. What comes after a blank is of reviews. */
function nameOf(generation: string): string {
  return /^(?:[0-9a-f]{8}|\S+)/u.exec(generation)?.[0] ?? generation;
}
