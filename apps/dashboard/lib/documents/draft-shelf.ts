import type { DocumentKind } from "@entente/schema";
import { ChangeRefused } from "../safety/change-route.ts";
import type { Draft } from "./job.ts";

/** A document as the command line's preview gives it. */
export interface ReadDocument {
  readonly title: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly kind: DocumentKind;
  readonly speaker?: string;
  readonly language: string;
  readonly url?: string;
  readonly text: string;
}

/** What a person says of a draft before it is added; null where a fact is not known. */
export interface DraftFacts {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string | null;
  readonly kind: DocumentKind;
  readonly speaker: string | null;
}

/** The documents that were read and wait to be added, in memory: what is shown is what goes in. */
export interface DraftShelf {
  readonly put: (document: ReadDocument, found: Pick<Draft, "replaces" | "alike">) => Draft;
  /** The chosen drafts with what was said of them, as the command line takes documents. */
  readonly linesOf: (drafts: readonly DraftFacts[]) => string;
  readonly remove: (ids: readonly string[]) => void;
  readonly isFull: () => boolean;
}

const MOST_CHARACTERS = 60_000_000;
const SHOWN = 400;

/** Creates an empty shelf. */
export function createDraftShelf(): DraftShelf {
  const kept = new Map<string, ReadDocument>();
  const counter = { last: 0 };
  return {
    put: (document, found) => {
      counter.last += 1;
      const id = `draft-${counter.last}`;
      kept.set(id, document);
      return { id, ...factsOf(document), ...found };
    },
    linesOf: (drafts) =>
      drafts
        .map(({ id, publisher, speaker, ...said }) => {
          const document = kept.get(id);
          if (document === undefined)
            throw new ChangeRefused(
              "What you read is not here any more: it was added, discarded, or the dashboard has started anew. Read it again.",
              409,
            );
          const { publisher: _publisher, speaker: _speaker, ...rest } = document;
          const known = { ...(publisher === null ? {} : { publisher }), ...(speaker === null ? {} : { speaker }) };
          return JSON.stringify({ ...rest, ...said, ...known });
        })
        .join("\n"),
    remove: (ids) => {
      for (const id of ids) kept.delete(id);
    },
    isFull: () => [...kept.values()].reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS,
  };
}

function factsOf({
  title,
  date,
  publisher,
  kind,
  speaker,
  language,
  url,
  text,
}: ReadDocument): Omit<Draft, "id" | "replaces" | "alike"> {
  return {
    title,
    date: date ?? null,
    publisher: publisher ?? null,
    kind,
    speaker: speaker ?? null,
    language,
    url: url ?? null,
    characters: text.length,
    beginning: text.slice(0, SHOWN),
  };
}
