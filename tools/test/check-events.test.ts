import { describe, expect, it } from "vitest";
import { findEventProblems } from "../check-events.ts";

const KNOWN = { subjects: new Set(["axis:a", "issue:b"]), actors: new Set(["state:AAA"]) };
const SOUND = { id: "event:pact", name: "Pact", description: "A pact.", date: "2020-01-28", concerns: ["axis:a"] };
const problemsOf = (...events: object[]) => findEventProblems({ "events/invented.yaml": events }, KNOWN);

describe("findEventProblems(files, known)", () => {
  it("finds nothing in sound events, as precise as they are sure", () => {
    const war = { ...SOUND, id: "event:war", date: "1979-12", until: "1989", concerns: [], actors: ["state:AAA"] };
    expect(problemsOf(SOUND, war, { ...SOUND, id: "event:day", date: "2020", until: "2020-03" })).toEqual([]);
  });
  it.each([
    { does: "a malformed id", change: { id: "Pact" }, says: "is no id of an event" },
    { does: "a malformed date", change: { date: "28 January 2020" }, says: "has the date 28 January 2020" },
    { does: "an end before the beginning", change: { until: "2020-01-27" }, says: "ends (2020-01-27) before" },
    { does: "an unknown axis", change: { concerns: ["axis:z"] }, says: "concerns axis:z, which no file has" },
    { does: "an unknown actor", change: { actors: ["state:ZZZ"] }, says: "names state:ZZZ, which no file has" },
    { does: "an event that is shown nowhere", change: { concerns: [] }, says: "would be shown nowhere" },
  ])("finds $does", ({ change, says }) => {
    expect(problemsOf({ ...SOUND, ...change }).join()).toContain(says);
  });
  it("finds an event that stands twice", () => {
    expect(problemsOf(SOUND, SOUND)).toEqual(["events/invented.yaml event:pact stands twice. Join the two entries."]);
  });
});
