import type { Claim } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract, wordsOf } from "./invented-document.ts";

const PARTS = [
  "The minister said",
  "that the bridge would be closed",
  "“We will rebuild the town,”",
  "according to the port authority",
  ", the mayor warned",
  ". He added:",
  "France accused Germany of lying",
  "\n\n“",
  "”",
  "(",
  "—",
  "we believe that",
  ".",
  "\u00a0",
];
const prose = fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: "grapheme", maxLength: 12 })), {
  maxLength: 30,
});

/** What a claim says, whatever its ids and places. */
function shapeOf(text: string, claim: Claim, shift = 0) {
  const move = (at: number | undefined) => (at === undefined ? null : at - shift);
  return {
    ...wordsOf(text, claim),
    at: [move(claim.speaker.start), move(claim.cue?.start), ...claim.content.map(({ start }) => move(start))],
    speaks: [claim.speaker.entity, claim.speaker.side],
    kind: [claim.act, claim.mode, claim.rule, claim.confidence],
  };
}

describe("extract(document).claims, of any text", () => {
  it("cuts each span out of the text, in order, and reads the same text the same way", () => {
    const holds = (parts: readonly string[]) => {
      const text = parts.join(" ");
      const { claims } = extract(text);
      expect(extract(text).claims).toEqual(claims);
      for (const { cue, content, speaker, confidence } of claims) {
        for (const { start, end } of [...content, ...(cue === null ? [] : [cue])])
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
        content.forEach(({ start }, at) => {
          expect(start).toBeGreaterThanOrEqual(content[at - 1]?.end ?? 0);
        });
        if (speaker.start !== undefined) expect(speaker.end ?? 0).toBeGreaterThan(speaker.start);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
      }
    };
    fc.assert(fc.property(prose, holds), { numRuns: 300, seed: 7 });
  });

  it.each([
    ["France", "Germany"],
    ["France", "Norway"],
    ["Brazil", "Canada"],
    ["Poland", "Iran"],
  ])("reads of %s what it reads of %s", (one, other) => {
    const text = [
      `${one} said on Monday that it would close the bridge.`,
      `“We will not pay,” the foreign minister of ${one} said.`,
      `Critics of ${one} fear that the talks have failed.`,
      `Spain accused ${one} of breaking the agreement, and ${one} denied it.`,
    ].join("\n\n");
    const contents = (words: string) =>
      extract(words).claims.map((claim) => ({
        ...wordsOf(words, claim),
        kind: [claim.act, claim.mode, claim.rule, claim.confidence],
      }));
    const swapped = JSON.stringify(contents(text)).replaceAll(one, other);
    expect(JSON.stringify(contents(text.replaceAll(one, other)))).toBe(swapped);
  });

  it("gives the claims of two documents for the two joined by a blank line", () => {
    const first = "The minister said that the bridge was unsafe. “It must be closed,” she added.";
    const second = "According to the harbour master, the river is rising. He warned that the dam might break.";
    const joined = `${first}\n\n${second}`;
    const shift = first.length + 2;
    const apart = [
      ...extract(first).claims.map((claim) => shapeOf(first, claim)),
      ...extract(second).claims.map((claim) => shapeOf(second, claim)),
    ];
    const together = extract(joined).claims.map((claim) =>
      shapeOf(joined, claim, (claim.cue?.start ?? 0) >= shift ? shift : 0),
    );
    expect(together.map(({ speaks: _, ...rest }) => rest)).toEqual(apart.map(({ speaks: _, ...rest }) => rest));
  });
});

describe("extract(document), of adversarial text", () => {
  // The work on n units against that on 8n: linear work is eight times as much, quadratic sixty-four times. A budget in
  // seconds would say more about the machine than about the code.
  const LINEAR = 24;
  it.each([
    { does: "one line without full stops", unit: "the minister said the bridge and the river and officials warned " },
    { does: "quotation marks", unit: '" ' },
    { does: "opening marks that never close", unit: "“ " },
    { does: "single marks", unit: "'a " },
    { does: "nested brackets", unit: "([{ " },
    { does: "one noun again and again", unit: "bridge " },
    { does: "commas", unit: ", " },
    { does: "quotations in a row", unit: "“We will rebuild the town,” he said. “We will pay,” he said. " },
    { does: "cues in a row", unit: "said warned claimed " },
    { does: "names in a row", unit: "France Germany " },
  ])(
    "works in proportion to the length: $does",
    ({ unit }) => {
      const count = Math.ceil(12_000 / unit.length);
      const timeOf = (times: number) => {
        const text = unit.repeat(times);
        const best = [0, 1].map(() => {
          const before = process.cpuUsage();
          extract(text);
          const { user, system } = process.cpuUsage(before);
          return user + system;
        });
        return Math.min(...best);
      };
      extract(unit.repeat(200));
      expect(timeOf(8 * count) / timeOf(count)).toBeLessThan(LINEAR);
    },
    120_000,
  );
});
