import type { Claim, Entity, Extraction, RecordChange, RecordFacts, Span, Stance } from "@entente/schema";

const SHOWN = 200;

/**
 * Draws from an extraction what a comparison of runs tells of its records.
 * Shape: extraction, its text where it is known -> one a record: entities, claims, stances. Units: quotes of at most 200 characters.
 * Empty: no records give []; without the text, quotes are null. Errors: none. Source: docs/method.md#runs.
 */
export function factsOf({ entities, claims, stances }: Extraction, text: string | undefined): RecordFacts[] {
  return [
    ...entities.map(entityFacts),
    ...claims.map((claim) => claimFacts(claim, text)),
    ...stances.map((stance) => stanceFacts(stance, text)),
  ];
}

/**
 * Compares the records of one document before and after.
 * Shape: two lists -> the records that differ, by kind and id. Units: as `RecordFacts`; a quote or a confidence alone makes no difference.
 * Empty: equal lists give []. Errors: none. Source: docs/method.md#runs.
 */
export function compareRecords(before: readonly RecordFacts[], after: readonly RecordFacts[]): RecordChange[] {
  const [old, now] = [byKey(before), byKey(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key) => {
    const change = { before: old.get(key) ?? null, after: now.get(key) ?? null };
    return isSameRecord(change.before, change.after) ? [] : [change];
  });
}

/** Whether two facts tell the same of a record; a quote may be unknown in one. Shape: two facts or null -> boolean. Units: none. Empty: null equals null. Errors: none. Source: docs/method.md#runs. */
export function isSameRecord(a: RecordFacts | null, b: RecordFacts | null): boolean {
  return a === b || (a !== null && b !== null && textOf(a) === textOf(b));
}

/** Names a record within its document. Shape: facts -> kind and id. Units: none. Empty: none. Errors: none. Source: docs/method.md#record-ids. */
export function keyOfRecord({ kind, id }: RecordFacts): string {
  return `${kind} ${id}`;
}

function byKey(facts: readonly RecordFacts[]): Map<string, RecordFacts> {
  return new Map(facts.map((fact) => [keyOfRecord(fact), fact]));
}

function textOf(facts: RecordFacts): string {
  const entries = Object.entries({ ...facts, quote: null, confidence: null }).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}

function entityFacts({ id, type, name, side, mentions }: Entity): RecordFacts {
  return { kind: "entity", id, type, name, side: side ?? null, mentions: mentions.length };
}

function claimFacts({ id, speaker, act, mode, content }: Claim, text: string | undefined): RecordFacts {
  return { kind: "claim", id, speaker: speaker.entity, side: speaker.side, act, mode, quote: quoteOf(content, text) };
}

function stanceFacts(stance: Stance, text: string | undefined): RecordFacts {
  const { id, holder, target, polarity, basis, evidence, confidence } = stance;
  return { kind: "stance", id, holder, target, polarity, basis, quote: quoteOf([evidence], text), confidence };
}

function quoteOf(spans: readonly Span[], text: string | undefined): string | null {
  return text === undefined ? null : shortenQuote(spans.map(({ start, end }) => text.slice(start, end)).join(" … "));
}

/** Puts a quote on one line and cuts it. Shape: text -> text. Units: at most 200 characters. Empty: "". Errors: none. Source: docs/method.md#runs. */
export function shortenQuote(quote: string): string {
  const line = quote.replace(/\s+/gu, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}
