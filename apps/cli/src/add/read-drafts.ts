import { EntenteError, parseJson, SourceDocument } from "@entente/schema";
import { detectLanguage, normalizeText, type SourceOutcome, type Sources } from "@entente/sources";

const Draft = SourceDocument.omit({ id: true, sha256: true }).partial({ date: true, kind: true, language: true });

/** Reads documents that are given whole, as JSON Lines: a document a line, with the fields that a preview prints. A line that is none never stops the next. */
export function openDrafts(input: AsyncIterable<unknown>): Sources {
  return {
    close: () => undefined,
    read: async function* () {
      let number = 0;
      for await (const line of linesIn(input)) {
        number += 1;
        if (line.trim() !== "") yield await readDraft(line, `line ${number}`);
      }
    },
  };
}

async function readDraft(line: string, source: string): Promise<SourceOutcome> {
  try {
    const { language, ...draft } = parseJson(Draft, line, source);
    const text = normalizeText(draft.text, source);
    // What is said of the kind counts; a document that says nothing of it is news, as a page is.
    return { source, format: "html", parsed: { ...draft, text, language: language ?? (await detectLanguage(text)) } };
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    return { source, failed: error as EntenteError };
  }
}

async function* linesIn(chunks: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
