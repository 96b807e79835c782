import { fileURLToPath } from "node:url";
import { ActorId, DocumentDate, DocumentId, Sha256, type SourceDocument } from "@entente/schema";
import { openStore } from "@entente/store";
import { actorOfPhrase } from "../../src/entities/actor-of-phrase.ts";
import { createEntityFinder } from "../../src/entities/create-entity-finder.ts";
import type { ResolvedMention } from "../../src/entities/resolved-mention.ts";
import type { ExtractorInput } from "../../src/index.ts";
import { analyzeText } from "../../src/text/analyze-text.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The knowledge that comes with the project. */
export const knowledge = await openStore(`${root}/data`, {
  codeRoot: root,
  knowledgeRoot: `${root}/data/knowledge`,
}).readKnowledge();

const find = createEntityFinder(knowledge);

/** What an invented document says of itself; each test states only what matters to it. */
export interface About {
  readonly date?: string;
  readonly kind?: SourceDocument["kind"];
  readonly speaker?: string;
  readonly title?: string;
}

/** The mentions of an invented text, sorted by start. */
export function mentionsOf(text: string, about: About = {}): ResolvedMention[] {
  return find(analyzeText(text), documentOf(text, about));
}

/** The mentions by name as "words = id", in text order; an id is followed by the side that is not the actor itself. */
export function namesIn(text: string, about: About = {}): string[] {
  return mentionsOf(text, about)
    .filter(({ form }) => form !== "pronoun" && form !== "nominal")
    .map((mention) => worded(text, mention));
}

/** The pronouns and short descriptions with their actors, as `namesIn` gives names. */
export function referencesIn(text: string, about: About = {}): string[] {
  return mentionsOf(text, about)
    .filter(({ form }) => form === "pronoun" || form === "nominal")
    .map((mention) => worded(text, mention));
}

/** Whom the first occurrence of a phrase denotes: "entity / side". */
export function actorIn(text: string, phrase: string, about: About = {}): string {
  const analysis = analyzeText(text);
  const start = text.indexOf(phrase);
  const inside = analysis.tokens.filter((token) => token.start >= start && token.end <= start + phrase.length);
  const [first, last] = [inside[0]?.index ?? 0, (inside.at(-1)?.index ?? 0) + 1];
  const document = documentOf(text, about);
  const { entity, side } = actorOfPhrase(analysis, find(analysis, document), {
    first,
    last,
    speaker: document.speaker,
  });
  return `${entity ?? "nobody"} / ${side ?? "none"}`;
}

function worded(text: string, { start, end, entity, side }: ResolvedMention): string {
  return `${text.slice(start, end)} = ${entity}${side === null || side === entity ? "" : ` for ${side}`}`;
}

function documentOf(
  text: string,
  { date = "2019-05-01", kind = "news", speaker, title = "Invented" }: About,
): ExtractorInput {
  return {
    id: DocumentId.parse("invented"),
    sha256: Sha256.parse("0".repeat(64)),
    title,
    kind,
    language: "en",
    date: DocumentDate.parse(date),
    text,
    ...(speaker === undefined ? {} : { speaker: ActorId.parse(speaker) }),
  };
}
