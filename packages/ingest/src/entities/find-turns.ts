import type { ActorId } from "@entente/schema";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { holderOf } from "./office-holder.ts";
import { nameKey, type Surnames } from "./person-names.ts";
import { sideOfPerson } from "./side-of-person.ts";

/** A turn of a transcript: from this token on, the first person is this actor; null where nobody knows. */
export interface Turn {
  readonly first: number;
  readonly speaker: ActorId | null;
}

const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]*$/u;
const LONGEST_LABEL = 8;

/** Finds who speaks in a transcript ("MS. PSAKI:", "PRESIDENT VON DER LEYEN:", "Q"); elsewhere the document's speaker does. */
export function findTurns({ tokens }: Analysis, document: ExtractorInput, surnames: Surnames): Turn[] {
  const home = document.speaker;
  if (home === undefined) return [];
  const turns: Turn[] = [{ first: 0, speaker: home }];
  for (const token of tokens) {
    if (token.text === ":") {
      const label = labelBefore(tokens, token.index);
      if (label.length > 0) turns.push({ first: token.index, speaker: speakerOf(label, document, surnames) ?? home });
    } else if (token.text === "Q" && isQuestion(tokens, token.index)) turns.push({ first: token.index, speaker: null });
  }
  return turns;
}

function labelBefore(tokens: readonly Token[], colon: number): readonly Token[] {
  let first = colon;
  while (first > 0 && colon - first < LONGEST_LABEL && isLabel(tokens[first - 1] as Token)) first -= 1;
  const label = tokens.slice(first, colon);
  return label.some(({ text }) => text.length > 2 && CAPITALS.test(text)) ? label : [];
}

function isLabel({ text }: Token): boolean {
  return CAPITALS.test(text) || text === "-";
}

/** The side of a known person of that name on the document's date: a guest speaks for the guest's own state. */
function speakerOf(label: readonly Token[], { date }: ExtractorInput, surnames: Surnames): ActorId | undefined {
  for (let at = 0; at < label.length; at += 1) {
    const person = holderOf(surnames.get(nameKey(label.slice(at).map(({ text }) => text))), date);
    const side = person === undefined ? null : sideOfPerson(person, date);
    if (side !== null) return side;
  }
  return undefined;
}

/** The press's questions in transcripts of the White House begin with a bare "Q". */
function isQuestion(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token !== undefined && next !== undefined && next.start > token.end && next.text !== "&";
}
