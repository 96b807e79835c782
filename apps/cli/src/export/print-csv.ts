/** Prints rows as CSV, the columns of the first row first of all, one batch after the other. Without a row there is no column to name. */
export async function* printCsv(batches: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let columns: readonly string[] | undefined;
  for await (const rows of batches) {
    const [first] = rows;
    if (first === undefined) continue;
    if (columns === undefined) {
      columns = Object.keys(first);
      yield lineOf(columns);
    }
    const names = columns;
    yield rows.map((row) => lineOf(names.map((column) => cellOf(Reflect.get(row, column))))).join("");
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.join(",")}\r\n`;
}

/** A cell that a spreadsheet would run as a formula is kept as text by a leading apostrophe. */
function cellOf(value: unknown): string {
  const text = textOf(value);
  const safe = /^[=+@\t-]/u.test(text) && typeof value === "string" ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(" ");
  return typeof value === "object" ? JSON.stringify(value) : `${value as string | number | boolean}`;
}
