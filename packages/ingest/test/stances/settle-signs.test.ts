import { ActorId } from "@entente/schema";
import { describe, expect, it } from "vitest";
import { settleSigns } from "../../src/stances/settle-signs.ts";

const record = (sentence: number, polarity: -1 | 0 | 1, likelihood = 0.5) => ({
  holder: ActorId.parse("state:FRA"),
  target: ActorId.parse("state:RUS"),
  polarity,
  likelihood,
  sentence,
});

describe("settleSigns(records)", () => {
  it.each([
    { does: "keeps records that agree", given: [record(0, -1), record(1, -1)], kept: [0, 1] },
    { does: "drops the lighter of two signs", given: [record(0, -1, 0.9), record(1, 1, 0.4)], kept: [0] },
    { does: "keeps both where they weigh alike", given: [record(0, -1, 0.5), record(1, 1, 0.5)], kept: [0, 1] },
    { does: "keeps a change of side later on", given: [record(0, -1, 0.9), record(20, 1, 0.4)], kept: [0, 20] },
    {
      does: "keeps pairs apart",
      given: [record(0, -1, 0.9), { ...record(0, 1, 0.4), target: ActorId.parse("state:JPN") }],
      kept: [0, 0],
    },
    { does: "lets a mixed position stand", given: [record(0, -1, 0.9), record(1, 0, 0.4)], kept: [0, 1] },
    { does: "gives nothing for nothing", given: [], kept: [] },
  ])("$does", ({ given, kept }) => {
    expect(settleSigns(given).map(({ sentence }) => sentence)).toEqual(kept);
  });
});
