import type {
  ActorId,
  Claim,
  ClaimRow,
  DocumentRow,
  Extraction,
  MentionRow,
  SourceDocument,
  Stance,
  StanceRow,
} from "@entente/schema";
import { widenToSentence } from "./widen-to-sentence.ts";

/** The rows that one document adds to the tables, and its text with what is known of its source. Shape: one a document. Units: as the rows. Empty: lists may be empty. Errors: none. Source: docs/method.md#records. */
export interface DocumentRows {
  readonly document: DocumentRow;
  readonly text: string;
  readonly source: string;
  readonly mentions: readonly MentionRow[];
  readonly claims: readonly ClaimRow[];
  readonly stances: readonly StanceRow[];
}

/** Lays one document and its extraction out as table rows. Shape: document, extraction, place -> one row a record. Units: as the rows. Empty: no records, no rows but its own. Errors: none. Source: docs/method.md#records. */
export function rowsOfDocument(
  document: SourceDocument,
  extraction: Extraction,
  at: { collection: string; duplicateGroup: string },
): DocumentRows {
  const { id, date, title, publisher, kind, text } = document;
  const head = { documentId: id, date, title, publisher: publisher ?? null, kind, duplicateGroup: at.duplicateGroup };
  const mentions = mentionRows(document, extraction);
  return {
    document: { ...head, collection: at.collection, ...documentFields(document, extraction) },
    text,
    source: sourceFields(document),
    mentions,
    claims: extraction.claims.map((claim) => ({ ...head, ...claimFields(claim, text, mentions) })),
    stances: extraction.stances.map((stance) => ({ ...head, ...stanceFields(stance, text) })),
  };
}

function documentFields(
  { speaker, language, text }: SourceDocument,
  { entities, claims, stances, warnings }: Extraction,
): Pick<DocumentRow, "speaker" | "language" | "words" | "entities" | "claims" | "stances" | "warnings"> {
  return {
    speaker: speaker ?? null,
    language,
    words: Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).length,
    entities: entities.length,
    claims: claims.length,
    stances: stances.length,
    warnings: warnings.map(({ message }) => message),
  };
}

function sourceFields({ author, url, licence, basis, retrieved }: SourceDocument): string {
  return JSON.stringify({ author, url, licence, basis, retrieved });
}

/** Lays out the mentions of a document: by entity, each entity's in the order of the text. */
export function mentionRows(
  { id }: Pick<SourceDocument, "id">,
  { entities }: Pick<Extraction, "entities">,
): MentionRow[] {
  return entities.flatMap((entity) =>
    entity.mentions.map(
      (mention): MentionRow => ({
        documentId: id,
        entity: entity.id,
        type: entity.type,
        name: entity.name,
        ...mention,
      }),
    ),
  );
}

function claimFields(
  claim: Claim,
  text: string,
  mentions: readonly MentionRow[],
): Omit<ClaimRow, "documentId" | "date" | "title" | "publisher" | "kind" | "duplicateGroup"> {
  const { id, speaker, cue, content, mode, act, issues, frames, confidence, rule } = claim;
  const speakerSpan =
    speaker.start === undefined || speaker.end === undefined ? null : { start: speaker.start, end: speaker.end };
  const edges = [...content, ...[cue, speakerSpan].filter((span) => span !== null)];
  const start = Math.min(...edges.map((edge) => edge.start));
  const end = Math.max(...edges.map((edge) => edge.end));
  const sentence = widenToSentence(text, { start, end });
  return {
    id,
    speaker: speaker.entity,
    side: speaker.side,
    speakerText: speakerSpan === null ? null : text.slice(speakerSpan.start, speakerSpan.end),
    cueText: cue === null ? null : text.slice(cue.start, cue.end),
    quote: content.map((span) => text.slice(span.start, span.end)).join(" … "),
    context: text.slice(sentence.start, sentence.end),
    contextStart: sentence.start,
    start,
    end,
    speakerSpan,
    cueSpan: cue,
    contentSpans: content,
    mode,
    act,
    about: aboutWhom(claim, mentions),
    issues,
    frames,
    confidence,
    rule,
  };
}

function aboutWhom({ content, speaker }: Claim, mentions: readonly MentionRow[]): ActorId[] {
  const named = mentions.filter(
    ({ start, end, type, entity }) =>
      (type === "state" || type === "bloc" || type === "org") &&
      entity !== speaker.side &&
      content.some((span) => start >= span.start && end <= span.end),
  );
  return [...new Set(named.map(({ entity }) => entity))];
}

function stanceFields(
  stance: Stance,
  text: string,
): Omit<StanceRow, "documentId" | "date" | "title" | "publisher" | "kind" | "duplicateGroup"> {
  const { evidence, claim, ...rest } = stance;
  return {
    ...rest,
    quote: text.slice(evidence.start, evidence.end),
    start: evidence.start,
    end: evidence.end,
    claim: claim ?? null,
  };
}
