import { type DocumentChanges, EntenteError, type RecordFacts, type Run } from "@entente/schema";
import type { AnyStore } from "@entente/store";
import { composeChanges, countDifferences, type Difference, invertChanges, listDifferences } from "@entente/views";

/** How the records differ between two runs. */
export interface RunComparison {
  readonly from: string;
  readonly to: string;
  readonly counts: ReturnType<typeof countDifferences>;
  readonly differences: readonly Difference[];
}

/** Compares the records after one run with those after another, by what the runs between them noted. Throws `E_NOT_FOUND`, `E_USAGE`, `E_CHANGES_GONE`. */
export async function compareRuns(
  store: Pick<AnyStore, "listRuns" | "readChanges">,
  from: string,
  to: string,
): Promise<RunComparison> {
  const runs = (await store.listRuns()).reverse();
  const [a, b] = [findRun(runs, from), findRun(runs, to)];
  const between = runs.slice(Math.min(a.at, b.at) + 1, Math.max(a.at, b.at) + 1);
  const noted: DocumentChanges[] = [];
  for (const { id } of between) {
    const changes = await store.readChanges(id);
    if (changes === undefined) throw new EntenteError("E_CHANGES_GONE", { run: id });
    noted.push(...changes);
  }
  const composed = composeChanges(noted);
  const differences = listDifferences(a.at <= b.at ? composed : invertChanges(composed));
  return { from: a.run.id, to: b.run.id, counts: countDifferences(differences), differences };
}

/** Finds a run by its id or by the beginning of one. */
function findRun(runs: readonly Run[], name: string): { run: Run; at: number } {
  const found = runs.flatMap((run, at) => (run.id.startsWith(name) ? [{ run, at }] : []));
  const [first, second] = found;
  if (first === undefined || name === "")
    throw new EntenteError("E_NOT_FOUND", { what: "run", value: name, next: "`entente runs` lists those there are." });
  if (second !== undefined)
    throw new EntenteError("E_USAGE", {
      problem: `Several runs begin with ${name}: ${first.run.id}, ${second.run.id}`,
      expected: "enough of the id to tell them apart",
    });
  return first;
}

/** Says how two runs differ: the counts, then each record under its document. */
export function describeComparison({ from, to, counts, differences }: RunComparison): string {
  const head = `From ${from} to ${to}: ${counts.gained} gained, ${counts.lost} lost, ${counts.flipped} flipped, ${counts.changed} changed.`;
  const documents = new Map<string, string[]>();
  for (const difference of differences) {
    const lines = documents.get(difference.documentId) ?? [];
    documents.set(difference.documentId, [...lines, lineOf(difference)]);
  }
  return [head, ...[...documents].flatMap(([id, lines]) => [`\n${id}`, ...lines])].join("\n");
}

function lineOf({ kind, before, after }: Difference): string {
  const [old, now] = [before === null ? "" : sayRecord(before), after === null ? "" : sayRecord(after)];
  const record = after ?? before;
  const quote = record !== null && "quote" in record && record.quote !== null ? `  “${record.quote}”` : "";
  if (kind === "gained") return `  + ${now}${quote}`;
  if (kind === "lost") return `  - ${old}${quote}`;
  return `  ${kind === "flipped" ? "±" : "~"} ${old} → ${now}${quote}`;
}

function sayRecord(facts: RecordFacts): string {
  if (facts.kind === "entity") {
    const side = facts.side === null ? "" : ` of ${facts.side}`;
    return `entity ${facts.id}${side}, ${facts.mentions} ${facts.mentions === 1 ? "mention" : "mentions"}`;
  }
  if (facts.kind === "claim")
    return `claim ${facts.speaker ?? "unknown"}${facts.side === null ? "" : ` for ${facts.side}`} ${facts.act} (${facts.mode})`;
  return `stance ${facts.holder} ${signOf(facts.polarity)} ${facts.target} (${facts.basis})`;
}

function signOf(polarity: number): string {
  return polarity > 0 ? "for" : polarity < 0 ? "against" : "mixed on";
}
