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

const OFFERED = 300;

/** Reads what claims can be filtered by; what is chosen already is always among it. */
export async function readClaimChoices({ actor, about }: ClaimParams): Promise<ClaimChoices> {
  const [speakers, knowledge, { nameOf }] = await Promise.all([
    results.speakers(),
    results.knowledge(),
    results.names(),
  ]);
  const actors = speakers
    .slice(0, OFFERED)
    .map(({ actor: id, count }): Choice => ({ value: id, label: `${nameOf(id)} (${formatCount(count)})` }));
  const targets = [...knowledge.states, ...knowledge.blocs, ...knowledge.organisations].map(
    ({ id, name }): Choice => ({ value: id, label: name }),
  );
  const issues = knowledge.issues.map(({ id, name }): Choice => ({ value: id, label: name }));
  return {
    actors: withPresent(sortChoices(actors), actor, nameOf),
    targets: withPresent(sortChoices(targets), about, nameOf),
    issues: [ANY, ...issues],
  };
}
