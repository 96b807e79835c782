/** The facts each message must carry. A code without a sentence below does not compile. */
interface Facts {
  E_BINARY: { file: string; offset: number };
  E_CHANGES_GONE: { run: string };
  E_CSV: { file: string; line: number; column: string; value: string; expected: string };
  E_DAMAGED: { file: string; problem: string };
  E_DATABASE: { address: string; problem: string };
  E_DATE_MISSING: { file: string };
  E_DUPLICATE: { file: string; existing: string };
  E_EMPTY: { file: string; what: string };
  E_ENCODING: { file: string; offset: number; encoding: string };
  E_FEED_LENGTH: { file: string; entries: number; limit: number };
  E_FORMAT: { file: string; found: string; allowed: readonly string[] };
  E_FRONT_MATTER: { file: string; line: number; key: string; value: string; expected: string };
  E_ID_TAKEN: { file: string; id: string; existing: string };
  E_JSON: { file: string; path: string; value: string; expected: string };
  E_KNOWLEDGE: { file: string; entry: string; problem: string; expected: string };
  E_LOCKED: { file: string; pid: number };
  E_NOT_FOUND: { what: string; value: string; next: string };
  E_READ: { file: string; problem: string };
  E_REVIEWS: { file: string; line: number; problem: string };
  E_SPAN: { documentId: string; start: number; end: number; length: number };
  E_TEXT_LENGTH: { file: string; characters: number; limit: number };
  E_TIMEOUT: { file: string; seconds: number };
  E_TOO_LARGE: { file: string; bytes: number; limit: number };
  E_UNREADABLE: { file: string; format: string; problem: string };
  E_URL_FAILED: { url: string; problem: string };
  E_URL_REFUSED: { url: string; rule: string };
  E_USAGE: { problem: string; expected: string };
  E_WRITE: { file: string; problem: string };
}

/** Every code of an `EntenteError`. Shape: a union of string literals. Units, Empty, Errors: none. Source: house style, three channels. */
export type ErrorCode = keyof Facts;

const sentences: { [C in ErrorCode]: (facts: Facts[C]) => string } = {
  E_BINARY: ({ file, offset }) =>
    `${file} is not text: byte ${offset} is a control byte. Expected UTF-8 or UTF-16 text, HTML, PDF or DOCX. Convert the file, then add it again.`,
  E_CHANGES_GONE: ({ run }) =>
    `The changes of run ${run} are not kept any more. Expected a run whose changes are kept. Compare later runs; \`entente runs\` lists them.`,
  E_CSV: ({ file, line, column, value, expected }) =>
    `${file}, line ${line}: ${column} is ${value}. Expected ${expected}. Correct the line, then try again.`,
  E_DAMAGED: ({ file, problem }) =>
    `${file} is damaged: ${problem}. Expected a result that Entente wrote. Run \`entente extract\` to make it again.`,
  E_DATABASE: ({ address, problem }) =>
    `Cannot use the database at ${address}: ${problem}. Expected PostgreSQL 15 or later, in UTF-8, that answers. Start it or correct DATABASE_URL; whatever was waiting goes on by itself once it answers.`,
  E_DATE_MISSING: ({ file }) =>
    `${file} has no date. Expected the day it was published. Add \`date: YYYY-MM-DD\` to its front matter, or give \`--date YYYY-MM-DD\`.`,
  E_DUPLICATE: ({ file, existing }) =>
    `${file} is already here as ${existing}. Expected a new document. Nothing was added; run \`entente extract --force ${existing}\` to read it again.`,
  E_EMPTY: ({ file, what }) =>
    `${file} has no text: ${what}. Expected at least one word. Add the text, then add the file again.`,
  E_ENCODING: ({ file, offset, encoding }) =>
    `${file} is not valid ${encoding}: byte ${offset} cannot be decoded. Expected UTF-8 or UTF-16. Save the file as UTF-8, then add it again.`,
  E_FEED_LENGTH: ({ file, entries, limit }) =>
    `${file} is a feed of ${entries} entries. Expected at most ${limit}; the first ${limit} were read. Add the pages of the others by their addresses.`,
  E_FORMAT: ({ file, found, allowed }) =>
    `${file} is ${found}. Expected one of: ${allowed.join(", ")}. Convert it, then add it again.`,
  E_FRONT_MATTER: ({ file, line, key, value, expected }) =>
    `${file}, line ${line}: front matter \`${key}\` is ${value}. Expected ${expected}. Correct the line, then try again.`,
  E_ID_TAKEN: ({ file, id, existing }) =>
    `${file} has the id ${id}, which ${existing} has too. Expected one file an id. Rename one of them, then run \`entente extract\`.`,
  E_JSON: ({ file, path, value, expected }) =>
    `${file}, at ${path}: found ${value}. Expected ${expected}. Correct or delete the file, then run \`entente extract\`.`,
  E_KNOWLEDGE: ({ file, entry, problem, expected }) =>
    `${file}, ${entry}: ${problem}. Expected ${expected}. Correct the entry, then run \`entente extract\`.`,
  E_LOCKED: ({ file, pid }) =>
    `Another run (process ${pid}) holds ${file}. Expected one run at a time. Wait until it ends, or stop that process.`,
  E_NOT_FOUND: ({ what, value, next }) => `No ${what} is called ${value}. Expected one that exists. ${next}`,
  E_READ: ({ file, problem }) =>
    `Cannot read ${file}: ${problem}. Expected a readable file. Check its path and permissions.`,
  E_REVIEWS: ({ file, line, problem }) =>
    `${file}, line ${line}, cannot be read: ${problem}. Expected a change of reviews that Entente wrote. Nothing was changed; restore the file from a copy, or delete that line and lose its reviews, then try again.`,
  E_SPAN: ({ documentId, start, end, length }) =>
    `Span [${start}, ${end}) leaves document ${documentId}. Expected 0 <= start < end <= ${length} UTF-16 units. Run \`entente extract --force ${documentId}\`.`,
  E_TEXT_LENGTH: ({ file, characters, limit }) =>
    `${file} has ${characters} characters of text. Expected at most ${limit}. Split it into parts, then add them.`,
  E_TIMEOUT: ({ file, seconds }) =>
    `${file} could not be read within ${seconds} s. Expected a file that parses in that time. Save it in a simpler form, then add it again.`,
  E_TOO_LARGE: ({ file, bytes, limit }) =>
    `${file} is larger than allowed: ${bytes} bytes. Expected at most ${limit}. Split it into parts, then add them.`,
  E_UNREADABLE: ({ file, format, problem }) =>
    `${file} cannot be read as ${format}: ${problem}. Expected a whole file without a password. Open it and save it again in a simple form, then add it.`,
  E_URL_FAILED: ({ url, problem }) =>
    `Cannot fetch ${url}: ${problem}. Expected a page that answers. Check the address, or save the page and add the file.`,
  E_URL_REFUSED: ({ url, rule }) =>
    `${url} is refused: ${rule}. Expected a public http or https address. Save the page and add the file instead.`,
  E_USAGE: ({ problem, expected }) => `${problem}. Expected ${expected}. See \`entente --help\`.`,
  E_WRITE: ({ file, problem }) =>
    `Cannot write ${file}: ${problem}. Expected a writable data folder with free space. Nothing was half-written; make room or set ENTENTE_DATA, then run again.`,
};

/**
 * A broken promise or input, in one sentence that says what, where, what was expected and what to do next.
 * Shape: a code and its facts -> an Error. Units, Empty: none. Errors: is one. Source: house style, three channels.
 */
export class EntenteError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "EntenteError";
  readonly code: C;
  readonly facts: Facts[C];
  constructor(code: C, facts: Facts[C], options?: ErrorOptions) {
    super(`[${code}] ${sentences[code](facts)}`, options);
    this.code = code;
    this.facts = facts;
  }
}
