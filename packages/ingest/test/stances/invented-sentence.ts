import { bindFirstPerson } from "../../src/entities/bind-first-person.ts";
import { createEntityFinder } from "../../src/entities/create-entity-finder.ts";
import { createSentenceReader } from "../../src/stances/create-stance-finder.ts";
import { type Candidate, findCandidates } from "../../src/stances/find-candidates.ts";
import { matchRules } from "../../src/stances/match-rules.ts";
import { analyzeText } from "../../src/text/analyze-text.ts";
import { invented, knowledge } from "../claims/invented-document.ts";

const findEntities = createEntityFinder(knowledge);
const reader = createSentenceReader(knowledge);

/** The candidates of an invented text, claims left out. */
function candidatesIn(text: string, options: { readonly speaker?: string } = {}): Candidate[] {
  const document = invented(text, options);
  const analysis = analyzeText(text);
  const { mentions } = bindFirstPerson(analysis, findEntities(analysis, document), []);
  return analysis.sentences.flatMap((sentence) =>
    findCandidates({ analysis, mentions, claimsOf: [], document }, sentence, reader),
  );
}

/** What the rules alone read of a text, a line a pair: "FRA + RUS verb-object". */
export function rulesIn(text: string, options: { readonly speaker?: string } = {}): string[] {
  return candidatesIn(text, options).flatMap(({ read, holder, target, holderRole, targetRole }) => {
    const match = holderRole === undefined ? undefined : matchRules(read, { holder: holderRole, target: targetRole });
    if (match === undefined) return [];
    const [one, other] = [holder.id, target.id].map((id) => id.slice(id.indexOf(":") + 1));
    return [`${one} ${match.unreal ? "?" : ""}${match.sign > 0 ? "+" : "-"} ${other} ${match.rule}`];
  });
}
