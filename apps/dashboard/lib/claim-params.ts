import type { ClaimFilter } from "@entente/store";
import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { REVIEW_STATES } from "./filter-by-review.ts";
import { recordsParams } from "./records-params.ts";

const parsers = {
  text: parseAsString,
  actor: parseAsString,
  act: parseAsString,
  mode: parseAsString,
  about: parseAsString,
  issue: parseAsString,
  document: parseAsString,
  from: parseAsString,
  to: parseAsString,
  review: parseAsStringLiteral(REVIEW_STATES),
  ...recordsParams,
  page: parseAsInteger.withDefault(1),
};

/** What the address says about the list of claims. */
export type ClaimParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readClaimParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes the address of a list of claims; a change of filter starts at its first page. */
export function claimHref(params: Partial<ClaimParams>): string {
  return serialize("/claims", params);
}

/** What follows the question mark in the address of a whole list of claims. */
export function queryOfClaims(params: ClaimParams): string {
  return claimHref({ ...params, page: 1 }).slice("/claims?".length);
}

/** Says the address as a question to the store. */
export function filterOfClaims({ page: _, document, review: __, records: ___, ...params }: ClaimParams): ClaimFilter {
  const asked = Object.entries(params).filter(([, value]) => value !== null && value !== "");
  return { ...(Object.fromEntries(asked) as ClaimFilter), ...(document === null ? {} : { documentId: document }) };
}
