import { describe, expect, it } from "vitest";
import * as views from "../src/index.ts";

describe("@entente/views", () => {
  it("exports these functions", () => {
    expect(Object.keys(views).sort()).toEqual([
      "averageTone",
      "boundsOfPeriod",
      "chooseYears",
      "collectEvidence",
      "comparePositions",
      "compareRecords",
      "composeChanges",
      "countActs",
      "countDifferences",
      "countDocuments",
      "explainPosition",
      "factsOf",
      "findFlips",
      "invertChanges",
      "isSameRecord",
      "leanOf",
      "listDifferences",
      "periodOf",
      "periodsBetween",
      "polesOf",
      "positionTimeline",
      "shortenQuote",
      "wilsonInterval",
    ]);
  });
});
