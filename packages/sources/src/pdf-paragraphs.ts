import { createLineJoiner } from "./join-hyphens.ts";
import type { PdfLine } from "./pdf-lines.ts";

const PAGE_NUMBER = /^[-–—|\s]*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/iu;
const SENTENCE_END = /[.!?:;…]["”’'»)\]]*\d{0,3}$/u;
const BULLET = /^[•●▪■◦‣]/u;
/** How many lines at the top and at the foot of a page may be running heads. */
const EDGE = 2;

/** A line on its page, whose text reaches from `left` to `rightmost`. */
interface Placed extends PdfLine {
  readonly page: number;
  readonly left: number;
  readonly rightmost: number;
}

/** Joins the lines of a document's pages to paragraphs, without running heads and page numbers. */
export function paragraphsOfPages(pages: readonly (readonly PdfLine[])[]): string[] {
  const bodies = withoutRunningHeads(pages);
  const lines = bodies.flatMap(placed);
  const join = createLineJoiner(lines.map(({ text }) => text));
  const leading = medianOf(bodies.flatMap(leadings));
  const paragraphs: string[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const parts = paragraphs.at(-1);
    if (before === undefined || parts === undefined || starts(before, line, leading)) paragraphs.push([line.text]);
    // Only the seam is looked at, so a line costs the same in a paragraph of any length.
    else parts.push(...seam(parts.pop() ?? "", line.text, join));
  });
  return paragraphs.map((parts) => parts.join(""));
}

function placed(lines: readonly PdfLine[], page: number): Placed[] {
  const left = lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const rightmost = lines.reduce((most, { right }) => Math.max(most, right), 0);
  return lines.map((line) => ({ ...line, page, left, rightmost }));
}

function seam(before: string, after: string, join: (before: string, after: string) => string): [string, string] {
  const joined = join(before, after);
  return [joined.slice(0, joined.length - after.length), after];
}

function starts(before: Placed, line: Placed, leading: number): boolean {
  if (Math.abs(before.size - line.size) > before.size * 0.1 || BULLET.test(line.text)) return true;
  const isEnd = SENTENCE_END.test(before.text);
  const drop = (before.y - line.y) / line.size;
  const isWide = before.right > before.rightmost - (before.rightmost - before.left) * 0.2;
  // Over the end of a page or column a sentence runs on; a heading at its foot does not.
  if (before.page !== line.page || drop < 0) return isEnd || !(isWide || /^\p{Ll}/u.test(line.text));
  if (drop > leading * 1.4) return true;
  const indent = line.x - before.x;
  return isEnd && (!isWide || (indent > line.size * 0.7 && indent < line.size * 6));
}

function leadings(lines: readonly PdfLine[]): number[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const drop = before === undefined ? 0 : (before.y - line.y) / line.size;
    return drop > 0.5 ? [drop] : [];
  });
}

/** The lower of the two middle values: in a page of few lines a gap between paragraphs is no leading. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, sorted.length - 1) >> 1] ?? 1.2;
}

/** A line near an edge that many pages repeat, whatever its figures, is print, not text; so is a bare page number. */
function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const keyOf = ({ text, y }: PdfLine) => `${text.replace(/\d+/gu, "#")} ${Math.round(y / 4)}`;
  const counts = new Map<string, number>();
  const edges = pages.map(edgesOf);
  for (const lines of edges) for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const many = Math.max(2, pages.length * 0.3);
  return pages.map((lines, at) =>
    lines.filter((line) => {
      if (edges[at]?.has(line) !== true) return true;
      return !((counts.get(keyOf(line)) ?? 0) >= many || (lines.length > EDGE * 2 && PAGE_NUMBER.test(line.text)));
    }),
  );
}

function edgesOf(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)]);
}
