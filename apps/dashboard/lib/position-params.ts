import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { recordsParams } from "./records-params.ts";

const parsers = {
  on: parseAsString,
  from: parseAsString,
  to: parseAsString,
  by: parseAsStringLiteral(["value", "region"]).withDefault("value"),
  who: parseAsStringLiteral(["states", "all"]).withDefault("states"),
  actor: parseAsString,
  until: parseAsString,
  page: parseAsInteger.withDefault(1),
  lines: parseAsNativeArrayOf(parseAsString),
  ...recordsParams,
};

/** What the address says about the positions page; a missing bound takes the default window, an empty one is open. */
export type PositionParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readPositionParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes an address: the present one with changes. The evidence of an actor is shown under `#evidence`. */
export function positionHref(params: Partial<PositionParams>, changes: Partial<PositionParams>): string {
  const next = { ...params, page: 1, until: null, ...changes };
  return `${serialize("/", next)}${(next.actor ?? "") === "" ? "" : "#evidence"}`;
}
