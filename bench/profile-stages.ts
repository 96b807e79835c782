import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { createExtractor, type ExtractorInput } from "../packages/ingest/src/index.ts";
import { openStore } from "../packages/store/src/index.ts";
import { countWords, findSpeeches, type LineDocument, readAddresses, readSpeeches } from "./read-corpora.ts";

const DOCUMENTS = 100;
const MICROSECONDS = 500;
const HOTTEST = 25;

/** The first that fits a file names its stage; features are made for their models alone. */
const STAGES: readonly (readonly [RegExp, string])[] = [
  [/ingest\/src\/text\//u, "text"],
  [
    /entities\/(?:resolve-references|resolve-nominal|nominal|discourse|bind-first|reference-words|find-turns)/u,
    "coreference",
  ],
  [/ingest\/src\/entities\//u, "entities"],
  [/claims\/(?:\w+-features|linear-model|feature-sink|log-shares|calibrate|rivals)/u, "claims model"],
  [/ingest\/src\/claims\//u, "claims rules"],
  [/stances\/(?:\w+-features|linear-scorer|weight-table|distinct-features|hash-feature)/u, "stances model"],
  [/ingest\/src\/stances\//u, "stances rules"],
  [/ingest\/src\/(?:match-keywords|record-id|create-extractor|explain)/u, "records"],
];

/** Where an extraction's time goes: shares of samples by stage and by function, and what a start costs. */
export interface StageProfile {
  readonly documents: number;
  readonly words: number;
  readonly startSeconds: { readonly readKnowledge: number; readonly createExtractor: number };
  readonly shares: Readonly<Record<string, number>>;
  readonly hottest: readonly { readonly function: string; readonly share: number }[];
}

/** Samples the extractor while it reads State of the Union addresses and, where the corpus is there, as many UN speeches. */
export async function profileStages(root: string): Promise<StageProfile> {
  const documents = await chooseDocuments(root);
  const started = performance.now();
  const store = openStore(join(root, "data"), { codeRoot: root, knowledgeRoot: join(root, "data", "knowledge") });
  const knowledge = await store.readKnowledge();
  const read = performance.now();
  const { extract } = createExtractor(knowledge, { fingerprint: "" });
  const created = performance.now();
  for (const document of documents.slice(0, DOCUMENTS / 5)) extract(inputOf(document));
  const profile = await sample(() => {
    for (const document of documents) JSON.stringify(extract(inputOf(document)));
  });
  return {
    documents: documents.length,
    words: documents.reduce((sum, { text }) => sum + countWords(text), 0),
    startSeconds: { readKnowledge: (read - started) / 1000, createExtractor: (created - read) / 1000 },
    ...sharesOf(profile),
  };
}

async function chooseDocuments(root: string): Promise<LineDocument[]> {
  const file = findSpeeches(root);
  const speeches: LineDocument[] = [];
  if (file !== undefined) for await (const speech of readSpeeches(file)) speeches.push(speech);
  return [readAddresses(root), speeches].flatMap((all) =>
    all.filter((_, at) => at % Math.ceil(all.length / DOCUMENTS) === 0),
  );
}

function inputOf({ id, text, meta }: LineDocument): ExtractorInput {
  return { id, sha256: "", title: id, language: "en", text, ...meta } as unknown as ExtractorInput;
}

async function sample(task: () => void): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: MICROSECONDS });
  await session.post("Profiler.start");
  task();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return profile;
}

function sharesOf({ nodes, samples = [] }: Profiler.Profile): Pick<StageProfile, "shares" | "hottest"> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const stages = new Map<string, number>();
  const functions = new Map<string, number>();
  for (const id of samples) {
    const frame = byId.get(id)?.callFrame;
    if (frame === undefined) continue;
    const chain: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at))
      chain.push(byId.get(at)?.callFrame.url ?? "");
    const file = chain.find((url) => url.includes("/ingest/src/"));
    add(stages, stageOf(frame.functionName, file));
    const place = frame.url.split("/").slice(-2).join("/").replace(/\?.*$/u, "");
    add(functions, `${frame.functionName || "(anonymous)"} ${place}`.trim());
  }
  const share = (count: number) => Math.round((count / Math.max(1, samples.length)) * 1000) / 1000;
  const sorted = (counts: ReadonlyMap<string, number>) =>
    [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => [name, share(count)] as const);
  return {
    shares: Object.fromEntries(sorted(stages)),
    hottest: sorted(functions)
      .slice(0, HOTTEST)
      .map(([name, value]) => ({ function: name, share: value })),
  };
}

function stageOf(functionName: string, file: string | undefined): string {
  if (functionName === "(garbage collector)") return "garbage collection";
  const stage = STAGES.find(([pattern]) => pattern.test(file ?? ""));
  return stage?.[1] ?? "output and the rest";
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
