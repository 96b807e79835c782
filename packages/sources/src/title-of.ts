const LONGEST = 300;

/** Makes a title of the first text that has a letter or digit: one line, at most 300 characters. */
export function titleOf(...candidates: readonly (string | null | undefined)[]): string {
  for (const candidate of candidates) {
    const line = (candidate ?? "")
      .slice(0, 4 * LONGEST)
      .normalize("NFC")
      .replace(/[\s\p{Cc}\ufeff\u00ad]+/gu, " ")
      .trim();
    if (/[\p{L}\p{N}]/u.test(line)) return cut(line);
  }
  return "Untitled";
}

/** The name of a file or address without its folders and ending. */
export function stemOf(file: string): string {
  return (file.split(/[\\/]/u).at(-1) ?? file).replace(/\.[^.]+$/u, "");
}

function cut(line: string): string {
  if (line.length <= LONGEST) return line;
  const words = line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, "");
  return `${words.replace(/\s+\S*$/u, "")}…`;
}
