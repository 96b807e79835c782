import { describe, expect, it } from "vitest";
import { stemOf, titleOf } from "../src/title-of.ts";

describe("titleOf(...candidates)", () => {
  it.each([
    {
      does: "takes the first that has a letter or digit",
      candidates: [undefined, " – ", "A title", "Another"],
      title: "A title",
    },
    { does: "makes one line of it", candidates: ["A\n long\t\u0000title "], title: "A long title" },
    {
      does: "cuts a long one between words",
      candidates: [`${"word ".repeat(100)}`],
      title: `${"word ".repeat(59)}word…`,
    },
    { does: "never cuts a letter in two", candidates: ["𝔘".repeat(200)], title: `${"𝔘".repeat(150)}…` },
    { does: "says where there is none", candidates: [null, ""], title: "Untitled" },
  ])("$does", ({ candidates, title }) => {
    expect(titleOf(...candidates)).toBe(title);
  });
});

describe("stemOf(file)", () => {
  it.each([
    ["folder/speech.final.md", "speech.final"],
    [String.raw`folder\speech.md`, "speech"],
    ["speech", "speech"],
  ])("names %s %s", (file, stem) => {
    expect(stemOf(file)).toBe(stem);
  });
});
