import type { ActorId, ActorRow, Axis, StanceRow } from "@entente/schema";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Two sets of targets between which actors stand; an issue has none on the left. */
export interface Poles {
  readonly left: readonly ActorId[];
  readonly right: readonly ActorId[];
}

/** A stance as evidence of a position: its sign towards the right pole and its weight. Shape: one a stance that counts. Units: weight is confidence, 0..1. Empty: none. Errors: none. Source: docs/method.md#positions. */
export interface Evidence {
  readonly stance: StanceRow;
  readonly sign: number;
}

/** Where an actor stands. Shape: one an actor. Units: value, low and high in (-1, 1): minus towards the left pole. Empty: value null, with the reason. Errors: none. Source: docs/method.md#positions. */
export interface PositionRow {
  readonly actor: ActorId;
  readonly name: string;
  readonly region: string | null;
  readonly value: number | null;
  readonly missing?: "no-data" | "too-few";
  readonly low: number;
  readonly high: number;
  readonly documents: number;
  readonly stances: number;
}

/** What positions are computed from. Shape: rows in any order. Units: `from` and `to` are ISO dates, inclusive. Empty: no stance, no value. Errors: none. Source: docs/method.md#positions. */
export interface PositionQuestion {
  readonly stances: readonly StanceRow[];
  readonly actors: readonly ActorRow[];
  readonly poles: Poles;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const PRIOR = 2;
const DRAWS = 400;
const SEED = 20200128;

/** Makes the poles of an axis. Shape: axis -> two lists. Units: none. Empty: none. Errors: none. Source: docs/method.md#axes. */
export function polesOf({ left, right }: Pick<Axis, "left" | "right">): Poles {
  return { left: left.targets, right: right.targets };
}

/**
 * Lists the stances that count for each actor: towards a pole, in the window, repeats within one duplicate group once.
 * Shape: question -> evidence by holder, by date. Units: as `Evidence`. Empty: an empty map. Errors: none. Source: docs/method.md#positions.
 */
export function collectEvidence({ stances, poles, from, to }: PositionQuestion): Map<ActorId, Evidence[]> {
  const best = new Map<string, Evidence>();
  for (const stance of stances) {
    const side = poles.right.includes(stance.target) ? 1 : poles.left.includes(stance.target) ? -1 : 0;
    if (side === 0 || !isWithin(stance.date, from, to)) continue;
    const key = `${stance.holder} ${stance.target} ${stance.polarity} ${stance.duplicateGroup}`;
    const earlier = best.get(key);
    if (earlier === undefined || comesBefore(stance, earlier.stance))
      best.set(key, { stance, sign: side * stance.polarity + 0 });
  }
  const byHolder = new Map<ActorId, Evidence[]>();
  const sorted = [...best.values()].sort(
    (a, b) => compareText(a.stance.date, b.stance.date) || compareText(a.stance.id, b.stance.id),
  );
  for (const evidence of sorted) {
    const list = byHolder.get(evidence.stance.holder);
    if (list === undefined) byHolder.set(evidence.stance.holder, [evidence]);
    else list.push(evidence);
  }
  return byHolder;
}

/**
 * Computes where actors stand between two poles, with a 90 % bootstrap interval over documents.
 * Shape: question -> one row an actor, by value, then those without one by name; actors that are a pole are left out.
 * Units: lean = Σ ±confidence·polarity / (Σ confidence + 2), in (-1, 1). Empty: `no-data`; below two documents `too-few`.
 * Errors: none. Source: docs/method.md#positions; Efron (1979).
 */
export function comparePositions(question: PositionQuestion): PositionRow[] {
  const evidence = collectEvidence(question);
  const poles = new Set<string>([...question.poles.left, ...question.poles.right]);
  const rows = question.actors
    .filter(({ id }) => !poles.has(id))
    .map((actor) => positionOf(actor, evidence.get(actor.id) ?? []));
  return rows.sort((a, b) => (a.value ?? 9) - (b.value ?? 9) || compareText(a.name, b.name));
}

/** Computes the lean of some evidence. Shape: evidence -> number. Units: (-1, 1). Empty: 0, the prior. Errors: none. Source: docs/method.md#positions. */
export function leanOf(evidence: readonly Evidence[]): number {
  const sum = evidence.reduce((total, { stance, sign }) => total + sign * stance.confidence, 0);
  const weight = evidence.reduce((total, { stance }) => total + stance.confidence, 0);
  return sum / (weight + PRIOR);
}

function positionOf({ id, name, region }: ActorRow, evidence: readonly Evidence[]): PositionRow {
  const groups = groupByDocument(evidence);
  const base = { actor: id, name, region, documents: groups.length, stances: evidence.length };
  if (groups.length === 0) return { ...base, value: null, missing: "no-data", low: 0, high: 0 };
  if (groups.length < 2) return { ...base, value: null, missing: "too-few", low: 0, high: 0 };
  return { ...base, value: leanOf(evidence), ...bootstrap(groups) };
}

function bootstrap(groups: readonly (readonly Evidence[])[]): { low: number; high: number } {
  const random = xoroshiro128plus(SEED);
  const leans = Array.from({ length: DRAWS }, () =>
    leanOf(groups.flatMap(() => groups[uniformInt(random, 0, groups.length - 1)] ?? [])),
  ).sort((a, b) => a - b);
  return { low: leans[Math.floor(DRAWS * 0.05)] ?? 0, high: leans[Math.ceil(DRAWS * 0.95) - 1] ?? 0 };
}

function groupByDocument(evidence: readonly Evidence[]): Evidence[][] {
  const groups = new Map<string, Evidence[]>();
  for (const item of evidence)
    groups.set(item.stance.duplicateGroup, [...(groups.get(item.stance.duplicateGroup) ?? []), item]);
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, items]) => items);
}

function comesBefore(a: StanceRow, b: StanceRow): boolean {
  return a.confidence > b.confidence || (a.confidence === b.confidence && compareText(a.id, b.id) < 0);
}

function isWithin(date: string, from: string | undefined, to: string | undefined): boolean {
  return (
    (from === undefined || from === "" || date >= from.slice(0, date.length)) &&
    (to === undefined || to === "" || date.slice(0, to.length) <= to)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
