import { ActorId, AxisId, IssueId, type Knowledge } from "@entente/schema";
import { explainPosition } from "@entente/views";
import { describe, expect, it } from "vitest";
import { listActors } from "../../lib/actors/list-actors.ts";
import { explainSum, wordsOfEvidence } from "../../lib/evidence/explain-sum.ts";
import { listSubjects } from "../../lib/positions/position-subject.ts";
import { stance } from "../invented-rows.ts";

const names = { aliases: [], demonyms: [], capitals: [], seats: [] };
const AUSTRALIA = { id: ActorId.parse("state:AUS"), name: "Australia", region: "Oceania" };
const HUAWEI = { id: ActorId.parse("org:huawei"), name: "Huawei", aliases: [] };
const KNOWLEDGE: Knowledge = {
  states: [
    { ...names, ...AUSTRALIA },
    { ...names, id: ActorId.parse("state:SUN"), name: "Soviet Union", from: "1922", to: "1991-12-26" },
  ],
  blocs: [{ id: ActorId.parse("bloc:quad"), name: "Quad", aliases: [] }],
  institutions: [],
  people: [],
  organisations: [HUAWEI],
  places: [],
  axes: [
    {
      id: AxisId.parse("axis:other"),
      name: "Arcadia – Ruritania",
      description: "Two invented states.",
      left: { label: "Arcadia", targets: [AUSTRALIA.id] },
      right: { label: "Ruritania", targets: [HUAWEI.id] },
    },
    {
      id: AxisId.parse("axis:us-china"),
      name: "United States – China",
      description: "Two states.",
      left: { label: "United States", targets: [ActorId.parse("state:USA")] },
      right: { label: "China", targets: [ActorId.parse("state:CHN")] },
    },
  ],
  issues: [
    {
      id: IssueId.parse("issue:huawei-5g"),
      name: "Huawei and 5G",
      description: "Networks.",
      target: HUAWEI.id,
      keywords: ["5g"],
    },
    { id: IssueId.parse("issue:trade"), name: "Trade", description: "Tariffs.", keywords: ["tariff"] },
  ],
  frames: [],
  cues: [],
  predicates: [],
  events: [],
};

describe("listSubjects(knowledge)", () => {
  const subjects = listSubjects(KNOWLEDGE);

  it("puts United States–China first, axes before issues, and leaves out issues without a target", () => {
    expect(subjects.map(({ id }) => id)).toEqual(["axis:us-china", "axis:other", "issue:huawei-5g"]);
  });

  it("reads well in a headline", () => {
    expect(subjects.map(({ question }) => `Where they stand ${question}`)).toEqual([
      "Where they stand between the United States and China",
      "Where they stand between Arcadia and Ruritania",
      "Where they stand for or against Huawei",
    ]);
  });

  it("gives an issue its target as the right pole, and none on the left", () => {
    expect(subjects.at(-1)).toMatchObject({
      left: "Against Huawei",
      right: "For Huawei",
      poles: { left: [], right: [HUAWEI.id] },
    });
  });
});

describe("listActors(knowledge, holders, window)", () => {
  const namesIn = (holders: readonly string[], window: { from: string; to: string }) =>
    listActors(KNOWLEDGE, new Set(holders), window).map(({ name }) => name);

  it.each([
    { does: "lists a state that holds nothing", holders: [], from: "2016", to: "2025", found: ["Australia"] },
    {
      does: "lists a former state in its time",
      holders: [],
      from: "1985",
      to: "2025",
      found: ["Australia", "Soviet Union"],
    },
    { does: "leaves a former state out after its end", holders: [], from: "1992", to: "", found: ["Australia"] },
    { does: "leaves a former state out before its start", holders: [], from: "", to: "1921-05", found: ["Australia"] },
    {
      does: "lists one that holds a stance whenever it lived",
      holders: ["state:SUN"],
      from: "2016",
      to: "2025",
      found: ["Australia", "Soviet Union"],
    },
    {
      does: "lists blocs and organisations that hold a stance",
      holders: ["bloc:quad", "org:huawei"],
      from: "2016",
      to: "2025",
      found: ["Australia", "Quad", "Huawei"],
    },
  ])("$does", ({ holders, from, to, found }) => {
    expect(namesIn(holders, { from, to })).toEqual(found);
  });
});

describe("explainSum(detail, sides)", () => {
  const [, , issue] = listSubjects(KNOWLEDGE);
  const poles = { left: [], right: [HUAWEI.id] };
  const inDocument = (row: ReturnType<typeof stance>, group: string) => ({ ...row, duplicateGroup: group });
  const explain = (stances: ReturnType<typeof stance>[]) =>
    explainSum(explainPosition({ stances, poles }, AUSTRALIA), issue?.sides ?? { left: "", right: "" });

  it("writes out the sum and says on which side it lies", () => {
    const explained = explain([
      inDocument(stance(0, 9), "a"),
      inDocument(stance(0, 9), "b"),
      inDocument(stance(0, 9), "b"),
    ]);
    expect(explained).toEqual({
      headline: "Australia −0.37, against Huawei",
      formula: "−1.20 ÷ (1.20 + 2) = −0.37",
      interval: "−0.37 to −0.37",
      repeats: 1,
      reason: undefined,
    });
  });

  it("says so where the interval holds the middle", () => {
    const { headline } = explain([inDocument(stance(0, 9), "a"), inDocument(stance(0, 9, 1), "b")]);
    expect(headline).toBe("Australia 0.00, not clearly on either side");
  });

  it.each([
    { does: "gives the reason where one document is all there is", stances: [stance(0, 9)], reason: "one document" },
    { does: "gives the reason where there is none", stances: [], reason: "No document" },
  ])("$does", ({ stances, reason }) => {
    const explained = explain(stances);
    expect(explained.headline).toBe("Australia: no position");
    expect(explained.formula).toBe("");
    expect(explained.reason).toContain(reason);
  });

  it("counts what it rests on", () => {
    expect(wordsOfEvidence({ stances: 1, documents: 1 })).toBe("1 stance in 1 document");
  });
});
