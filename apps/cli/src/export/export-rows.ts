import type { ClaimRow, DocumentRow, StanceRow } from "@entente/schema";
import type { AnyStore } from "@entente/store";
import type { ExportKind, ExportOptions } from "./export-options.ts";

/** The rows of one kind of record. */
interface RowsOf {
  readonly claims: ClaimRow;
  readonly stances: StanceRow;
  readonly documents: DocumentRow;
}

/** Reads the records that were asked for, by date, a year at a time, so that memory does not grow with the archive. */
export async function* readRecords<K extends ExportKind>(
  store: AnyStore,
  kind: K,
  options: ExportOptions,
): AsyncGenerator<readonly RowsOf[K][]> {
  const documents = (await store.tables.documents()).filter((document) => isAsked(document, options));
  const years = [...new Set(documents.map(({ date }) => date.slice(0, 4)))].sort();
  if (kind === "documents") yield byDate(documents.filter((document) => speaksFor(document, options))) as RowsOf[K][];
  else
    for (const year of years)
      yield (await readYear(store, kind, {
        ...options,
        from: laterOf(year, options.from),
        to: earlierOf(year, options.to),
      })) as readonly RowsOf[K][];
}

async function readYear(
  { tables }: AnyStore,
  kind: "claims" | "stances",
  { actor, target, issue, act, text, from, to }: ExportOptions,
): Promise<readonly (ClaimRow | StanceRow)[]> {
  if (kind === "claims")
    return byDate((await tables.claims({ actor, about: target, issue, act, text, from, to })).rows);
  const targets = target === undefined ? undefined : [target];
  const rows = await tables.stances({ holder: actor, targets, from, to });
  return issue === undefined ? rows : rows.filter(({ issues }) => issues.some((each) => each === issue));
}

/** A date may be a year or a month alone; it lies in every window that touches it, as everywhere in Entente. */
function isAsked({ date }: DocumentRow, { from = "", to }: ExportOptions): boolean {
  return date >= from.slice(0, date.length) && (to === undefined || date.slice(0, to.length) <= to);
}

function speaksFor({ speaker }: DocumentRow, { actor }: ExportOptions): boolean {
  return actor === undefined || speaker === actor;
}

function laterOf(year: string, from: string | undefined): string {
  return from !== undefined && from > year ? from : year;
}

/** Of a year and a bound within it, the bound is the narrower. */
function earlierOf(year: string, to: string | undefined): string {
  return to !== undefined && to.startsWith(year) ? to : year;
}

/** Within a date rows keep their order: by document, then as they stand in it. */
function byDate<T extends { readonly date: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
