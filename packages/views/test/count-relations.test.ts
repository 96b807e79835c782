import { IssueId } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countParties, countRelations } from "../src/index.ts";
import { shuffled, stance, stances } from "./stance.ts";

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("countRelations(question)", () => {
  it("counts a repeat within one duplicate group once, with its highest confidence", () => {
    const [relation] = countRelations({
      stances: [
        stance({ id: 1, confidence: 0.4, document: "a" }),
        stance({ id: 2, confidence: 0.9, document: "b", group: "a" }),
      ],
    });
    expect([relation?.stances, relation?.documents, relation?.weight]).toEqual([1, 1, 0.9]);
  });

  it("weighs the mean by confidence and holds the lean nearer to the middle", () => {
    const [relation] = countRelations({
      stances: [stance({ id: 1, polarity: 1, confidence: 0.75 }), stance({ id: 2, polarity: -1, confidence: 0.25 })],
    });
    expect([relation?.mean, relation?.lean]).toEqual([0.5, 0.5 / 3]);
  });

  it.each([
    { does: "leaves out what an actor shows towards itself", fields: { target: "state:AUS" }, question: {} },
    { does: "leaves out what lies before the window", fields: { date: "2017" }, question: { from: "2018" } },
    { does: "leaves out what lies after the window", fields: { date: "2022" }, question: { to: "2021-06" } },
    { does: "leaves out other issues", fields: {}, question: { issue: "issue:trade" } },
  ])("$does", ({ fields, question }) => {
    expect(countRelations({ stances: [stance(fields)], ...question })).toEqual([]);
  });

  it("keeps the stances on the issue asked for", () => {
    const onTrade = { ...stance({}), issues: [IssueId.parse("issue:trade")] };
    expect(countRelations({ stances: [onTrade], issue: "issue:trade" })).toHaveLength(1);
  });

  it("gives no mean where nothing has any confidence", () => {
    expect(countRelations({ stances: [stance({ confidence: 0 })] })[0]?.mean).toBeNull();
  });

  it("sums signs to stances and signed weights to the mean, whatever the order of the stances", () => {
    fc.assert(
      fc.property(
        stances.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        ([rows, mixed]) => {
          const relations = countRelations({ stances: rows });
          for (const { favourable, mixed: even, unfavourable, evidence, ...relation } of relations) {
            expect(favourable + even + unfavourable).toBe(relation.stances);
            expect(evidence).toHaveLength(relation.stances);
            expect(relation.documents).toBeLessThanOrEqual(relation.stances);
            const signed = sumOf(evidence.map(({ stance: each, sign }) => sign * each.confidence));
            expect((relation.mean ?? 0) * relation.weight).toBeCloseTo(signed, 12);
            expect(Math.abs(relation.lean)).toBeLessThanOrEqual(Math.abs(relation.mean ?? 0));
          }
          expect(countRelations({ stances: mixed })).toEqual(relations);
        },
      ),
    );
  });
});

describe("countParties(relations)", () => {
  it("gives each stance one holder and one receiver", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        const relations = countRelations({ stances: rows });
        const parties = countParties(relations);
        const total = sumOf(relations.map((relation) => relation.stances));
        expect(sumOf(parties.map(({ held }) => held))).toBe(total);
        expect(sumOf(parties.map(({ received }) => received))).toBe(total);
        for (const { held, received, documents } of parties) expect(documents).toBeLessThanOrEqual(held + received);
      }),
    );
  });

  it("puts the most active first", () => {
    const rows = [
      stance({ id: 1, holder: "state:AUS", target: "state:CHN" }),
      stance({ id: 2, holder: "state:IND", target: "state:CHN" }),
    ];
    expect(countParties(countRelations({ stances: rows })).map(({ actor }) => actor)).toEqual([
      "state:CHN",
      "state:AUS",
      "state:IND",
    ]);
  });
});
