import type { ClaimFilter } from "@entente/store";
import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsFloat,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { recordsParams } from "../page/records-params.ts";
import { REVIEW_STATES } from "../reviews/filter-by-review.ts";

const parsers = {
  text: parseAsString,
  actor: parseAsString,
  speaker: parseAsString,
  side: parseAsString,
  except: parseAsString,
  word: parseAsString,
  act: parseAsString,
  mode: parseAsString,
  about: parseAsString,
  issue: parseAsString,
  frame: parseAsString,
  document: parseAsString,
  from: parseAsString,
  to: parseAsString,
  sure: parseAsFloat,
  sort: parseAsStringLiteral(["latest", "earliest", "confidence", "speaker"]).withDefault("latest"),
  group: parseAsStringLiteral(["speaker", "document", "act", "month"]),
  review: parseAsStringLiteral(REVIEW_STATES),
  ...recordsParams,
  page: parseAsInteger.withDefault(1),
  claim: parseAsString,
};

/** What the address says about the list of claims; `claim` is the one whose details are open. */
export type ClaimParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readClaimParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes the address of a list of claims; a change of filter starts at its first page. */
export function claimHref(params: Partial<ClaimParams>): string {
  return serialize("/claims", params);
}

/** Writes the address of the file of everything that a list holds. */
export function claimExportHref(params: ClaimParams, format: "csv" | "json"): string {
  const query = serialize("", { ...params, page: null, claim: null, sort: null, group: null });
  return `/api/claims/export${query}${query === "" ? "?" : "&"}format=${format}`;
}

/** What follows the question mark in the address of a whole list of claims. */
export function queryOfClaims(params: ClaimParams): string {
  return claimHref({ ...params, page: 1, claim: null }).slice("/claims?".length);
}

/** Says the address as a question to the store. */
export function filterOfClaims(params: ClaimParams): ClaimFilter {
  const { page: _, claim: __, review: ___, records: ____, document, sure, sort, ...rest } = params;
  const asked = Object.entries(rest).filter(([, value]) => value !== null && value !== "");
  return {
    ...(Object.fromEntries(asked) as ClaimFilter),
    ...(document === null || document === "" ? {} : { documentId: document }),
    ...(sure === null ? {} : { confidence: sure }),
    ...(sort === "latest" ? {} : { sort }),
  };
}
