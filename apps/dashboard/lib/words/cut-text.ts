import type { Span } from "@entente/schema";

/** At most so many characters of a text stand on one page of the reader. */
const PAGE_LENGTH = 20_000;
const LONGEST_BLOCK = 1_200;
const LEAST_BLOCK = 700;
const SENTENCE_END = /[.!?]["”’)\]]*\s+(?=["“‘([]?\p{Lu})/gu;

/** Cuts a text into pages at paragraphs, else sentences, else blanks; together they are the whole text. */
export function cutPages(text: string, length = PAGE_LENGTH): Span[] {
  const pages: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end =
      text.length - start <= length ? text.length : cutBetween(text, start + Math.floor(length / 2), start + length);
    pages.push({ start, end });
    start = end;
  }
  return pages;
}

/** Cuts a page into blocks to read: its paragraphs without the blank lines between them, the long ones further at sentence ends. */
export function cutBlocks(text: string, { start, end }: Span): Span[] {
  const blocks: Span[] = [];
  for (let from = start; from < end; ) {
    const blank = text.indexOf("\n\n", from);
    const to = blank === -1 || blank > end ? end : blank;
    if (to > from) blocks.push(...cutParagraph(text, { start: from, end: to }));
    from = to + 2;
  }
  return blocks;
}

/** The number of the page, counted from 1, that holds a character. */
export function pageOf(pages: readonly Span[], at: number): number {
  const found = pages.findIndex(({ start, end }) => start <= at && at < end);
  return found === -1 ? 1 : found + 1;
}

function cutParagraph(text: string, { start, end }: Span): Span[] {
  const blocks: Span[] = [];
  let from = start;
  while (end - from > LONGEST_BLOCK) {
    const to = cutBetween(text, from + LEAST_BLOCK, from + LONGEST_BLOCK);
    blocks.push({ start: from, end: to });
    from = to;
  }
  return [...blocks, { start: from, end }];
}

function cutBetween(text: string, least: number, most: number): number {
  const part = text.slice(least, most);
  const paragraph = part.lastIndexOf("\n\n");
  if (paragraph !== -1) return least + paragraph + 2;
  const [sentence] = [...part.matchAll(SENTENCE_END)].slice(-1);
  if (sentence !== undefined) return least + sentence.index + sentence[0].length;
  const blank = part.search(/\s\S*$/u);
  if (blank !== -1) return least + blank + 1;
  // Half of a surrogate pair is no character.
  return /[\uD800-\uDBFF]/u.test(text.charAt(most - 1)) ? most - 1 : most;
}
