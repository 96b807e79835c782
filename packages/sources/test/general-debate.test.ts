import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanSpeech, parseSpeechName } from "../src/index.ts";

describe("parseSpeechName(path)", () => {
  it.each([
    { path: "TXT/Session 75 - 2020/USA_75_2020.txt", id: "ungd-2020-usa", speaker: "state:USA", session: 75 },
    { path: "TXT\\Session 68 - 2013\\EU_68_2013.txt", id: "ungd-2013-eu", speaker: "bloc:eu", session: 68 },
  ])("reads $path", ({ path, ...name }) => {
    expect(parseSpeechName(path)).toMatchObject(name);
  });
  it.each(["README.txt", "TXT/USA_2020.txt", "TXT/usa_75_2020.txt"])("knows that %s is no speech", (path) => {
    expect(parseSpeechName(path)).toBeUndefined();
  });
});

/** A text that was broken for print: lines of one width, cut within sentences. */
const PRINTED = [
  "Allow me at the outset to convey to the President the congratulations of my",
  "delegation on his election. We are confident that his experience will guide the",
  "work of this session to a successful end, and we pledge him our full coopera-",
  "tion.",
  "My country has always upheld the right of peoples to self-",
  "determination, and the principles of the non-aligned movement, of which we",
  "have been a member from the beginning and which has served the cause of",
  "",
  "A/48/PV.12 13",
  "",
  "peace. We shall go on doing so in the years that lie before us, together with",
  "all those who share the purposes of the Charter of this Organization.",
].join("\n");

// Plainly invented sentences in the forms of print that the scanned records show.
describe("cleanSpeech(text)", () => {
  it("joins lines and pages that were broken within a sentence, and keeps paragraphs", () => {
    expect(cleanSpeech(PRINTED).split("\n").filter(Boolean)).toEqual([
      "Allow me at the outset to convey to the President the congratulations of my delegation on his election. We are confident that his experience will guide the work of this session to a successful end, and we pledge him our full cooperation.",
      "My country has always upheld the right of peoples to self-determination, and the principles of the non-aligned movement, of which we have been a member from the beginning and which has served the cause of peace. We shall go on doing so in the years that lie before us, together with all those who share the purposes of the Charter of this Organization.",
    ]);
  });

  it.each([
    {
      does: "drops numbers of paragraphs",
      text: "12.\tWe agree.\n13.\tWe thank him.",
      clean: "We agree.\nWe thank him.",
    },
    { does: "drops numbers of pages", text: "We agree.\n\n17\n\nWe thank him.", clean: "We agree.\n\nWe thank him." },
    {
      does: "drops running heads",
      text: "We agree.\n12 General Assembly - Forty-eighth session\nForty-eighth session - 5 October 1993 13\n97-86123 4\nWe thank him.",
      clean: "We agree.\n\nWe thank him.",
    },
    {
      does: "mends a word parted within a line",
      text: "The non- aligned Govern- ments met.",
      clean: "The non-aligned Governments met.",
    },
    {
      does: "leaves a hyphen that waits for its word",
      text: "A two- or three-year plan.",
      clean: "A two- or three-year plan.",
    },
    {
      does: "reads a lone one before a verb as I",
      text: "Today 1 should like to speak.",
      clean: "Today I should like to speak.",
    },
    {
      does: "leaves a figure alone",
      text: "Resolution 1 should be carried out. In 1965, 1 was lost.",
      clean: "Resolution 1 should be carried out. In 1965, 1 was lost.",
    },
    {
      does: "leaves the paragraphs of a text that was not broken",
      text: "We thank the President.\nWe thank his predecessor:\nMr. Holt, above all.",
      clean: "We thank the President.\nWe thank his predecessor:\nMr. Holt, above all.",
    },
    { does: "gives nothing for nothing", text: "", clean: "" },
  ])("$does", ({ text, clean }) => {
    expect(cleanSpeech(text)).toBe(clean);
  });

  it("loses no letter, but that an l may become an I", () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,9}[.,]?$/u);
    const line = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant("")), { maxLength: 30 }), (lines) => {
        const letters = (text: string) => text.replace(/[^a-zA-Z]/gu, "").replace(/[Il]/gu, "");
        return letters(cleanSpeech(lines.join("\n"))) === letters(lines.join("\n"));
      }),
    );
  });
});
