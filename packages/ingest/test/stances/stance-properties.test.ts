import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../claims/invented-document.ts";

const PARTS = [
  "France condemned Russia",
  "Huawei was banned by the British government",
  "We thank Japan and Norway",
  "sanctions against",
  "the war between",
  "Iran",
  "and",
  "“",
  "”",
  ",",
  ".",
  "not",
  "said that",
  "\n\n",
  "(",
  "'s",
];
const prose = fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: "grapheme", maxLength: 10 })), {
  maxLength: 30,
});

/** What a stance says, whatever its id and place. */
function shapesOf(text: string, speaker: string, shift = 0) {
  return extract(text, { speaker }).stances.map(({ id: _, claim: __, evidence, ...rest }) => ({
    ...rest,
    evidence: [evidence.start + shift, evidence.end + shift],
  }));
}

describe("extract(document).stances, of any text", () => {
  it("cuts its evidence out of the text, names two actors, and reads the same text the same way", () => {
    const holds = (parts: readonly string[]) => {
      const text = parts.join(" ");
      const { stances } = extract(text, { speaker: "state:SWE" });
      expect(extract(text, { speaker: "state:SWE" }).stances).toEqual(stances);
      for (const { evidence, holder, target, confidence, rule } of stances) {
        expect(evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= text.length).toBe(true);
        expect(holder).not.toBe(target);
        expect(confidence > 0 && confidence < 1).toBe(true);
        expect(rule).not.toBe("");
      }
    };
    fc.assert(fc.property(prose, holds), { numRuns: 300, seed: 11 });
  });

  it.each([
    { one: "France", other: "Germany", ids: ["state:FRA", "state:DEU"] },
    { one: "France", other: "Norway", ids: ["state:FRA", "state:NOR"] },
    { one: "France", other: "Saudi Arabia", ids: ["state:FRA", "state:SAU"] },
    { one: "France", other: "South Africa", ids: ["state:FRA", "state:ZAF"] },
  ])("reads of $one what it reads of $other", ({ one, other, ids: [oneId = "", otherId = ""] }) => {
    const text = [
      `${one} condemned Spain on Monday. Spain had imposed sanctions on ${one}.`,
      `We thank ${one} for its generous support. We support the peace efforts of ${one}.`,
      `Ukraine welcomed the decision of ${one} to help. The war between ${one} and Peru goes on.`,
    ].join("\n\n");
    const read = (words: string) =>
      extract(words, { speaker: "state:SWE" }).stances.map(({ holder, target, polarity, rule, confidence }) => ({
        holder,
        target,
        polarity,
        rule,
        confidence,
      }));
    expect(read(text).length).toBeGreaterThan(3);
    expect(JSON.stringify(read(text.replaceAll(one, other)))).toBe(
      JSON.stringify(read(text)).replaceAll(oneId, otherId),
    );
  });

  it("gives the stances of two documents for the two joined by a blank line", () => {
    const first = "France condemned Russia. We thank Japan for its support.";
    const second = "Norway has banned Huawei. We condemn the war on Ukraine.";
    const apart = [...shapesOf(first, "state:SWE"), ...shapesOf(second, "state:SWE", first.length + 2)];
    expect(apart.length).toBeGreaterThan(2);
    expect(shapesOf(`${first}\n\n${second}`, "state:SWE")).toEqual(apart);
  });

  it.each([
    { does: "a list of states without end", unit: "France, Germany, Peru, Chad, Japan, Norway, Spain, Cuba, " },
    { does: "stances in a row", unit: "France condemned Russia. We thank Japan. " },
    { does: "one pair again and again", unit: "We condemn Russia. We thank Russia. " },
  ])(
    "works in proportion to the length: $does",
    ({ unit }) => {
      const count = Math.ceil(20_000 / unit.length);
      const timeOf = (times: number) => {
        const text = unit.repeat(times);
        const best = [0, 1].map(() => {
          const before = process.cpuUsage();
          extract(text, { speaker: "state:SWE" });
          const { user, system } = process.cpuUsage(before);
          return user + system;
        });
        return Math.min(...best);
      };
      extract(unit.repeat(100), { speaker: "state:SWE" });
      // Linear work is eight times as much, quadratic sixty-four times.
      expect(timeOf(8 * count) / timeOf(count)).toBeLessThan(24);
    },
    120_000,
  );
});
