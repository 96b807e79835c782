import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";

/** The state before the first run, as an address names it. */
export const BEFORE_ALL = "none";

const parsers = {
  from: parseAsString,
  to: parseAsString,
  change: parseAsStringLiteral(["gained", "lost", "flipped", "changed"]),
  record: parseAsStringLiteral(["stance", "claim", "entity"]),
  page: parseAsInteger.withDefault(1),
};

/** What the address says about a comparison of runs. */
export type RunParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readRunParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes the address of a comparison of runs. */
export function compareRunsHref(params: Partial<RunParams>): string {
  return serialize("/runs/compare", params);
}
