import type { Analysis, Sentence } from "../text/analysis.ts";
import type { Cue } from "./find-cues.ts";
import type { TokenRange } from "./find-noun-phrase.ts";
import { quotationAt } from "./is-quoted.ts";

/** Where a cue's content stands, in characters. */
export interface Content {
  readonly start: number;
  readonly end: number;
  readonly side: "left" | "right";
}

const THAT_REACH = 12;

/** Finds the content after a cue: from "that", a quotation, an infinitive or the object to the end of the clause. */
export function findContentAfter(analysis: Analysis, sentence: Sentence, cue: Cue, stop: number): Content | undefined {
  const from = contentStart(analysis, sentence, cue, stop);
  if (from === undefined || from >= stop) return undefined;
  const first = analysis.tokens[from];
  const final = analysis.tokens[stop - 1];
  if (first === undefined || final === undefined) return undefined;
  const content = trimMarks(analysis.text, first.start, reachQuotationEnd(analysis, first.start, final.end));
  return content === undefined ? undefined : { ...content, side: "right" };
}

/** Finds the content before a cue: what stands between the sentence's start, or its quotation's, and the speaker. */
export function findContentBefore(
  analysis: Analysis,
  sentence: Sentence,
  speaker: TokenRange,
  from: number,
): Content | undefined {
  const start = analysis.tokens[from]?.start;
  const end = analysis.tokens[speaker.first - 1]?.end;
  if (start === undefined || end === undefined || speaker.first <= sentence.first) return undefined;
  const quotation = quotationAt(analysis.quotations, sentence.start);
  const content = trimMarks(analysis.text, Math.min(start, quotation?.start ?? start), end);
  return content === undefined ? undefined : { ...content, side: "left" };
}

/** Cuts spaces and outer punctuation off a stretch; undefined where no word is left. */
export function trimMarks(text: string, from: number, to: number): { start: number; end: number } | undefined {
  let [start, end] = [from, to];
  while (start < end && /[\s"“”‘’',;:.…—–-]/u.test(text.charAt(start))) start += 1;
  while (
    end > start &&
    /[\s"“”‘’',;:.…—–-]/u.test(text.charAt(end - 1)) &&
    !/\.\p{L}\.$/u.test(text.slice(end - 3, end))
  )
    end -= 1;
  return start < end ? { start, end } : undefined;
}

function contentStart(analysis: Analysis, sentence: Sentence, cue: Cue, stop: number): number | undefined {
  const { tokens } = analysis;
  const takes = cue.entry.takes;
  for (let at = cue.last; at < Math.min(stop, cue.last + THAT_REACH); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (takes.includes("clause") && token.lower === "that") return at + 1;
    if (token.text === ":" || /^["“]$/u.test(token.text)) return at + 1;
    if (takes.includes("infinitive") && token.lower === "to" && /^VB/u.test(tokens[at + 1]?.tag ?? ""))
      return at === cue.last ? at : cue.last;
    if (/^[,;.]$/u.test(token.text) && at > cue.last) break;
  }
  const next = tokens[cue.last];
  if (next === undefined || cue.last >= sentence.last || /^[.,;!?]$/u.test(next.text)) return undefined;
  if (cue.entry.takes.includes("noun") && /^(?:DT|NN|JJ|PRP|POS|CD|IN|VBG)/u.test(next.tag)) return cue.last;
  return cue.entry.pos === "verb" && takes.includes("clause") && isClauseStart(analysis, cue.last, stop)
    ? cue.last
    : undefined;
}

/** A clause without "that" has a verb of its own; "said on Tuesday" has none. */
function isClauseStart(analysis: Analysis, from: number, stop: number): boolean {
  for (let at = from; at < Math.min(stop, from + 25); at += 1) {
    if (/^(?:VB[DZP]|MD)/u.test(analysis.tokens[at]?.tag ?? "") && at > from) return true;
  }
  return false;
}

function reachQuotationEnd(analysis: Analysis, start: number, end: number): number {
  const open = quotationAt(analysis.quotations, start);
  return open !== undefined && open.end > end ? open.end : end;
}
