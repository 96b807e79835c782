import { hashText, signatureOf } from "@entente/sources";
import type { SourceFile, Store, StoredResult, StoredSignature } from "@entente/store";
import { groupDuplicates } from "./group-duplicates.ts";
import { keyOf } from "./plan-run.ts";
import { readDocument } from "./read-document.ts";
import { type Member, rowsOfMembers } from "./rows-of-members.ts";
import { type Publishing, writeShares } from "./write-shares.ts";

/** So many documents are rewritten together when one of them changes. */
const PART_SIZE = 256;

/** What there is to publish: every source and every result, and the signatures that this run has computed. */
export interface Publication {
  readonly sources: readonly SourceFile[];
  readonly results: readonly StoredResult[];
  readonly signatures: ReadonlyMap<string, StoredSignature>;
}

/** Records in the whole store. */
export interface RecordCounts {
  readonly entities: number;
  readonly claims: number;
  readonly stances: number;
}

/**
 * Publishes the results as tables, in parts; a part whose content is there already is not read again. Counts all records.
 * Told to stop, it leaves the tables as they were and keeps what it knows, so that the next run has only the tables to make.
 */
export async function publishResults(
  store: Store,
  publication: Publication,
  publishing: Publishing = {},
): Promise<RecordCounts> {
  const pairs = pairUp(publication);
  if (publishing.signal?.aborted === true) await keepSignatures(store, publication.signatures);
  else await publishTables(store, await signAndGroup(store, pairs, publication.signatures), publishing);
  await store.keepKnown(publication.results);
  return countRecords(pairs);
}

async function publishTables(store: Store, members: readonly Member[], publishing: Publishing): Promise<void> {
  const collections = [...new Set(members.map(({ source }) => source.collection))].sort();
  const parts = collections.flatMap((collection) =>
    divide(members.filter(({ source }) => source.collection === collection)).map((share) => ({
      collection,
      members: share,
      keys: share.map(({ result, group, isFresh }) => `${result.id} ${result.hash} ${group} ${isFresh}`),
      rows: () => rowsOfMembers(store, share),
    })),
  );
  await store.publish(parts, (missing) => writeShares(store, missing, publishing));
}

type Pair = Omit<Member, "group">;

/** The results that have a source, in the order of their ids. */
function pairUp({ sources, results }: Publication): Pair[] {
  const sourceOf = new Map(sources.map((source) => [keyOf(source), source]));
  const pairs = results.flatMap((result) => {
    const source = sourceOf.get(keyOf(result));
    return source === undefined || "damaged" in result.made
      ? []
      : [{ source, result, isFresh: result.made.sha256 === source.sha256 }];
  });
  return pairs.sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
}

async function signAndGroup(
  store: Store,
  pairs: readonly Pair[],
  signatures: Publication["signatures"],
): Promise<Member[]> {
  const signed = await signAll(store, pairs, signatures);
  const groups = groupDuplicates(signed);
  return pairs.map((pair, at) => ({ ...pair, group: groups[at] ?? pair.source.id }));
}

async function keepSignatures(store: Store, computed: Publication["signatures"]): Promise<void> {
  if (computed.size > 0) await store.writeSignatures(new Map([...(await store.readSignatures()), ...computed]));
}

/** The signature of each document, in order: computed in this run, kept from an earlier one, or computed now. */
async function signAll(
  store: Store,
  pairs: readonly Pair[],
  computed: Publication["signatures"],
): Promise<{ id: string; signature: Uint32Array }[]> {
  const kept = await store.readSignatures();
  const now = new Map<string, StoredSignature>();
  for (const { source } of pairs) {
    const key = keyOf(source);
    const known = [computed.get(key), kept.get(key)].find((entry) => entry?.sha256 === source.sha256);
    const entry = known ?? { sha256: source.sha256, signature: await signatureOfSource(store, source) };
    now.set(key, entry);
  }
  const isSame = now.size === kept.size && [...now].every(([key, { sha256 }]) => kept.get(key)?.sha256 === sha256);
  if (!isSame) await store.writeSignatures(now);
  return pairs.map(({ source }) => ({
    id: source.id,
    signature: now.get(keyOf(source))?.signature ?? new Uint32Array(),
  }));
}

/** A source that cannot be read keeps its last good result, and is like no other document. */
async function signatureOfSource(store: Store, source: SourceFile): Promise<Uint32Array> {
  try {
    const { text } = await readDocument(source, await store.readBytes(source.file));
    return signatureOf(text);
  } catch {
    return new Uint32Array();
  }
}

/** Divides a collection by the hashes of its ids, so that adding a document leaves the other shares as they are. */
function divide(members: readonly Member[]): Member[][] {
  const shares = 2 ** Math.max(0, Math.ceil(Math.log2(members.length / PART_SIZE)));
  const divided = Array.from({ length: shares }, (): Member[] => []);
  for (const member of members) {
    const share = Number.parseInt(hashText(member.source.id).slice(0, 8), 16) % shares;
    divided[share]?.push(member);
  }
  return divided.filter((share) => share.length > 0);
}

function countRecords(members: readonly Pair[]): RecordCounts {
  const sum = (key: keyof RecordCounts) =>
    members.reduce((total, { result: { made } }) => total + ("damaged" in made ? 0 : made[key]), 0);
  return { entities: sum("entities"), claims: sum("claims"), stances: sum("stances") };
}
