/** One line of a page. `x`, `right` and `y` (of its base line, from below) are in points, `size` is the height of its letters. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** What is read of a run of text as pdf.js gives it. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** Joins the runs of a page to lines in reading order; text that does not run from left to right along the page is left out. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let isOpen = false;
  for (const { str, transform, width, hasEOL } of items) {
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
    if (Math.abs(b) > Math.abs(a)) continue;
    const last = lines.at(-1);
    const size = Math.abs(d) || last?.size || 1;
    if (str !== "") {
      // A raised figure or a change of font ends a run, not the line.
      const isSame = last !== undefined && (isOpen || (Math.abs(last.y - y) < size * 0.4 && x >= last.right - size));
      if (isSame) lines[lines.length - 1] = extended(last, { str, right: x + width, size });
      else lines.push({ text: str, x, right: x + width, y, size });
    }
    isOpen = !hasEOL && (isOpen || str !== "");
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/[\s\u00a0]+/gu, " ").trim() }))
    .filter(({ text }) => text !== "");
}

function extended(line: PdfLine, { str, right, size }: { str: string; right: number; size: number }): PdfLine {
  return { ...line, text: line.text + str, right: Math.max(line.right, right), size: Math.max(line.size, size) };
}
