import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyzeText } from "../../src/text/analyze-text.ts";
import { findQuotations } from "../../src/text/find-quotations.ts";
import { tokenizeText } from "../../src/text/tokenize-text.ts";

const sentencesOf = (text: string) => analyzeText(text).sentences.map(({ start, end }) => text.slice(start, end));
const tagsOf = (text: string) => analyzeText(text).tokens.map((token) => `${token.text}/${token.tag}`);

describe("tokenizeText(text)", () => {
  it.each([
    { does: "keeps a hyphen inside a word", text: "co-operation", pieces: ["co-operation"] },
    { does: "parts names joined by a hyphen", text: "U.S.-China talks", pieces: ["U.S.", "-", "China", "talks"] },
    { does: "parts a possessive", text: "China’s port", pieces: ["China", "’s", "port"] },
    { does: "parts a negation", text: "They don't pay", pieces: ["They", "do", "n't", "pay"] },
    { does: "keeps an abbreviation with its point", text: "Mr. Brandt paid.", pieces: ["Mr.", "Brandt", "paid", "."] },
    { does: "keeps a number whole", text: "1,902.5 tons", pieces: ["1,902.5", "tons"] },
    { does: "gives nothing for spaces", text: " \n ", pieces: [] },
  ])("$does", ({ text, pieces }) => {
    expect(tokenizeText(text).map((piece) => piece.text)).toEqual(pieces);
  });
});

describe("analyzeText(text).sentences", () => {
  it.each([
    { does: "parts at a full stop", text: "It rained. We left.", sentences: ["It rained.", "We left."] },
    { does: "keeps an abbreviated title with its name", text: "Dr. Brandt left.", sentences: ["Dr. Brandt left."] },
    {
      does: "keeps a closing mark with what it closes",
      text: "“It rained.” We left.",
      sentences: ["“It rained.”", "We left."],
    },
    { does: "parts at a blank line", text: "A headline\n\nIt rained", sentences: ["A headline", "It rained"] },
    { does: "does not part at one line break", text: "A long\nline", sentences: ["A long\nline"] },
  ])("$does", ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe("analyzeText(text).tokens", () => {
  it("tags the first person as a pronoun", () => {
    expect(tagsOf("I said we left.").filter((tag) => /^(?:I|we)\//u.test(tag))).toEqual(["I/PRP", "we/PRP"]);
  });
  it("tags marks as themselves, numbers as numbers and possessives as such", () => {
    expect(tagsOf("Brandt's 12 ships, too")).toEqual(expect.arrayContaining(["'s/POS", "12/CD", ",/,"]));
  });
  it("cuts tokens and sentences out of any text, in order and without overlap", () => {
    const holds = (text: string) => {
      const { tokens, sentences } = analyzeText(text);
      let end = 0;
      for (const token of tokens) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        end = token.end;
      }
      expect(sentences.reduce((sum, { first, last }) => sum + last - first, 0)).toBe(tokens.length);
    };
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), holds), {
      seed: 7,
    });
  });
});

describe("findQuotations(text)", () => {
  const quoted = (text: string) =>
    findQuotations(text).map(({ start, end, closed }) => [text.slice(start, end), closed]);
  it.each([
    { does: "finds curly marks", text: "He said “no”.", found: [["no", true]] },
    { does: "finds straight marks", text: 'He said "no".', found: [["no", true]] },
    { does: "finds single marks", text: "He said ‘no’.", found: [["no", true]] },
    { does: "takes no apostrophe for a mark", text: "The ministers' plan isn't Brandt's.", found: [] },
    {
      does: "ends a quotation that its paragraph leaves open",
      text: "“One.\n\n“Two.”",
      found: [
        ["One.", false],
        ["Two.", true],
      ],
    },
    { does: "leaves an open quotation open at the end", text: "“One", found: [["One", false]] },
  ])("$does", ({ text, found }) => {
    expect(quoted(text)).toEqual(found);
  });
});
