import "server-only";
import { compareNames } from "../actors/compare-names.ts";
import type { Choice } from "../controls/choice.ts";
import { results } from "../data/results.ts";

/** Who may be the speaker of a whole document: every actor that is known, by name. */
export async function readSpeakerChoices(): Promise<Choice[]> {
  const { states, blocs, institutions, people, organisations } = await results.knowledge();
  const actors: readonly { readonly id: string; readonly name: string }[] = [
    states,
    blocs,
    institutions,
    people,
    organisations,
  ].flat();
  return actors
    .map(({ id, name }): Choice => ({ value: id, label: name }))
    .sort((a, b) => compareNames(a.label, b.label));
}
