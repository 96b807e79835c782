import type { ActorId } from "@entente/schema";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { BRITISH } from "./person-lexicon.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

const HOUSE_NEXT =
  /^(?:republicans?|democrats?|speaker|gop|majority|minority|intelligence|judiciary|foreign|armed|committee|lawmakers|members?|leaders|passes|passed|votes|voted|bill|resolution|will|has|approved|conservatives)$/u;
const BEFORE_ASSEMBLY = /^(?:the|this|of|our|that)$/u;

/**
 * Finds two short forms that mean one body only where the text is about it: "the Assembly" of a speech at the United
 * Nations, and the "House" of the Congress, or of the Commons where members of parliament are spoken of.
 */
export function linkShortForms(
  { tokens }: Analysis,
  mentions: readonly ResolvedMention[],
  { kind }: Pick<ExtractorInput, "kind">,
): ResolvedMention[] {
  const isAssembly = kind === "speech" || mentions.some(({ entity }) => entity === "bloc:un-general-assembly");
  const isBritish =
    tokens.some(({ lower }) => BRITISH.has(lower)) || mentions.some(({ entity }) => entity === "inst:house-of-commons");
  const taken = new Set(mentions.map(({ first }) => first));
  const added = tokens.flatMap((token): ResolvedMention[] => {
    if (taken.has(token.index)) return [];
    if (isAssembly && token.text === "Assembly" && isBareAssembly(tokens, token.index)) return [assembly(token)];
    return /^(?:House|HOUSE)$/u.test(token.text) && isChamber(tokens, token.index) ? [house(token, isBritish)] : [];
  });
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort((a, b) => a.start - b.start);
}

function isBareAssembly(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && BEFORE_ASSEMBLY.test(before.lower) && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");
}

function isChamber(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (after !== undefined && HOUSE_NEXT.test(after.lower)) return true;
  return before?.lower === "the" && !/^\p{Lu}/u.test(after?.text ?? "") && after?.lower !== "of";
}

function assembly(token: Token): ResolvedMention {
  const entity = "bloc:un-general-assembly" as ActorId;
  return {
    ...rangeOf(token),
    form: "name",
    entity,
    type: "bloc",
    name: "UN General Assembly",
    side: entity,
    confidence: 0.8,
  };
}

function house(token: Token, isBritish: boolean): ResolvedMention {
  const [id, name, state] = isBritish
    ? ["inst:house-of-commons", "House of Commons", "state:GBR"]
    : ["inst:us-house-of-representatives", "US House of Representatives", "state:USA"];
  return {
    ...rangeOf(token),
    form: "name",
    entity: id as ActorId,
    type: "institution",
    name,
    side: state as ActorId,
    confidence: 0.7,
  };
}

function rangeOf({ index, start, end }: Token) {
  return { first: index, last: index + 1, start, end };
}
