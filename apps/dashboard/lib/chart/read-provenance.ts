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
    made: `results${day}, generation ${generation.slice(0, 8)}`,
  };
}
