import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { recordsParams } from "../page/records-params.ts";

const parsers = {
  view: parseAsStringLiteral(["strip", "change", "timeline", "map", "table"]).withDefault("strip"),
  on: parseAsString,
  from: parseAsString,
  to: parseAsString,
  by: parseAsString.withDefault("value"),
  who: parseAsStringLiteral(["states", "all"]).withDefault("states"),
  actor: parseAsString,
  since: parseAsString,
  until: parseAsString,
  page: parseAsInteger.withDefault(1),
  lines: parseAsNativeArrayOf(parseAsString),
  ...recordsParams,
  thenFrom: parseAsString,
  thenTo: parseAsString,
  nowFrom: parseAsString,
  nowTo: parseAsString,
  draw: parseAsStringLiteral(["apart", "together"]).withDefault("apart"),
  smooth: parseAsStringLiteral(["all", "1", "3", "5"]).withDefault("all"),
  events: parseAsStringLiteral(["on", "off"]).withDefault("on"),
};

/** What the address says about the positions page; a missing bound takes the default window, an empty one is open. `since` and `until` narrow the evidence that is open. */
export type PositionParams = inferParserType<typeof parsers>;

/** The five pictures of one set of positions. */
export type PositionViewName = PositionParams["view"];

/** Reads the address. */
export const readPositionParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes an address: the present one with changes. The evidence of an actor is shown under `#evidence`. */
export function positionHref(params: Partial<PositionParams>, changes: Partial<PositionParams>): string {
  const next = { ...params, page: 1, since: null, until: null, ...changes };
  return `${serialize("/", next)}${(next.actor ?? "") === "" ? "" : "#evidence"}`;
}
