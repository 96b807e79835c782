import type { Analysis, Sentence, Token } from "./analysis.ts";
import { findQuotations } from "./find-quotations.ts";
import { type SentenceCut, splitSentences } from "./split-sentences.ts";
import { tagWords } from "./tag-words.ts";
import { type Piece, tokenizeText } from "./tokenize-text.ts";

/** The tagger applies rules sentence by sentence; a run without full stops is cut so that its cost stays linear. */
const LONGEST_TAGGED = 400;

/**
 * Cuts a text into tokens, sentences and quotations, and tags each token with its part of speech.
 * Shape: one text -> one analysis; tokens and sentences in order, without overlap. Units: UTF-16 code units, half-open.
 * Empty: no tokens, no sentences. Errors: none; any string is a text. Source: docs/method.md#text.
 */
export function analyzeText(text: string): Analysis {
  const pieces = tokenizeText(text);
  const cuts = splitSentences(text, pieces);
  const tokens: Token[] = [];
  const sentences = cuts.map((cut, index): Sentence => {
    pushTokens(tokens, pieces.slice(cut.first, cut.last), index);
    return sentenceOf(cut, index, tokens);
  });
  return { text, tokens, sentences, quotations: findQuotations(text) };
}

function pushTokens(tokens: Token[], pieces: readonly Piece[], sentence: number): void {
  for (let from = 0; from < pieces.length; from += LONGEST_TAGGED) {
    const run = pieces.slice(from, from + LONGEST_TAGGED);
    const tags = tagWords(run.map((piece) => piece.text));
    run.forEach(({ start, end, text }, at) => {
      const index = tokens.length;
      tokens.push({
        index,
        sentence,
        start,
        end,
        text,
        lower: text.toLowerCase().replace("’", "'"),
        tag: tags[at] ?? "NN",
      });
    });
  }
}

function sentenceOf({ first, last, paragraph }: SentenceCut, index: number, tokens: readonly Token[]): Sentence {
  return { index, paragraph, first, last, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}
