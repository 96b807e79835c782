import { fileURLToPath } from "node:url";
import { ActorId, type Claim, DocumentDate, DocumentId, type Extraction, Sha256 } from "@entente/schema";
import { openStore } from "@entente/store";
import { createExtractor, type ExtractorInput } from "../../src/index.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const knowledgeRoot = `${root}/data/knowledge`;

/** The knowledge that comes with the project. */
export const knowledge = await openStore(`${root}/data`, { codeRoot: root, knowledgeRoot }).readKnowledge();

const extractor = createExtractor(knowledge, { fingerprint: "test" });

/** A document of plainly invented text. */
export function invented(text: string, { speaker }: { readonly speaker?: string } = {}): ExtractorInput {
  return {
    id: DocumentId.parse("invented"),
    sha256: Sha256.parse("0".repeat(64)),
    title: "Invented",
    kind: speaker === undefined ? "news" : "speech",
    language: "en",
    date: DocumentDate.parse("2019-05-01"),
    text,
    ...(speaker === undefined ? {} : { speaker: ActorId.parse(speaker) }),
  };
}

/** What is read of an invented text. */
export function extract(text: string, options: { readonly speaker?: string } = {}): Extraction {
  return extractor.extract(invented(text, options));
}

/** A claim as its words: speaker, cue and contents. */
export function wordsOf(text: string, { speaker, cue, content }: Claim) {
  return {
    speaker: speaker.start === undefined ? null : text.slice(speaker.start, speaker.end),
    cue: cue === null ? null : text.slice(cue.start, cue.end),
    content: content.map(({ start, end }) => text.slice(start, end)),
  };
}
