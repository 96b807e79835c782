import { DocumentDate } from "@entente/schema";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMERIC = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T ])/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T|\d{6}$)/u;
const DAY_FIRST = /^(?:\p{L}{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[ -](\p{L}{3,9})\.?,?[ -](\d{4})(?!\d)/u;
const MONTH_FIRST = /^(?:\p{L}{3,9}\.?,? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;

/**
 * Reads the day that a page or feed wrote down, in the zone it was written in: `2020-01-28T23:30:00-05:00`,
 * `Tue, 28 Jan 2020 23:30:00 GMT`, `January 28, 2020`. Day and month in figures (`01/02/2020`) are ambiguous and give nothing.
 */
export function parseWrittenDate(text: string | null | undefined): DocumentDate | undefined {
  const words = (text ?? "").slice(0, 80).replace(/\s+/gu, " ").trim();
  const numeric = NUMERIC.exec(words) ?? COMPACT.exec(words);
  if (numeric !== null) return dateOf(numeric[1], numeric[2], numeric[3]);
  const dayFirst = DAY_FIRST.exec(words);
  if (dayFirst !== null) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(words);
  return monthFirst === null ? undefined : dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

function monthOf(name = ""): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dateOf(year: string | undefined, month?: string, day?: string): DocumentDate | undefined {
  const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined);
  return DocumentDate.safeParse(parts.join("-")).data;
}
