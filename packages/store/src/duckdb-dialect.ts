import type { Dialect } from "./claim-filter.ts";

/** How DuckDB says what both engines can ask. */
export const DUCKDB: Dialect = {
  from: "date >= substr($from, 1, length(date))",
  to: "substr(date, 1, length($to)) <= $to",
  contains: (name) => `contains(search, $${name})`,
  holdsWord:
    "list_has_any(string_split(translate(split_part(search, chr(10), 1), $parting, $blanks), ' '), string_split($word, ' '))",
  lists: (list, name) => `list_contains(${list}, $${name})`,
  idsIn: (name) => `SELECT unnest(string_split($${name}, ' '))`,
};
