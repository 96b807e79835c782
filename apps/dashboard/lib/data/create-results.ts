import type {
  ClaimRow,
  ClaimTally,
  DocumentRow,
  Knowledge,
  Quality,
  Span,
  SpeakerTally,
  StanceRow,
} from "@entente/schema";
import type {
  AnyStore,
  ClaimFilter,
  ClaimGroup,
  ClaimGrouping,
  DocumentDetail,
  FoundClaims,
  FrameTally,
  VoteCheck,
  WordTally,
} from "@entente/store";
import { type ActorNames, nameActors } from "../actors/actor-names.ts";
import { type ActorReader, createActorReader } from "../actors/read-actors.ts";
import type { DateWindow } from "../controls/date-window.ts";
import { createPositionReader, type PositionReader } from "../positions/read-positions.ts";
import { createRelationReader, type RelationReader } from "../relations/read-relations.ts";
import { createRunReader, type RunReader } from "../runs/read-runs.ts";
import { cutPages } from "../words/cut-text.ts";
import { createGenerationCache } from "./generation-cache.ts";

/** A document, and where its text is cut into pages. */
export interface PagedDocument {
  readonly detail: DocumentDetail;
  readonly pages: readonly Span[];
}

/** What the pages ask of the results. Answers are kept until a run publishes new ones. */
export interface Results extends PositionReader, RelationReader, ActorReader, RunReader {
  readonly generation: () => Promise<string>;
  /** Starts to read what the first page needs, without waiting for it. */
  readonly readAhead: () => void;
  readonly knowledge: () => Promise<Knowledge>;
  readonly names: () => Promise<ActorNames>;
  readonly documents: () => Promise<readonly DocumentRow[]>;
  readonly document: (id: string) => Promise<PagedDocument | undefined>;
  readonly claims: (filter: ClaimFilter) => Promise<Readonly<FoundClaims>>;
  readonly streamClaims: (filter: ClaimFilter) => AsyncGenerator<ClaimRow>;
  readonly countGroups: (filter: ClaimFilter, by: ClaimGrouping) => Promise<readonly ClaimGroup[]>;
  readonly countFrames: (filter: ClaimFilter) => Promise<readonly FrameTally[]>;
  readonly countWords: (filter: ClaimFilter) => Promise<readonly WordTally[]>;
  readonly countClaims: (filter: ClaimFilter) => Promise<readonly ClaimTally[]>;
  readonly speakers: () => Promise<readonly SpeakerTally[]>;
  readonly stancesOf: (holder: string, window: DateWindow) => Promise<readonly StanceRow[]>;
  readonly quality: () => Promise<Quality | undefined>;
  readonly voteCheck: () => Promise<VoteCheck | undefined>;
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
    ...createRunReader({
      cache,
      knowledge,
      subjects: positions.subjects,
      documents: () => results.documents(),
      stances: tables.stances,
      listRuns: store.listRuns,
      readChanges: store.readChanges,
    }),
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
    streamClaims: tables.streamClaims,
    countGroups: (filter, by) => keyed("groups", [filter, by], () => tables.countGroups(filter, by)),
    countFrames: (filter) => keyed("frames", filter, () => tables.countFrames(filter)),
    countWords: (filter) => keyed("words", filter, () => tables.countWords(filter)),
    countClaims: (filter) => keyed("count", filter, () => tables.countClaims(filter)),
    speakers: () => cache.read("speakers", tables.countSpeakers),
    stancesOf: (holder, { from, to }) =>
      keyed("stances", [holder, from, to], () => tables.stances({ holder, from, to })),
    quality: store.readQuality,
    voteCheck: store.readVoteCheck,
  };
  return results;
}
