import type { Matrix, MatrixLine, Relation } from "@entente/views";
import { formatCount, formatSigned } from "../words/format-number.ts";
import {
  type Amount,
  amountOf,
  formatMean,
  formatSignedCount,
  type Tone,
  toneOf,
  wordsOfCounts,
} from "./place-relations.ts";
import { type RelationParams, relationsHref } from "./relation-params.ts";

/** A row or column of the matrix. `group` names the region where a new one begins. */
export interface PlacedLine {
  readonly actor: string;
  readonly name: string;
  readonly group: string | undefined;
  readonly total: string;
  readonly elsewhere: string;
  readonly href: string;
}

/** A cell: what one actor shows towards another, nothing, or an actor facing itself. */
export type PlacedCell = { readonly target: string } & (
  | { readonly kind: "self" | "empty" }
  | {
      readonly kind: "relation";
      readonly id: string;
      readonly href: string;
      readonly text: string;
      readonly tone: Tone;
      readonly amount: Amount;
      readonly summary: string;
      readonly isOpen: boolean;
    }
);

/** One pair of the table beside the matrix. */
export interface PlacedPair {
  readonly key: string;
  readonly holder: string;
  readonly target: string;
  readonly mean: string;
  readonly relation: Relation;
  readonly href: string;
}

/** The matrix laid out: a row a holder, a column a target. */
export interface PlacedMatrix {
  readonly rows: readonly { readonly line: PlacedLine; readonly cells: readonly PlacedCell[] }[];
  readonly targets: readonly PlacedLine[];
  readonly pairs: readonly PlacedPair[];
  readonly shown: number;
  readonly total: number;
  readonly among: Matrix["among"];
}

/** Lays a matrix out; each cell leads to its sentences. */
export function placeMatrix(matrix: Matrix, params: RelationParams): PlacedMatrix {
  const names = new Map(
    [...matrix.holders, ...matrix.targets].map(({ actor, name }): [string, string] => [actor, name]),
  );
  const nameOf = (actor: string) => names.get(actor) ?? actor;
  const cells = new Map(matrix.cells.map((cell) => [`${cell.holder} ${cell.target}`, cell]));
  const isGrouped = params.sort === "region";
  return {
    rows: matrix.holders.map((holder, at) => ({
      line: placeLine(holder, isGrouped ? matrix.holders[at - 1] : holder, {
        href: relationsHref(params, { holder: holder.actor }),
      }),
      cells: matrix.targets.map(({ actor }): PlacedCell => {
        const relation = cells.get(`${holder.actor} ${actor}`);
        if (relation !== undefined) return placeCell(relation, nameOf, params);
        return { target: actor, kind: actor === holder.actor ? "self" : "empty" };
      }),
    })),
    targets: matrix.targets.map((target, at) =>
      placeLine(target, isGrouped ? matrix.targets[at - 1] : target, {
        href: relationsHref(params, { target: target.actor }),
      }),
    ),
    pairs: [...matrix.cells]
      .sort((a, b) => b.stances - a.stances)
      .map((relation) => ({
        key: `${relation.holder} ${relation.target}`,
        holder: nameOf(relation.holder),
        target: nameOf(relation.target),
        mean: relation.mean === null ? "none" : formatSigned(relation.mean),
        relation,
        href: relationsHref(params, { holder: relation.holder, target: relation.target }),
      })),
    shown: matrix.shown,
    total: matrix.total,
    among: matrix.among,
  };
}

function placeLine(
  { actor, name, region, total, elsewhere }: MatrixLine,
  before: MatrixLine | undefined,
  { href }: { readonly href: string },
): PlacedLine {
  return {
    actor,
    name,
    group: before?.region === region ? undefined : region,
    total: formatCount(total),
    elsewhere: formatCount(elsewhere),
    href,
  };
}

function placeCell(relation: Relation, nameOf: (id: string) => string, params: RelationParams): PlacedCell {
  const { holder, target, stances, mean } = relation;
  return {
    kind: "relation",
    target,
    id: idOfMark(holder, target),
    href: relationsHref(params, { holder, target }),
    text: params.show === "count" ? formatSignedCount(stances, mean) : formatMean(mean),
    tone: toneOf(mean),
    amount: amountOf(stances),
    summary: `${nameOf(holder)} on ${nameOf(target)}: mean polarity ${mean === null ? "unknown" : formatSigned(mean)}; ${wordsOfCounts(relation)}`,
    isOpen: params.holder === holder && params.target === target,
  };
}

/** The id of the mark that opens a pair's sentences, so that it can take the focus back. */
export function idOfMark(holder: string | null, target: string | null): string {
  return `mark-${holder ?? "any"}-${target ?? "any"}`;
}
