import type { Knowledge } from "@entente/schema";
import { loadClaimModels } from "../src/claims/claim-models.ts";
import { createClaimFinder } from "../src/claims/create-claim-finder.ts";
import { bindFirstPerson } from "../src/entities/bind-first-person.ts";
import { createEntityFinder } from "../src/entities/create-entity-finder.ts";
import type { ExtractorInput } from "../src/extractor-input.ts";
import { claimsBySentence } from "../src/stances/claims-by-sentence.ts";
import { contextFeatures } from "../src/stances/context-features.ts";
import { createSentenceReader } from "../src/stances/create-stance-finder.ts";
import { denseFeatures } from "../src/stances/dense-features.ts";
import { type Candidate, findCandidates } from "../src/stances/find-candidates.ts";
import { matchRules } from "../src/stances/match-rules.ts";
import { pairFeatures } from "../src/stances/pair-features.ts";
import { type FeatureSink, type RolePair } from "../src/stances/read-features.ts";
import { targetFeatures } from "../src/stances/target-features.ts";
import { addWeights, type Sums, type WeightTable } from "../src/stances/weight-table.ts";
import { analyzeText } from "../src/text/analyze-text.ts";
import type { Example } from "./fit-stance-table.ts";
import { createCollector } from "./read-sentiment-corpora.ts";

/** A labelled passage, as far as stances go. */
export interface StancePassage {
  readonly id: string;
  readonly text: string;
  readonly meta: {
    readonly title?: string;
    readonly date?: string;
    readonly kind: string;
    readonly speaker?: string | null;
  };
  readonly stances: readonly {
    readonly holder: string;
    readonly target: string;
    readonly polarity: number;
    readonly evidence?: readonly [number, number];
  }[];
}

/** A candidate of a passage as an example, with the pair it stands for. */
export interface PairExample extends Example {
  readonly pair: string;
  readonly candidate: Candidate;
}

/** A passage's stances by pair, and its candidates. */
export interface ReadPassage {
  readonly passage: StancePassage;
  readonly gold: ReadonlyMap<string, number>;
  readonly examples: readonly PairExample[];
}

/** A candidate of a labelled pair counts less where the label rests on another sentence. */
const OTHER_SENTENCE = 0.3;

/** Makes what reads a labelled passage to candidates, by the same stages as the extractor. */
export function createPassageReader(
  knowledge: Knowledge,
  models: { readonly tie: WeightTable; readonly tone: WeightTable },
): (passage: StancePassage) => ReadPassage {
  const findEntities = createEntityFinder(knowledge);
  const findClaims = createClaimFinder(knowledge, loadClaimModels());
  const reader = createSentenceReader(knowledge);
  const exampleOf = createExampleReader(models);
  return (passage) => {
    const document = inputOf(passage);
    const analysis = analyzeText(document.text);
    const found = findEntities(analysis, document);
    const { mentions, claims } = bindFirstPerson(analysis, found, findClaims(analysis, found, document));
    const source = { analysis, mentions, claimsOf: claimsBySentence(analysis.sentences, claims), document };
    const gold = new Map(passage.stances.map(({ holder, target, polarity }) => [`${holder}>${target}`, polarity]));
    const evidence = new Map(passage.stances.map((stance) => [`${stance.holder}>${stance.target}`, stance.evidence]));
    const examples = analysis.sentences.flatMap((sentence) =>
      findCandidates(source, sentence, reader).map((candidate): PairExample => {
        const pair = `${candidate.holder.id}>${candidate.target.id}`;
        const [start, end] = evidence.get(pair) ?? [0, document.text.length];
        const shown = sentence.start < end && sentence.end > start;
        return {
          ...exampleOf(candidate),
          pair,
          candidate,
          label: labelOf(gold.get(pair)),
          weight: shown ? 1 : OTHER_SENTENCE,
        };
      }),
    );
    return { passage, gold, examples };
  };
}

/** 0 none, 1 favourable, 2 unfavourable; a mixed position, of which there are few, is none of them: -1. */
function labelOf(polarity: number | undefined): number {
  if (polarity === undefined) return 0;
  return polarity === 0 ? -1 : polarity > 0 ? 1 : 2;
}

/** Makes what turns a candidate to features and numbers. */
function createExampleReader(models: {
  readonly tie: WeightTable;
  readonly tone: WeightTable;
}): (candidate: Candidate) => Pick<Example, "views" | "dense"> {
  const collect = createCollector();
  const sumsOf = (table: WeightTable, features: (emit: FeatureSink) => void): Sums => {
    const sums: Sums = [0, 0, 0];
    for (const hash of collect(features)) addWeights(table, hash, sums);
    return sums;
  };
  return (candidate) => {
    const { read, holderRole, targetRole } = candidate;
    const there = holderRole === undefined ? undefined : { holder: holderRole, target: targetRole };
    const back = holderRole === undefined ? undefined : { holder: targetRole, target: holderRole };
    const tieOf = (pair: RolePair) => sumsOf(models.tie, (emit) => pairFeatures(read, pair, emit));
    const dense = denseFeatures(candidate, {
      tie: there === undefined || back === undefined ? undefined : { there: tieOf(there), back: tieOf(back) },
      tone: sumsOf(models.tone, (emit) => targetFeatures(read, targetRole, emit)),
      rule: there === undefined ? undefined : matchRules(read, there),
      backRule: back === undefined ? undefined : matchRules(read, back),
    });
    const pairView = there === undefined ? [] : collect((emit) => pairFeatures(read, there, emit));
    const view = Int32Array.from([...pairView, ...collect((emit) => contextFeatures(candidate, emit))]);
    return { views: [view], dense };
  };
}

function inputOf({ id, text, meta }: StancePassage): ExtractorInput {
  const date = /^\d{4}/u.test(meta.date ?? "") ? meta.date : null;
  const speaker =
    meta.speaker === undefined || meta.speaker === null || meta.speaker === "" ? {} : { speaker: meta.speaker };
  return {
    id,
    sha256: "",
    title: meta.title ?? id,
    kind: meta.kind,
    language: "en",
    text,
    date,
    ...speaker,
  } as unknown as ExtractorInput;
}
