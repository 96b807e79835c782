import type { Token } from "../text/analysis.ts";

interface Range {
  readonly first: number;
  readonly last: number;
}

/** What a name of a state is instead: a place of that name, somebody's name, or nothing that is annotated. */
export type Homograph = "state" | "place" | "person" | "nothing";

const GIVEN_NAMES =
  /^(?:Jordan|Chad|Georgia|Israel|Kenya|India|Chelsea|Dominica|Jamaica|Paris|Sidney|London|Cyprus|Victoria|Florence|Ireland|Malta|America|Charlotte|Holland|Iran|Brazil|Guinea|China|Ali)$/u;
const SURNAMES =
  /^(?:Jordan|Ireland|England|Holland|Israel|Chad|France|Washington|Bahama|Wales|Germany|Brazil|Spain|Cuba|London|Paris|Berlin|Warsaw|Rome|Vienna|Sofia|Jackson|Lincoln)$/u;
/** States of the union and their postal abbreviations: "Lebanon, Pa.", "Peru, Indiana". */
const AMERICAN_STATE =
  /^(?:Ala|Alaska|Ariz|Arizona|Ark|Arkansas|Calif|California|Colo|Colorado|Conn|Connecticut|Del|Delaware|Fla|Florida|Ga|Idaho|Ill|Illinois|Ind|Indiana|Iowa|Kan|Kansas|Ky|Kentucky|La|Louisiana|Me|Maine|Md|Maryland|Mass|Massachusetts|Mich|Michigan|Minn|Minnesota|Miss|Mississippi|Mo|Missouri|Mont|Montana|Neb|Nebraska|Nev|Nevada|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Ohio|Okla|Oklahoma|Ore|Oregon|Pa|Pennsylvania|R\.I|S\.C|S\.D|Tenn|Tennessee|Tex|Texas|Utah|Vt|Vermont|Va|Virginia|Wash|W\.Va|Wis|Wisconsin|Wyo|Wyoming)\.?$/u;
const AMERICAN_SOUTH =
  /^(?:Atlanta|Savannah|Alabama|Florida|Carolina|Tennessee|Mississippi|Virginia|Texas|Ohio|Iowa|Nevada|Arizona|Michigan|Wisconsin|Pennsylvania|Kemp|Raffensperger|Abrams|Warnock|Ossoff|Loeffler|Perdue|Fulton|Augusta|Macon)$/u;
const CAUCASUS =
  /^(?:Tbilisi|Abkhazia|Ossetia|Saakashvili|Russia|Russian|Moscow|Kremlin|Caucasus|Armenia|Azerbaijan|Ukraine|Moldova|NATO|Shevardnadze|Georgian|Georgians)$/u;
const TREATY =
  /^(?:Agreements?|Accords?|Conventions?|Protocols?|Treaty|Treaties|Declarations?|Charter|Pact|Principles|Conference|Act|Doctrine|Memorandum|Communiqué|Communique|Covenant|Statute|Constitution|Dream|Protocol)$/u;
const LANGUAGE_BEFORE = /^(?:speak|speaks|spoke|spoken|speaking|fluent|translated|learn|learning|learned)$/u;
const LANGUAGE_AFTER = /^(?:language|languages|speaker|speakers|dialect|script|alphabet|proverb|words?)$/u;
/** Words from which on the rest of a headline is looked at for the neighbours of "Georgia". */
const NEIGHBOURHOOD = 60;

/** Tells what a state's or capital's name is where it stands: "Michael Jordan", "Lebanon, Pa.", "Georgia's Republicans". */
export function tellHomograph(
  { first, last }: Range,
  tokens: readonly Token[],
  form: "name" | "demonym" | "metonym",
): Homograph {
  const token = tokens[first];
  if (token === undefined || isTreaty(tokens, last)) return "nothing";
  const before = neighbour(tokens, first - 1, first);
  const after = neighbour(tokens, last, first);
  if (form === "demonym") return isLanguage(before, after) || isContinental(token.text, before) ? "nothing" : "state";
  if (last - first > 1) return "state";
  if (isPerson(token.text, { before, after, first: token })) return "person";
  if (after?.text === "," && AMERICAN_STATE.test(tokens[last + 1]?.text ?? "")) return "place";
  return tellByName(token.text, tokens, first);
}

/** Names that need rules of their own. */
function tellByName(text: string, tokens: readonly Token[], first: number): Homograph {
  if (text === "Georgia") return isAmericanGeorgia(tokens, first) ? "place" : "state";
  if (text === "Korea") return isPeninsula(tokens, first) ? "place" : "state";
  if (text === "Turkey" && /^(?:sandwich|dinner|breast|meat|soup)/u.test(tokens[first + 1]?.lower ?? ""))
    return "nothing";
  return "state";
}

/** The proper name of a treaty or law is annotated neither as a whole nor in part: "Geneva Conventions", "UN Charter". */
export function isTreaty(tokens: readonly Token[], last: number): boolean {
  for (let at = last; at < last + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[last - 1]?.sentence || !/^\p{Lu}/u.test(token.text))
      return false;
    if (TREATY.test(token.text)) return true;
  }
  return false;
}

/** "the Charter of the United Nations". */
export function isOfTreaty(tokens: readonly Token[], first: number): boolean {
  const of = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  return tokens[of]?.lower === "of" && /^(?:Charter|Constitution|Covenant|Statute)$/u.test(tokens[of - 1]?.text ?? "");
}

function neighbour(tokens: readonly Token[], at: number, first: number): Token | undefined {
  const token = tokens[at];
  return token?.sentence === tokens[first]?.sentence ? token : undefined;
}

function isLanguage(before: Token | undefined, after: Token | undefined): boolean {
  return LANGUAGE_AFTER.test(after?.lower ?? "") || LANGUAGE_BEFORE.test(before?.lower ?? "");
}

/** "Latin American", "Central Americans": adjectives of continents are not annotated. */
function isContinental(text: string, before: Token | undefined): boolean {
  return /^Americans?$/u.test(text) && /^(?:latin|central|south|north|meso|pan|inter)$/u.test(before?.lower ?? "");
}

/** "Michael Jordan", "Jordan Smith": a capitalised neighbour that is no common word of a heading. */
function isPerson(
  text: string,
  { before, after, first }: { before: Token | undefined; after: Token | undefined; first: Token | undefined },
): boolean {
  if (first === undefined) return false;
  const isName = (token: Token | undefined) =>
    token !== undefined && token.tag === "NNP" && /^\p{Lu}\p{Ll}+$/u.test(token.text);
  if (GIVEN_NAMES.test(text) && isName(after) && after?.start === first.end + 1 && !isHeading(before)) return true;
  return SURNAMES.test(text) && isName(before) && before?.end === first.start - 1 && isGivenName(before);
}

const NAME_PLACES =
  /^(?:Victoria|Charlotte|Florence|Austin|Brooklyn|Sydney|Houston|Kent|Salvador|Santiago|Virginia|Carolina|Georgia|Cleveland|Phoenix|Dallas|Savannah|Bristol|Adelaide|Darwin|Medina|Chester|Orlando|Rosario|Milan|Oxford|Queens|Chicago|Boston|Lyon|Portland|Richmond|Raleigh|Columbus|Nice|Bergen|Wells|Selma|Aspen|Newport|Buffalo)$/u;

/** "Victoria Nuland", "Florence Parly": a city's name before a family name. */
export function isGivenNamePlace(token: Token, after: Token | undefined): boolean {
  return (
    NAME_PLACES.test(token.text) &&
    after?.start === token.end + 1 &&
    after.tag === "NNP" &&
    /^\p{Lu}\p{Ll}+$/u.test(after.text)
  );
}

function isHeading(before: Token | undefined): boolean {
  return before !== undefined && /^(?:of|the)$/u.test(before.lower);
}

const COMMON_GIVEN =
  /^(?:Michael|Vernon|Robert|John|James|Hamilton|Barbara|Jim|David|Eric|Peter|William|George|Denzel|Booker|Kerry|Harold|Martin|Steve|Bill|Mark|Paul|Richard|Thomas|Anatole|Kathy|Jack|Irving|Isaiah|Louis|Dinah|Tom|Dominic|Andrew|Patricia|Steven|Ben|Anne|Mary|Joe|Sam|Daniel)$/u;

function isGivenName(token: Token | undefined): boolean {
  return COMMON_GIVEN.test(token?.text ?? "");
}

/** The nearest neighbours decide; a text with neither speaks of the state in the Caucasus. */
function isAmericanGeorgia(tokens: readonly Token[], first: number): boolean {
  const around = tokens.slice(Math.max(0, first - NEIGHBOURHOOD), first + NEIGHBOURHOOD);
  const american = around.some(
    ({ text }) =>
      AMERICAN_SOUTH.test(text) ||
      /^(?:Republicans?|Democrats?|Democratic|Senate|GOP|primary|Governor|Gov\.|Ga\.)$/u.test(text),
  );
  return american && !around.some(({ text }) => CAUCASUS.test(text));
}

/** "the situation in Korea", "the northern part of Korea": the land, not either of its states. */
function isPeninsula(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  if (before !== "in" && before !== "of") return false;
  const noun = tokens[first - 2]?.lower ?? "";
  return /^(?:situation|question|part|half|reunification|unification|division|partition|problem|peace|war|armistice|south|north)$/u.test(
    noun,
  );
}
