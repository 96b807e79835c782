import { Extraction, parseJson } from "@entente/schema";
import { hashText } from "@entente/sources";
import { type LaidOut, rowsOfDocument, type StoredResult } from "@entente/store";
import { findTakenIds, keyOf } from "./plan-run.ts";
import { readDocument } from "./read-document.ts";
import type { ListedSource, StoreEnd } from "./store-end.ts";

/** What of a store is copied, and compared afterwards. Shape: a closed list. Units, Empty, Errors: none. Source: docs/deploy.md. */
export type CopiedKind = "documents" | "results" | "runs" | "reviews" | "bin";

/** How one kind came out: how many there are, how many were copied now, and one digest over all of them at either end. `more` are the target's alone. Shape: one a kind. Units: items; SHA-256. Empty: zeros. Errors: none. Source: docs/deploy.md. */
export interface CopiedShare {
  readonly kind: CopiedKind;
  readonly count: number;
  readonly copied: number;
  readonly more: number;
  readonly from: string;
  readonly to: string;
}

/** What came of a copy. Shape: a share for each kind, and what could not be copied. Units: none. Empty: shares of zero. Errors: none. Source: docs/deploy.md. */
export interface CopyReport {
  readonly shares: readonly CopiedShare[];
  readonly isSame: boolean;
  readonly failed: readonly { readonly name: string; readonly error: string }[];
}

/** How far a copy is. Shape: one object. Units: items of a kind. Empty: zeros. Errors: none. Source: docs/deploy.md. */
export interface CopyProgress {
  readonly kind: CopiedKind;
  readonly done: number;
  readonly total: number;
}

/** What a copy goes between. Shape: two ends. Units: none. Empty: none. Errors: none. Source: docs/deploy.md. */
export interface CopyOptions {
  readonly from: StoreEnd;
  readonly to: StoreEnd;
  readonly onProgress?: ((progress: CopyProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** So many documents are written together; what an interrupted copy has written is found and not written again. */
const TOGETHER = 64;

/**
 * Copies documents, results, runs, reviews and the bin from one store to another, leaving alone what is there already, then compares the digests of both.
 * Shape: two ends -> a report. Units: as `CopyReport`. Empty: an empty store copies nothing and is the same.
 * Errors: those of the ends; an item that cannot be copied is in the report and stops no other. Source: docs/deploy.md.
 */
export function copyStore(options: CopyOptions): Promise<CopyReport> {
  const { from, to } = options;
  return from.hold(() =>
    to.hold(async () => {
      const failed: Failure[] = [];
      const work: Work = { ...options, failed };
      const copied = {
        documents: await copySources(work),
        results: await copyResults(work),
        runs: await copyRuns(work),
        reviews: await copyReviews(work),
        bin: await copyBin(work),
      };
      await to.show(from);
      const shares = await compareEnds(from, to, copied);
      return { shares, isSame: shares.every((share) => share.from === share.to), failed };
    }),
  );
}

interface Failure {
  readonly name: string;
  readonly error: string;
}

interface Work extends CopyOptions {
  readonly failed: Failure[];
}

/** The digest of everything of one kind, by name. */
type Digests = ReadonlyMap<string, string>;

async function copySources(work: Work): Promise<number> {
  const { from, to, failed } = work;
  const listed = await from.listSources();
  const there = digestsOfSources(await to.listSources());
  const lacking = listed.filter(({ place, sha256 }) => there.get(place) !== sha256);
  return copyInBatches({ kind: "documents", items: lacking }, work, async (some) => {
    const read = await Promise.all(
      some.map(async (source) => {
        try {
          const { id, collection, format, place: path } = source;
          return [{ id, collection, format, path, bytes: await from.readBytes(source) }];
        } catch (error) {
          failed.push({ name: source.place, error: messageOf(error) });
          return [];
        }
      }),
    );
    await to.writeSources(read.flat());
  });
}

async function copyResults(work: Work): Promise<number> {
  const { from, to, failed } = work;
  const there = digestsOfResults(await to.listResults());
  const [results, sources, groups] = await Promise.all([from.listResults(), from.listSources(), from.readGroups()]);
  const taken = findTakenIds(sources);
  const sourceOf = new Map(sources.filter(({ file }) => !taken.has(file)).map((source) => [keyOf(source), source]));
  const lacking = results.filter((result) => there.get(keyOf(result)) !== result.hash);
  return copyInBatches({ kind: "results", items: lacking }, work, async (some) => {
    const read = await Promise.all(
      some.map(async (result) => {
        try {
          const place = { result, source: sourceOf.get(keyOf(result)), group: groups.get(result.id) ?? result.id };
          return [await readResult(from, place)];
        } catch (error) {
          failed.push({ name: keyOf(result), error: messageOf(error) });
          return [];
        }
      }),
    );
    await to.writeResults(read.flat());
  });
}

async function copyRuns(work: Work): Promise<number> {
  const { from, to } = work;
  const there = await digestsOfRuns(to);
  const here = await digestsOfRuns(from);
  const lacking = (await from.listRuns()).filter(({ id }) => there.get(id) !== here.get(id));
  return copyInBatches({ kind: "runs", items: lacking }, work, async (some) => {
    for (const run of some) await to.writeRun(run, await from.readChanges(run.id));
  });
}

/** Changes of reviews build on each other, so those of two histories are not mixed. */
async function copyReviews({ from, to, failed, signal }: Work): Promise<number> {
  const [here, there] = await Promise.all([from.reviews.listChanges(), to.reviews.listChanges()]);
  if (signal?.aborted === true || here.length === 0) return 0;
  if (there.length > here.length || there.some((change, at) => digestOf(change) !== digestOf(here[at]))) {
    failed.push({ name: "reviews", error: "the target has reviews of its own, and the two are not mixed" });
    return 0;
  }
  await to.reviews.adopt(here.slice(there.length));
  return here.length - there.length;
}

/** Removed documents and earlier forms of edited ones. What the target's bin holds under a name stays. */
async function copyBin(work: Work): Promise<number> {
  const { from, to, failed } = work;
  const there = await digestsOfBin(to);
  const here = await digestsOfBin(from);
  const lacking = (await from.bin.list()).filter(({ name }) => there.get(name) !== here.get(name));
  const items = lacking.filter(({ name }) => !there.has(name));
  for (const { name } of lacking)
    if (there.has(name)) failed.push({ name, error: "the target's bin holds another document of that name" });
  return copyInBatches({ kind: "bin", items }, work, async (some) => {
    for (const entry of some) {
      const bytes = await from.bin.read(entry).catch((error: unknown) => {
        failed.push({ name: entry.name, error: messageOf(error) });
      });
      if (bytes !== undefined) await to.bin.adopt(entry, bytes);
    }
  });
}

async function copyInBatches<T>(
  { kind, items }: { readonly kind: CopiedKind; readonly items: readonly T[] },
  { onProgress, signal }: Work,
  copy: (some: readonly T[]) => Promise<void>,
): Promise<number> {
  let done = 0;
  while (done < items.length && signal?.aborted !== true) {
    const some = items.slice(done, done + TOGETHER);
    await copy(some);
    done += some.length;
    onProgress?.({ kind, done, total: items.length });
  }
  return done;
}

interface PlacedResult {
  readonly result: StoredResult;
  readonly source: ListedSource | undefined;
  readonly group: string;
}

/** Reads a result with its rows: made from the text that it was read from, or those that are shown of it. */
async function readResult(from: StoreEnd, { result, source, group }: PlacedResult): Promise<LaidOut> {
  const { id, collection, made } = result;
  if ("damaged" in made) throw new Error(made.damaged);
  if (source === undefined) throw new Error("its document is gone, or has the id of another");
  const printed = await from.readPrinted(collection, id);
  const extraction = parseJson(Extraction, printed, `the result of ${collection}/${id}`);
  const isFresh = made.sha256 === source.sha256;
  const rows = isFresh
    ? rowsOfDocument(await readDocument(source, await from.readBytes(source)), extraction, {
        collection,
        duplicateGroup: group,
      })
    : await from.rowsOf(id);
  if (rows === undefined) throw new Error("the text that it was read from is gone; extract it again first");
  return { rows, extraction, printed, keepsGroup: false };
}

async function compareEnds(
  from: StoreEnd,
  to: StoreEnd,
  copied: Readonly<Record<CopiedKind, number>>,
): Promise<CopiedShare[]> {
  const kinds: readonly (readonly [CopiedKind, (end: StoreEnd) => Promise<Digests>])[] = [
    ["documents", async (end) => digestsOfSources(await end.listSources())],
    ["results", async (end) => digestsOfResults(await end.listResults())],
    ["runs", digestsOfRuns],
    ["reviews", digestsOfReviews],
    ["bin", digestsOfBin],
  ];
  const shares: CopiedShare[] = [];
  for (const [kind, digestsOf] of kinds) {
    const here = await digestsOf(from);
    const there = await digestsOf(to);
    const names = [...here.keys()].sort();
    shares.push({
      kind,
      count: names.length,
      copied: copied[kind],
      more: [...there.keys()].filter((name) => !here.has(name)).length,
      from: digestOver(names, here),
      to: digestOver(names, there),
    });
  }
  return shares;
}

function digestsOfSources(sources: readonly ListedSource[]): Digests {
  return new Map(sources.map(({ place, sha256 }) => [place, sha256]));
}

function digestsOfResults(results: readonly StoredResult[]): Digests {
  return new Map(results.map((result) => [keyOf(result), result.hash]));
}

/** A run's report and what it changed, as they read. */
async function digestsOfRuns(end: StoreEnd): Promise<Digests> {
  const digests = new Map<string, string>();
  for (const run of await end.listRuns()) digests.set(run.id, digestOf([run, (await end.readChanges(run.id)) ?? null]));
  return digests;
}

/** A change of reviews counts at its place: the order decides what holds. */
async function digestsOfReviews({ reviews }: StoreEnd): Promise<Digests> {
  return new Map((await reviews.listChanges()).map((change, at) => [String(at).padStart(9, "0"), digestOf(change)]));
}

/** What cannot be read has a digest like no other's: the copy says why, and the two ends differ. */
async function digestsOfBin({ bin }: StoreEnd): Promise<Digests> {
  const digests = new Map<string, string>();
  for (const entry of await bin.list()) {
    const { id, collection, path, why, at, title } = entry;
    const content = await bin.read(entry).then(
      (bytes) => Buffer.from(bytes).toString("base64"),
      () => null,
    );
    digests.set(entry.name, digestOf([id, collection, path, why, at, title, content]));
  }
  return digests;
}

function digestOf(value: unknown): string {
  return hashText(JSON.stringify(value) ?? "");
}

function digestOver(names: readonly string[], digests: Digests): string {
  return hashText(names.map((name) => `${digests.get(name) ?? "missing"}  ${name}\n`).join(""));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
