import { type Because, EntenteError } from "@entente/schema";
import type { SourceFile, StoredResult } from "@entente/store";

/** One stale document and why; `file` is its source, where it has one. Shape: one a document. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export interface PlanEntry {
  readonly id: string;
  readonly collection: string;
  readonly because: Because;
  readonly file?: string;
}

/** What a run would do. Shape: stale documents in id order, and the number of fresh ones. Units: documents. Empty: nothing stale. Errors: none. Source: docs/method.md#runs. */
export interface Plan {
  readonly entries: readonly PlanEntry[];
  readonly unchanged: number;
}

/** What a plan is asked for: the extractor's fingerprint, and which documents, all where none is named. Shape: one object. Units: none. Empty: `only` empty means all. Errors: none. Source: docs/method.md#runs. */
export interface PlanWish {
  readonly fingerprint: string;
  readonly only?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
}

/**
 * Compares sources with results by content, never by time.
 * Shape: sources, results, wish -> stale documents with their reasons. A second file of one id is always stale: its run says why it cannot be read.
 * Units: none. Empty: no sources, no results -> nothing. Errors: `E_NOT_FOUND` for a name that no document has. Source: docs/method.md#runs.
 */
export function planRun(sources: readonly SourceFile[], results: readonly StoredResult[], wish: PlanWish): Plan {
  const only = wish.only === undefined || wish.only.length === 0 ? undefined : new Set(wish.only);
  checkNames([...(only ?? [])], [...sources, ...results]);
  const taken = findTakenIds(sources);
  const own = sources.filter((source) => !taken.has(source.file));
  const resultOf = new Map(results.map((result) => [keyOf(result), result]));
  const known = new Set(own.map(keyOf));
  const isAsked = ({ id }: { readonly id: string }) => only === undefined || only.has(id);
  const stale = sources.filter(isAsked).flatMap((source): PlanEntry[] => {
    const result = taken.has(source.file) ? undefined : resultOf.get(keyOf(source));
    const because = wish.force === true ? "forced" : becauseOf(source, result, wish.fingerprint);
    return because === undefined ? [] : [{ id: source.id, collection: source.collection, because, file: source.file }];
  });
  const removed = results
    .filter((result) => !known.has(keyOf(result)) && isAsked(result))
    .map(({ id, collection }): PlanEntry => ({ id, collection, because: "removed" }));
  const entries = [...stale, ...removed].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { entries, unchanged: sources.length - stale.length };
}

/** Finds the files whose id another file had before them. Shape: sources -> file to the earlier file. Units: none. Empty: every id once. Errors: none. Source: docs/method.md#runs. */
export function findTakenIds(sources: readonly SourceFile[]): Map<string, string> {
  const first = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const { id, file } of sources) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, file);
    else taken.set(file, earlier);
  }
  return taken;
}

/** Names a document across collections. Shape: a document's place -> `collection/id`. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export function keyOf({ collection, id }: { readonly collection: string; readonly id: string }): string {
  return `${collection}/${id}`;
}

function checkNames(asked: readonly string[], documents: readonly { readonly id: string }[]): void {
  const ids = new Set(documents.map(({ id }) => id));
  const unknown = asked.find((id) => !ids.has(id));
  if (unknown !== undefined)
    throw new EntenteError("E_NOT_FOUND", {
      what: "document",
      value: unknown,
      next: "Add it with `entente add`, or run `entente extract` without a name for all.",
    });
}

function becauseOf(source: SourceFile, result: StoredResult | undefined, fingerprint: string): Because | undefined {
  if (result === undefined) return "new";
  if ("damaged" in result.made) return "damaged";
  if (result.made.sha256 !== source.sha256) return "source";
  return result.made.fingerprint === fingerprint ? undefined : "extractor";
}
