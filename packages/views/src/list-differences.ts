import type { DocumentChanges, RecordChange, RecordFacts } from "@entente/schema";

/** How a record differs between two runs. `flipped` is a stance whose polarity changed. Shape: a closed list. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export type DifferenceKind = "gained" | "lost" | "flipped" | "changed";

/** One record that differs between two runs. Shape: one a record. Units: as `RecordFacts`. Empty: `before` null where gained, `after` null where lost. Errors: none. Source: docs/method.md#runs. */
export interface Difference extends RecordChange {
  readonly kind: DifferenceKind;
  readonly documentId: string;
  readonly collection: string;
}

/**
 * Lists how records differ between two runs. A stance lost and one gained of the same holder and target in one document, with
 * another polarity, are one flip.
 * Shape: changes by document -> one a record, in document order: gained, lost, flipped, changed. Units: as `RecordFacts`.
 * Empty: no changes give []. Errors: none. Source: docs/method.md#runs.
 */
export function listDifferences(documents: readonly DocumentChanges[]): Difference[] {
  return documents.flatMap(({ id, collection, changes }) =>
    joinFlips(changes).map((change) => ({ kind: kindOf(change), documentId: id, collection, ...change })),
  );
}

/** Counts differences by kind. Shape: differences -> four counts. Units: records. Empty: zeros. Errors: none. Source: docs/method.md#runs. */
export function countDifferences(differences: readonly Difference[]): Record<DifferenceKind, number> {
  const count = (kind: DifferenceKind) => differences.filter((difference) => difference.kind === kind).length;
  return { gained: count("gained"), lost: count("lost"), flipped: count("flipped"), changed: count("changed") };
}

function kindOf({ before, after }: RecordChange): DifferenceKind {
  if (before === null) return "gained";
  if (after === null) return "lost";
  return polarityOf(before) === polarityOf(after) ? "changed" : "flipped";
}

function joinFlips(changes: readonly RecordChange[]): RecordChange[] {
  const gained = changes.filter(({ before }) => before === null);
  const taken = new Set<RecordChange>();
  const joined = changes.flatMap((change) => {
    if (change.before === null) return [];
    if (change.after !== null) return [change];
    const partner = gained.find((other) => !taken.has(other) && isFlip(change.before, other.after));
    if (partner === undefined) return [change];
    taken.add(partner);
    return [{ before: change.before, after: partner.after }];
  });
  return [...gained.filter((change) => !taken.has(change)), ...joined];
}

function isFlip(lost: RecordFacts | null, gained: RecordFacts | null): boolean {
  return (
    lost?.kind === "stance" &&
    gained?.kind === "stance" &&
    lost.holder === gained.holder &&
    lost.target === gained.target &&
    lost.polarity !== gained.polarity
  );
}

function polarityOf(facts: RecordFacts): number | undefined {
  return facts.kind === "stance" ? facts.polarity : undefined;
}
