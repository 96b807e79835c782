import { ActorId, type Knowledge } from "@entente/schema";
import { describe, expect, it } from "vitest";
import { actorHref, actorsHref } from "../../lib/actors/actor-params.ts";
import { describeActor, isDuring } from "../../lib/actors/describe-actor.ts";
import { kindOf, listAllActors, withUnknown } from "../../lib/actors/list-all-actors.ts";

const RURITANIA = ActorId.parse("state:RUR");
const KNOWLEDGE: Knowledge = {
  states: [
    {
      id: RURITANIA,
      name: "Ruritania",
      aliases: ["The Kingdom"],
      demonyms: ["Ruritanian"],
      capitals: ["Strelsau"],
      seats: [],
      region: "Europe",
    },
    {
      id: ActorId.parse("state:BOR"),
      name: "Borduria",
      aliases: [],
      demonyms: [],
      capitals: [],
      seats: [],
      from: "1920",
      to: "1991-12-25",
    },
  ],
  blocs: [{ id: ActorId.parse("bloc:league"), name: "The League", aliases: [], members: [RURITANIA] }],
  institutions: [{ id: ActorId.parse("inst:rur-court"), name: "Court of Ruritania", aliases: [], side: RURITANIA }],
  people: [
    {
      id: ActorId.parse("person:anna-elphberg"),
      name: "Anna Elphberg",
      aliases: ["Elphberg"],
      offices: [
        { title: "Foreign Minister", side: RURITANIA, from: "2016-07-13", to: "2018-07-09" },
        { title: "Prime Minister", side: RURITANIA, from: "2019-07-24" },
        { title: "Founder", from: "2010" },
      ],
    },
  ],
  organisations: [],
  places: [],
  axes: [],
  issues: [],
  frames: [],
  cues: [],
  predicates: [],
  events: [],
};
const describeIn = (id: string, knowledge = KNOWLEDGE) => describeActor(id, knowledge, (other) => `name of ${other}`);

describe("describeActor(id, knowledge, nameOf)", () => {
  it("lists who speaks for a state, latest first, and what it belongs to", () => {
    const { offices, memberOf, names, region } = describeIn("state:RUR");
    expect(offices.map(({ title, holder }) => [title, holder?.name])).toEqual([
      ["Prime Minister", "Anna Elphberg"],
      ["Foreign Minister", "Anna Elphberg"],
    ]);
    expect(memberOf.map(({ id }) => id)).toEqual(["bloc:league"]);
    expect(names.map(({ title }) => title)).toEqual(["Also", "Its people and adjective", "Capital"]);
    expect(region).toBe("Europe");
  });

  it("lists a person's offices with their sides, each side once", () => {
    const { offices, sides, kind } = describeIn("person:anna-elphberg");
    expect(offices.map(({ title, side }) => [title, side?.id])).toEqual([
      ["Prime Minister", "state:RUR"],
      ["Foreign Minister", "state:RUR"],
      ["Founder", undefined],
    ]);
    expect(sides.map(({ id }) => id)).toEqual(["state:RUR"]);
    expect(kind).toBe("Person");
  });

  it("says for whom an institution counts, and when a former state lived", () => {
    expect(describeIn("inst:rur-court").sides.map(({ id }) => id)).toEqual(["state:RUR"]);
    expect(describeIn("state:BOR").life).toBe("1920 to 25 December 1991");
  });

  it("counts a term once that two folders of knowledge hold", () => {
    const twice = KNOWLEDGE.people.map((person) => ({ ...person, offices: [...person.offices, ...person.offices] }));
    expect(describeIn("state:RUR", { ...KNOWLEDGE, people: twice }).offices).toHaveLength(2);
  });

  it("says that an actor found in documents alone is not reviewed", () => {
    expect(describeIn("person:nobody-known")).toMatchObject({
      name: "name of person:nobody-known",
      kind: "Person",
      isReviewed: false,
      names: [],
      offices: [],
    });
  });
});

describe("isDuring(term, window)", () => {
  const term = { from: "2016-07-13", to: "2018-07-09" };
  it.each([
    { window: { from: "2018", to: "2020" }, is: true },
    { window: { from: "2018-07-10", to: "2020" }, is: false },
    { window: { from: "", to: "2016-07" }, is: true },
    { window: { from: "", to: "2015" }, is: false },
    { window: {}, is: true },
  ])("is $is for $window.from to $window.to", ({ window, is }) => {
    expect(isDuring(term, window)).toBe(is);
  });

  it("takes a term without an end for one that goes on", () => {
    expect(isDuring({ from: "2019", to: "" }, { from: "2030", to: "" })).toBe(true);
  });
});

describe("listAllActors(knowledge)", () => {
  const actors = listAllActors(KNOWLEDGE);

  it("gives a state its region and any other actor its kind", () => {
    expect(actors.get("state:RUR")?.region).toBe("Europe");
    expect(actors.get("state:BOR")?.region).toBe("Former states");
    expect(actors.get("bloc:league")?.region).toBe("Blocs and bodies");
  });

  it("is joined by actors that it does not hold", () => {
    const more = withUnknown(actors, [ActorId.parse("org:initech"), RURITANIA], () => "Initech");
    expect(more.get("org:initech")).toEqual({ id: "org:initech", name: "Initech", region: null });
    expect(more.get("state:RUR")?.name).toBe("Ruritania");
  });
});

describe("kindOf(id)", () => {
  it.each([
    ["state:RUR", "state"],
    ["org:initech", "org"],
    ["nonsense", undefined],
    ["constructor:x", undefined],
  ])("reads %s as %s", (id, kind) => {
    expect(kindOf(id)).toBe(kind);
  });
});

describe("actorHref(actor) and actorsHref(params)", () => {
  it("name the actor in the path, and leave out what is usual", () => {
    expect(actorHref("state:GBR")).toBe("/actors/state%3AGBR");
    expect(actorHref("state:GBR", { from: "", page: 2 })).toBe("/actors/state%3AGBR?from=&page=2");
    expect(actorsHref({ text: "uk", sort: "documents", page: 1 })).toBe("/actors?text=uk");
  });
});
