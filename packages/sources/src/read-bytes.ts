import { EntenteError } from "@entente/schema";
import { damageOf } from "./damage-of.ts";
import { FORMAT_NAMES } from "./detect-format.ts";
import type { Reading, ReadJob } from "./read-job.ts";

/** Reads a file in this process, with no limit of time or memory. Throws nothing but `EntenteError`. */
export async function readBytes(job: ReadJob): Promise<Reading> {
  try {
    return await readAs(job);
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause;
    throw new EntenteError(
      "E_UNREADABLE",
      { file: job.file, format: FORMAT_NAMES[job.format], problem: damageOf(cause) },
      { cause },
    );
  }
}

/** Each library loads when the first file of its kind comes. */
async function readAs({ bytes, format, ...facts }: ReadJob): Promise<Reading> {
  switch (format) {
    case "markdown":
      return { document: await (await import("./parse-markdown.ts")).parseMarkdown(bytes, facts.file) };
    case "text":
      return { document: await (await import("./parse-plain-text.ts")).parsePlainText(bytes, facts.file) };
    case "html":
      return { document: await (await import("./parse-html.ts")).parseHtml(bytes, facts) };
    case "pdf":
      return { document: await (await import("./parse-pdf.ts")).parsePdf(bytes, facts.file) };
    case "docx":
      return { document: await (await import("./parse-docx.ts")).parseDocx(bytes, facts.file) };
    case "feed":
      return { feed: await (await import("./parse-feed.ts")).parseFeed(bytes, facts) };
  }
}
