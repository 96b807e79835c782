import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readKnowledge } from "../src/read-knowledge.ts";
import { KNOWLEDGE_ROOT, withFolder } from "./invented-data.ts";

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Reads invented knowledge: what comes with the code, and a user's own on top. */
const readInvented = (bundled: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>) =>
  withFolder(async (folder) =>
    readKnowledge([await write(join(folder, "bundled"), bundled), await write(join(folder, "own"), own)]),
  );

describe("readKnowledge(folders)", () => {
  it("reads the knowledge that comes with the code", async () => {
    const knowledge = await readKnowledge([KNOWLEDGE_ROOT]);
    expect(Object.entries(knowledge).filter(([, entries]) => entries.length === 0)).toEqual([]);
    expect(knowledge.states.find(({ id }) => id === "state:GBR")).toMatchObject({ name: "United Kingdom" });
  });
  it("gives empty lists where there is no folder", async () => {
    await withFolder(async (folder) => {
      const knowledge = await readKnowledge([join(folder, "nothing")]);
      expect(Object.values(knowledge).every((entries) => entries.length === 0)).toBe(true);
    });
  });
  it("adds a user's entries to those that come with the code", async () => {
    const { organisations } = await readInvented(
      { "organisations.yaml": "- { id: org:one, name: One }\n" },
      { "organisations.yaml": "- { id: org:two, name: Two }\n" },
    );
    expect(organisations.map(({ id }) => id)).toEqual(["org:one", "org:two"]);
  });
  it("merges a user's entry into the one of the same id: lists are joined, single fields replaced", async () => {
    const { states } = await readInvented(
      { "states.yaml": "- { id: state:GBR, name: Britain, aliases: [ UK, GB ], region: Europe }\n" },
      { "states.yaml": "- { id: state:GBR, name: United Kingdom, aliases: [ UK, Albion ] }\n" },
    );
    expect(states).toEqual([
      {
        id: "state:GBR",
        name: "United Kingdom",
        aliases: ["UK", "GB", "Albion"],
        demonyms: [],
        capitals: [],
        seats: [],
        region: "Europe",
      },
    ]);
  });
  it("merges words of one lemma and class, and keeps a verb apart from a noun", async () => {
    const { cues } = await readInvented(
      { "cues.yaml": "- { lemma: claim, pos: verb, act: assert }\n- { lemma: claim, pos: noun, act: assert }\n" },
      { "cues.yaml": "- { lemma: claim, pos: verb, act: accuse }\n" },
    );
    expect(cues.map(({ pos, act }) => `${pos} ${act}`)).toEqual(["verb accuse", "noun assert"]);
  });
  it("reads each file of axes, a user's own too", async () => {
    const axis = (id: string) =>
      `id: axis:${id}\nname: N\ndescription: D\nleft: { label: L, targets: [ state:USA ] }\nright: { label: R, targets: [ state:CHN ] }\n`;
    const { axes } = await readInvented({ "axes/a.yaml": axis("a") }, { "axes/b.yaml": axis("b") });
    expect(axes.map(({ id }) => id)).toEqual(["axis:a", "axis:b"]);
  });
  it("reads each file of events, and joins a user's own to those of the same id", async () => {
    const { events } = await readInvented(
      { "events/a.yaml": "- { id: event:one, name: One, description: D, date: 2020-01-28, concerns: [ axis:a ] }\n" },
      {
        "events/b.yaml": "- { id: event:one, date: 2020-01-29, actors: [ state:GBR ], concerns: [ issue:b ] }\n",
        "events/notes.txt": "not read",
      },
    );
    expect(events).toEqual([
      {
        id: "event:one",
        name: "One",
        description: "D",
        date: "2020-01-29",
        concerns: ["axis:a", "issue:b"],
        actors: ["state:GBR"],
      },
    ]);
  });
  it.each([
    {
      does: "an unknown key",
      yaml: "- { id: org:one, name: One, nmae: Two }\n",
      says: 'org:one: Unrecognized key: "nmae"',
    },
    { does: "a missing name", yaml: "- { id: org:one }\n", says: "org:one: name Invalid input: expected string" },
    { does: "an id of no kind", yaml: "- { id: one, name: One }\n", says: "one: id " },
    { does: "broken YAML", yaml: "- { id: [\n", says: "its YAML: " },
    { does: "aliases that multiply", yaml: "- &a { id: org:one, name: One }\n- *a\n- *a\n", says: "its YAML: " },
    { does: "an entry that is no object", yaml: "- just a word\n", says: "[E_KNOWLEDGE]" },
    {
      does: "a merge into another prototype",
      yaml: '- { id: org:one, name: One, "__proto__": { x: 1 } }\n',
      says: "[E_KNOWLEDGE]",
    },
  ])("names file and entry of $does in a user's own file", async ({ yaml, says }) => {
    const reading = readInvented({}, { "organisations.yaml": yaml });
    await expect(reading).rejects.toThrow(says);
    await expect(readInvented({}, { "organisations.yaml": yaml })).rejects.toThrow(/own.organisations\.yaml/u);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
