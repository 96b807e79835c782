import { describe, expect, it } from "vitest";
import { createLineJoiner } from "../src/join-hyphens.ts";

describe("createLineJoiner(lines)", () => {
  it.each([
    { does: "puts a blank between lines", before: "the talks", after: "failed", joined: "the talks failed" },
    {
      does: "joins a word parted by a hyphen",
      before: "the negotia-",
      after: "tions failed",
      joined: "the negotiations failed",
    },
    {
      does: "joins a word parted by a soft hyphen",
      before: "the self\u00ad",
      after: "ish plan",
      joined: "the selfish plan",
    },
    {
      does: "joins a word parted by a Unicode hyphen",
      before: "the negotia\u2010",
      after: "tions",
      joined: "the negotiations",
    },
    {
      does: "keeps a hyphen before a capital letter",
      before: "Franco-",
      after: "German talks",
      joined: "Franco-German talks",
    },
    { does: "keeps the hyphen of a prefix", before: "the vice-", after: "president", joined: "the vice-president" },
    {
      does: "keeps a hyphen that the text has elsewhere",
      known: "a by-law",
      before: "the by-",
      after: "law",
      joined: "the by-law",
    },
    {
      does: "drops a hyphen of a word that the text writes as one",
      known: "the midway point",
      before: "a mid-",
      after: "way house",
      joined: "a midway house",
    },
    {
      does: "keeps a hyphen between two words of the text",
      known: "nuclear weapons are armed",
      before: "nuclear-",
      after: "armed",
      joined: "nuclear-armed",
    },
    { does: "joins a range of figures", before: "in 2019-", after: "2020", joined: "in 2019-2020" },
    { does: "leaves a dash a dash", before: "the talks –", after: "failed", joined: "the talks – failed" },
    { does: "leaves a hyphen before figures", before: "the G-", after: "7 states", joined: "the G- 7 states" },
  ])("$does", ({ known = "", before, after, joined }) => {
    expect(createLineJoiner([known, before, after])(before, after)).toBe(joined);
  });
});
