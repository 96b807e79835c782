import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { Analysis, Sentence } from "../text/analysis.ts";
import { type ClauseUnit, cutUnits } from "./clause-unit.ts";
import type { ReadSentence } from "./pair-features.ts";
import type { PredicateLexicon } from "./predicate-lexicon.ts";
import { type Clauses, readClauses } from "./read-clauses.ts";

/** What reads a sentence: the compiled predicates and the stemmer. */
export interface SentenceReader {
  readonly lexicon: PredicateLexicon;
  readonly stem: (lower: string) => string;
}

const REVERSAL = new Set(
  (
    "without against neither no not n't never nor hardly refuse refused refuses refusing decline declined declines declining stop stopped stops " +
    "stopping cease ceased end ended ends ending avoid avoided fail failed fails failing lift lifted lifts lifting ease eased easing " +
    "withdrew withdraw unwilling unable reluctant"
  ).split(" "),
);
const SCOPE = 4;

/** Reads a sentence's units, clauses and the polarity of its predicates. `mentions` are those inside it, sorted, without overlap. */
export function readSentence(
  analysis: Analysis,
  sentence: Sentence,
  { mentions, reader }: { readonly mentions: readonly ResolvedMention[]; readonly reader: SentenceReader },
): ReadSentence {
  const units = cutUnits(analysis, sentence, { mentions, ...reader });
  const clauses = readClauses(units);
  return { units, clauses, polarity: polarityOf(units, clauses) };
}

function polarityOf(units: readonly ClauseUnit[], clauses: Clauses): Int8Array {
  const polarity = new Int8Array(units.length);
  units.forEach((unit, at) => {
    if (unit.entry === undefined) return;
    polarity[at] = isReversed(units, clauses, at) ? -unit.entry.polarity : unit.entry.polarity;
  });
  return polarity;
}

/** Negation in the verb group, or a reversing word shortly before within the clause. */
function isReversed(units: readonly ClauseUnit[], { verbOf, verbs }: Clauses, at: number): boolean {
  const verb = verbs[verbOf[at] ?? -1];
  if (verb?.main === at && verb.negated) return true;
  for (let back = at - 1; back >= 0 && back >= at - SCOPE; back -= 1) {
    const unit = units[back];
    if (unit === undefined || unit.kind === "mark" || unit.kind === "conjunction") return false;
    if (REVERSAL.has(unit.lower)) return true;
  }
  return false;
}
