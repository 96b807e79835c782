import type { ActorId } from "@entente/schema";
import type { Token } from "../text/analysis.ts";
import { placeIdOf } from "./choose-sense.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

const PORTFOLIO =
  /^(?:foreign|defen[cs]e|interior|finance|economy|economic|commerce|trade|justice|health|education|energy|industry|communications|information|digital|home|state|treasury|agriculture|transport|environment|culture|labou?r|security)$/iu;
const HEAD =
  /^(?:ministry|ministries|parliament|army|navy|military|congress|senate|cabinet|supreme|embassy|police|office|department|intelligence)$/iu;
const GOVERNMENT = /^(?:government|administration)$/iu;
const BARE = /^(?:parliament|congress|senate|army|navy|cabinet|embassy)$/iu;

/** Widens state mentions to "the British government", and composes organs that are named by their portfolio or their state. */
export function composeInstitutions(
  tokens: readonly Token[],
  mentions: readonly ResolvedMention[],
  home: ActorId | null,
): ResolvedMention[] {
  const result: ResolvedMention[] = [];
  const startingAt = new Map(mentions.map((mention) => [mention.first, mention]));
  for (let at = 0; at < tokens.length; at += 1) {
    const state = startingAt.get(at);
    const composed = state === undefined ? bareInstitution(tokens, at, home) : fromState(tokens, state);
    const mention = composed ?? state;
    if (mention === undefined) continue;
    result.push(mention);
    at = mention.last - 1;
  }
  return result;
}

function fromState(tokens: readonly Token[], state: ResolvedMention): ResolvedMention | undefined {
  if (state.type !== "state") return undefined;
  if (GOVERNMENT.test(tokens[state.last]?.lower ?? ""))
    return spanning(tokens, state, { first: state.first, last: state.last + 1 });
  if (state.form === "name" && tokens[state.last]?.tag === "POS") return undefined;
  const last = endOfOrgan(tokens, state.last, false);
  if (last === undefined) return undefined;
  const organ = { first: state.first, last };
  return {
    ...spanning(tokens, state, organ),
    type: "institution",
    form: "name",
    ...named(tokens, organ),
    side: state.entity,
  };
}

function bareInstitution(tokens: readonly Token[], at: number, home: ActorId | null): ResolvedMention | undefined {
  const token = tokens[at];
  if (
    token === undefined ||
    !(PORTFOLIO.test(token.lower) || BARE.test(token.lower) || /^ministry$/u.test(token.lower))
  )
    return undefined;
  const last = endOfOrgan(tokens, at, true);
  if (last === undefined) return undefined;
  const before = tokens[at - 1]?.tag === "POS" ? tokens[at - 2] : undefined;
  if (before === undefined && BARE.test(token.lower) && tokens[at]?.text === token.lower) return undefined;
  const range = { first: at, last };
  return {
    ...base(tokens, range),
    ...named(tokens, range),
    type: "institution",
    form: "name",
    side: home,
    confidence: 0.7,
  };
}

function endOfOrgan(tokens: readonly Token[], from: number, bare: boolean): number | undefined {
  const [a, b] = [tokens[from]?.lower ?? "", tokens[from + 1]?.lower ?? ""];
  if (a === "ministry" && b === "of" && /^\p{Lu}/u.test(tokens[from + 2]?.text ?? ""))
    return endOfList(tokens, from + 3);
  if (PORTFOLIO.test(a) && /^(?:ministry|department|office)$/u.test(b) && (a !== "home" || b === "office"))
    return from + 2;
  if (a === "supreme" && b === "court") return from + 2;
  if (a === "armed" && b === "forces") return from + 2;
  if (bare ? BARE.test(a) : HEAD.test(a) && !/^(?:supreme|office|department|intelligence|ministry)$/u.test(a))
    return from + 1;
  return undefined;
}

/** "Ministry of Industry and Information Technology": capitalised words joined by commas and "and". */
function endOfList(tokens: readonly Token[], from: number): number {
  let last = from;
  while (last < tokens.length) {
    const joins = /^(?:and|,|of)$/u.test(tokens[last]?.lower ?? "") && /^\p{Lu}/u.test(tokens[last + 1]?.text ?? "");
    if (joins) last += 2;
    else if (/^\p{Lu}/u.test(tokens[last]?.text ?? "")) last += 1;
    else break;
  }
  return last;
}

function spanning(
  tokens: readonly Token[],
  mention: ResolvedMention,
  range: { first: number; last: number },
): ResolvedMention {
  return { ...mention, ...base(tokens, range) };
}

function base(tokens: readonly Token[], { first, last }: { first: number; last: number }) {
  return { first, last, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function named(
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
): { entity: ActorId; name: string } {
  const name = tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(" ");
  return { entity: placeIdOf(name).replace(/^place:/u, "inst:") as ActorId, name };
}
