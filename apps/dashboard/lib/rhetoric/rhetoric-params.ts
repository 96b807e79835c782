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
  actor: parseAsString,
  from: parseAsString,
  to: parseAsString,
  years: parseAsNumberLiteral([1, 5, 10, 25]),
  show: parseAsStringLiteral(["share", "count"]).withDefault("share"),
  act: parseAsString,
  tone: parseAsString,
  period: parseAsString,
  page: parseAsInteger.withDefault(1),
  ...recordsParams,
};

/** What the address says about the rhetoric page; `act` and `period`, or `tone`, name the mark whose evidence is open. */
export type RhetoricParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readRhetoricParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes an address: the present one with changes. */
export function rhetoricHref(params: RhetoricParams, changes: Partial<RhetoricParams>): string {
  const next = { ...params, act: null, tone: null, period: null, page: 1, ...changes };
  const isOpen = next.act !== null || next.tone !== null;
  return `${serialize("/rhetoric", next)}${isOpen ? "#evidence" : ""}`;
}
