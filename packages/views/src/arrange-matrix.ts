import type { ActorId, ActorRow } from "@entente/schema";
import { clusterLines } from "./cluster-lines.ts";
import { compareText } from "./compare-text.ts";
import type { Relation } from "./count-relations.ts";
import { groupBy } from "./group-by.ts";

/** The order of a matrix's lines: by stances, by name, by region and name, or by likeness of their cells. Shape: one of four. Units, Empty, Errors: none. Source: docs/method.md#relations. */
export type MatrixOrder = "count" | "name" | "region" | "cluster";

/** A row or column of the matrix. Shape: one an actor. Units: stances; `total` = `shown` (in the matrix) + `elsewhere`. Empty: none. Errors: none. Source: docs/method.md#relations. */
export interface MatrixLine {
  readonly actor: ActorId;
  readonly name: string;
  readonly region: string;
  readonly total: number;
  readonly shown: number;
  readonly elsewhere: number;
}

/** A matrix of holders by targets. Shape: lines in order; a cell a holder and target with a stance. Units: stances. Empty: no lines. Errors: none. Source: docs/method.md#relations. */
export interface Matrix {
  readonly holders: readonly MatrixLine[];
  readonly targets: readonly MatrixLine[];
  readonly cells: readonly Relation[];
  /** All stances counted, those outside the matrix included. */
  readonly total: number;
  readonly shown: number;
  /** How many holders and targets there are in all. */
  readonly among: { readonly holders: number; readonly targets: number };
}

interface Arrangement {
  readonly limit: number;
  readonly order: MatrixOrder;
  readonly actors: ReadonlyMap<string, ActorRow>;
}

const ELSEWHERE = "Elsewhere";

/**
 * Arranges relations as a matrix of the most active holders by the most named targets; what does not fit is counted beside it.
 * Shape: relations in any order, at most `limit` lines a side -> a matrix. Units: stances. Empty: no lines, total 0.
 * Errors: none; an actor that `actors` lacks is named by its id. Source: docs/method.md#relations.
 */
export function arrangeMatrix(relations: readonly Relation[], { limit, order, actors }: Arrangement): Matrix {
  const sides = (["holder", "target"] as const).map((side) => rankSide(relations, side));
  const [holders = [], targets = []] = sides.map((ranked) => ranked.slice(0, limit));
  const kept = { holder: idsOf(holders), target: idsOf(targets) };
  // Sorted first: sums of fractions depend on their order, and the clusters' ties on the sums.
  const cells = relations
    .filter(({ holder, target }) => kept.holder.has(holder) && kept.target.has(target))
    .sort((a, b) => compareText(a.holder, b.holder) || compareText(a.target, b.target));
  const lines = (side: "holder" | "target", ranked: readonly Ranked[]) =>
    sortLines(
      ranked.map((line) =>
        lineOf(
          line,
          cells.filter((cell) => cell[side] === line.actor),
          actors,
        ),
      ),
      { order, cells, side },
    );
  return {
    holders: lines("holder", holders),
    targets: lines("target", targets),
    cells,
    total: sumOf(relations),
    shown: sumOf(cells),
    among: { holders: sides[0]?.length ?? 0, targets: sides[1]?.length ?? 0 },
  };
}

interface Ranked {
  readonly actor: ActorId;
  readonly total: number;
}

function rankSide(relations: readonly Relation[], side: "holder" | "target"): Ranked[] {
  return [...groupBy(relations, (relation) => relation[side])]
    .map(([actor, rows]) => ({ actor: actor as ActorId, total: sumOf(rows) }))
    .sort((a, b) => b.total - a.total || compareText(a.actor, b.actor));
}

function lineOf({ actor, total }: Ranked, cells: readonly Relation[], actors: Arrangement["actors"]): MatrixLine {
  const shown = sumOf(cells);
  const known = actors.get(actor);
  return {
    actor,
    name: known?.name ?? actor,
    region: known?.region ?? ELSEWHERE,
    total,
    shown,
    elsewhere: total - shown,
  };
}

function sortLines(
  lines: readonly MatrixLine[],
  { order, cells, side }: { order: MatrixOrder; cells: readonly Relation[]; side: "holder" | "target" },
): MatrixLine[] {
  const byName = (a: MatrixLine, b: MatrixLine) => compareText(a.name, b.name) || compareText(a.actor, b.actor);
  if (order === "name") return [...lines].sort(byName);
  if (order === "region") return [...lines].sort((a, b) => compareText(a.region, b.region) || byName(a, b));
  if (order === "count") return [...lines];
  const other = side === "holder" ? "target" : "holder";
  const vectors = new Map(
    lines.map(({ actor }) => [
      actor,
      new Map(cells.filter((cell) => cell[side] === actor).map((cell) => [cell[other], cell.lean])),
    ]),
  );
  return clusterLines(lines, ({ actor }) => vectors.get(actor) ?? new Map());
}

function sumOf(relations: readonly Relation[]): number {
  return relations.reduce((total, { stances }) => total + stances, 0);
}

function idsOf(ranked: readonly Ranked[]): ReadonlySet<string> {
  return new Set(ranked.map(({ actor }) => actor));
}
