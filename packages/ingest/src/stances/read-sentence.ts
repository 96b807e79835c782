import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { Analysis, Sentence } from "../text/analysis.ts";
import { type ClauseUnit, cutUnits } from "./clause-unit.ts";
import type { PredicateLexicon } from "./predicate-lexicon.ts";
import { type Clauses, readClauses } from "./read-clauses.ts";
import type { ReadSentence } from "./read-features.ts";

/** What reads a sentence: the compiled predicates and the stemmer. */
export interface SentenceReader {
  readonly lexicon: PredicateLexicon;
  readonly stem: (lower: string) => string;
}

/** What follows these is not done: support becomes its opposite, an attack becomes nothing. */
const NEGATION = new Set(
  (
    "without neither no not n't never nor hardly refuse refused refuses refusing decline declined declines declining " +
    "avoid avoided fail failed fails failing unwilling unable reluctant"
  ).split(" "),
);
/** Who ends a measure against somebody does that somebody good. */
const ENDING = new Set(
  (
    "lift lifted lifts lifting ease eased eases easing end ended ends ending stop stopped stops stopping drop dropped drops " +
    "dropping remove removed removes removing withdraw withdrew withdrawn withdrawing oppose opposed opposes opposing " +
    "cut cuts cutting reduce reduced reduces reducing lower lowered lowers lowering relax relaxed relaxes relaxing " +
    "scrap scrapped scraps scrapping suspend suspended suspends suspending waive waived waives waiving " +
    "abandon abandoned abandons abandoning rescind rescinded revoke revoked reverse reversed reverses reversing"
  ).split(" "),
);
const MEASURES = new Set([
  "sanction",
  "embargo",
  "ban",
  "restriction",
  "tariff",
  "boycott",
  "curb",
  "blockade",
  "opposition",
  "objection",
  "duty",
]);
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
  units.forEach(({ entry }, at) => {
    if (entry === undefined || entry.polarity === 0) return;
    const ended =
      MEASURES.has(entry.lemma) && isPreceded(units, at, { words: ENDING, within: entry.pos === "noun" ? SCOPE : 1 });
    if (ended) polarity[at] = 1;
    else if (isNegated(units, clauses, at)) polarity[at] = entry.polarity > 0 ? -1 : 0;
    else polarity[at] = entry.polarity;
  });
  return polarity;
}

function isNegated(units: readonly ClauseUnit[], { verbOf, verbs }: Clauses, at: number): boolean {
  const verb = verbs[verbOf[at] ?? -1];
  return (verb?.main === at && verb.negated) || isPreceded(units, at, { words: NEGATION, within: SCOPE });
}

/** Whether one of some words stands shortly before, within the clause. */
function isPreceded(
  units: readonly ClauseUnit[],
  at: number,
  { words, within }: { readonly words: ReadonlySet<string>; readonly within: number },
): boolean {
  for (let back = at - 1; back >= 0 && back >= at - within; back -= 1) {
    const unit = units[back];
    if (unit === undefined || unit.kind === "mark" || unit.kind === "conjunction") return false;
    if (words.has(unit.lower)) return true;
  }
  return false;
}
