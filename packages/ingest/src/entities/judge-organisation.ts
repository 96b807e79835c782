import type { Token } from "../text/analysis.ts";
import type { JudgedName, Range, Surroundings } from "./judged-name.ts";
import { NO_NAME_START, ORGANISATION_END, ORGANISATION_HEAD, PUBLIC_HEAD, PUBLIC_WORD } from "./name-shapes.ts";
import { TITLES, titleKey } from "./person-lexicon.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

const LONGEST_ORGANISATION = 12;

/** An organisation by its last word or its head, with the known names that belong to it on either side. */
export function organisationOf(tokens: readonly Token[], run: Range, { owner }: Surroundings): JudgedName | undefined {
  const head = lastOrganisationWord(tokens, run);
  if (head === undefined) return undefined;
  const last = ORGANISATION_HEAD.test(tokens[head]?.text ?? "") ? continuedEnd(tokens, head + 1, owner) : head + 1;
  const first = swallowedStart(tokens, run.first, owner);
  if (last - first < 2 || last - first > LONGEST_ORGANISATION) return undefined;
  if (last === head + 1 && last < run.last) return undefined;
  // A body of the United Nations is one of its organs: "United Nations Development Fund for Women".
  if (owner[first]?.type === "bloc" && first < run.first) return { first, last, type: "bloc", confidence: 0.65 };
  return { first, last, type: isPublic(tokens, { first, last: head + 1 }) ? "institution" : "org", confidence: 0.65 };
}

function lastOrganisationWord(tokens: readonly Token[], { first, last }: Range): number | undefined {
  for (let at = last - 1; at >= first; at -= 1) {
    const text = tokens[at]?.text ?? "";
    const continues = at === last - 1 && ORGANISATION_HEAD.test(text) && isContinued(tokens, at + 1);
    if (continues || (at === last - 1 && ORGANISATION_END.test(text))) return at;
  }
  return undefined;
}

function isContinued(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:of|for|on|against)$/u.test(tokens[at]?.lower ?? "")) return false;
  const next = tokens[at + 1]?.lower === "the" ? tokens[at + 2] : tokens[at + 1];
  if (next === undefined || NO_NAME_START.test(next.text)) return false;
  return /^\p{Lu}/u.test(next.text) && next.sentence === tokens[at]?.sentence;
}

/** "Center for Strategic and International Studies", "Foundation for Middle East Peace", "Zionist Organization of America". */
function continuedEnd(tokens: readonly Token[], from: number, owner: Surroundings["owner"]): number {
  if (!isContinued(tokens, from)) return from;
  let last = from;
  while (last < tokens.length && last - from < LONGEST_ORGANISATION) {
    const token = tokens[last];
    if (token === undefined || token.sentence !== tokens[from]?.sentence) break;
    if (!/^\p{Lu}/u.test(token.text) && !joinsName(tokens, last, owner)) break;
    last += 1;
  }
  return last;
}

/** "of", "for" and "the" between capitals; "and" only where no other known name follows it. */
function joinsName(tokens: readonly Token[], at: number, owner: Surroundings["owner"]): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || NO_NAME_START.test(next.text)) return false;
  if (token.lower === "and") return /^\p{Lu}\p{Ll}/u.test(next.text) && owner[at + 1] === undefined;
  if (token.lower === "the") return /^\p{Lu}/u.test(next.text);
  return /^(?:of|for|on|against)$/u.test(token.lower) && (/^\p{Lu}/u.test(next.text) || isContinued(tokens, at));
}

/** The names that directly precede: "American Israel" of "American Israel Public Affairs Committee". */
function swallowedStart(
  tokens: readonly Token[],
  from: number,
  owner: readonly (ResolvedMention | undefined)[],
): number {
  let first = from;
  while (first > 0 && from - first < LONGEST_ORGANISATION) {
    const mention = owner[first - 1];
    const adjacent = (tokens[first - 1]?.end ?? 0) + 1 === tokens[first]?.start;
    if (mention === undefined || !adjacent || mention.type === "person" || /\.$/u.test(tokens[first - 1]?.text ?? ""))
      break;
    first = mention.first;
  }
  while (
    first < from &&
    first > 0 &&
    isFreeName(tokens, first - 1, owner) &&
    (tokens[first - 1]?.end ?? 0) + 1 === tokens[first]?.start
  )
    first -= 1;
  return first;
}

function isFreeName(tokens: readonly Token[], at: number, owner: readonly (ResolvedMention | undefined)[]): boolean {
  const text = tokens[at]?.text ?? "";
  return (
    owner[at] === undefined && /^\p{Lu}\p{Ll}+$/u.test(text) && !NO_NAME_START.test(text) && !TITLES.has(titleKey(text))
  );
}

function isPublic(tokens: readonly Token[], { first, last }: Range): boolean {
  if (!PUBLIC_HEAD.test(tokens[last - 1]?.text ?? "")) return false;
  return (
    /^(?:Ministry|Court|Parliament)$/u.test(tokens[last - 1]?.text ?? "") ||
    tokens.slice(first, last - 1).some(({ text }) => PUBLIC_WORD.test(text))
  );
}
