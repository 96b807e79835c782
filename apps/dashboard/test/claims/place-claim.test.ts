import { describe, expect, it } from "vitest";
import { nameActors, nameFromId } from "../../lib/actors/actor-names.ts";
import { placeClaim } from "../../lib/claims/place-claim.ts";
import { claim } from "../invented-rows.ts";

const EMPTY = {
  states: [],
  blocs: [],
  institutions: [],
  people: [],
  organisations: [],
  places: [],
  axes: [],
  issues: [],
  frames: [],
  cues: [],
  predicates: [],
  events: [],
};

describe("placeClaim(claim, names)", () => {
  const names = nameActors(EMPTY);

  it("sets the content apart from the rest of the sentence", () => {
    const text = "Australia said that it would wait, and then that it would not.";
    const { words } = placeClaim(
      claim(text, {
        contextStart: 100,
        start: 100,
        end: 162,
        contentSpans: [
          { start: 120, end: 133 },
          { start: 149, end: 161 },
        ],
      }),
      names,
    );
    expect(words.filter(({ part }) => part === "content").map((part) => part.text)).toEqual([
      "it would wait",
      "it would not",
    ]);
    expect(words.map((part) => part.text).join("")).toBe(text);
  });

  it("cuts a very long sentence short, and says so", () => {
    const { words } = placeClaim(claim("x".repeat(2_000)), names);
    expect(words.map((part) => part.text).join("")).toHaveLength(601);
    expect(words.at(-1)?.text).toBe("…");
  });

  it("calls a speaker without a name by its words", () => {
    const unknown = { speaker: null, side: null };
    expect(placeClaim(claim("x", { ...unknown, speakerText: "officials" }), names).speaker).toBe("officials");
    expect(placeClaim(claim("x", { ...unknown, speakerText: null }), names).speaker).toBe("Somebody unnamed");
  });
});

describe("nameFromId(id)", () => {
  it.each([
    ["person:boris-johnson", "Boris Johnson"],
    ["state:SUN", "SUN"],
    ["org:nokia", "Nokia"],
    ["org:communist-party-of-ruritania", "Communist Party of Ruritania"],
  ])("reads %s as %s", (id, name) => {
    expect(nameFromId(id)).toBe(name);
  });
});
