import type { ClaimRow } from "@entente/schema";
import {
  type ClaimFilter,
  type ClaimGrouping,
  type ClaimSort,
  type Conditions,
  conditionsOfClaims,
} from "../claim-filter.ts";
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
  const conditions = conditionsOfClaims(filter, POSTGRES);
  const isPage = filter.limit !== undefined || filter.offset !== undefined || filter.group !== undefined;
  const find = !isPage ? findAll : isCounted(filter) ? findPage : findAmong;
  const { found, total } = await find(client, filter, conditions);
  const groups = filter.group === undefined ? [] : found.map((each) => ({ key: each.key, count: each.size }));
  return { rows: await withHeads(client, found), total, groups };
}

interface Page {
  readonly found: readonly Found[];
  readonly total: number;
}

/** Whether an index in the order of the tables gives the first claims, and another one their number. */
function isCounted({ group, text, issue, frame, about, ids, withoutIds }: ClaimFilter): boolean {
  return [group, text, issue, frame, about, ids, withoutIds].every((value) => value === undefined || value === "");
}

const NARROW = "SELECT document_id, date, position, confidence, speaker";
/** Reads the claims at the places of a page: the places come first, without their texts, so that what is sorted is little. */
const WHOLE = `LATERAL (
  SELECT record FROM entente.claim_records AS wide
  WHERE wide.document_id = page.document_id AND wide.date = page.date AND wide.position = page.position) AS whole`;
const JOINED = "entente.claims JOIN entente.claim_records USING (document_id, date, position)";

async function findAll(client: DatabaseClient, { sort }: ClaimFilter, { where, values }: Conditions): Promise<Page> {
  const found = await select<Found>(
    client,
    `SELECT document_id AS id, record, '' AS key, 1 AS size FROM ${JOINED} ${where} ORDER BY ${orderOf(sort)}`,
    values,
  );
  return { found, total: found.length };
}

async function findPage(
  client: DatabaseClient,
  { sort, limit, offset = 0 }: ClaimFilter,
  { where, values }: Conditions,
): Promise<Page> {
  const order = orderOf(sort);
  const found = await select<Found>(
    client,
    `WITH page AS (${NARROW} FROM entente.claims ${where} ORDER BY ${order} LIMIT ${limit ?? "ALL"} OFFSET ${offset})
     SELECT document_id AS id, record, '' AS key, 1 AS size FROM page, ${WHOLE} ORDER BY ${order}`,
    values,
  );
  // How many there are in all is known of each document.
  const counting =
    where === ""
      ? "SELECT coalesce(sum(claims), 0)::float8 AS total FROM entente.documents"
      : `SELECT count(*)::float8 AS total FROM entente.claims ${where}`;
  const [counted] = await select<{ total: number }>(client, counting, values);
  return { found, total: counted?.total ?? 0 };
}

/** Finds all places once, for the page as for their number. Left to choose, PostgreSQL may read the tables in order for twenty claims that are not there. */
async function findAmong(
  client: DatabaseClient,
  { group, sort, limit, offset = 0 }: ClaimFilter,
  { where, values }: Conditions,
): Promise<Page> {
  const order = `${groupOrderOf(group)}${orderOf(sort)}`;
  const key = group === undefined ? "''" : `${KEYS[group]} COLLATE "C"`;
  const sized =
    group === undefined
      ? "SELECT *, 1 AS size FROM found"
      : "SELECT * FROM found JOIN (SELECT key, count(*)::float8 AS size FROM found GROUP BY key) AS sizes USING (key)";
  const found = await select<{ [K in keyof Found]: Found[K] | null } & { readonly total: number }>(
    client,
    `WITH found AS MATERIALIZED (${NARROW}, ${key} AS key FROM entente.claims ${where}),
       page AS (${sized} ORDER BY ${order} LIMIT ${limit ?? "ALL"} OFFSET ${offset})
     SELECT total, document_id AS id, record, key, size
     FROM (SELECT count(*)::float8 AS total FROM found) AS counted LEFT JOIN (page CROSS JOIN ${WHOLE}) ON true
     ORDER BY ${order}`,
    values,
  );
  return {
    found: found.filter((each): each is Found & { total: number } => each.id !== null),
    total: found[0]?.total ?? 0,
  };
}

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

function orderOf(sort: ClaimSort = "latest"): string {
  return `${ORDERS[sort]}document_id, position`;
}
