import type { ClaimRow } from "@entente/schema";
import { type ClaimFilter, type ClaimGrouping, type ClaimSort, conditionsOfClaims } from "../claim-filter.ts";
import { groupOrderOf, KEYS, ORDERS } from "../claim-order.ts";
import { PARTING, tallyWords, type WordTally } from "../count-words.ts";
import type { ClaimGroup, FoundClaims, FrameTally } from "../find-claims.ts";
import type { Database, DatabaseClient } from "./open-database.ts";
import { POSTGRES } from "./postgres-dialect.ts";
import { type Head, type Recorded, select, withHeads } from "./select-rows.ts";

type ClaimFields = Omit<ClaimRow, keyof Head>;
type Found = Recorded<ClaimFields> & { readonly key: string; readonly size: number };

const BATCH = 1_000;

/** Finds the claims that fit, as the reader of a folder does. */
export async function findClaims(client: DatabaseClient, filter: ClaimFilter): Promise<FoundClaims> {
  const { group, sort, limit, offset } = filter;
  const { where, values } = conditionsOfClaims(filter, POSTGRES);
  const key = group === undefined ? "''" : KEYS[group];
  const sizes = group === undefined ? "1" : `count(*) OVER (PARTITION BY ${key})`;
  const found = await select<Found>(
    client,
    `SELECT id, record, key, size FROM (
       SELECT document_id AS id, document_id, date, confidence, speaker, position, record, ${key} COLLATE "C" AS key, (${sizes})::float8 AS size
       FROM entente.claims ${where}) AS found
     ORDER BY ${groupOrderOf(group)}${orderOf(sort)} LIMIT ${limit ?? "ALL"} OFFSET ${offset ?? 0}`,
    values,
  );
  // How many there are in all is known of each document.
  const counting =
    where === ""
      ? "SELECT coalesce(sum(claims), 0)::float8 AS total FROM entente.documents"
      : `SELECT count(*)::float8 AS total FROM entente.claims ${where}`;
  const [counted] = await select<{ total: number }>(client, counting, values);
  const groups = group === undefined ? [] : found.map((each) => ({ key: each.key, count: each.size }));
  return { rows: await withHeads(client, found), total: counted?.total ?? 0, groups };
}

/** Reads every claim that fits, by document, a batch at a time, from one state of the database. */
export function streamClaims(database: Database, filter: ClaimFilter): AsyncGenerator<ClaimRow> {
  const { where, values } = conditionsOfClaims(filter, POSTGRES);
  return database.stream(async function* (client) {
    await select(
      client,
      `DECLARE found NO SCROLL CURSOR FOR
         SELECT document_id AS id, record FROM entente.claims ${where} ORDER BY document_id, position`,
      values,
    );
    for (;;) {
      const found = await select<Recorded<ClaimFields>>(client, `FETCH ${BATCH} FROM found`, []);
      yield* await withHeads(client, found);
      if (found.length < BATCH) return;
    }
  });
}

/** Counts the claims that fit by what they are gathered by. */
export function countGroups(client: DatabaseClient, filter: ClaimFilter, by: ClaimGrouping): Promise<ClaimGroup[]> {
  const { where, values } = conditionsOfClaims(filter, POSTGRES);
  return select<ClaimGroup>(
    client,
    `SELECT key, size AS count FROM (
       SELECT ${KEYS[by]} COLLATE "C" AS key, count(*)::float8 AS size FROM entente.claims ${where} GROUP BY 1) AS counted
     ORDER BY ${groupOrderOf(by)}key LIMIT ${filter.limit ?? "ALL"}`,
    values,
  );
}

/** Counts the claims that fit by year and frame. */
export function countFrames(client: DatabaseClient, filter: ClaimFilter): Promise<FrameTally[]> {
  const { where, values } = conditionsOfClaims(filter, POSTGRES);
  return select<FrameTally>(
    client,
    `SELECT year, frame, count(*)::float8 AS count FROM (
       SELECT left(date, 4)::int AS year, unnest(frames) AS frame FROM entente.claims ${where}) AS framed
     GROUP BY year, frame ORDER BY year, frame`,
    values,
  );
}

/** Counts the words in the contents of the claims that fit. */
export async function countWords(client: DatabaseClient, filter: ClaimFilter): Promise<WordTally[]> {
  const { where, values } = conditionsOfClaims(filter, POSTGRES);
  const spaced = "translate(split_part(search, chr(10), 1), $parting::text, $blanks::text)";
  const pieces = await select<WordTally>(
    client,
    `SELECT word, count(*)::float8 AS count FROM (
       SELECT unnest(string_to_array(${spaced}, ' ')) AS word FROM entente.claims ${where}) AS pieces GROUP BY word`,
    { ...values, parting: PARTING, blanks: " ".repeat(PARTING.length) },
  );
  return tallyWords(pieces);
}

function orderOf(sort: ClaimSort = "latest"): string {
  return `${ORDERS[sort]}document_id, position`;
}
