/**
 * What kind of actor a common noun denotes when it heads a noun phrase.
 * `official` speaks for a state, bloc or organ; `private` for nobody; `document` for its author; `quantity` for an unnamed
 * part of a crowd; `of a crowd; the others are groups that stand for their actor.
 */
export type HeadKind =
  | "official"
  | "chamber"
  | "private"
  | "document"
  | "quantity"
  | "government"
  | "company"
  | "bloc"
  | "organ"
  | "organisation";

const WORDS: Readonly<Record<HeadKind, string>> = {
  official:
    "official spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons minister premier president chancellor ambassador envoy diplomat police authorities troops prosecutor delegation representative negotiator leader leadership king queen emperor monarch commander general admiral secretary mayor governor regulator officer politician participant principal soldier delegate foreign-minister vice-president dictator ruler  consul attaché statesman mission",
  chamber:
    "lawmaker legislator senator congressman congresswoman congressmen mp mps backbencher parliamentarian peer councillor",
  private:
    "analyst expert observer critic executive citizen voter academic researcher economist professor businessman businesswoman journalist reporter activist resident worker supporter opponent user source historian lawyer investor market industry community public man woman mother father family friend ally adviser advisor aide scholar scientist commentator columnist campaigner protester demonstrator student farmer engineer doctor refugee victim witness insider pundit strategist pollster consultant candidate intelligence-officer author writer editor host moderator boss chairman chief founder owner person operative trader manager director ceo businesspeople candidates people others many fans viewers readers opponents attacker gunman suspect mum dad wife husband brother sister son daughter neighbour neighbor colleague veteran insiders",
  document:
    "report study survey poll book letter article email e-mail complaint review document statement column editorial analysis filing memo blog post tweet documents data research figures communique communiqué declaration resolution cable lawsuit indictment posting message account release",
  quantity:
    "percent per-cent % half majority third quarter number many some most few group coalition dozens hundreds thousands millions one none minority",
  government: "government administration regime country nation side kingdom republic",
  company:
    "company firm giant manufacturer vendor supplier operator maker carrier conglomerate chipmaker telco retailer developer multinational corporation automaker carmaker",
  bloc: "bloc alliance",
  organ:
    "ministry agency department parliament court army military navy embassy commission cabinet committee bureau police senate congress council team panel force policymaker media",
  organisation:
    "organisation organization group party union newspaper paper charity think-tank tabloid movement network daily outlet",
};

/** In order: a word of two kinds keeps the first. Plurals are made once. */
const KINDS = Object.keys(WORDS) as HeadKind[];
const TABLE: ReadonlyMap<string, HeadKind> = new Map(
  [...KINDS]
    .reverse()
    .flatMap((kind) =>
      WORDS[kind].split(" ").flatMap((word) => [word, pluralOf(word)].map((form): [string, HeadKind] => [form, kind])),
    ),
);

/** Finds the kind of a head noun, singular or plural; undefined for a noun that denotes no kind of actor. */
export function headKindOf(lower: string): HeadKind | undefined {
  return TABLE.get(lower);
}

/** Tells whether a noun is plural in form. */
export function isPlural(lower: string): boolean {
  return /(?:[^s]s|men|people|police|mps)$/u.test(lower);
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|men|women|people)$/u.test(word) ? word : `${word}s`;
}
