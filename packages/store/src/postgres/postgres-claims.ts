import type { ClaimRow } from "@entente/schema";
import { type ClaimFilter, type ClaimGrouping, conditionsOfClaims } from "../claim-filter.ts";
import { groupOrderOf, KEYS } from "../claim-order.ts";
import { PARTING, tallyWords, type WordTally } from "../count-words.ts";
import type { ClaimGroup, FrameTally } from "../find-claims.ts";
import type { Database, DatabaseClient } from "./open-database.ts";
import { type ClaimFields, JOINED } from "./page-claims.ts";
import { POSTGRES } from "./postgres-dialect.ts";
import { type Recorded, select, withHeads } from "./select-rows.ts";

const BATCH = 1_000;

/** Reads every claim that fits, by document, a batch at a time, from one state of the database. */
export function streamClaims(database: Database, filter: ClaimFilter): AsyncGenerator<ClaimRow> {
  const { where, values } = conditionsOfClaims(filter, POSTGRES);
  return database.stream(async function* (client) {
    await select(
      client,
      `DECLARE found NO SCROLL CURSOR FOR
         SELECT document_id AS id, record FROM ${JOINED} ${where} ORDER BY document_id, position`,
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
