import { ActorId } from "@entente/schema";
import { describe, expect, it } from "vitest";
import { compareWithVotes, type VoteAgreement, type VoteQuestion } from "../src/index.ts";
import { stance } from "./stance.ts";

const COUNTRIES = ["AUS", "FRA", "IND", "KEN"] as const;

/** Invented votes: each country further from the United States and nearer to Russia than the one before. */
const votesOf = (year: number): VoteAgreement[] =>
  [...COUNTRIES, "USA", "RUS"].flatMap((country, at) => [
    { year, country, partner: "USA", agreement: 0.9 - at / 10, votes: 50 },
    { year, country, partner: "RUS", agreement: 0.1 + at / 10, votes: 50 },
    { year, country, partner: "CUB", agreement: 0.5, votes: 50 },
  ]);

/** Invented stances: each country says less for the United States, and more for Russia, than the one before. */
const stancesOf = (year: number) =>
  COUNTRIES.flatMap((country, at) =>
    ["state:USA", "state:SUN"].map((target, pole) =>
      stance({
        holder: `state:${country}`,
        target,
        polarity: pole === 0 ? 1 : -1,
        confidence: 0.9 - at / 5,
        date: `${year}-09-20`,
        document: `${country}-${year}`,
      }),
    ),
  );

const question = (fields: Partial<VoteQuestion>): VoteQuestion => ({
  stances: stancesOf(1970),
  votes: votesOf(1970),
  left: { votes: "USA", targets: [{ id: ActorId.parse("state:USA") }] },
  right: {
    votes: "RUS",
    targets: [
      { id: ActorId.parse("state:SUN"), to: "1991" },
      { id: ActorId.parse("state:RUS"), from: "1992" },
    ],
  },
  leftOut: new Set(["state:USA", "state:SUN", "state:RUS"]),
  leastEvidence: 1,
  leastVotes: 10,
  ...fields,
});

describe("compareWithVotes(question, years)", () => {
  it("ranks countries by lean and by vote, and says how far the two agree", () => {
    const [row, ...others] = compareWithVotes(question({}));
    expect(others).toEqual([]);
    expect(row).toMatchObject({ period: "1970", n: 4, voting: 4, rho: 1 });
    expect(row?.points.map(({ actor, evidence }) => [actor, evidence])).toEqual(
      COUNTRIES.map((country) => [`state:${country}`, 2]),
    );
    // 0.9 for either pole: (-0.9 - 0.9) / (1.8 + 2); votes 0.1 with the right one, 0.9 with the left.
    expect(row?.points[0]?.lean).toBeCloseTo(-1.8 / 3.8, 12);
    expect(row?.points[0]?.votes).toBeCloseTo(-0.8, 12);
  });

  it("leaves out what the powers say themselves, and countries with too little evidence or too few votes", () => {
    const own = stance({ holder: "state:USA", target: "state:SUN", date: "1970", document: "own" });
    const meagre = stance({ holder: "state:PER", target: "state:USA", date: "1970", document: "meagre" });
    const absent: VoteAgreement[] = ["USA", "RUS"].map((partner) => {
      return { year: 1970, country: "PER", partner, agreement: 1, votes: 9 };
    });
    const rows = compareWithVotes(
      question({ stances: [...stancesOf(1970), own, meagre], votes: [...votesOf(1970), ...absent], leastEvidence: 2 }),
    );
    expect(rows).toMatchObject([{ n: 4, voting: 4 }]);
  });

  it("knows the right pole by its name of the time", () => {
    const rows = compareWithVotes(
      question({ stances: [...stancesOf(1970), ...stancesOf(1995)], votes: [...votesOf(1970), ...votesOf(1995)] }),
    );
    expect(rows.map(({ period, points }) => [period, points[0]?.evidence])).toEqual([
      ["1970", 2],
      ["1995", 1],
    ]);
  });

  it("adds the years of a decade up, those without votes left out", () => {
    const rows = compareWithVotes(
      question({
        stances: [...stancesOf(1970), ...stancesOf(1975), ...stancesOf(1976)],
        votes: [...votesOf(1970), ...votesOf(1975)],
      }),
      10,
    );
    expect(rows.map(({ period, points }) => [period, points[0]?.evidence])).toEqual([["1970–1979", 4]]);
  });

  it("says why there is no value", () => {
    expect(compareWithVotes(question({ stances: [] }))).toEqual([
      { period: "1970", voting: 4, points: [], n: 0, rho: null, interval: null, missing: "too-few" },
    ]);
    expect(compareWithVotes(question({ votes: [] }))).toEqual([]);
  });
});
