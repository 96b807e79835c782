/** The formats that documents are read from. Shape: a closed list. Units, Empty, Errors: none. Source: docs/method.md#documents. */
export type Format = "markdown" | "text" | "html" | "pdf" | "docx" | "feed";

/** How each format is called in a message. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  markdown: "Markdown",
  text: "plain text",
  html: "HTML",
  pdf: "PDF",
  docx: "DOCX",
  feed: "an RSS or Atom feed",
};

const BY_ENDING: Readonly<Record<string, Format>> = {
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
  docx: "docx",
  rss: "feed",
  atom: "feed",
  rdf: "feed",
  xml: "feed",
};

/** The endings that are read. */
export const ENDINGS: readonly string[] = Object.keys(BY_ENDING).map((ending) => `.${ending}`);

const BY_TYPE: Readonly<Record<string, Format>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
  "application/x-pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "application/rss+xml": "feed",
  "application/atom+xml": "feed",
  "application/rdf+xml": "feed",
};
/** Types that servers give to anything; what is inside decides. */
const VAGUE_TYPE =
  /^(?:|text\/plain|text\/xml|application\/(?:xml|octet-stream|zip|x-download|force-download|binary)|binary\/octet-stream)$/u;
const SAMPLE = 2048;

/** Tells the format of a file by its ending, or by its content where it has none. Gives undefined where neither tells. */
export function formatOfFile(name: string, bytes: Uint8Array): Format | undefined {
  const ending = endingOf(name);
  return ending === undefined ? formatOfContent(bytes) : BY_ENDING[ending];
}

/** Tells the format of what a server sent, by its type; where that is vague, by content, then by the address's ending. */
export function formatOfResponse(type: string, url: string, bytes: Uint8Array): Format | undefined {
  const known = BY_TYPE[type];
  if (known !== undefined || !VAGUE_TYPE.test(type)) return known;
  const named = BY_ENDING[endingOf(new URL(url).pathname) ?? ""];
  return formatOfContent(bytes) ?? named ?? (type === "text/plain" ? "text" : undefined);
}

/** Tells the format of standard input by its content; what shows no other is plain text. */
export function formatOfInput(bytes: Uint8Array): Format {
  return formatOfContent(bytes) ?? "text";
}

/** The ending of a file's name, in small letters and without its dot. */
export function endingOf(name: string): string | undefined {
  return /[^./\\]\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase();
}

function formatOfContent(bytes: Uint8Array): Format | undefined {
  const sample = new TextDecoder("latin1").decode(bytes.subarray(0, SAMPLE)).replace(/^(?:ï»¿)?\s*/u, "");
  if (sample.startsWith("%PDF-")) return "pdf";
  if (sample.startsWith("PK\u0003\u0004")) return "docx";
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)[\s>]/iu.test(sample)) return "html";
  if (/^(?:<\?xml[^>]*>\s*)?(?:<[!?][\s\S]*?>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/u.test(sample)) return "feed";
  return /^---[ \t]*\r?\n/u.test(sample) ? "markdown" : undefined;
}
