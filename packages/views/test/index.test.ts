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
      "countActs",
      "countDocuments",
      "explainPosition",
      "findFlips",
      "leanOf",
      "periodOf",
      "polesOf",
      "positionTimeline",
      "wilsonInterval",
    ]);
  });
});
