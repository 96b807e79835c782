import { EntenteError } from "@entente/schema";
import type { Format } from "./detect-format.ts";
import type { FetchOptions } from "./fetch-page.ts";
import { isRefusal } from "./is-refusal.ts";
import { type Job, jobOfInput, jobOfPage, noFormat, type Origins } from "./job-of-input.ts";
import { type Input, type Refused, unreadable } from "./list-inputs.ts";
import { openReader, type Reader } from "./open-reader.ts";
import type { Feed, FeedEntry } from "./parse-feed.ts";
import type { ParsedSource } from "./parsed-source.ts";

/** What became of one input, or of one entry of a feed. Shape: one object a document. Units: none. Empty: none. Errors: as `failed`. Source: docs/method.md#documents. */
export type SourceOutcome =
  | { readonly source: string; readonly format: Format; readonly parsed: ParsedSource }
  | Refused;

/** Reads inputs. Shape: one input -> its documents. Units: none. Empty: none. Errors: as rows. Source: docs/method.md#documents. */
export interface Sources {
  readonly read: (input: Input) => AsyncGenerator<SourceOutcome>;
  readonly close: () => void;
}

/** What reading depends on. Shape: one object. Units: as `LIMITS`. Empty: the product's own. Errors: none. Source: docs/method.md#limits. */
export interface SourceEffects extends FetchOptions {
  readonly stdin?: AsyncIterable<unknown> | undefined;
}

/**
 * Opens what reads documents from files, addresses, feeds and standard input. Each is read in a process that is killed past its limits.
 * Shape: effects -> a reader of inputs: one document each, a feed one an entry; an input that fails never stops the next.
 * Units: as `LIMITS`. Empty: `E_EMPTY` as a row.
 * Errors: as rows: `E_READ`, `E_FORMAT`, `E_URL_REFUSED`, `E_URL_FAILED`, `E_TIMEOUT`, `E_TOO_LARGE`, and those of the formats.
 * Source: docs/method.md#documents.
 */
export function openSources({ stdin = process.stdin, ...fetching }: SourceEffects = {}): Sources {
  const reader = openReader();
  const origins: Origins = {
    stdin,
    fetchPage: async (url) => (await import("./fetch-page.ts")).fetchPage(url, fetching),
  };
  return {
    close: reader.close,
    read: async function* (input) {
      const { source } = input;
      try {
        const job = await jobOfInput(input, origins);
        const reading = await reader.read(job.read);
        if ("feed" in reading) yield* entriesOf(reading.feed, { job, source }, { reader, origins });
        else yield { source, format: job.read.format, parsed: { ...job.facts, ...reading.document } };
      } catch (error) {
        yield { source, failed: asRefusal(error, source) };
      }
    },
  };
}

interface Tools {
  readonly reader: Reader;
  readonly origins: Origins;
}

async function* entriesOf(
  { entries, left }: Feed,
  { job, source }: { readonly job: Job; readonly source: string },
  tools: Tools,
): AsyncGenerator<SourceOutcome> {
  for (const entry of entries) {
    const from = entry.url ?? `${source}: ${entry.title}`;
    try {
      yield { source: from, format: "feed", parsed: await readEntry(entry, job.facts.retrieved, tools) };
    } catch (error) {
      yield { source: from, failed: asRefusal(error, from) };
    }
  }
  const facts = { file: source, entries: entries.length + left, limit: entries.length };
  if (left > 0) yield { source, failed: new EntenteError("E_FEED_LENGTH", facts) };
}

/** What a feed says of an entry goes before what its page says, but for the page's own publisher and address. */
async function readEntry(entry: FeedEntry, retrieved: string | undefined, tools: Tools): Promise<ParsedSource> {
  const { text, language, url, title } = entry;
  if (text !== undefined && language !== undefined)
    return { ...entry, text, language, ...(retrieved && { retrieved }) };
  if (url === undefined)
    throw new EntenteError("E_EMPTY", {
      file: `The entry "${title}"`,
      what: "the feed gives neither text nor address",
    });
  const { read, facts } = jobOfPage(await tools.origins.fetchPage(url));
  const reading = read.format === "feed" ? undefined : await tools.reader.read(read);
  if (reading === undefined || "feed" in reading) throw noFormat(url, "a feed inside a feed");
  const page = reading.document;
  return { ...entry, ...facts, ...page, title, date: entry.date ?? page.date, author: entry.author ?? page.author };
}

function asRefusal(error: unknown, source: string): EntenteError {
  return isRefusal(error) ? error : unreadable(source, error);
}
