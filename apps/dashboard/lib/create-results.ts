import type {
  ClaimRow,
  ClaimTally,
  DocumentRow,
  Knowledge,
  Quality,
  Run,
  Span,
  SpeakerTally,
  StanceRow,
} from "@entente/schema";
import type { AnyStore, ClaimFilter, DocumentDetail } from "@entente/store";
import { type ActorNames, nameActors } from "./actor-names.ts";
import { cutPages } from "./cut-text.ts";
import type { DateWindow } from "./date-window.ts";
import { createGenerationCache } from "./generation-cache.ts";
import { type ActorReader, createActorReader } from "./read-actors.ts";
import { createPositionReader, type PositionReader } from "./read-positions.ts";
import { createRelationReader, type RelationReader } from "./read-relations.ts";

/** A document, and where its text is cut into pages. */
export interface PagedDocument {
  readonly detail: DocumentDetail;
  readonly pages: readonly Span[];
}

/** What the pages ask of the results. Answers are kept until a run publishes new ones. */
export interface Results extends PositionReader, RelationReader, ActorReader {
  readonly generation: () => Promise<string>;
  /** Starts to read what the first page needs, without waiting for it. */
  readonly readAhead: () => void;
  readonly knowledge: () => Promise<Knowledge>;
  readonly names: () => Promise<ActorNames>;
  readonly documents: () => Promise<readonly DocumentRow[]>;
  readonly document: (id: string) => Promise<PagedDocument | undefined>;
  readonly claims: (filter: ClaimFilter) => Promise<{ readonly rows: readonly ClaimRow[]; readonly total: number }>;
  readonly countClaims: (filter: ClaimFilter) => Promise<readonly ClaimTally[]>;
  readonly speakers: () => Promise<readonly SpeakerTally[]>;
  readonly stancesOf: (holder: string, window: DateWindow) => Promise<readonly StanceRow[]>;
  readonly runs: () => Promise<readonly Run[]>;
  readonly quality: () => Promise<Quality | undefined>;
}

const KEPT_ANSWERS = 300;
const KEPT_DOCUMENTS = 12;

/** Reads the results of a store, each question once a generation. */
export function createResults(store: AnyStore): Results {
  const { tables } = store;
  const cache = createGenerationCache(tables.generation, KEPT_ANSWERS);
  const texts = createGenerationCache(tables.generation, KEPT_DOCUMENTS);
  const keyed = <T>(question: string, asked: unknown, compute: () => Promise<T>) =>
    cache.read(`${question} ${JSON.stringify(asked)}`, compute);
  const knowledge = () => cache.read("knowledge", store.readKnowledge);
  const positions = createPositionReader({
    cache,
    knowledge,
    stances: (filter) => tables.stances(filter),
  });
  const results: Results = {
    ...positions,
    ...createRelationReader({ cache, stances: tables.stances }),
    ...createActorReader({ cache, tables }),
    generation: cache.generation,
    readAhead: () => {
      // A failure shows on the page that needs the answer.
      Promise.all([results.names(), results.documents(), results.speakers()]).catch(() => undefined);
    },
    knowledge,
    names: () => cache.read("names", async () => nameActors(await knowledge())),
    documents: () => cache.read("documents", tables.documents),
    document: (id) =>
      texts.read(id, async () => {
        const detail = await tables.document(id);
        return detail === undefined ? undefined : { detail, pages: cutPages(detail.text) };
      }),
    claims: (filter) => keyed("claims", filter, () => tables.claims(filter)),
    countClaims: (filter) => keyed("count", filter, () => tables.countClaims(filter)),
    speakers: () => cache.read("speakers", tables.countSpeakers),
    stancesOf: (holder, { from, to }) =>
      keyed("stances", [holder, from, to], () => tables.stances({ holder, from, to })),
    runs: store.listRuns,
    quality: store.readQuality,
  };
  return results;
}
