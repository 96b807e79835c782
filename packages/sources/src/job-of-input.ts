import { EntenteError } from "@entente/schema";
import { ENDINGS, endingOf, formatOfFile, formatOfInput, formatOfResponse } from "./detect-format.ts";
import type { Page } from "./fetch-page.ts";
import type { Input } from "./list-inputs.ts";
import type { ParsedSource } from "./parsed-source.ts";
import { readBounded, readFileBounded } from "./read-bounded.ts";
import type { ReadJob } from "./read-job.ts";

/** What is to be read, and what is known of it besides: where it was fetched, and when. */
export interface Job {
  readonly read: ReadJob;
  readonly facts: Pick<ParsedSource, "url" | "retrieved">;
}

/** Where the bytes of inputs come from. */
export interface Origins {
  readonly stdin: AsyncIterable<unknown>;
  readonly fetchPage: (url: string) => Promise<Page>;
}

/** Gets the bytes of an input and tells their format. Throws `E_FORMAT`, and the errors of reading and fetching. */
export async function jobOfInput({ kind, source }: Input, { stdin, fetchPage }: Origins): Promise<Job> {
  if (kind === "url") return jobOfPage(await fetchPage(source));
  if (kind === "stdin" && source === "-") {
    const file = "standard input";
    const bytes = await readBounded(stdin, file);
    return { read: { file, bytes, format: formatOfInput(bytes) }, facts: {} };
  }
  const ending = endingOf(source);
  // A file that its name rules out is not opened.
  if (ending !== undefined && !ENDINGS.includes(`.${ending}`)) throw noFormat(source, `a .${ending} file`);
  const bytes = kind === "stdin" ? await readBounded(stdin, source) : await readFileBounded(source);
  const format = formatOfFile(source, bytes);
  if (format === undefined) throw noFormat(source, "a file without an ending");
  return { read: { file: source, bytes, format }, facts: {} };
}

/** Tells the format of what a server sent. Throws `E_FORMAT`. */
export function jobOfPage({ bytes, url, type, charset, retrieved }: Page): Job {
  const format = formatOfResponse(type, url, bytes);
  if (format === undefined) throw noFormat(url, type === "" ? "of no known type" : `of the type ${type}`);
  const own = new URL(url);
  own.hash = "";
  return { read: { file: url, bytes, format, charset, url }, facts: { url: own.href, retrieved } };
}

/** The refusal of what is no document. */
export function noFormat(file: string, found: string): EntenteError {
  return new EntenteError("E_FORMAT", { file, found, allowed: ENDINGS });
}
