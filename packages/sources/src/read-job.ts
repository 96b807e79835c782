import type { ErrorCode } from "@entente/schema";
import type { Format } from "./detect-format.ts";
import type { Feed } from "./parse-feed.ts";
import type { ParsedSource } from "./parsed-source.ts";

/** What is to be read. Shape: one object. Units: `charset` and `url` are what a server gave. Empty: `E_EMPTY`. Errors: none. Source: docs/method.md#documents. */
export interface ReadJob {
  readonly file: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly charset?: string | undefined;
  readonly url?: string | undefined;
}

/** What was read: a document, or the entries of a feed. */
export type Reading = { readonly document: ParsedSource } | { readonly feed: Feed };

/** What the reading process answers: a reading or an error's code and facts, and the memory it holds, in megabytes. */
export type Answer = { readonly megabytes: number } & (
  | { readonly reading: Reading }
  | { readonly refused: { readonly code: ErrorCode; readonly facts: object } }
);
