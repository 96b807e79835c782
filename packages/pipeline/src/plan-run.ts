import type { Because } from "@entente/schema";
import type { SourceFile, StoredResult } from "@entente/store";

/** One stale document and why. Shape: one a document. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export interface PlanEntry {
  readonly id: string;
  readonly collection: string;
  readonly because: Because;
}

/** What a run would do. Shape: stale documents in id order, and the number of fresh ones. Units: documents. Empty: nothing stale. Errors: none. Source: docs/method.md#runs. */
export interface Plan {
  readonly entries: readonly PlanEntry[];
  readonly unchanged: number;
}

/**
 * Compares sources with results by content, never by time.
 * Shape: sources, results, fingerprint -> stale documents with their reasons. Units: none. Empty: no sources, no results -> nothing.
 * Errors: none. Source: docs/method.md#runs.
 */
export function planRun(
  sources: readonly SourceFile[],
  results: readonly StoredResult[],
  wanted: {
    readonly fingerprint: string;
    readonly only?: readonly string[] | undefined;
    readonly force?: boolean | undefined;
  },
): Plan {
  const only = wanted.only === undefined || wanted.only.length === 0 ? undefined : new Set(wanted.only);
  const keyOf = ({ collection, id }: { collection: string; id: string }) => `${collection}/${id}`;
  const resultOf = new Map(results.map((result) => [keyOf(result), result]));
  const known = new Set(sources.map(keyOf));
  const stale = sources.flatMap((source): PlanEntry[] => {
    if (only !== undefined && !only.has(source.id)) return [];
    const because =
      wanted.force === true ? "forced" : becauseOf(source, resultOf.get(keyOf(source)), wanted.fingerprint);
    return because === undefined ? [] : [{ id: source.id, collection: source.collection, because }];
  });
  const removed = results.filter((result) => !known.has(keyOf(result)) && (only === undefined || only.has(result.id)));
  const entries = [
    ...stale,
    ...removed.map(({ id, collection }): PlanEntry => ({ id, collection, because: "removed" })),
  ];
  return { entries: entries.sort((a, b) => (a.id < b.id ? -1 : 1)), unchanged: sources.length - stale.length };
}

function becauseOf(source: SourceFile, result: StoredResult | undefined, fingerprint: string): Because | undefined {
  if (result === undefined) return "new";
  if ("damaged" in result.made) return "damaged";
  if (result.made.sha256 !== source.sha256) return "source";
  return result.made.fingerprint === fingerprint ? undefined : "extractor";
}
