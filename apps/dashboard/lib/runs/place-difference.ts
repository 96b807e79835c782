import type { DocumentRow, RecordFacts } from "@entente/schema";
import type { Difference, DifferenceKind } from "@entente/views";
import type { ActorNames } from "../actors/actor-names.ts";
import { ACT_WORDS, MODE_WORDS } from "../claims/act-words.ts";
import { documentHref, recordHref } from "../reader/reader-params.ts";
import { formatCounted } from "../words/format-number.ts";

/** A record that differs between two runs, laid out. */
export interface PlacedDifference {
  readonly key: string;
  readonly change: string;
  readonly words: string;
  readonly quote: string | undefined;
  readonly title: string;
  /** Undefined where the document is gone. */
  readonly href: string | undefined;
}

/** The kinds of change in words. */
export const CHANGE_WORDS: Readonly<Record<DifferenceKind, string>> = {
  gained: "Gained",
  lost: "Lost",
  flipped: "Flipped",
  changed: "Changed",
};

const SIGNS = { 1: "for", 0: "of two minds on", [-1]: "against" } as const;

/** Lays out one difference; its link leads to the words, where the document and the record are still there. */
export function placeDifference(
  { kind, documentId, before, after }: Difference,
  { names, documents }: { readonly names: ActorNames; readonly documents: ReadonlyMap<string, DocumentRow> },
): PlacedDifference {
  const record = after ?? before;
  const [old, now] = [before, after].map((facts) => (facts === null ? undefined : sayRecord(facts, names)));
  const row = documents.get(documentId);
  return {
    key: `${documentId} ${record?.kind} ${record?.id}`,
    change: CHANGE_WORDS[kind],
    words: old === undefined || now === undefined || old === now ? (now ?? old ?? "") : `${old} → ${now}`,
    quote: record === null || record.kind === "entity" ? undefined : (record.quote ?? undefined),
    title: row?.title ?? documentId,
    href: row === undefined ? undefined : hrefOf(documentId, after),
  };
}

function hrefOf(documentId: string, after: RecordFacts | null): string {
  return after === null || after.kind === "entity" ? documentHref(documentId) : recordHref(documentId, after.id);
}

function sayRecord(facts: RecordFacts, names: ActorNames): string {
  if (facts.kind === "entity") {
    const side = facts.side === null ? "" : ` of ${names.nameOf(facts.side)}`;
    return `${facts.name}${side}, ${formatCounted(facts.mentions, "mention")}`;
  }
  if (facts.kind === "claim") {
    const speaker = facts.speaker === null ? "Nobody named" : names.nameOf(facts.speaker);
    const side = facts.side === null || facts.side === facts.speaker ? "" : ` for ${names.nameOf(facts.side)}`;
    return `${speaker}${side} ${ACT_WORDS[facts.act].name.toLowerCase()}, ${MODE_WORDS[facts.mode]}`;
  }
  return `${names.nameOf(facts.holder)} ${SIGNS[facts.polarity]} ${names.nameOf(facts.target)}, by ${facts.basis}`;
}
