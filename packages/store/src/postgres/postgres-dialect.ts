import type { Dialect } from "../claim-filter.ts";

/** A pattern that finds the word wherever it stands; the characters that a pattern gives a meaning to mean themselves. */
const wordPattern = (name: string) =>
  String.raw`'%' || replace(replace(replace($${name}::text, '\', '\\'), '%', '\%'), '_', '\_') || '%'`;

/** How PostgreSQL says what both engines can ask. */
export const POSTGRES: Dialect = {
  // The first half follows from the second, and tells which parts of the table need not be looked at.
  from: "date >= left($from::text, 4) AND date >= left($from::text, length(date))",
  to: "date <= $to::text || '~' AND left(date, length($to::text)) <= $to::text",
  contains: (name) => `search LIKE ${wordPattern(name)}`,
  holdsWord:
    "string_to_array(translate(split_part(search, chr(10), 1), $parting::text, $blanks::text), ' ') && string_to_array($word::text, ' ')",
  lists: (list, name) => `${list} @> ARRAY[$${name}::text]`,
  idsIn: (name) => `SELECT unnest(string_to_array($${name}::text, ' '))`,
};
