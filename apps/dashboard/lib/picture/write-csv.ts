/** Writes rows as comma-separated values (RFC 4180) with a byte order mark, so that a spreadsheet reads names in any script. A text that a spreadsheet would run as a formula is quoted with an apostrophe. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\u{FEFF}${rows.map((row) => row.map(writeCell).join(",")).join("\r\n")}\r\n`;
}

const NUMBER = /^[+−-]?\d[\d,\u{202F} ]*(?:\.\d+)?(?: ?%)?$/u;

function writeCell(text: string): string {
  const plain = NUMBER.test(text) ? plainNumber(text) : /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A number as programs read it: a hyphen for the minus, no sign for plus, no separators, per cent as written. */
function plainNumber(text: string): string {
  return text
    .replace("−", "-")
    .replace(/^\+/u, "")
    .replace(/[,\u{202F}]/gu, "");
}
