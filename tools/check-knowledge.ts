// Checks data/knowledge for what a reviewer overlooks: malformed and repeated ids, sides that no file has, impossible and
// overlapping terms, one office held by two at once, one name that stands for two actors, and events about what no file has.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { findEventProblems } from "./check-events.ts";

const names = z.array(z.string()).default([]);
const Term = z.looseObject({
  title: z.string(),
  side: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
const Entry = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  aliases: names,
  demonyms: names,
  capitals: names,
  seats: names,
  members: names,
  side: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  offices: z.array(Term).default([]),
});
type Entry = z.infer<typeof Entry>;
type Term = z.infer<typeof Term>;

/** Each file with the prefix of its ids. The reviewed states add to the generated ones of the same id. */
const FILES: Readonly<Record<string, RegExp>> = {
  "states.yaml": /^state:[A-Z]{3}$/u,
  "states-reviewed.yaml": /^state:[A-Z]{3}$/u,
  "blocs.yaml": /^bloc:[a-z0-9]+(?:-[a-z0-9]+)*$/u,
  "institutions.yaml": /^inst:[a-z0-9]+(?:-[a-z0-9]+)*$/u,
  "organisations.yaml": /^org:[a-z0-9]+(?:-[a-z0-9]+)*$/u,
  "places.yaml": /^place:[a-z0-9]+(?:-[a-z0-9]+)*$/u,
  "people.yaml": /^person:[a-z0-9]+(?:-[a-z0-9]+)*$/u,
};
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;
/** Offices that one person at a time holds for a side. */
const SOLE =
  /^(?:President of|Prime Minister|Chancellor(?: of|$)|Secretary of State$|Secretary of Defense$|UN Secretary-General|NATO Secretary General|EU High Representative|Foreign (?:Minister|Secretary)|Defence (?:Minister|Secretary)|White House Press Secretary|National Security Adviser|General Secretary|King$|Emperor$|Pope$)/u;

/** Lists what is wrong with the entries of each knowledge file, by file name. */
export function findKnowledgeProblems(files: Readonly<Record<string, readonly unknown[]>>): string[] {
  const entries = Object.entries(files).flatMap(([file, list]) => list.map((raw) => ({ file, ...Entry.parse(raw) })));
  const ids = new Set(entries.map(({ id }) => id));
  return [
    ...entries.flatMap((entry) => findEntryProblems(entry, ids)),
    ...findRepeatedIds(entries),
    ...findSharedOffices(entries),
    ...findClashingNames(entries),
  ];
}

function findEntryProblems(entry: Entry & { file: string }, ids: ReadonlySet<string>): string[] {
  const { file, id, offices, side, members } = entry;
  const where = `${file} ${id}`;
  const known = [side, ...members, ...offices.map((office) => office.side)].filter((actor) => actor !== undefined);
  return [
    ...(FILES[file]?.test(id) === false ? [`${where} is no id of this file. Expected ${FILES[file]?.source}.`] : []),
    ...known.filter((actor) => !ids.has(actor)).map((actor) => `${where} names ${actor}, which no file has.`),
    ...[entry, ...offices].flatMap((term) => findTermProblems(term, where)),
    ...findOverlaps(offices, where),
    ...findSpellingProblems(entry, where),
  ];
}

function findTermProblems(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  where: string,
): string[] {
  const malformed = [from, to].filter((date) => date !== undefined && !DATE.test(date));
  const reversed = from !== undefined && to !== undefined && malformed.length === 0 && latest(to) < earliest(from);
  return [
    ...malformed.map((date) => `${where} has the date ${date}. Expected YYYY, YYYY-MM or YYYY-MM-DD.`),
    ...(reversed ? [`${where} ends (${to}) before it begins (${from}).`] : []),
  ];
}

function findOverlaps(offices: readonly Term[], where: string): string[] {
  return offices.flatMap((office, at) =>
    offices
      .slice(at + 1)
      .filter((other) => other.title === office.title && other.side === office.side && overlap(office, other))
      .map(({ title }) => `${where} holds "${title}" in two terms that overlap.`),
  );
}

function findSpellingProblems({ name, aliases, demonyms, capitals, seats }: Entry, where: string): string[] {
  const all = [...(name === undefined ? [] : [name]), ...aliases, ...demonyms, ...capitals, ...seats];
  const repeated =
    [...new Set([...(name === undefined ? [] : [name]), ...aliases])].length <
    (name === undefined ? 0 : 1) + aliases.length;
  return [
    ...(repeated ? [`${where} lists a name twice.`] : []),
    ...all
      .filter((word) => word.trim() !== word || word === "")
      .map((word) => `${where} has the name "${word}" with space around it.`),
  ];
}

function findRepeatedIds(entries: readonly { file: string; id: string }[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ file, id }) => {
    const key = `${file} ${id}`;
    if (seen.has(key)) return [`${key} stands twice. Join the two entries.`];
    seen.add(key);
    return [];
  });
}

/** Two people in one sole office at once: a wrong date, or a handover that both entries claim. */
function findSharedOffices(entries: readonly Entry[]): string[] {
  const held = entries.flatMap(({ id, offices }) =>
    offices.filter(({ title, side }) => side !== undefined && SOLE.test(title)).map((office) => ({ ...office, id })),
  );
  const byOffice = groupBy(held);
  return [...byOffice.values()].flatMap((terms) =>
    terms.flatMap((term, at) =>
      terms
        .slice(at + 1)
        .filter((other) => other.id !== term.id && overlap(term, other))
        .map((other) => `${term.id} and ${other.id} are both "${term.title}" of ${term.side ?? "nobody"} at one time.`),
    ),
  );
}

function groupBy<T extends Term>(terms: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const term of terms)
    groups.set(`${term.side} ${term.title}`, [...(groups.get(`${term.side} ${term.title}`) ?? []), term]);
  return groups;
}

/** Terms overlap where that is sure: a year alone may mean any of its days, and the day of a handover belongs to both. */
function overlap(a: Term, b: Term): boolean {
  const begins = (before: Term, after: Term) => latest(before.from ?? "0000") < earliest(after.to ?? "9999");
  return begins(a, b) && begins(b, a);
}

function earliest(date: string): string {
  return `${date}-01-01`.slice(0, 10).padEnd(10, "0");
}

function latest(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** One name for two actors. States may share a demonym, bodies an abbreviation; a capital or territory is a place besides. */
function findClashingNames(entries: readonly (Entry & { file: string })[]): string[] {
  const owners = new Map<string, { id: string; kind: string }[]>();
  for (const { id, name, aliases, demonyms, capitals, seats } of entries) {
    const kind = id.slice(0, id.indexOf(":"));
    const add = (word: string, as: string) => owners.set(word, [...(owners.get(word) ?? []), { id, kind: as }]);
    for (const word of new Set([...(name === undefined ? [] : [name]), ...aliases])) add(word, kind);
    for (const word of new Set([...capitals, ...seats])) add(word, "capital");
    for (const word of new Set(demonyms)) add(word, "demonym");
  }
  return [...owners].flatMap(([word, all]) => {
    const different = [...new Map(all.map((owner) => [owner.id, owner])).values()];
    if (
      different.length < 2 ||
      isAllowed(
        word,
        all.map(({ kind }) => kind),
      )
    )
      return [];
    return [
      `"${word}" stands for ${different.map(({ id }) => id).join(" and ")}. Expected one actor, or a longer name.`,
    ];
  });
}

function isAllowed(word: string, kinds: readonly string[]): boolean {
  if (/^\p{Lu}{2,5}$/u.test(word) && !kinds.includes("state")) return true;
  if (kinds.every((kind) => kind === "demonym")) return true;
  // Treasuries and ministries of several states go by one name; the text's own states decide.
  if (kinds.every((kind) => kind === "inst")) return true;
  return kinds.includes("capital") && kinds.every((kind) => kind === "capital" || kind === "place");
}

async function readFiles(folder: string): Promise<Record<string, unknown[]>> {
  const present = Object.keys(FILES).filter((file) => existsSync(`${folder}${file}`));
  return readLists(folder, present);
}

async function readLists(folder: string, files: readonly string[]): Promise<Record<string, unknown[]>> {
  const lists = files.map(async (file) => {
    const value: unknown = parse(await readFile(`${folder}${file}`, "utf8"), { maxAliasCount: 0 });
    return [file, Array.isArray(value) ? (value as unknown[]) : [value]] as const;
  });
  return Object.fromEntries(await Promise.all(lists));
}

async function readEventProblems(folder: string, actors: readonly unknown[]): Promise<[string[], number]> {
  const namesOf = async (kind: string) =>
    (await readdir(`${folder}${kind}`)).filter((name) => name.endsWith(".yaml")).map((name) => `${kind}/${name}`);
  const events = await readLists(folder, await namesOf("events"));
  const subjects = await readLists(folder, [...(await namesOf("axes")), "issues.yaml"]);
  const idsOf = (entries: readonly unknown[]) =>
    new Set(
      z
        .array(z.looseObject({ id: z.string() }))
        .parse(entries)
        .map(({ id }) => id),
    );
  const known = { subjects: idsOf(Object.values(subjects).flat()), actors: idsOf(actors) };
  return [findEventProblems(events, known), Object.values(events).flat().length];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = fileURLToPath(new URL("../data/knowledge/", import.meta.url));
  const files = await readFiles(folder);
  const [eventProblems, events] = await readEventProblems(folder, Object.values(files).flat());
  const problems = [...findKnowledgeProblems(files), ...eventProblems];
  const counts = [...Object.entries(files).map(([file, list]) => `${file}: ${list.length}`), `events: ${events}`];
  console.log([...problems, `${counts.join(", ")}; ${problems.length} problems`].join("\n"));
  process.exitCode = problems.length === 0 ? 0 : 1;
}
