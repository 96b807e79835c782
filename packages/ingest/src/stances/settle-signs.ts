import type { ActorId } from "@entente/schema";

/** A judged record, as far as its sign and place go. */
export interface Signed {
  readonly holder: ActorId;
  readonly target: ActorId;
  readonly polarity: -1 | 0 | 1;
  readonly likelihood: number;
  /** The index of its sentence. */
  readonly sentence: number;
}

/** Records of one pair speak for each other over so many sentences to either side. */
const REACH = 6;
/** Where both signs weigh alike, up to this share, neither is dropped. */
const BALANCE = 0.1;

/**
 * Drops a record whose sign the records of the same pair nearby outweigh: within a few sentences an actor does not change
 * sides, a reading does. Shape: records in document order -> some of them, in the same order. Costs as many steps as
 * there are records of one pair within reach.
 */
export function settleSigns<Record extends Signed>(records: readonly Record[]): Record[] {
  const byPair = new Map<string, Record[]>();
  for (const record of records) {
    const key = `${record.holder}>${record.target}`;
    const list = byPair.get(key);
    if (list === undefined) byPair.set(key, [record]);
    else list.push(record);
  }
  const dropped = new Set([...byPair.values()].flatMap(outweighed));
  return records.filter((record) => !dropped.has(record));
}

function outweighed<Record extends Signed>(records: readonly Record[]): Record[] {
  let [from, to] = [0, 0];
  const sums = { net: 0, all: 0 };
  const add = ({ polarity, likelihood }: Record, times: 1 | -1) => {
    sums.net += times * polarity * likelihood;
    sums.all += times * likelihood;
  };
  return records.filter((record) => {
    for (; to < records.length && (records[to]?.sentence ?? 0) <= record.sentence + REACH; to += 1)
      add(records[to] as Record, 1);
    for (; (records[from]?.sentence ?? record.sentence) < record.sentence - REACH; from += 1)
      add(records[from] as Record, -1);
    return record.polarity * sums.net < 0 && Math.abs(sums.net) > BALANCE * sums.all;
  });
}
