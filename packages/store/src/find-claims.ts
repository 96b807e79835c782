import type { ClaimRow } from "@entente/schema";
import type { Answer, Ask, Query } from "./ask-tables.ts";
import { type ClaimFilter, type ClaimGrouping, type ClaimSort, conditionsOfClaims } from "./claim-filter.ts";
import { groupOrderOf, KEYS, ORDERS } from "./claim-order.ts";
import { PARTING, tallyWords, type WordTally } from "./count-words.ts";
import { DUCKDB } from "./duckdb-dialect.ts";

/** A group of claims and how many it holds. `key` is the actor, document, act or month; empty where the speaker is no known actor. Shape: one a group. Units: claims. Empty: none. Errors: none. Source: docs/method.md#claims. */
export interface ClaimGroup {
  readonly key: string;
  readonly count: number;
}

/** Some of the claims that fit, and how many do; `groups` says, row by row, to which group each belongs. Shape: groups as long as rows, or empty where nothing is grouped. Units: claims. Empty: no rows, total 0. Errors: none. Source: docs/method.md#claims. */
export interface FoundClaims {
  readonly rows: ClaimRow[];
  readonly total: number;
  readonly groups: ClaimGroup[];
}

/** How many claims of a year carry a frame. Shape: one a year and frame. Units: calendar years, claims. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export interface FrameTally {
  readonly year: number;
  readonly frame: string;
  readonly count: number;
}

const EVERYTHING = 1_000_000_000;
const NARROW = "filename, file_row_number, document_id, date, confidence, speaker";

/** Finds the claims that fit. The places of all that fit are found first, without their texts; then the few that are asked for are read. */
export async function findClaims(answer: Answer, filter: ClaimFilter): Promise<FoundClaims> {
  if (filter.limit === undefined && filter.offset === undefined && filter.group === undefined)
    return findAll(answer, filter);
  const places = await answer(placesOf(filter));
  const total = Number(places[0]?.["total"] ?? 0);
  const asked = places.filter(({ filename }) => filename !== null);
  const rows = await readRows(answer, asked);
  const groups = asked.map(({ key, size }) => ({ key: String(key), count: Number(size) }));
  return { rows, total, groups: filter.group === undefined ? [] : groups };
}

/** Counts the claims that fit by what they are gathered by, the largest group first, of months the latest. */
export async function countGroups(answer: Answer, filter: ClaimFilter, by: ClaimGrouping): Promise<ClaimGroup[]> {
  const { where, values } = conditionsOfClaims(filter, DUCKDB);
  const found = await answer({
    table: "claims",
    select: `${KEYS[by]} AS key, count(*)::INTEGER AS size`,
    clause: `${where} GROUP BY key ORDER BY ${groupOrderOf(by)}key LIMIT ${filter.limit ?? EVERYTHING}`,
    values,
  });
  return found.map(({ key, size }) => ({ key: String(key), count: Number(size) }));
}

/** Counts the claims that fit by year and frame. */
export async function countFrames(answer: Answer, filter: ClaimFilter): Promise<FrameTally[]> {
  const { where, values } = conditionsOfClaims(filter, DUCKDB);
  const found = await answer({
    table: "claims",
    values,
    statementOn: (table) =>
      `WITH framed AS (SELECT substr(date, 1, 4)::INTEGER AS year, unnest(frames) AS frame FROM ${table} ${where})
       SELECT year, frame, count(*)::INTEGER AS count FROM framed GROUP BY ALL ORDER BY year, frame`,
  });
  return found.map(({ year, frame, count }) => ({ year: Number(year), frame: String(frame), count: Number(count) }));
}

/** Counts the words in the contents of the claims that fit. */
export async function countWords(answer: Answer, filter: ClaimFilter): Promise<WordTally[]> {
  const { where, values } = conditionsOfClaims(filter, DUCKDB);
  const spaced = "translate(split_part(search, chr(10), 1), $parting, $blanks)";
  const pieces = await answer({
    table: "claims",
    values: { ...values, parting: PARTING, blanks: " ".repeat(PARTING.length) },
    statementOn: (table) =>
      `WITH pieces AS (SELECT unnest(string_split(${spaced}, ' ')) AS piece FROM ${table} ${where})
       SELECT piece, count(*)::INTEGER AS count FROM pieces GROUP BY piece`,
  });
  return tallyWords(pieces.map(({ piece, count }) => ({ word: String(piece), count: Number(count) })));
}

/** Reads every claim that fits, in the order of the tables, without holding them all. */
export async function* streamClaims(ask: Ask, filter: ClaimFilter): AsyncGenerator<ClaimRow> {
  const { where, values } = conditionsOfClaims(filter, DUCKDB);
  for await (const found of ask.inBatches({ table: "claims", select: "row", clause: where, values }))
    for (const { row } of found) yield parseRow(row);
}

async function findAll(answer: Answer, filter: ClaimFilter): Promise<FoundClaims> {
  const { where, values } = conditionsOfClaims(filter, DUCKDB);
  const clause = `${where} ORDER BY ${orderOf(filter.sort)}`;
  const found = await answer({ table: "claims", select: "row", clause, values });
  return { rows: found.map(({ row }) => parseRow(row)), total: found.length, groups: [] };
}

function placesOf({ group, sort, limit = EVERYTHING, offset = 0, ...filter }: ClaimFilter): Query {
  const { where, values } = conditionsOfClaims(filter, DUCKDB);
  const order = `${groupOrderOf(group)}${orderOf(sort)}`;
  const key = group === undefined ? "''" : KEYS[group];
  const sizes = group === undefined ? "" : "JOIN (SELECT key, count(*) AS size FROM found GROUP BY key) USING (key)";
  const page = `SELECT * FROM found ${sizes} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  return {
    table: "claims",
    values,
    statementOn: (table) =>
      `WITH found AS MATERIALIZED (SELECT ${NARROW}, ${key} AS key FROM ${table} ${where}), page AS (${page})
       SELECT counted.total, page.* FROM (SELECT count(*) AS total FROM found) AS counted LEFT JOIN page ON true
       ORDER BY ${order}`,
  };
}

/** Reads the claims at some places, in the order of the places. */
async function readRows(answer: Answer, places: readonly Record<string, unknown>[]): Promise<ClaimRow[]> {
  if (places.length === 0) return [];
  const files = [...new Set(places.map(({ filename }) => String(filename)))];
  const keyOf = ({ filename, file_row_number: at }: Record<string, unknown>) => `${String(filename)} ${Number(at)}`;
  const conditions = files.map((file, at) => {
    const numbers = places.filter(({ filename }) => filename === file).map(({ file_row_number: row }) => Number(row));
    return `(filename = $file${at} AND file_row_number IN (${numbers.join(", ")}))`;
  });
  const found = await answer({
    table: "claims",
    files,
    select: "filename, file_row_number, row",
    clause: `WHERE ${conditions.join(" OR ")}`,
    values: Object.fromEntries(files.map((file, at) => [`file${at}`, file])),
  });
  const rows = new Map(found.map((each) => [keyOf(each), each["row"]]));
  return places.map((place) => parseRow(rows.get(keyOf(place))));
}

function orderOf(sort: ClaimSort = "latest"): string {
  return `${ORDERS[sort]}document_id, file_row_number`;
}

function parseRow(row: unknown): ClaimRow {
  return JSON.parse(String(row)) as ClaimRow;
}
