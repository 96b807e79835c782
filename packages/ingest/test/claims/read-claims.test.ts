import { describe, expect, it } from "vitest";
import { extract, wordsOf } from "./invented-document.ts";

// Plainly invented sentences, one construction each.
const CASES = [
  {
    does: "reads a quotation before its cue",
    text: "“The river is rising,” the minister said.",
    claims: [{ speaker: "the minister", cue: "said", content: ["The river is rising"], mode: "direct" }],
  },
  {
    does: "reads a quotation after a colon, its marks and full stop left out",
    text: 'The minister said: "The river is rising and the bridge will not hold."',
    claims: [
      {
        speaker: "The minister",
        cue: "said",
        content: ["The river is rising and the bridge will not hold"],
        mode: "direct",
      },
    ],
  },
  {
    does: "calls a content that is quoted in part mixed",
    text: "The minister said the bridge was “a danger to everyone” and would be closed.",
    claims: [
      {
        speaker: "The minister",
        cue: "said",
        content: ["the bridge was “a danger to everyone” and would be closed"],
        mode: "mixed",
      },
    ],
  },
  {
    does: "leaves a leading that out of an indirect content",
    text: "The minister said that the bridge would be closed in May.",
    claims: [{ speaker: "The minister", content: ["the bridge would be closed in May"], mode: "indirect" }],
  },
  {
    does: "reads an indirect content without that",
    text: "Officials said the harbour would open again in June.",
    claims: [{ speaker: "Officials", content: ["the harbour would open again in June"], mode: "indirect" }],
  },
  {
    does: "reads a source that stands after its cue",
    text: "“The harbour will open in June,” said Anna Brandt, the head of the port authority.",
    claims: [{ speaker: "Anna Brandt", content: ["The harbour will open in June"], mode: "direct" }],
  },
  {
    does: "ties the second half of a split quotation to the first",
    text: "“The bridge is safe,” the minister said. “It will stay open for the whole of the summer.”",
    claims: [
      {
        speaker: "the minister",
        content: ["The bridge is safe", "It will stay open for the whole of the summer"],
        mode: "direct",
      },
    ],
  },
  {
    does: "follows a quotation over the paragraphs that leave it open",
    text: "The governor said: “We will rebuild the town.\n\n“Nobody will be left without a roof this winter.”",
    claims: [
      {
        speaker: "The governor",
        content: ["We will rebuild the town", "Nobody will be left without a roof this winter"],
        mode: "direct",
      },
    ],
  },
  {
    does: "takes the colon of a headline for a cue",
    text: "Minister: Bridge will be closed for repairs",
    claims: [{ speaker: "Minister", cue: ":", content: ["Bridge will be closed for repairs"], mode: "indirect" }],
  },
  {
    does: "reads according to before its content",
    text: "According to the port authority, the harbour will open in June.",
    claims: [{ speaker: "the port authority", content: ["the harbour will open in June"], mode: "indirect" }],
  },
  {
    does: "reads according to after its content",
    text: "The harbour will open in June, according to the port authority.",
    claims: [{ speaker: "the port authority", content: ["The harbour will open in June"], mode: "indirect" }],
  },
  {
    does: "reads a passive that names no source",
    text: "Residents were told that the bridge would be closed.",
    claims: [{ speaker: null, content: ["the bridge would be closed"], mode: "indirect" }],
  },
  {
    does: "keeps a claim that is denied to have been made",
    text: "The minister did not say that the bridge would be closed.",
    claims: [{ speaker: "The minister", content: ["the bridge would be closed"], mode: "indirect" }],
  },
  {
    does: "reads two claims of one source",
    text: "She condemned the attack and called for a swift investigation.",
    claims: [
      { speaker: "She", cue: "condemned", content: ["the attack"] },
      { speaker: "She", cue: "called for", content: ["a swift investigation"] },
    ],
  },
  { does: "finds none in plain narration", text: "The bridge was built in 1902. It spans the river.", claims: [] },
  { does: "finds none in a deed", text: "The council closed the bridge and built a new one.", claims: [] },
] as const;

describe("extract(document).claims", () => {
  it.each(CASES)("$does", ({ text, claims }) => {
    const found = extract(text).claims.map((claim) => ({ ...wordsOf(text, claim), mode: claim.mode }));
    expect(found).toHaveLength(claims.length);
    found.forEach((claim, at) => {
      expect(claim).toMatchObject(claims[at] as object);
    });
  });

  it.each([
    { does: "a demand", text: "I call on all sides to stop the fighting.", act: "demand" },
    { does: "an accusation", text: "We condemn the attack on the harbour.", act: "accuse" },
    { does: "praise", text: "We welcome the decision of the Council to send observers.", act: "praise" },
    { does: "a demand by should", text: "We believe that all States should open their borders.", act: "demand" },
  ])("reads the first person of a speech as its speaker, here in $does", ({ text, act }) => {
    const [claim] = extract(text, { speaker: "state:FRA" }).claims;
    expect(claim?.speaker).toMatchObject({ entity: "state:FRA", side: "state:FRA" });
    expect(claim?.act).toBe(act);
  });

  it.each([
    { text: "Many voters fear that prices will rise again.", act: "concern" },
    { text: "Russia threatened to cut off the supply of gas.", act: "threaten" },
    { text: "The company promised to repair the bridge by the end of the year.", act: "promise" },
    { text: "“Who will pay for the bridge?” the reporter asked.", act: "question" },
    { text: "The union demanded that the harbour be closed.", act: "demand" },
    { text: "France accused Germany of breaking the agreement.", act: "accuse" },
  ])("names the act $act", ({ text, act }) => {
    expect(extract(text).claims.map((claim) => claim.act)).toEqual([act]);
  });

  it("gives confidences that fall with doubt", () => {
    const sure = extract("The minister said that the bridge would be closed in May.").claims[0]?.confidence ?? 0;
    const odd = extract("Minister: Bridge will be closed for repairs").claims[0]?.confidence ?? 1;
    expect(sure).toBeGreaterThan(odd);
    expect(sure).toBeLessThan(1);
  });
});
