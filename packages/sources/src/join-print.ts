import { createLineJoiner } from "./join-hyphens.ts";

const SENTENCE_END = /[.!?:;…]["”’')\]*]*$/u;
/** So large a share of lines that stop within a sentence means that the text was broken for print. */
const BROKEN_SHARE = 0.4;
const LEAST_LINES = 8;
/** A line this much shorter than the others ends a paragraph. */
const SHORT = 0.75;
const TAIL = 80;

/** A paragraph so far: its text, its last line, and what parts it from the one before. */
interface Paragraph {
  readonly text: string;
  readonly last: string;
  readonly gap: string;
}

/**
 * Joins the lines of a text that was broken for print to paragraphs, over the ends of pages too, and mends words parted by a hyphen.
 * In a text that was not, only what can be no paragraph of its own is joined: a line that goes on in small letters.
 */
export function joinPrint(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const join = createLazyJoiner(lines);
  const width = brokenWidth(lines.filter((line) => line !== ""));
  const paragraphs: Paragraph[] = [];
  let gap = "";
  for (const line of lines) {
    const before = paragraphs.at(-1);
    if (line === "") gap = "\n\n";
    else if (before !== undefined && goesOn(before.last, line, { isPageEnd: gap === "\n\n", width })) {
      // Only a paragraph's end matters to the joiner; with the whole of it, time would grow with the square of its length.
      const start = before.text.slice(0, -TAIL);
      paragraphs[paragraphs.length - 1] = { ...before, text: start + join(before.text.slice(-TAIL), line), last: line };
      gap = "\n";
    } else {
      paragraphs.push({ text: line, last: line, gap: paragraphs.length === 0 ? "" : gap });
      gap = "\n";
    }
  }
  return mendBlanks(paragraphs.map((paragraph) => paragraph.gap + paragraph.text).join(""));
}

/** Learning the words of a text takes longer than all else, and most lines end without a hyphen. */
function createLazyJoiner(lines: readonly string[]): (before: string, after: string) => string {
  let learned: ((before: string, after: string) => string) | undefined;
  return (before, after) => {
    if (!/[-–\u2010\u00ad]$/u.test(before)) return `${before} ${after}`;
    learned ??= createLineJoiner(lines);
    return learned(before, after);
  };
}

/** The usual length of a line where the text was broken for print. */
function brokenWidth(lines: readonly string[]): number | undefined {
  const broken = lines.filter((line) => /[\p{L},]$/u.test(line));
  if (lines.length < LEAST_LINES || broken.length < lines.length * BROKEN_SHARE) return undefined;
  const lengths = broken.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)];
}

function goesOn(
  last: string,
  line: string,
  { isPageEnd, width }: { readonly isPageEnd: boolean; readonly width: number | undefined },
): boolean {
  if (SENTENCE_END.test(last)) return width !== undefined && !isPageEnd && last.length > width * SHORT;
  if (/^\p{Ll}/u.test(line)) return /[\p{L},\-\u2010\u00ad]$/u.test(last);
  return width !== undefined && !isPageEnd && last.length > width / 2;
}

const PARTED = /(\p{L}+)- (?!(?:and|or|nor|to|but|as|than)\b)(\p{L}+)/gu;

/** "non- aligned", "govern- ment"; not "two- and three-year". */
function mendBlanks(text: string): string {
  if (!text.includes("- ")) return text;
  // The halves of a parted word are no words that the text knows.
  const join = createLazyJoiner([text.replace(PARTED, " ")]);
  return text.replace(PARTED, (_, before: string, after: string) => join(`${before}-`, after));
}
