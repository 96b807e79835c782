import { expect, it } from "vitest";
import * as sources from "../src/index.ts";

it("exports what other packages may use, and nothing else", () => {
  expect(Object.keys(sources).sort()).toEqual([
    "LIMITS",
    "cleanSpeech",
    "decodeText",
    "detectLanguage",
    "editFrontMatter",
    "hashText",
    "isEdition",
    "listInputs",
    "normalizeText",
    "openSources",
    "parseForeignFrontMatter",
    "parseMarkdown",
    "parseSpeechName",
    "readArchive",
    "signatureOf",
    "similarityOf",
    "slugOf",
    "textOfMarkdown",
  ]);
});
