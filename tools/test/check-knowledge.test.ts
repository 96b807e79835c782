import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findKnowledgeProblems } from "../check-knowledge.ts";

/** An invented world: two states, a bloc, an organ and two heads of government, one after the other. */
const SOUND = {
  "states.yaml": [
    { id: "state:AAA", name: "Arvonia", demonyms: ["Arvonian"], capitals: ["Arvo"] },
    { id: "state:BBB", name: "Belland", demonyms: ["Arvonian", "Bellish"] },
  ],
  "states-reviewed.yaml": [{ id: "state:AAA", aliases: ["Republic of Arvonia"] }],
  "blocs.yaml": [{ id: "bloc:northern-pact", name: "Northern Pact", aliases: ["NPC"], members: ["state:AAA"] }],
  "institutions.yaml": [{ id: "inst:arvonian-senate", name: "Arvonian Senate", side: "state:AAA" }],
  "organisations.yaml": [{ id: "org:npc", name: "National Pipeline Company", aliases: ["NPC"], side: "state:AAA" }],
  "places.yaml": [{ id: "place:arvo", name: "Arvo", side: "state:AAA" }],
  "people.yaml": [
    {
      id: "person:ada-orr",
      name: "Ada Orr",
      offices: [{ title: "Prime Minister", side: "state:AAA", from: "2001", to: "2005-03-01" }],
    },
    {
      id: "person:ben-ilk",
      name: "Ben Ilk",
      offices: [{ title: "Prime Minister", side: "state:AAA", from: "2005-03-01" }],
    },
  ],
};
const withEntry = (file: keyof typeof SOUND, entry: object) => ({ ...SOUND, [file]: [...SOUND[file], entry] });
const office = (title: string, from: string, to?: string) => ({
  title,
  side: "state:AAA",
  from,
  ...(to === undefined ? {} : { to }),
});

describe("findKnowledgeProblems(files)", () => {
  it("finds nothing in sound files, where a day of handover, a demonym, an abbreviation and a capital's name are shared", () => {
    expect(findKnowledgeProblems(SOUND)).toEqual([]);
  });
  it.each([
    {
      does: "an id of another file's kind",
      files: withEntry("blocs.yaml", { id: "org:other-pact", name: "Other Pact" }),
      says: "blocs.yaml org:other-pact is no id of this file",
    },
    {
      does: "an id with capitals",
      files: withEntry("places.yaml", { id: "place:Arvo-Hill", name: "Arvo Hill" }),
      says: "places.yaml place:Arvo-Hill is no id of this file",
    },
    {
      does: "an id that stands twice",
      files: withEntry("places.yaml", { id: "place:arvo", name: "Arvo Town" }),
      says: "places.yaml place:arvo stands twice",
    },
    {
      does: "a side that no file has",
      files: withEntry("institutions.yaml", { id: "inst:court", name: "High Court", side: "state:ZZZ" }),
      says: "institutions.yaml inst:court names state:ZZZ",
    },
    {
      does: "a member that no file has",
      files: withEntry("blocs.yaml", { id: "bloc:league", name: "League", members: ["state:YYY"] }),
      says: "bloc:league names state:YYY",
    },
    {
      does: "a date that is none",
      files: withEntry("people.yaml", { id: "person:cy", name: "Cy Dunn", offices: [office("Senator", "2001-13")] }),
      says: "person:cy has the date 2001-13",
    },
    {
      does: "a term that ends before it begins",
      files: withEntry("people.yaml", {
        id: "person:cy",
        name: "Cy Dunn",
        offices: [office("Senator", "2009", "2008-12-31")],
      }),
      says: "person:cy ends (2008-12-31) before it begins (2009)",
    },
    {
      does: "one person's terms that overlap",
      files: withEntry("people.yaml", {
        id: "person:cy",
        name: "Cy Dunn",
        offices: [office("Senator", "2001-01-01", "2004-05-01"), office("Senator", "2003-02-01", "2006")],
      }),
      says: 'person:cy holds "Senator" in two terms that overlap',
    },
    {
      does: "a sole office held by two at once",
      files: withEntry("people.yaml", {
        id: "person:cy",
        name: "Cy Dunn",
        offices: [office("Prime Minister", "2004-06-01", "2004-09-01")],
      }),
      says: 'person:ada-orr and person:cy are both "Prime Minister" of state:AAA',
    },
    {
      does: "one name of two people",
      files: withEntry("people.yaml", { id: "person:ada-orr-ii", name: "Ada Orr" }),
      says: '"Ada Orr" stands for person:ada-orr and person:ada-orr-ii',
    },
    {
      does: "an organisation named like a state",
      files: withEntry("organisations.yaml", { id: "org:belland", name: "Belland" }),
      says: '"Belland" stands for state:BBB and org:belland',
    },
    {
      does: "a name listed twice",
      files: withEntry("places.yaml", { id: "place:mole", name: "Mole", aliases: ["Mole"] }),
      says: "places.yaml place:mole lists a name twice",
    },
    {
      does: "a name with space around it",
      files: withEntry("places.yaml", { id: "place:mole", name: "Mole", aliases: ["Mole Bay "] }),
      says: 'place:mole has the name "Mole Bay "',
    },
  ])("names $does", ({ files, says }) => {
    const problems = findKnowledgeProblems(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(says);
  });
  it("takes a year as any of its days: terms that may or may not meet are no overlap", () => {
    const files = withEntry("people.yaml", {
      id: "person:cy",
      name: "Cy Dunn",
      offices: [office("Prime Minister", "2001", "2001")],
    });
    expect(findKnowledgeProblems(files)).toEqual([]);
  });
  it("finds nothing in the bundled files", () => {
    const names = Object.keys(SOUND);
    const folder = new URL("../../data/knowledge/", import.meta.url);
    const read = (name: string) => [name, parse(readFileSync(new URL(name, folder), "utf8")) as unknown[]] as const;
    expect(findKnowledgeProblems(Object.fromEntries(names.map(read)))).toEqual([]);
  });
});
