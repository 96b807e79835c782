import type { Analysis, Quotation } from "../text/analysis.ts";
import type { DraftClaim } from "./draft-claim.ts";

const FEWEST_WORDS = 4;
/** Two paragraphs: a quotation further away from the last claim has lost its speaker. */
const REACH = 400;

/** Ties quotations that no cue introduced to the claim before them: the rest of its speech, as a further span of it. */
export function addQuotations(analysis: Analysis, drafts: readonly DraftClaim[]): DraftClaim[] {
  const result = [...drafts].sort((a, b) => startOf(a) - startOf(b));
  const covered = result.flatMap((draft) => draft.content).sort((a, b) => a.start - b.start);
  let at = 0;
  let claim = -1;
  for (const quotation of analysis.quotations) {
    while ((covered[at]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) at += 1;
    while (claim + 1 < result.length && startOf(result[claim + 1] as DraftClaim) < quotation.start) claim += 1;
    const last = result[claim];
    const isCovered = (covered[at]?.start ?? Number.POSITIVE_INFINITY) < quotation.end;
    if (isCovered || last === undefined || !continues(analysis, last, quotation)) continue;
    result[claim] = { ...last, content: [...last.content, trimmedQuotation(analysis.text, quotation)] };
  }
  return result;
}

function continues(analysis: Analysis, draft: DraftClaim, quotation: Quotation): boolean {
  const last = draft.content.at(-1);
  const said = Math.max(last?.end ?? 0, draft.cue?.end ?? 0);
  const words = analysis.text.slice(quotation.start, quotation.end).split(/\s+/u).length;
  if (words < FEWEST_WORDS || quotation.start < said || quotation.start - said > REACH) return false;
  const opening = /["“”]/u.test(analysis.text.slice(startOf(draft) - 1, last?.end));
  return (
    opening &&
    /^[\s\S]{0,120}["“]$/u.test(analysis.text.slice(said, quotation.start)) &&
    startsSentence(analysis.text, quotation.start - 1)
  );
}

function startsSentence(text: string, mark: number): boolean {
  return /[.!?”"]\s*$|^$|\n\s*$/u.test(text.slice(Math.max(0, mark - 4), mark));
}

function trimmedQuotation(text: string, { start, end }: Quotation): { start: number; end: number } {
  let last = end;
  while (last > start + 1 && /[\s,.]/u.test(text.charAt(last - 1))) last -= 1;
  return { start, end: last };
}

function startOf(draft: DraftClaim): number {
  return draft.content[0]?.start ?? 0;
}
