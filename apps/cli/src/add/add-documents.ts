import { type DocumentDate, type DocumentKind, EntenteError } from "@entente/schema";
import {
  type Input,
  type ParsedSource,
  type Refused,
  type SourceOutcome,
  type Sources,
  signatureOf,
} from "@entente/sources";
import type { Documents } from "../documents.ts";
import type { AddFacts } from "./add-facts.ts";
import { type KnownDocuments, openKnown } from "./add-known.ts";
import { ADDED, documentOf, isCorrected, placeOf } from "./add-place.ts";

/** What became of one document. */
export type Added = { readonly source: string } & (
  | ({ readonly status: "added" | "replaced" } & Stored)
  | { readonly status: "duplicate"; readonly id: string }
  | RefusedRow
);

/** What is told of something that was not added. */
export interface RefusedRow {
  readonly status: "skipped" | "failed";
  readonly error: { readonly code: string; readonly message: string };
}

/** What is told of a document that was stored; `alike` are its near duplicates, the closest first. */
interface Stored {
  readonly id: string;
  readonly title: string;
  readonly date: DocumentDate;
  readonly kind: DocumentKind;
  readonly language: string;
  readonly alike: readonly string[];
  readonly warnings: readonly "unsupported-language"[];
}

/** Formats whose documents are news unless they say otherwise. */
const PROSE: ReadonlySet<string> = new Set(["markdown", "html", "feed"]);

/** What the next document would meet as well. */
const ENDING: ReadonlySet<string> = new Set(["E_WRITE", "E_DATABASE"]);

/** What adding depends on besides the store. */
export interface AddEffects {
  readonly sources: Sources;
  readonly facts: AddFacts;
  /** Asks a person for the day of a document that does not tell it; undefined where nobody answers. */
  readonly askDate: ((source: string, title: string) => Promise<DocumentDate | undefined>) | undefined;
  /** Told before each input how many are done. */
  readonly onInput?: (done: number) => void;
}

/** Reads inputs and stores their documents, each whole or not at all. One that is refused never stops the others; a full disk does. */
export async function* addDocuments(
  store: Documents,
  inputs: readonly (Input | Refused)[],
  effects: AddEffects,
): AsyncGenerator<Added> {
  const known = await openKnown(store);
  for (const [done, input] of inputs.entries()) {
    effects.onInput?.(done);
    if ("failed" in input) {
      yield refusal(input.source, input.failed);
      continue;
    }
    for await (const outcome of effects.sources.read(input)) {
      const added =
        "failed" in outcome
          ? refusal(outcome.source, outcome.failed, isStray(input, outcome) ? "skipped" : "failed")
          : await addOne(store, outcome, { known, effects });
      yield added;
      if ("error" in added && ENDING.has(added.error.code)) return;
    }
  }
}

/** A file that no person named and that is no document. */
export function isStray({ isNamed }: Input, { failed }: Refused): boolean {
  return !isNamed && failed.code === "E_FORMAT";
}

/** The row of something that was refused. */
export function refusal(
  source: string,
  { code, message }: { readonly code: string; readonly message: string },
  status: "skipped" | "failed" = "failed",
): { readonly source: string } & RefusedRow {
  return { source, status, error: { code, message } };
}

/** The kind of a document that does not tell it. */
export function usualKind(format: string): DocumentKind {
  return PROSE.has(format) ? "news" : "other";
}

async function addOne(
  store: Documents,
  read: Exclude<SourceOutcome, Refused>,
  { known, effects }: { readonly known: KnownDocuments; readonly effects: AddEffects },
): Promise<Added> {
  const { source } = read;
  const parsed: ParsedSource = { ...read.parsed, ...effects.facts };
  const signature = signatureOf(parsed.text);
  try {
    const same = await known.sameAs(parsed.text, signature);
    if (same !== undefined && !isCorrected(same, parsed)) return { source, status: "duplicate", id: same.id };
    const date = parsed.date ?? (await effects.askDate?.(source, parsed.title));
    if (date === undefined) throw new EntenteError("E_DATE_MISSING", { file: source });
    const { id, before } = await placeOf({ ...parsed, date }, known);
    const document = documentOf({ ...parsed, date }, { id, before, usual: usualKind(read.format) });
    await store.writeSource(ADDED, document);
    known.put({ id, collection: ADDED, signature, file: store.fileOf(ADDED, id) });
    const { title, kind, language } = document;
    const facts = { id, title, date, kind, language, alike: known.alikeTo(signature, id) };
    const warnings = language === "en" ? [] : (["unsupported-language"] as const);
    return { source, status: before === undefined ? "added" : "replaced", ...facts, warnings };
  } catch (error) {
    if (error instanceof EntenteError) return refusal(source, error);
    throw error;
  }
}
