// One whole value of each record, plainly invented, for tests to vary.
import type { z } from "zod";
import type {
  ChangesHead,
  Claim,
  DocumentChanges,
  Entity,
  Extraction,
  Review,
  ReviewChange,
  Run,
  SourceDocument,
  Stance,
} from "../src/index.ts";

const SHA = "0".repeat(64);

export const SOURCE_DOCUMENT: z.input<typeof SourceDocument> = {
  id: "ruritania-objects",
  sha256: SHA,
  title: "Ruritania objects",
  publisher: "Invented Gazette",
  date: "2020-01-28",
  kind: "news",
  speaker: "state:GBR",
  language: "en",
  text: "Ruritania objects.",
};
export const ENTITY: z.input<typeof Entity> = {
  id: "person:rudolf-rassendyll",
  type: "person",
  name: "Rudolf Rassendyll",
  side: "state:GBR",
  mentions: [{ start: 0, end: 17, form: "name", confidence: 0.9 }],
};
export const CLAIM: z.input<typeof Claim> = {
  id: "c-0123456789abcdef",
  speaker: { start: 0, end: 4, entity: "person:rudolf-rassendyll", side: "state:GBR" },
  cue: { start: 5, end: 9 },
  content: [{ start: 10, end: 20 }],
  mode: "indirect",
  act: "assert",
  issues: ["issue:trade"],
  frames: ["frame:security"],
  confidence: 0.5,
  rule: "cue-verb",
};
export const STANCE: z.input<typeof Stance> = {
  id: "s-0123456789abcdef",
  holder: "state:GBR",
  target: "org:huawei",
  polarity: -1,
  basis: "deed",
  voice: "narrated",
  evidence: { start: 0, end: 20 },
  claim: "c-0123456789abcdef",
  issues: ["issue:huawei-5g"],
  confidence: 0.7,
  rule: "predicate",
};
export const EXTRACTION: z.input<typeof Extraction> = {
  schema: "entente/extraction@1",
  document: { id: "ruritania-objects", sha256: SHA, date: "2020", kind: "news", title: "Ruritania objects" },
  extractor: { version: "0.1.0", fingerprint: SHA },
  entities: [ENTITY],
  claims: [CLAIM],
  stances: [STANCE],
  warnings: [{ code: "no-date", message: "The document has no date." }],
};
export const RUN: z.input<typeof Run> = {
  id: "20200128T101500Z-1a2b3c4d",
  started: "2020-01-28T10:15:00.000Z",
  finished: "2020-01-28T10:15:01.000Z",
  fingerprint: SHA,
  counts: { done: 1, unchanged: 0, failed: 0, removed: 0, entities: 1, claims: 1, stances: 1 },
  documents: [{ id: "ruritania-objects", status: "done", because: "new", ms: 3 }],
};
export const CHANGES_HEAD: z.input<typeof ChangesHead> = {
  schema: "entente/changes@1",
  run: "20200128T101500Z-1a2b3c4d",
};
export const DOCUMENT_CHANGES: z.input<typeof DocumentChanges> = {
  id: "ruritania-objects",
  collection: "briefs",
  changes: [
    {
      before: null,
      after: {
        kind: "stance",
        id: "s-0123456789abcdef",
        holder: "state:GBR",
        target: "org:huawei",
        polarity: -1,
        basis: "deed",
        quote: "Ruritania objects.",
      },
    },
  ],
};
const REVIEWED = {
  documentId: "ruritania-objects",
  verdict: "accepted",
  note: "Read twice.",
  at: "2020-01-28T10:15:00.000Z",
  quote: "Ruritania objects.",
} as const;
export const CLAIM_REVIEW: z.input<typeof Review> = {
  kind: "claim",
  record: "c-0123456789abcdef",
  ...REVIEWED,
  judged: { speaker: "person:rudolf-rassendyll", side: "state:GBR", act: "assert" },
  correction: { act: "accuse" },
};
export const STANCE_REVIEW: z.input<typeof Review> = {
  kind: "stance",
  record: "s-0123456789abcdef",
  ...REVIEWED,
  judged: { holder: "state:GBR", target: "org:huawei", polarity: -1 },
  correction: { polarity: 0 },
};
export const REVIEW_CHANGE: z.input<typeof ReviewChange> = {
  id: "3f0c1b7e-9a52-4c1d-8e6f-0a1b2c3d4e5f",
  at: "2020-01-28T10:15:00.000Z",
  undoes: "3f0c1b7e-9a52-4c1d-8e6f-0a1b2c3d4e5e",
  set: [CLAIM_REVIEW],
  cleared: ["s-0123456789abcdef"],
};
