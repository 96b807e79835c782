import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { recordsParams } from "../page/records-params.ts";

const parsers = {
  view: parseAsStringLiteral(["matrix", "network"]).withDefault("matrix"),
  from: parseAsString,
  to: parseAsString,
  issue: parseAsString,
  sort: parseAsStringLiteral(["count", "name", "region", "cluster"]).withDefault("count"),
  show: parseAsStringLiteral(["count", "polarity"]).withDefault("count"),
  most: parseAsNumberLiteral([10, 15, 20, 30, 40]),
  period: parseAsString,
  holder: parseAsString,
  target: parseAsString,
  page: parseAsInteger.withDefault(1),
  ...recordsParams,
};

/** What the address says about the relations page; `holder`, `target` or both name the mark whose evidence is open. */
export type RelationParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readRelationParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes an address: the present one with changes. */
export function relationsHref(params: RelationParams, changes: Partial<RelationParams>): string {
  const next = { ...params, holder: null, target: null, page: 1, ...changes };
  return `${serialize("/relations", next)}${next.holder === null && next.target === null ? "" : "#evidence"}`;
}

const pairParsers = {
  from: parseAsString,
  to: parseAsString,
  issue: parseAsString,
  side: parseAsStringLiteral(["there", "back"]),
  period: parseAsString,
  page: parseAsInteger.withDefault(1),
  ...recordsParams,
};

/** What the address says about a pair's page; `side` and `period` name the bar whose evidence is open. */
export type PairParams = inferParserType<typeof pairParsers>;

/** Reads the address of a pair's page. */
export const readPairParams = createLoader(pairParsers);

const serializePair = createSerializer(pairParsers);

/** Two actors, the one whose view stands first named first. */
export interface Pair {
  readonly holder: string;
  readonly target: string;
}

/** Writes the address of a pair's page. */
export function pairHref({ holder, target }: Pair, params: Partial<PairParams> = {}): string {
  const base = `/relations/${encodeURIComponent(holder)}/${encodeURIComponent(target)}`;
  const isOpen = params.period !== undefined && params.period !== null;
  return `${serializePair(base, params)}${isOpen ? "#evidence" : ""}`;
}
