import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  ActorEntry,
  Axis,
  CueEntry,
  EntenteError,
  Frame,
  Issue,
  type Knowledge,
  KnownEvent,
  PersonEntry,
  PredicateEntry,
  StateEntry,
} from "@entente/schema";
import { parse } from "yaml";
import { type z } from "zod";

/** Reads one folder of reviewed knowledge; entries of later folders are merged into those of the same id. Throws `E_KNOWLEDGE`. */
export async function readKnowledge(folders: readonly string[]): Promise<Knowledge> {
  const list = async <T>(schema: z.ZodType<T>, keyOf: (entry: T) => string, names: readonly string[]): Promise<T[]> => {
    const files = folders
      .flatMap((folder) => names.map((name) => join(folder, name)))
      .filter((file) => existsSync(file));
    const raw = (await Promise.all(files.map(readEntries))).flat();
    return mergeById(raw, schema, keyOf);
  };
  const idOf = ({ id }: { id: string }) => id;
  const wordOf = ({ lemma, pos }: { lemma: string; pos: string }) => `${lemma}/${pos}`;
  return {
    states: await list(StateEntry, idOf, ["states.yaml", "states-reviewed.yaml"]),
    blocs: await list(ActorEntry, idOf, ["blocs.yaml"]),
    institutions: await list(ActorEntry, idOf, ["institutions.yaml"]),
    people: await list(PersonEntry, idOf, ["people.yaml"]),
    organisations: await list(ActorEntry, idOf, ["organisations.yaml"]),
    places: await list(ActorEntry, idOf, ["places.yaml"]),
    axes: await list(Axis, idOf, await filesOf("axes", folders)),
    issues: await list(Issue, idOf, ["issues.yaml"]),
    frames: await list(Frame, idOf, ["frames.yaml"]),
    cues: await list(CueEntry, wordOf, ["cues.yaml"]),
    predicates: await list(PredicateEntry, wordOf, ["predicates.yaml"]),
    events: await list(KnownEvent, idOf, await filesOf("events", folders)),
  };
}

interface RawEntry {
  readonly file: string;
  readonly value: unknown;
}

async function filesOf(kind: "axes" | "events", folders: readonly string[]): Promise<string[]> {
  const names = await Promise.all(folders.map((folder) => readdir(join(folder, kind)).catch(() => [] as string[])));
  return [...new Set(names.flat())]
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(kind, name));
}

async function readEntries(file: string): Promise<RawEntry[]> {
  try {
    const value: unknown = parse(await readFile(file, "utf8"), { maxAliasCount: 0 });
    return (Array.isArray(value) ? value : [value]).map((entry: unknown) => ({ file, value: entry }));
  } catch (cause) {
    const problem = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    throw new EntenteError(
      "E_KNOWLEDGE",
      { file, entry: "its YAML", problem, expected: "a YAML list of entries" },
      { cause },
    );
  }
}

function mergeById<T>(raw: readonly RawEntry[], schema: z.ZodType<T>, keyOf: (entry: T) => string): T[] {
  const merged = new Map<string, RawEntry>();
  for (const entry of raw) {
    const key = rawKey(entry.value);
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? entry : { file: entry.file, value: joined(earlier.value, entry.value) });
  }
  const parsed = [...merged.values()].map(({ file, value }) => parseEntry(schema, value, file));
  return [...new Map(parsed.map((entry) => [keyOf(entry), entry])).values()];
}

function rawKey(value: unknown): string {
  const field = (name: string) =>
    typeof value === "object" && value !== null ? String(Reflect.get(value, name) ?? "") : "";
  return field("id") || `${field("lemma")}/${field("pos")}`;
}

function joined(earlier: unknown, later: unknown): unknown {
  const result: Record<string, unknown> = { ...(earlier as object) };
  for (const [key, value] of Object.entries(later as object)) {
    const before = result[key];
    result[key] = isList(before) && isList(value) ? [...new Set([...before, ...value])] : value;
  }
  return result;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function parseEntry<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const problem = `${issue?.path.map(String).join(".") ?? ""} ${issue?.message ?? ""}`.trim();
  throw new EntenteError("E_KNOWLEDGE", {
    file,
    entry: rawKey(value),
    problem,
    expected: "the fields that the file's other entries have",
  });
}
