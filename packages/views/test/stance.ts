import { ActorId, DocumentId, StanceId, type StanceRow } from "@entente/schema";
import fc from "fast-check";

const HOLDERS = ["state:AUS", "state:FRA", "state:IND"] as const;
const TARGETS = ["state:USA", "bloc:nato", "state:CHN", "org:huawei", "state:BRA"] as const;

/** The poles that the tests stand between. */
export const POLES = {
  left: [ActorId.parse("state:USA"), ActorId.parse("bloc:nato")],
  right: [ActorId.parse("state:CHN"), ActorId.parse("org:huawei")],
};

/** An invented stance with the fields that matter to a test; the rest are plain. */
export function stance(fields: {
  readonly holder?: string;
  readonly target?: string;
  readonly polarity?: -1 | 0 | 1;
  readonly confidence?: number;
  readonly date?: string;
  readonly document?: string;
  readonly group?: string;
  readonly id?: number;
}): StanceRow {
  const document = fields.document ?? "first";
  return {
    id: StanceId.parse(`s-${(fields.id ?? 1).toString(16).padStart(16, "0")}`),
    documentId: DocumentId.parse(document),
    duplicateGroup: fields.group ?? document,
    date: fields.date ?? "2020-01-28",
    title: "An invented brief",
    publisher: null,
    kind: "news",
    holder: ActorId.parse(fields.holder ?? "state:AUS"),
    target: ActorId.parse(fields.target ?? "org:huawei"),
    polarity: fields.polarity ?? -1,
    basis: "word",
    voice: "narrated",
    quote: "Arcadia condemned Ruritania.",
    start: 0,
    end: 28,
    claim: null,
    issues: [],
    confidence: fields.confidence ?? 0.5,
    rule: "verb-condemn",
  };
}

/** Invented stances, each with an id of its own. */
export const stances: fc.Arbitrary<StanceRow[]> = fc
  .array(
    fc.record({
      holder: fc.constantFrom(...HOLDERS),
      target: fc.constantFrom(...TARGETS),
      polarity: fc.constantFrom(-1 as const, 0 as const, 1 as const),
      confidence: fc.double({ min: 0.05, max: 1, noNaN: true }),
      date: fc.constantFrom("2017", "2018-03", "2018-11-29", "2020-01-28", "2022-05-20"),
      document: fc.constantFrom("a", "b", "c", "d", "e"),
    }),
    { maxLength: 40 },
  )
  .map((fields) => fields.map((each, id) => stance({ ...each, document: `${each.document}-${each.date}`, id })));

/** The actors of the invented stances. */
export const ACTORS = HOLDERS.map((id) => ({ id: ActorId.parse(id), name: id.slice(6), region: null }));

/** The holder of an invented stance that names none. */
export const AUSTRALIA = { id: ActorId.parse("state:AUS"), name: "Australia", region: "Oceania" };

/** Some items in an order of chance. */
export function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}
