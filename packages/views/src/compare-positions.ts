import type { ActorId, ActorRow, Axis } from "@entente/schema";
import { bootstrapLean } from "./bootstrap-lean.ts";
import {
  collectEvidence,
  type Evidence,
  groupByDocument,
  leanOf,
  type Poles,
  type PositionQuestion,
} from "./collect-evidence.ts";
import { compareText } from "./compare-text.ts";
import type { Interval } from "./intervals.ts";

/** A number that exists, with its interval, or the reason why there is none. Shape: a union on `value`. Units: lean in (-1, 1). Empty: `missing` names the reason. Errors: none. Source: docs/method.md#positions. */
export type Lean = ({ readonly value: number } & Interval) | { readonly value: null; readonly missing: Missing };

/** Why there is no position: no evidence, or fewer than two documents. Shape: one of two. Units, Empty, Errors: none. Source: docs/method.md#positions. */
export type Missing = "no-data" | "too-few";

/** Where an actor stands. Shape: one an actor. Units: value, low and high in (-1, 1): minus towards the left pole. Empty: value null, with the reason. Errors: none. Source: docs/method.md#positions. */
export type PositionRow = {
  readonly actor: ActorId;
  readonly name: string;
  readonly region: string | null;
  readonly documents: number;
  readonly stances: number;
} & Lean;

/** A position with everything it rests on, so that its sum can be shown. Shape: evidence by date. Units: `sum` and `weight` as in `leanOf`. Empty: no evidence, both 0. Errors: none. Source: docs/method.md#positions. */
export type PositionDetail = PositionRow & {
  readonly evidence: readonly Evidence[];
  readonly sum: number;
  readonly weight: number;
  readonly prior: number;
};

const LEAST_DOCUMENTS = 2;

/** Makes the poles of an axis. Shape: axis -> two lists. Units: none. Empty: none. Errors: none. Source: docs/method.md#axes. */
export function polesOf({ left, right }: Pick<Axis, "left" | "right">): Poles {
  return { left: left.targets, right: right.targets };
}

/**
 * Computes where actors stand between two poles, with a 90 % bootstrap interval over documents.
 * Shape: question, actors -> one row an actor, by value, then those without one by name; actors that are a pole are left out.
 * Units: lean = Σ ±confidence·polarity / (Σ confidence + 2), in (-1, 1). Empty: `no-data`; below two documents `too-few`.
 * Errors: none. Source: docs/method.md#positions; Efron (1979).
 */
export function comparePositions(question: PositionQuestion, actors: readonly ActorRow[]): PositionRow[] {
  const evidence = collectEvidence(question);
  const poles = new Set<string>([...question.poles.left, ...question.poles.right]);
  const rows = actors
    .filter(({ id }) => !poles.has(id))
    .map((actor) => positionOf(actor, evidence.get(actor.id) ?? []));
  return rows.sort((a, b) => (a.value ?? 9) - (b.value ?? 9) || compareText(a.name, b.name));
}

/**
 * Explains one actor's position: its evidence, and the sum that gives the value.
 * Shape: question, actor -> one detail. Units: as `PositionDetail`. Empty: no evidence, with the reason. Errors: none. Source: docs/method.md#positions.
 */
export function explainPosition(question: PositionQuestion, actor: ActorRow): PositionDetail {
  const evidence = collectEvidence(question).get(actor.id) ?? [];
  const { sum, weight, prior } = leanOf(evidence);
  return { ...positionOf(actor, evidence), evidence, sum, weight, prior };
}

function leanWithInterval(evidence: readonly Evidence[]): Lean {
  const groups = groupByDocument(evidence);
  if (groups.length === 0) return { value: null, missing: "no-data" };
  if (groups.length < LEAST_DOCUMENTS) return { value: null, missing: "too-few" };
  return { value: leanOf(evidence).value, ...bootstrapLean(groups) };
}

function positionOf({ id, name, region }: ActorRow, evidence: readonly Evidence[]): PositionRow {
  const documents = groupByDocument(evidence).length;
  return { actor: id, name, region, documents, stances: evidence.length, ...leanWithInterval(evidence) };
}
