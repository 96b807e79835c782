import type { ClaimRow } from "@entente/schema";
import {
  type ClaimFilter,
  type ClaimGrouping,
  type ClaimSort,
  type Conditions,
  conditionsOfClaims,
} from "../claim-filter.ts";
import { groupOrderOf, KEYS, ORDERS } from "../claim-order.ts";
import type { FoundClaims } from "../find-claims.ts";
import type { DatabaseClient } from "./open-database.ts";
import { POSTGRES } from "./postgres-dialect.ts";
import { type Head, type Recorded, select, withHeads } from "./select-rows.ts";

export type ClaimFields = Omit<ClaimRow, keyof Head>;

/** So many places are sorted as they come; of more, the tables are read in order until a page is full. */
export const FEW = 5_000;

/** Finds the claims that fit, as the reader of a folder does. */
export async function findClaims(client: DatabaseClient, filter: ClaimFilter, few = FEW): Promise<FoundClaims> {
  const conditions = conditionsOfClaims(filter, POSTGRES);
  const { found, total } = await find(client, { filter, conditions, few });
  const groups = filter.group === undefined ? [] : found.map((each) => ({ key: each.key, count: each.size }));
  return { rows: await withHeads(client, found), total, groups };
}

type Found = Recorded<ClaimFields> & { readonly key: string; readonly size: number };

interface Question {
  readonly filter: ClaimFilter;
  readonly conditions: Conditions;
  readonly few: number;
}

interface Page {
  readonly found: readonly Found[];
  readonly total: number;
}

const CLAIMS = "entente.claims";
const NARROW = "SELECT document_id, date, position, confidence, speaker";
/** Reads the claims at the places of a page: the places come first, without their texts, so that what is sorted is little. */
const WHOLE = `LATERAL (
  SELECT record FROM entente.claim_records AS wide
  WHERE wide.document_id = page.document_id AND wide.date = page.date AND wide.position = page.position) AS whole`;
export const JOINED = "entente.claims JOIN entente.claim_records USING (document_id, date, position)";

function find(client: DatabaseClient, question: Question): Promise<Page> {
  const { filter } = question;
  if (filter.group !== undefined) return findGrouped(client, question, filter.group);
  if (filter.limit === undefined && filter.offset === undefined) return findAll(client, question);
  return isCounted(filter) ? findPage(client, question) : findAmong(client, question);
}

async function findAll(client: DatabaseClient, { filter, conditions: { where, values } }: Question): Promise<Page> {
  const found = await select<Found>(
    client,
    `SELECT document_id AS id, record, '' AS key, 1 AS size FROM ${JOINED} ${where} ORDER BY ${orderOf(filter.sort)}`,
    values,
  );
  return { found, total: found.length };
}

/** Whether an index in the order of the tables gives the first claims, and another one their number. */
function isCounted({ text, word, issue, frame, about, ids, withoutIds }: ClaimFilter): boolean {
  return [text, word, issue, frame, about, ids, withoutIds].every((value) => value === undefined || value === "");
}

async function findPage(
  client: DatabaseClient,
  { filter: { sort, limit, offset = 0 }, conditions: { where, values } }: Question,
): Promise<Page> {
  const order = orderOf(sort);
  const found = await select<Found>(
    client,
    `WITH page AS (${NARROW} FROM ${CLAIMS} ${where} ORDER BY ${order} LIMIT ${limit ?? "ALL"} OFFSET ${offset})
     SELECT document_id AS id, record, '' AS key, 1 AS size FROM page, ${WHOLE} ORDER BY ${order}`,
    values,
  );
  // How many there are in all is known of each document.
  const counting =
    where === ""
      ? "SELECT coalesce(sum(claims), 0)::float8 AS total FROM entente.documents"
      : `SELECT count(*)::float8 AS total FROM ${CLAIMS} ${where}`;
  const [counted] = await select<{ total: number }>(client, counting, values);
  return { found, total: counted?.total ?? 0 };
}

/** Left to choose, PostgreSQL may read the tables in order for twenty claims that are not there: where few fit, all of them are found first. */
async function findAmong(client: DatabaseClient, question: Question): Promise<Page> {
  const {
    filter: { sort, limit, offset = 0 },
    conditions: { where, values },
    few,
  } = question;
  const order = orderOf(sort);
  const found = await select<{ [K in keyof Found]: Found[K] | null } & { readonly total: number }>(
    client,
    `WITH found AS MATERIALIZED (${NARROW} FROM ${CLAIMS} ${where} LIMIT ${few + 1}),
       page AS (SELECT * FROM found ORDER BY ${order} LIMIT ${limit ?? "ALL"} OFFSET ${offset})
     SELECT total, document_id AS id, record, '' AS key, 1 AS size
     FROM (SELECT count(*)::float8 AS total FROM found) AS counted LEFT JOIN (page CROSS JOIN ${WHOLE}) ON true
     ORDER BY ${order}`,
    values,
  );
  const total = found[0]?.total ?? 0;
  if (total > few) return findPage(client, question);
  return { found: found.filter((each): each is Found & { total: number } => each.id !== null), total };
}

interface PlacedGroup {
  readonly total: number;
  readonly key: string | null;
  readonly size: number;
  /** How many claims the groups before it hold. */
  readonly before: number;
}

/** The sizes of the groups tell which of them a page shows; only the claims of those are looked at. */
async function findGrouped(
  client: DatabaseClient,
  { filter: { sort, limit, offset = 0 }, conditions: { where, values } }: Question,
  group: ClaimGrouping,
): Promise<Page> {
  const key = `${KEYS[group]} COLLATE "C"`;
  const end = limit === undefined ? "" : `AND before < ${offset + limit}`;
  const placed = await select<PlacedGroup>(
    client,
    `WITH sizes AS (SELECT ${key} AS key, count(*)::float8 AS size FROM ${CLAIMS} ${where} GROUP BY 1),
       placed AS (SELECT *, sum(size) OVER (ORDER BY ${groupOrderOf(group)}key) - size AS before FROM sizes)
     SELECT total, key, size, before FROM (SELECT coalesce(sum(size), 0) AS total FROM sizes) AS summed
     LEFT JOIN placed ON before + size > ${offset} ${end} ORDER BY before`,
    values,
  );
  const chosen = placed.filter((each): each is PlacedGroup & { key: string } => each.key !== null);
  const [first] = chosen;
  if (first === undefined || limit === 0) return { found: [], total: placed[0]?.total ?? 0 };
  const keys = chosen.map((each) => each.key);
  const order = `${groupOrderOf(group)}${orderOf(sort)}`;
  const among = `${where === "" ? "WHERE" : `${where} AND`} ${amongGroups(group, keys)}`;
  const found = await select<Found>(
    client,
    `WITH sizes AS (SELECT key COLLATE "C" AS key, size FROM unnest($keys::text[], $sizes::float8[]) AS given(key, size)),
       page AS (
         SELECT * FROM (${NARROW}, ${key} AS key FROM ${CLAIMS} ${among}) AS keyed JOIN sizes USING (key)
         ORDER BY ${order} LIMIT ${limit ?? "ALL"} OFFSET ${offset - first.before})
     SELECT document_id AS id, record, key, size FROM page, ${WHOLE} ORDER BY ${order}`,
    { ...values, keys, sizes: chosen.map(({ size }) => size) },
  );
  return { found, total: first.total };
}

/** Says in terms of an index which claims are of some groups; more than those may fit. */
function amongGroups(group: ClaimGrouping, keys: readonly string[]): string {
  if (group === "act") return "act = ANY($keys::text[])";
  if (group === "month") return "date >= (SELECT min(key) FROM sizes) AND date <= (SELECT max(key) || '~' FROM sizes)";
  if (group === "speaker") return keys.includes("") ? "true" : "speaker = ANY($keys::text[])";
  return `date IN (SELECT date FROM entente.documents WHERE id = ANY($keys::text[])) AND document_id = ANY($keys::text[])`;
}

function orderOf(sort: ClaimSort = "latest"): string {
  return `${ORDERS[sort]}document_id, position`;
}
