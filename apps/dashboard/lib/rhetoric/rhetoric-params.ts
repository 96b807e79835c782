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
  other: parseAsString,
  from: parseAsString,
  to: parseAsString,
  from2: parseAsString,
  to2: parseAsString,
  years: parseAsNumberLiteral([1, 5, 10, 25]),
  show: parseAsStringLiteral(["share", "count"]).withDefault("share"),
  act: parseAsString,
  frame: parseAsString,
  word: parseAsString,
  tone: parseAsString,
  period: parseAsString,
  of: parseAsStringLiteral(["a", "b"]).withDefault("a"),
  page: parseAsInteger.withDefault(1),
  ...recordsParams,
};

/** What the address says about the rhetoric page; `act` or `frame` with `period`, `word` or `tone` name the mark whose evidence is open, `of` the side it belongs to. */
export type RhetoricParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readRhetoricParams = createLoader(parsers);

const serialize = createSerializer(parsers);
const CLOSED = { act: null, frame: null, word: null, tone: null, period: null, of: null, page: 1 };

/** Writes an address: the present one with changes. */
export function rhetoricHref(params: RhetoricParams, changes: Partial<RhetoricParams>): string {
  const next = { ...params, ...CLOSED, ...changes };
  const isOpen = [next.act, next.frame, next.word, next.tone].some((mark) => mark !== null);
  return `${serialize("/rhetoric", next)}${isOpen ? "#evidence" : ""}`;
}
