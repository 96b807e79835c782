import { describe, expect, it } from "vitest";
import * as views from "../src/index.ts";

describe("@entente/views", () => {
  it("exports these functions", () => {
    expect(Object.keys(views).sort()).toEqual([
      "applyReviews",
      "arrangeMatrix",
      "averageTone",
      "boundsOfPeriod",
      "chooseYears",
      "collectEvidence",
      "comparePositions",
      "compareRecords",
      "compareWindows",
      "compareWithVotes",
      "compareWords",
      "composeChanges",
      "countActs",
      "countDifferences",
      "countDocuments",
      "countParties",
      "countRelations",
      "countReviewed",
      "countShares",
      "explainPosition",
      "factsOf",
      "findFlips",
      "holdReviews",
      "invertChanges",
      "isSameRecord",
      "leanOf",
      "linkActors",
      "listDifferences",
      "periodOf",
      "periodsBetween",
      "placeActors",
      "polesOf",
      "positionTimeline",
      "rankCorrelation",
      "rankRelations",
      "relationHistory",
      "reviewOf",
      "shortenQuote",
      "wilsonInterval",
    ]);
  });
});
