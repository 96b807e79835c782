/** Past tense and past participle of the irregular verbs among the cues and predicates. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written"],
  think: ["thought"],
  feel: ["felt"],
  hold: ["held"],
  know: ["knew", "known"],
  understand: ["understood"],
  find: ["found"],
  show: ["showed", "shown"],
  go: ["went", "gone"],
  swear: ["swore", "sworn"],
  undertake: ["undertook", "undertaken"],
  seek: ["sought"],
  read: ["read"],
  make: ["made"],
  take: ["took", "taken"],
  give: ["gave", "given"],
  sell: ["sold"],
  buy: ["bought"],
  fight: ["fought"],
  keep: ["kept"],
  leave: ["left"],
  break: ["broke", "broken"],
  withdraw: ["withdrew", "withdrawn"],
  stand: ["stood"],
  forbid: ["forbade", "forbidden"],
  shoot: ["shot"],
  strike: ["struck"],
  cut: ["cut"],
  let: ["let"],
  put: ["put"],
  shut: ["shut"],
  hit: ["hit"],
  foresee: ["foresaw", "foreseen"],
  forecast: ["forecast"],
  recast: ["recast"],
  be: ["was", "were", "been", "is", "are", "am", "'m", "'re"],
  choose: ["chose", "chosen"],
  bar: ["barred"],
  ban: ["banned"],
  slam: ["slammed"],
  refer: ["referred"],
  admit: ["admitted"],
  commit: ["committed"],
  beg: ["begged"],
  rebut: ["rebutted"],
  plan: ["planned"],
  hit_back: ["hit back"],
  win: ["won"],
  join: ["joined"],
  meet: ["met"],
  lead: ["led"],
  drop: ["dropped"],
  pay: ["paid"],
  strip: ["stripped"],
  permit: ["permitted"],
  shun: ["shunned"],
  scrap: ["scrapped"],
  invade: ["invaded"],
  snub: ["snubbed"],
  bomb: ["bombed"],
};
const DOUBLED =
  /(?:ban|bar|slam|admit|commit|beg|rebut|plan|refer|drop|strip|permit|shun|scrap|snub|cut|let|put|shut|hit)$/u;

/** Lists the forms of a verb lemma; in a lemma of several words the first one inflects ("call on": "called on"). */
export function inflectVerb(lemma: string): string[] {
  const [head = "", ...rest] = lemma.split(" ");
  const tail = rest.length === 0 ? "" : ` ${rest.join(" ")}`;
  const past = IRREGULAR[head] ?? [regularPast(head)];
  const forms = head === "be" ? [head, ...past] : [head, thirdPerson(head), ...past, gerund(head)];
  return [...new Set(forms)].map((form) => form + tail);
}

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/u.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function regularPast(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function gerund(verb: string): string {
  if (DOUBLED.test(verb)) return `${verb}${verb.at(-1) ?? ""}ing`;
  return /[^e]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
