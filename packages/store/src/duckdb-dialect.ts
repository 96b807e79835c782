import type { Dialect } from "./claim-filter.ts";

/** How DuckDB says what both engines can ask. */
export const DUCKDB: Dialect = {
  from: "date >= substr($from, 1, length(date))",
  to: "substr(date, 1, length($to)) <= $to",
  contains: (name) => `contains(search, $${name})`,
  lists: (list, name) => `list_contains(${list}, $${name})`,
  idsIn: (name) => `SELECT unnest(string_split($${name}, ' '))`,
};
