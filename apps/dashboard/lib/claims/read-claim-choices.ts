import "server-only";
import { ANY, type Choice, sortChoices, withPresent } from "../controls/choice.ts";
import { results } from "../data/results.ts";
import { formatCount } from "../words/format-number.ts";
import type { ClaimParams } from "./claim-params.ts";

/** What claims can be filtered by. */
export interface ClaimChoices {
  readonly actors: readonly Choice[];
  readonly speakers: readonly Choice[];
  readonly sides: readonly Choice[];
  readonly others: readonly Choice[];
  readonly targets: readonly Choice[];
  readonly issues: readonly Choice[];
  readonly frames: readonly Choice[];
  readonly documents: readonly Choice[];
}

const OFFERED = 150;
const SPOKEN_OF = /^(?:state|bloc|org):/u;
const SIDES = /^(?:state|bloc):/u;

/** Reads what claims can be filtered by; what is chosen already is always among it. */
export async function readClaimChoices(params: ClaimParams): Promise<ClaimChoices> {
  const [tallies, speakers, mentioned, knowledge, { nameOf }, documents] = await Promise.all([
    results.speakers(),
    results.countGroups({ limit: OFFERED }, "speaker"),
    results.mentionTallies(),
    results.knowledge(),
    results.names(),
    results.documents(),
  ]);
  const counted = (id: string, count: number): Choice => ({
    value: id,
    label: `${nameOf(id)} (${formatCount(count)})`,
  });
  const actors = tallies.slice(0, OFFERED).map(({ actor, count }) => counted(actor, count));
  const sides = tallies.filter(({ actor }) => SIDES.test(actor)).slice(0, OFFERED);
  const targets = [...mentioned]
    .sort((a, b) => b.documents - a.documents)
    .filter(({ actor: id }) => SPOKEN_OF.test(id))
    .slice(0, OFFERED)
    .map(({ actor: id }): Choice => ({ value: id, label: nameOf(id) }));
  const titled = documents.slice(0, OFFERED).map(({ documentId, date, title }) => ({
    value: documentId,
    label: `${date} ${title.length > 60 ? `${title.slice(0, 60)}…` : title}`,
  }));
  const titleOf = (id: string) => documents.find(({ documentId }) => documentId === id)?.title ?? id;
  return {
    actors: withPresent(sortChoices(actors), params.actor, nameOf),
    speakers: withPresent(
      sortChoices(speakers.filter(({ key }) => key !== "").map(({ key, count }) => counted(key, count))),
      params.speaker,
      nameOf,
    ),
    sides: withPresent(
      sortChoices(sides.map(({ actor }) => ({ value: actor, label: nameOf(actor) }))),
      params.side,
      nameOf,
    ),
    others: withPresent(sortChoices(actors), params.except, nameOf),
    targets: withPresent(sortChoices(targets), params.about, nameOf),
    issues: [ANY, ...knowledge.issues.map(({ id, name }): Choice => ({ value: id, label: name }))],
    frames: [ANY, ...knowledge.frames.map(({ id, name }): Choice => ({ value: id, label: name }))],
    documents: withPresent(titled, params.document, titleOf),
  };
}
