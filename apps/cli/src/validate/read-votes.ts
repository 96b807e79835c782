import { readFile } from "node:fs/promises";
import { EntenteError } from "@entente/schema";
import type { VoteAgreement } from "@entente/views";

const COLUMNS = ["year", "country", "partner", "agreement", "votes"] as const;
type Column = (typeof COLUMNS)[number];

/** What a cell of each column must look like, and in words. */
const SHAPES: Readonly<Record<Column, { readonly is: (text: string) => boolean; readonly expected: string }>> = {
  year: { is: (text) => /^(?:19|20)\d{2}$/u.test(text), expected: "a year of four digits" },
  country: { is: isCode, expected: "an ISO 3166-1 code of three capitals" },
  partner: { is: isCode, expected: "an ISO 3166-1 code of three capitals" },
  agreement: {
    is: (text) => /^\d+(?:\.\d+)?(?:e-\d+)?$/iu.test(text) && Number(text) <= 1,
    expected: "a share from 0 to 1",
  },
  votes: { is: (text) => /^\d+$/u.test(text) && Number(text) > 0, expected: "a whole number of votes above 0" },
};

/**
 * Reads a table of how often countries voted alike, one year, country and partner a line. Nothing is guessed: a line of another form is refused.
 * Shape: CSV with the columns year,country,partner,agreement,votes -> its rows in order. Throws `E_READ`, `E_CSV`.
 */
export async function readVotes(file: string): Promise<VoteAgreement[]> {
  const lines = (await readText(file)).replace(/^\ufeff/u, "").split(/\r?\n/u);
  while (lines.at(-1) === "") lines.pop();
  const [head = "", ...body] = lines;
  if (head !== COLUMNS.join(","))
    throw refusal(file, 1, { column: "the head", value: head, expected: COLUMNS.join(",") });
  if (body.length === 0) throw refusal(file, 2, { column: "the table", value: "", expected: "at least one line" });
  const seen = new Map<string, number>();
  return body.map((line, at) => {
    const row = parseLine(line, at + 2, file);
    const key = `${row.year},${row.country},${row.partner}`;
    const earlier = seen.get(key);
    if (earlier !== undefined)
      throw refusal(file, at + 2, {
        column: "year,country,partner",
        value: key,
        expected: `each once; it stands in line ${earlier} too`,
      });
    seen.set(key, at + 2);
    return row;
  });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const isMissing = Reflect.get(cause as object, "code") === "ENOENT";
    const problem = isMissing ? "there is no such file" : cause instanceof Error ? cause.message : String(cause);
    throw new EntenteError("E_READ", { file, problem }, { cause });
  }
}

function parseLine(line: string, number: number, file: string): VoteAgreement {
  const cells = line.split(",");
  if (cells.length !== COLUMNS.length)
    throw refusal(file, number, {
      column: "the line",
      value: line,
      expected: `${COLUMNS.length} cells: ${COLUMNS.join(",")}`,
    });
  for (const [at, column] of COLUMNS.entries()) {
    const value = cells[at] ?? "";
    if (!SHAPES[column].is(value)) throw refusal(file, number, { column, value, expected: SHAPES[column].expected });
  }
  const [year, country = "", partner = "", agreement, votes] = cells;
  return { year: Number(year), country, partner, agreement: Number(agreement), votes: Number(votes) };
}

function isCode(text: string): boolean {
  return /^[A-Z]{3}$/u.test(text);
}

function refusal(
  file: string,
  line: number,
  { column, value, expected }: { readonly column: string; readonly value: string; readonly expected: string },
): EntenteError {
  const shown = value === "" ? "empty" : `"${value.slice(0, 80)}"`;
  return new EntenteError("E_CSV", { file, line, column, value: shown, expected });
}
