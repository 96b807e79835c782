import {
  ActorId,
  ClaimId,
  type ClaimRow,
  DocumentId,
  type MentionRow,
  StanceId,
  type StanceRow,
} from "@entente/schema";

const OF_DOCUMENT = {
  documentId: DocumentId.parse("invented"),
  date: "2020-01-28",
  title: "An invented brief",
  publisher: null,
  kind: "news",
  duplicateGroup: "invented",
} as const;

/** An invented mention of Australia. */
export function mention(start: number, end: number): MentionRow {
  return {
    documentId: OF_DOCUMENT.documentId,
    entity: ActorId.parse("state:AUS"),
    type: "state",
    name: "Australia",
    form: "name",
    start,
    end,
    confidence: 1,
  };
}

/** An invented claim whose sentence is the whole of a text. */
export function claim(text: string, fields: Partial<ClaimRow> = {}): ClaimRow {
  return {
    ...OF_DOCUMENT,
    id: ClaimId.parse("c-00000000000000aa"),
    speaker: ActorId.parse("state:AUS"),
    side: ActorId.parse("state:AUS"),
    speakerText: "Australia",
    cueText: "said",
    quote: text,
    context: text,
    contextStart: 0,
    start: 0,
    end: text.length,
    speakerSpan: null,
    cueSpan: null,
    contentSpans: [],
    mode: "indirect",
    act: "assert",
    about: [],
    issues: [],
    frames: [],
    confidence: 0.75,
    rule: "verb-assert",
    ...fields,
  };
}

/** An invented stance of Australia on Huawei. */
export function stance(start: number, end: number, polarity: StanceRow["polarity"] = -1): StanceRow {
  return {
    ...OF_DOCUMENT,
    id: StanceId.parse("s-00000000000000aa"),
    holder: ActorId.parse("state:AUS"),
    target: ActorId.parse("org:huawei"),
    polarity,
    basis: "deed",
    voice: "narrated",
    quote: "Australia banned Huawei.",
    start,
    end,
    claim: null,
    issues: [],
    confidence: 0.6,
    rule: "verb-ban",
  };
}
