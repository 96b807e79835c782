import type { Token } from "../text/analysis.ts";

interface Range {
  readonly first: number;
  readonly last: number;
}

const AT = new Set(
  "in at near outside around inside through across within into visit visited visiting toward towards".split(" "),
);
/** Deeds done to a city as a place; other verbs ("urged Beijing", "blamed Moscow") make it an actor. */
const PLACE_VERBS =
  /^(?:visit|leav|left|reach|enter|tour|hit|bomb|attack|captur|tak|took|seiz|arriv|fle|fled|surround|shell|liberat|occup|besieg|travel|evacuat|based|born|held|host|call|includ|see|saw|made|make)/u;
const PLACE_NOUNS =
  /^(?:city|cities|people|streets?|capital|residents?|outskirts|mayor|north|south|east|west|cent(?:re|er)|heart|suburbs?|town|port|university|treaty|university|battle|siege|fall|bishop|archbishop|part|parts|airport|neighbou?rhoods?|area|areas|district|districts|square|university|liberation|bombing|university)$/u;
const URBAN =
  /^(?:district|suburb|suburbs|street|streets|square|airport|theat(?:re|er)|museum|university|olympia|neighbou?rhoods?|hotel|hotels|mayor|residents?|stock|subway|metro|underground|city|cent(?:re|er)|embassy|outskirts)$/u;
/** What one gets from somebody who acts: "a response from Beijing". */
const ISSUED =
  /^(?:responses?|pressure|results?|warnings?|threats?|calls?|demands?|support|statements?|criticism|signals?|orders?|help|aid|approval|influence|independence|backing|assurances?|permission|instructions?|concessions?|reaction|retaliation|interference|directives?|condemnation|objections?|protests?|orders|loans?|funding|money|word|silence|denials?|guidance|opposition|resistance|reassurances?|retaliatory)$/u;
const WON = /^(?:win|wins|won|winning|retake|reach|reached|occupy|capture|captured)$/u;
const ENVOY =
  /^(?:ambassadors?|envoys?|friendly|favou?rable|hostile|close|closer|loyal|sympathetic|beholden|subservient|different|opposed|similar|message|messages|signal|warning|letter|ties|threat|challenge|alternative|exports?|sold|sales?|calls?)$/u;
const JOINED =
  /^(?:with|by|against|between|and|that|than|or|if|while|as|because|whether|but|urging|via|upon|over|has|for|on|of|about)$/u;
const VERB = /^(?:VB[DZPN]?|MD)$/u;

/**
 * Tells whether a seat of government acts ("London decided", "Washington's demand") or is a place ("in London"). A palace
 * stands for its government unless somebody is in it; a capital is a place unless something makes it act.
 */
export function isActingSeat({ first, last }: Range, tokens: readonly Token[], isPalace: boolean): boolean {
  const sentence = tokens[first]?.sentence;
  const before = inSentence(tokens[first - 1], sentence);
  const after = inSentence(tokens[last], sentence);
  const link = before?.lower === "the" ? inSentence(tokens[first - 2], sentence) : before;
  const isUrban = [after, tokens[last + 1]].some((token) => token !== undefined && URBAN.test(token.lower));
  if (after?.tag === "POS") return !isUrban;
  const linked = tellByLink(tokens, link, isPalace);
  if (linked !== undefined) return linked;
  if (isPalace || (after !== undefined && followsActor(tokens, last, after))) return true;
  const modifies = isUrban || (after !== undefined && /^[A-Z(]/u.test(after.text));
  return !modifies && before !== undefined && link !== undefined && isDealtWith(before, link);
}

/** "with Beijing", "urged Beijing": what follows such a word acts or is acted upon. */
function isDealtWith(before: Token, link: Token): boolean {
  return JOINED.test(link.lower) || (before.tag.startsWith("VB") && !PLACE_VERBS.test(before.lower));
}

/** What the word before decides: "won the White House", "ambassador to Moscow", "a response from Beijing", "the people of Kabul". */
function tellByLink(tokens: readonly Token[], link: Token | undefined, isPalace: boolean): boolean | undefined {
  if (link === undefined) return undefined;
  if (AT.has(link.lower)) return false;
  const noun = tokens[link.index - 1]?.lower ?? "";
  if (isPalace && WON.test(link.lower)) return false;
  if (link.lower === "to") return isPalace || ENVOY.test(noun);
  if (link.lower === "from") return isPalace || ISSUED.test(noun);
  return link.lower === "of" && PLACE_NOUNS.test(noun) ? false : undefined;
}

/** A verb of its own after it, or a partner: "Beijing warned", "Seoul also said", "Washington-Moscow". */
function followsActor(tokens: readonly Token[], last: number, after: Token): boolean {
  if (/^(?:-|–|\/)$/u.test(after.text)) return /^\p{Lu}/u.test(tokens[last + 1]?.text ?? "");
  if (/^(?:and|or)$/u.test(after.lower)) return /^\p{Lu}/u.test(tokens[last + 1]?.text ?? "");
  const verb = /^RB/u.test(after.tag) ? tokens[last + 1] : after;
  return verb !== undefined && VERB.test(verb.tag) && !/^(?:based|born)$/u.test(verb.lower);
}

function inSentence(token: Token | undefined, sentence: number | undefined): Token | undefined {
  return token?.sentence === sentence ? token : undefined;
}
