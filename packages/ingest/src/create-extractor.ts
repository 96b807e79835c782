import { EXTRACTION_SCHEMA, type Extraction, type Knowledge } from "@entente/schema";
import { loadClaimModels } from "./claims/claim-models.ts";
import { createClaimFinder } from "./claims/create-claim-finder.ts";
import { bindFirstPerson } from "./entities/bind-first-person.ts";
import { createEntityFinder } from "./entities/create-entity-finder.ts";
import { groupEntities } from "./entities/group-entities.ts";
import type { ExtractorInput } from "./extractor-input.ts";
import { createStanceFinder } from "./stances/create-stance-finder.ts";
import { loadStanceJudge } from "./stances/linear-scorer.ts";
import { analyzeText } from "./text/analyze-text.ts";

/** The version of the rules. Shape: semantic version. Units, Empty, Errors: none. Source: docs/method.md#records. */
export const EXTRACTOR_VERSION = "0.1.0";

/** Reads documents to records. Shape: one document -> one extraction. Units: as `Extraction`. Empty: empty lists. Errors: none. Source: docs/method.md. */
export interface Extractor {
  readonly extract: (document: ExtractorInput) => Extraction;
}

/**
 * Builds an extractor from reviewed knowledge; building costs some 50 ms, so one is kept for many documents.
 * Shape: knowledge -> a function from one document to its extraction; the same document gives the same records.
 * Units: offsets are UTF-16 code units of the document's text, half-open.
 * Empty: a text without records, or not in English, gives empty lists, the latter with a warning.
 * Errors: none; any text is read. Source: docs/method.md.
 */
export function createExtractor(knowledge: Knowledge, { fingerprint }: { readonly fingerprint: string }): Extractor {
  const findEntities = createEntityFinder(knowledge);
  const findClaims = createClaimFinder(knowledge, loadClaimModels());
  const findStances = createStanceFinder(knowledge, loadStanceJudge());
  const readRecords = (document: ExtractorInput) => {
    const analysis = analyzeText(document.text);
    const found = findEntities(analysis, document);
    const { mentions, claims } = bindFirstPerson(analysis, found, findClaims(analysis, found, document));
    return {
      entities: groupEntities(mentions),
      claims: [...claims],
      stances: findStances(analysis, { mentions, claims }, document),
    };
  };
  return {
    extract: (document) => {
      const head = {
        schema: EXTRACTION_SCHEMA,
        document: headOf(document),
        extractor: { version: EXTRACTOR_VERSION, fingerprint },
      } as const;
      if (document.language === "en") return { ...head, ...readRecords(document), warnings: [] };
      const message = `The text is in "${document.language}"; only English is extracted.`;
      return { ...head, entities: [], claims: [], stances: [], warnings: [{ code: "unsupported-language", message }] };
    },
  };
}

function headOf({ id, sha256, date, kind, title, publisher }: ExtractorInput): Extraction["document"] {
  return { id, sha256, date, kind, title, ...(publisher === undefined ? {} : { publisher }) };
}
