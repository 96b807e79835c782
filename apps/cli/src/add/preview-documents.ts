import { type DocumentKind, EntenteError } from "@entente/schema";
import type { Input, ParsedSource, Refused, SourceOutcome } from "@entente/sources";
import { signatureOf } from "@entente/sources";
import type { Documents } from "../documents.ts";
import { type AddEffects, isStray, type RefusedRow, refusal, usualKind } from "./add-documents.ts";
import { type KnownDocuments, openKnown } from "./add-known.ts";
import { isCorrected, placeOf } from "./add-place.ts";

/** What adding a document would do, and what was read of it. */
export type Previewed = { readonly source: string } & (
  | {
      readonly status: "ready";
      readonly document: ParsedSource & { readonly kind: DocumentKind };
      /** What must be said before it can be added. */
      readonly missing: readonly "date"[];
      /** The earlier version that gives way; null where none does. */
      readonly replaces: string | null;
      /** Near duplicates, the closest first. */
      readonly alike: readonly string[];
    }
  | { readonly status: "duplicate"; readonly id: string; readonly title: string }
  | RefusedRow
);

/** Reads inputs as adding them would, and says what would come of each; nothing is stored. */
export async function* previewDocuments(
  store: Documents,
  inputs: readonly (Input | Refused)[],
  { sources, facts, onInput }: Omit<AddEffects, "askDate">,
): AsyncGenerator<Previewed> {
  const known = await openKnown(store);
  for (const [done, input] of inputs.entries()) {
    onInput?.(done);
    if ("failed" in input) {
      yield refusal(input.source, input.failed);
      continue;
    }
    for await (const outcome of sources.read(input)) {
      yield "failed" in outcome
        ? refusal(outcome.source, outcome.failed, isStray(input, outcome) ? "skipped" : "failed")
        : await previewOne(outcome, { known, facts });
    }
  }
}

async function previewOne(
  { source, format, parsed: read }: Exclude<SourceOutcome, Refused>,
  { known, facts }: { readonly known: KnownDocuments; readonly facts: AddEffects["facts"] },
): Promise<Previewed> {
  const parsed: ParsedSource = { ...read, ...facts };
  const signature = signatureOf(parsed.text);
  try {
    const same = await known.sameAs(parsed.text, signature);
    if (same !== undefined && !isCorrected(same, parsed))
      return { source, status: "duplicate", id: same.id, title: same.document.title };
    const { date } = parsed;
    const place = date === undefined ? undefined : await placeOf({ ...parsed, date }, known);
    return {
      source,
      status: "ready",
      document: { ...parsed, kind: parsed.kind ?? place?.before?.kind ?? usualKind(format) },
      missing: date === undefined ? ["date"] : [],
      replaces: place?.before === undefined ? null : place.id,
      alike: known.alikeTo(signature, place?.before === undefined ? "" : place.id),
    };
  } catch (error) {
    if (error instanceof EntenteError) return refusal(source, error);
    throw error;
  }
}
