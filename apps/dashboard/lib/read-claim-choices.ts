import "server-only";
import { ANY, type Choice, sortChoices, withPresent } from "./choice.ts";
import type { ClaimParams } from "./claim-params.ts";
import { formatCount } from "./format-number.ts";
import { results } from "./results.ts";

/** What claims can be filtered by. */
export interface ClaimChoices {
  readonly actors: readonly Choice[];
  readonly targets: readonly Choice[];
  readonly issues: readonly Choice[];
}

const OFFERED = 150;
const SPOKEN_OF = /^(?:state|bloc|org):/u;

/** Reads what claims can be filtered by; what is chosen already is always among it. */
export async function readClaimChoices({ actor, about }: ClaimParams): Promise<ClaimChoices> {
  const [speakers, mentioned, knowledge, { nameOf }] = await Promise.all([
    results.speakers(),
    results.mentionTallies(),
    results.knowledge(),
    results.names(),
  ]);
  const actors = speakers
    .slice(0, OFFERED)
    .map(({ actor: id, count }): Choice => ({ value: id, label: `${nameOf(id)} (${formatCount(count)})` }));
  const targets = [...mentioned]
    .sort((a, b) => b.documents - a.documents)
    .filter(({ actor: id }) => SPOKEN_OF.test(id))
    .slice(0, OFFERED)
    .map(({ actor: id }): Choice => ({ value: id, label: nameOf(id) }));
  const issues = knowledge.issues.map(({ id, name }): Choice => ({ value: id, label: name }));
  return {
    actors: withPresent(sortChoices(actors), actor, nameOf),
    targets: withPresent(sortChoices(targets), about, nameOf),
    issues: [ANY, ...issues],
  };
}
