import type { ActorId } from "@entente/schema";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

const PERSONAL = new Set(["he", "she", "him", "her", "his"]);
const IMPERSONAL = new Set(["it", "its"]);
const PLURAL = new Set(["they", "their", "them"]);
const FIRST = new Set(["we", "our", "us", "i", "my", "ours"]);
const COMPANY = new Set(["company", "firm", "group", "giant", "manufacturer", "vendor", "supplier", "operator"]);
const GOVERNMENT = new Set(["government", "country", "administration"]);
const BLOC = new Set(["bloc", "alliance"]);
const PERSON = new Set(["president", "chancellor", "premier", "minister", "secretary", "spokesman", "spokeswoman"]);
/** Sentences back in which a pronoun may find its actor. */
const REACH = 3;

/** Finds pronouns and short definite descriptions and ties them to the latest actor that agrees with them. */
export function resolveReferences(
  analysis: Analysis,
  named: readonly ResolvedMention[],
  document: Pick<ExtractorInput, "speaker">,
): ResolvedMention[] {
  const found: ResolvedMention[] = [];
  const latest: {
    person?: ResolvedMention;
    group?: ResolvedMention;
    org?: ResolvedMention;
    state?: ResolvedMention;
    bloc?: ResolvedMention;
  } = {};
  const startingAt = new Map(named.map((mention) => [mention.first, mention]));
  for (const token of analysis.tokens) {
    const mention = startingAt.get(token.index);
    if (mention !== undefined) remember(latest, mention);
    else {
      const antecedent = FIRST.has(token.lower)
        ? spokenBy(document.speaker, latest.state)
        : antecedentOf(analysis, token, latest);
      const recent =
        antecedent !== undefined &&
        (FIRST.has(token.lower) || token.sentence - (analysis.tokens[antecedent.first]?.sentence ?? 0) <= REACH);
      if (antecedent !== undefined && recent) found.push(refer(analysis, token, antecedent));
    }
  }
  return found;
}

type Latest = {
  person?: ResolvedMention;
  group?: ResolvedMention;
  org?: ResolvedMention;
  state?: ResolvedMention;
  bloc?: ResolvedMention;
};

function remember(latest: Latest, mention: ResolvedMention): void {
  if (mention.type === "person") latest.person = mention;
  if (mention.type === "org") latest.org = mention;
  if (mention.type === "bloc") latest.bloc = mention;
  if (mention.type === "state" && mention.form !== "demonym") latest.state = mention;
  if (mention.type !== "person" && mention.type !== "place" && mention.form !== "demonym") latest.group = mention;
}

function antecedentOf({ tokens }: Analysis, token: Token, latest: Latest): ResolvedMention | undefined {
  if (PERSONAL.has(token.lower)) return latest.person;
  if (IMPERSONAL.has(token.lower) || PLURAL.has(token.lower)) return latest.group;
  if (!isDefinite(tokens, token.index)) return undefined;
  if (COMPANY.has(token.lower)) return latest.org;
  if (GOVERNMENT.has(token.lower)) return latest.state;
  if (BLOC.has(token.lower)) return latest.bloc;
  return PERSON.has(token.lower) ? latest.person : undefined;
}

/** "the company", "the Chinese company": an article at most two words before. */
function isDefinite(tokens: readonly Token[], at: number): boolean {
  if (/^NN/u.test(tokens[at + 1]?.tag ?? "") && tokens[at + 1]?.sentence === tokens[at]?.sentence) return false;
  return [tokens[at - 1], tokens[at - 2]].some((token) => token?.lower === "the");
}

/** In a speech "we" is the speaker; the mention is made up of the speaker's id alone. */
function spokenBy(speaker: ActorId | undefined, state: ResolvedMention | undefined): ResolvedMention | undefined {
  if (speaker === undefined) return undefined;
  const like = state?.entity === speaker ? state : undefined;
  const type = speaker.startsWith("bloc:")
    ? "bloc"
    : speaker.startsWith("org:")
      ? "org"
      : speaker.startsWith("person:")
        ? "person"
        : "state";
  return (
    like ?? {
      start: 0,
      end: 0,
      first: 0,
      last: 0,
      form: "name",
      entity: speaker,
      type,
      name: speaker,
      side: speaker,
      confidence: 0.9,
    }
  );
}

function refer(analysis: Analysis, token: Token, antecedent: ResolvedMention): ResolvedMention {
  const pronoun =
    /^PRP/u.test(token.tag) ||
    FIRST.has(token.lower) ||
    PERSONAL.has(token.lower) ||
    IMPERSONAL.has(token.lower) ||
    PLURAL.has(token.lower);
  const range = { first: token.index, last: token.index + 1, start: token.start, end: token.end };
  return { ...antecedent, ...range, form: pronoun ? "pronoun" : "nominal", confidence: 0.6 };
}
